package id.absah.reports.etsi;

import id.absah.facts.EstablishedFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.reports.csv.CsvReport;
import id.absah.reports.table.Cell;
import id.absah.reports.table.Column;
import id.absah.reports.table.Table;
import id.absah.reports.text.Wording;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folder of validation reports: one file for each examined document, and the index. */
public final class EtsiFiles {
  /** The folder of the reports in the run directory. */
  public static final String FOLDER = "etsi";

  private static final String INDEX = "index.csv";

  // Enough to find a file by its digest; equal beginnings are told apart by the number.
  private static final int DIGITS = 16;

  private static final Pattern OWN =
      Pattern.compile(FOLDER + "/(?:[0-9a-f]{" + DIGITS + "}-[0-9]+\\.xml|index\\.csv)");

  /**
   * A document of the run.
   *
   * @param document as evaluated
   * @param name of its file; empty when it was not examined and has none
   */
  record Row(DocumentEvaluation document, Optional<String> name) {}

  private EtsiFiles() {}

  /** Whether a name in a run directory, such as {@code etsi/index.csv}, is one given here. */
  public static boolean isOwn(String name) {
    return OWN.matcher(name).matches();
  }

  /**
   * Makes the folder and writes everything in it.
   *
   * @param directory the run directory, which has no such folder yet
   * @return the files written
   * @throws IOException when they cannot be written
   */
  public static List<Path> write(
      Evaluation evaluation, Wording wording, boolean showPersonalData, Path directory)
      throws IOException {
    Path folder = Files.createDirectory(directory.resolve(FOLDER));
    List<Path> files = new ArrayList<>();
    List<Row> rows = of(evaluation);
    for (Row row : rows) {
      Optional<EstablishedFacts> facts = row.document().facts();
      if (row.name().isPresent() && facts.isPresent()) {
        try (OutputStream out = create(folder.resolve(row.name().get()), files)) {
          EtsiReport.write(
              evaluation.run(), evaluation.policy(), facts.get(), showPersonalData, out);
        }
      }
    }
    try (OutputStream out = create(folder.resolve(INDEX), files)) {
      CsvReport.write(index(rows, wording), wording, out);
    }
    return files;
  }

  private static OutputStream create(Path file, List<Path> files) throws IOException {
    files.add(file);
    return new BufferedOutputStream(
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 16);
  }

  /** All documents of the run, in its order. */
  static List<Row> of(Evaluation evaluation) {
    Map<String, Integer> used = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (DocumentEvaluation document : evaluation.documents()) {
      rows.add(
          new Row(
              document,
              document
                  .facts()
                  .map(EstablishedFacts::document)
                  .map(facts -> facts.sha256().substring(0, DIGITS))
                  .map(begin -> begin + "-" + used.merge(begin, 1, Integer::sum) + ".xml")));
    }
    return rows;
  }

  private static Table<Row> index(List<Row> rows, Wording wording) {
    return new Table<>(
        "documents",
        INDEX,
        List.of(
            new Column<>("path", 34, row -> Cell.words(wording.name(row.document().path()))),
            new Column<>("status", 14, row -> Cell.words(wording.value(row.document().status()))),
            new Column<>("sha256", 66, row -> Cell.words(row.document().sha256())),
            new Column<>("etsiReport", 24, row -> Cell.words(row.name()))),
        4,
        rows::iterator);
  }
}
