package id.absah.facts.extract.changes;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.SharedData;
import id.absah.document.Octets;
import id.absah.document.pdf.PdfDocument;
import id.absah.document.pdf.PdfLimits;
import id.absah.facts.DocumentChange;
import id.absah.facts.LaterChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Attack files, real letters and other projects' files, as if every signature were sound. */
class SharedFilesTest {
  /** Where we are stricter than the owner of a file, by decision. */
  private static final Map<String, String> STRICTER =
      Map.of("dss-cc43af140e", "field filled in a new embedded font: its glyphs are not proven");

  private static LaterChanges worst(List<DocumentChange> changes) {
    LaterChanges worst = LaterChanges.UNCHANGED;
    for (DocumentChange change : changes) {
      worst = worst.or(change.level());
    }
    return worst;
  }

  private static List<List<DocumentChange>> changes(Path file, boolean sound) throws Exception {
    Octets bytes = Octets.of(Files.readAllBytes(file));
    return HandMade.changes(PdfDocument.read(bytes, PdfLimits.defaults()), sound);
  }

  private static List<String[]> rows(Path table) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(table)) {
      rows.add(line.split("\t", -1));
    }
    return rows.subList(1, rows.size());
  }

  private static Set<String> codes(List<DocumentChange> changes) {
    Set<String> codes = new TreeSet<>();
    changes.forEach(change -> codes.add(change.what().code().name()));
    return codes;
  }

  @TestFactory
  List<DynamicTest> everyAttackIsJudgedAsExpected() throws Exception {
    Path folder = SharedData.folder("attacks");
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : rows(folder.resolve("EXPECTED.tsv"))) {
      Path file = folder.resolve(row[0] + ".pdf");
      if (Files.exists(file)) {
        tests.add(DynamicTest.dynamicTest(row[0], () -> attack(file, row[1], row[2])));
      }
    }
    assertThat(tests).hasSizeGreaterThan(50);
    return tests;
  }

  private static void attack(Path file, String expected, String code) throws Exception {
    List<DocumentChange> ofFirst = changes(file, true).get(0);
    if (expected.startsWith("CHANGED_UNPROVEN")) {
      assertThat(worst(ofFirst)).isEqualTo(LaterChanges.UNPROVEN);
      assertThat(codes(ofFirst)).contains(code);
    } else if (code.equals("DOCMDP_VIOLATION") || code.equals("FIELDMDP_VIOLATION")) {
      assertThat(worst(ofFirst)).isEqualTo(LaterChanges.FORBIDDEN);
      assertThat(codes(ofFirst)).contains(code);
    } else if (expected.contains("VALID") && !expected.startsWith("INVALID")) {
      assertThat(worst(ofFirst)).isLessThanOrEqualTo(LaterChanges.SIGNATURE_STAMPED);
    }
  }

  @TestFactory
  List<DynamicTest> otherProjectsFilesAreJudgedAsTheirOwnersDo() throws Exception {
    Path folder = SharedData.folder("conformance");
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : rows(folder.resolve("MANIFEST.tsv"))) {
      String expected = row[7];
      if (expected.equals("ok") || expected.equals("none") || expected.equals("bad")) {
        boolean bad = expected.equals("bad") || STRICTER.containsKey(row[0]);
        tests.add(
            DynamicTest.dynamicTest(
                row[0],
                () -> {
                  LaterChanges worst = LaterChanges.UNCHANGED;
                  for (List<DocumentChange> changes : changes(folder.resolve(row[1]), true)) {
                    worst = worst.or(worst(changes));
                  }
                  assertThat(worst.compareTo(LaterChanges.UNPROVEN) >= 0).isEqualTo(bad);
                }));
      }
    }
    assertThat(tests).hasSizeGreaterThan(50);
    return tests;
  }

  @Test
  void stampsOfRealLettersAreAccountableOnlyWhenProven() throws Exception {
    Path file = SharedData.folder("real-pdfs").resolve("PERMENKOMINFO_2024_004.pdf");
    List<List<DocumentChange>> proven = changes(file, true);
    assertThat(proven).hasSize(4);
    assertThat(worst(proven.get(0))).isEqualTo(LaterChanges.SIGNATURE_STAMPED);
    assertThat(proven.get(3)).isEmpty();
    assertThat(worst(changes(file, false).get(0))).isEqualTo(LaterChanges.UNPROVEN);
  }
}
