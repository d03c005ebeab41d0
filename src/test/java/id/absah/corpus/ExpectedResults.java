package id.absah.corpus;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import id.absah.facts.DocumentFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.findings.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The expected results of the sample corpus as tables: {@code expected-documents.csv}, one row a
 * document, and {@code expected-findings.csv}, one row a finding. A person reviews every change of
 * them against what {@code corpus.yaml} declares.
 */
public final class ExpectedResults {
  static final String DOCUMENTS = "expected-documents.csv";
  static final String FINDINGS = "expected-findings.csv";

  private ExpectedResults() {}

  /** Writes both tables from a run, for review; the folder is the sample corpus. */
  public static void main(String[] arguments) throws Exception {
    Path folder = SampleRun.folder();
    CorpusDeclaration declaration = CorpusDeclaration.read(folder.resolve("corpus.yaml"));
    Evaluation evaluation =
        SampleRun.run(LocalDate.parse(declaration.evaluated()), Optional.empty());
    write(folder.resolve(DOCUMENTS), documents(evaluation));
    write(folder.resolve(FINDINGS), findings(evaluation));
  }

  /** What is expected of each document, the heading first. */
  static List<List<String>> documents(Evaluation evaluation) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "path",
            "status",
            "code",
            "conclusion",
            "authenticity",
            "kind",
            "kindSource",
            "number",
            "date",
            "unit",
            "footer",
            "pages",
            "signatures",
            "timestamps",
            "signers"));
    for (DocumentEvaluation document : evaluation.documents().toList()) {
      List<String> row = new ArrayList<>();
      row.add(document.path());
      row.add(document.status().name());
      row.add(document.code().orElse("-"));
      row.add(document.conclusion().name());
      Optional<DocumentFacts> facts = document.facts().map(all -> all.document());
      row.addAll(facts.map(ExpectedResults::columns).orElse(List.of()));
      while (row.size() < rows.get(0).size()) {
        row.add("-");
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> columns(DocumentFacts facts) {
    return List.of(
        facts.authenticity().name(),
        facts.kind().orElse("-"),
        facts.kindSource().name(),
        facts.number().orElse("-"),
        facts.date().map(LocalDate::toString).orElse("-"),
        facts.unit().orElse("-"),
        facts.footer().map(footer -> footer.status().name()).orElse("-"),
        String.valueOf(facts.pages()),
        String.valueOf(facts.signatureCount()),
        String.valueOf(facts.timestampCount()),
        String.valueOf(facts.signerCount()));
  }

  /** Every finding, the heading first. */
  static List<List<String>> findings(Evaluation evaluation) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("path", "rule", "subject", "result", "variant"));
    for (DocumentEvaluation document : evaluation.documents().toList()) {
      for (Finding finding : document.findings()) {
        rows.add(
            List.of(
                document.path(),
                finding.rule(),
                finding.subject(),
                finding.result().name(),
                finding.variant().orElse("-")));
      }
    }
    return rows;
  }

  static List<List<String>> read(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      reader.forEach(row -> rows.add(row.getFields()));
    }
    return rows;
  }

  private static void write(Path file, List<List<String>> rows) throws IOException {
    try (CsvWriter writer =
        CsvWriter.builder().lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF).build(file)) {
      rows.forEach(writer::writeRecord);
    }
  }
}
