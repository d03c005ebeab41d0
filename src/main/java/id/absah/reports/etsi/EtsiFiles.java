package id.absah.reports.etsi;

import id.absah.facts.EstablishedFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.reports.csv.CsvReport;
import id.absah.reports.table.Cell;
import id.absah.reports.table.Column;
import id.absah.reports.table.RowWriter;
import id.absah.reports.table.Table;
import id.absah.reports.text.Wording;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folder of validation reports: one file for each examined document, and the index. */
public final class EtsiFiles implements RowWriter {
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

  /** Whether a name in a run directory, such as {@code etsi/index.csv}, is one given here. */
  public static boolean isOwn(String name) {
    return OWN.matcher(name).matches();
  }

  private final Evaluation evaluation;
  private final boolean showPersonalData;
  private final Path folder;
  private final CsvReport<Row> index;
  // Only of digests that come more than once: what is written is known by the folder itself.
  private final Map<String, Integer> repeated = new HashMap<>();

  /**
   * Makes the folder; the reports are written as the rows come.
   *
   * @param directory the run directory, which has no such folder yet
   * @throws IOException when it cannot be made
   */
  public EtsiFiles(Evaluation evaluation, Wording wording, boolean showPersonalData, Path directory)
      throws IOException {
    this.evaluation = evaluation;
    this.showPersonalData = showPersonalData;
    this.folder = Files.createDirectory(directory.resolve(FOLDER));
    this.index = new CsvReport<>(index(wording), wording, create(folder.resolve(INDEX)));
  }

  @Override
  public void row(DocumentEvaluation document) throws IOException {
    if (document.facts().isEmpty()) {
      index.write(new Row(document, Optional.empty()));
      return;
    }
    EstablishedFacts facts = document.facts().get();
    Path file = create(facts.document().sha256().substring(0, DIGITS));
    try (OutputStream out =
        new BufferedOutputStream(
            Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING), 1 << 16)) {
      EtsiReport.write(evaluation.run(), evaluation.policy(), facts, showPersonalData, out);
    }
    index.write(new Row(document, Optional.of(String.valueOf(file.getFileName()))));
  }

  /** A new file for a digest: the first that bears it has number 1. */
  private Path create(String begin) throws IOException {
    for (int number = repeated.getOrDefault(begin, 0) + 1; ; number++) {
      Path file = folder.resolve(begin + "-" + number + ".xml");
      try {
        Files.createFile(file);
      } catch (FileAlreadyExistsException e) {
        repeated.put(begin, number);
        continue;
      }
      if (number > 1) {
        repeated.put(begin, number);
      }
      return file;
    }
  }

  private static OutputStream create(Path file) throws IOException {
    return new BufferedOutputStream(
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 16);
  }

  @Override
  public void finish() throws IOException {
    index.finish();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }

  private static Table<Row> index(Wording wording) {
    return new Table<>(
        "documents",
        INDEX,
        List.of(
            new Column<>("path", 34, row -> Cell.words(wording.name(row.document().path()))),
            new Column<>("status", 14, row -> Cell.words(wording.value(row.document().status()))),
            new Column<>("sha256", 66, row -> Cell.words(row.document().sha256())),
            new Column<>("etsiReport", 24, row -> Cell.words(row.name()))),
        4,
        List.of(),
        document -> List.of());
  }
}
