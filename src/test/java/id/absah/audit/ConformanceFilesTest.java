package id.absah.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.SharedData;
import id.absah.findings.DocumentEvaluation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Signed PDFs of other projects against the verdict that their own tests state, through the whole
 * program. Each filled cell counts by itself; every difference stands with its reason in {@code
 * conformance-exceptions.tsv}, and one that no longer differs fails here.
 *
 * <p>Of the options {@code revocation=off} is taken by leaving missing revocation data aside;
 * {@code freshness=unlimited} and {@code policy=} have no counterpart and are not needed to agree.
 */
class ConformanceFilesTest {
  /** What is "now" for files without a time of their own. */
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static final List<String> COLUMNS =
      List.of("n_signatures", "integrity", "pdf_change", "etsi_indication");

  private final Map<String, Audit> audits = new TreeMap<>();
  private final Map<String, Integer> compared = new TreeMap<>();
  private final Map<String, Integer> agreed = new TreeMap<>();

  @Test
  void agreesWithEveryStatedVerdictButTheReasonedDifferences() throws Exception {
    Path folder = SharedData.folder("conformance");
    Map<String, String> differences = new TreeMap<>();
    for (Map<String, String> row : rows(Files.readString(folder.resolve("MANIFEST.tsv")))) {
      compare(folder, row, differences);
    }
    for (String column : COLUMNS) {
      System.err.printf(
          "conformance %s: %d of %d agree%n", column, agreed.get(column), compared.get(column));
    }

    Map<String, String> exceptions = new TreeMap<>();
    for (Map<String, String> row : rows(exceptionsFile())) {
      assertThat(row.get("reason")).as("%s", row).isNotBlank();
      exceptions.put(
          row.get("id") + " " + row.get("column"),
          "expected " + row.get("expected") + ", actual " + row.get("actual"));
    }
    assertThat(differences).isEqualTo(exceptions);
    assertThat(agreed.get("integrity")).isEqualTo(compared.get("integrity"));
    assertThat(agreed.get("n_signatures")).isEqualTo(compared.get("n_signatures"));
    for (String verdict : List.of("pdf_change", "etsi_indication")) {
      assertThat(agreed.getOrDefault(verdict, 0))
          .as(verdict)
          .isGreaterThanOrEqualTo((int) Math.ceil(compared.get(verdict) * 0.98));
    }
  }

  private void compare(Path folder, Map<String, String> row, Map<String, String> differences)
      throws Exception {
    Path file = folder.resolve(row.getOrDefault("file", ""));
    DocumentEvaluation evaluation =
        audit(folder, row).evaluate(row.get("id") + ".pdf", Files.readAllBytes(file));
    assertThat(evaluation.facts()).as("%s %s", row.get("id"), evaluation.code()).isPresent();
    StatedVerdict verdict =
        new StatedVerdict(
            evaluation.facts().orElseThrow(),
            row.getOrDefault("options", "").equals("revocation=off"));
    for (String column : COLUMNS) {
      String stated = row.getOrDefault(column, "");
      if (stated.isEmpty()) {
        continue;
      }
      compared.merge(column, 1, Integer::sum);
      boolean agrees = verdict.agrees(column, stated);
      agreed.merge(column, agrees ? 1 : 0, Integer::sum);
      if (!agrees) {
        differences.put(
            row.get("id") + " " + column,
            "expected " + stated + ", actual " + verdict.actual(column));
      }
    }
  }

  /** Most rows share one: no anchors, now. */
  private Audit audit(Path folder, Map<String, String> row) throws Exception {
    String time = row.getOrDefault("validation_time", "");
    String names = row.getOrDefault("anchors", "");
    Audit known = audits.get(time + " " + names);
    if (known != null) {
      return known;
    }
    Audit audit =
        Audit.prepare(
            AuditRequests.at(
                time.isEmpty() ? NOW : Instant.parse(time),
                Optional.empty(),
                List.of(),
                anchors(folder.resolve("anchors"), names),
                List.of()));
    audits.put(time + " " + names, audit);
    return audit;
  }

  private static List<Path> anchors(Path folder, String names) throws IOException {
    List<Path> anchors = new ArrayList<>();
    for (String name : names.split(",")) {
      if (name.endsWith("/*")) {
        try (Stream<Path> files =
            Files.list(folder.resolve(name.substring(0, name.length() - 2)))) {
          files.sorted().forEach(anchors::add);
        }
      } else if (!name.isBlank()) {
        anchors.add(folder.resolve(name));
      }
    }
    return anchors;
  }

  private static String exceptionsFile() throws IOException {
    try (InputStream file =
        ConformanceFilesTest.class.getResourceAsStream("conformance-exceptions.tsv")) {
      assertThat(file).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Map<String, String>> rows(String text) {
    List<String> lines = text.lines().toList();
    String[] names = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
