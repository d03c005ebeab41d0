package id.absah.reports.table;

import id.absah.document.Defect;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.FooterFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.reports.text.Sentences;
import id.absah.reports.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every entry of the archive, examined or not. */
final class DocumentTable {
  private DocumentTable() {}

  static Table<DocumentEvaluation> of(Wording wording, Sentences sentences) {
    return new Table<>(
        "documents",
        "dokumen.csv",
        List.of(
            words("path", 34, row -> Optional.of(wording.name(row.path()))),
            words("status", 14, row -> Optional.of(wording.value(row.status()))),
            words("conclusion", 14, row -> Optional.of(wording.value(row.conclusion()))),
            fact("authenticity", 18, facts -> Optional.of(wording.value(facts.authenticity()))),
            words("explanation", 60, row -> Optional.of(sentences.document(row))),
            fact("kind", 15, facts -> facts.kind().map(wording::kind)),
            fact("number", 20, facts -> facts.number().map(wording::free)),
            of("date", 17, row -> Cell.day(facts(row).flatMap(DocumentFacts::date))),
            fact("unit", 22, facts -> facts.unit().map(wording::free)),
            count("pages", 9, facts -> Optional.of((long) facts.pages())),
            count("signatures", 12, facts -> Optional.of((long) facts.signatureCount())),
            count("timestamps", 12, facts -> Optional.of((long) facts.timestampCount())),
            count("signers", 12, facts -> Optional.of((long) facts.signerCount())),
            fact(
                "footer",
                18,
                facts -> facts.footer().map(f -> wording.value("footer." + f.status()))),
            fact(
                "footerText",
                40,
                facts -> facts.footer().flatMap(FooterFacts::text).map(wording::free)),
            fact("codes", 30, facts -> Optional.of(codes(facts.codes()))),
            words("format", 9, row -> Optional.of(wording.name(row.format()))),
            of("size", 12, row -> row.size() < 0 ? new Cell.Unknown() : new Cell.Count(row.size())),
            words("sha256", 66, row -> row.sha256().map(wording::name))),
        9,
        List.of(),
        List::of);
  }

  static String codes(List<Defect> defects) {
    return defects.stream()
        .map(defect -> defect.code().name())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Optional<DocumentFacts> facts(DocumentEvaluation row) {
    return row.facts().map(EstablishedFacts::document);
  }

  private static Column<DocumentEvaluation> of(
      String key, int width, Function<DocumentEvaluation, Cell> cell) {
    return new Column<>(key, width, cell);
  }

  private static Column<DocumentEvaluation> words(
      String key, int width, Function<DocumentEvaluation, Optional<String>> text) {
    return of(key, width, row -> Cell.words(text.apply(row)));
  }

  private static Column<DocumentEvaluation> fact(
      String key, int width, Function<DocumentFacts, Optional<String>> text) {
    return of(key, width, row -> Cell.words(facts(row).flatMap(text)));
  }

  private static Column<DocumentEvaluation> count(
      String key, int width, Function<DocumentFacts, Optional<Long>> number) {
    return of(
        key,
        width,
        row -> facts(row).flatMap(number).<Cell>map(Cell.Count::new).orElseGet(Cell.Unknown::new));
  }
}
