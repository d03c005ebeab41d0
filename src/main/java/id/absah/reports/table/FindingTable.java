package id.absah.reports.table;

import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Finding;
import id.absah.reports.text.FindingWording;
import id.absah.reports.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Findings that need somebody's eye; documents that could not be examined stand among documents.
 */
final class FindingTable {
  record Row(DocumentEvaluation document, Finding finding) {
    Optional<DocumentFacts> facts() {
      return document.facts().map(EstablishedFacts::document);
    }
  }

  private FindingTable() {}

  static Table<Row> of(Wording wording, FindingWording words) {
    return new Table<>(
        "findings",
        "temuan.csv",
        List.of(
            words("path", 32, row -> wording.name(row.document().path())),
            column(
                "number",
                19,
                row -> Cell.words(row.facts().flatMap(f -> f.number()).map(wording::free))),
            column(
                "kind",
                13,
                row -> Cell.words(row.facts().flatMap(f -> f.kind()).map(wording::kind))),
            column(
                "unit",
                19,
                row -> Cell.words(row.facts().flatMap(f -> f.unit()).map(wording::free))),
            words("finding", 38, row -> words.message(row.finding(), row.document())),
            words("basis", 14, row -> words.basis(row.finding().rule())),
            words("severity", 9, row -> wording.severity(row.finding().severity())),
            words("result", 13, row -> wording.result(row.finding().result())),
            words(
                "evidence",
                34,
                row -> String.join("\n", words.evidence(row.finding(), row.document()))),
            words("remedy", 32, row -> words.remedy(row.finding(), row.document())),
            column("deadline", 12, row -> new Cell.Blank()),
            column("responsible", 17, row -> new Cell.Blank()),
            words("rule", 20, row -> wording.name(row.finding().rule())),
            words("subject", 36, row -> words.subject(row.finding(), row.document())),
            column(
                "waiver",
                30,
                row ->
                    row.finding()
                        .waiver()
                        .<Cell>map(reason -> new Cell.Words(wording.free(reason)))
                        .orElseGet(Cell.Blank::new))),
        12,
        List.of(),
        document ->
            document.findings().stream()
                .filter(FindingWording::listed)
                .map(finding -> new Row(document, finding))
                .toList());
  }

  private static Column<Row> column(String key, int width, Function<Row, Cell> cell) {
    return new Column<>(key, width, cell);
  }

  private static Column<Row> words(String key, int width, Function<Row, String> text) {
    return new Column<>(key, width, row -> Cell.words(text.apply(row)));
  }
}
