package id.absah.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.SharedData;
import id.absah.facts.Authenticity;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.LaterChanges;
import id.absah.facts.SignatureFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.validation.Indication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every hostile file ends as its row says, with the code the row names; every control is authentic.
 */
class HostileFilesTest {
  private static final Instant TIME = Instant.parse("2026-11-22T12:00:00Z");

  private record Row(String id, String expected, String code, Path file) {}

  @TestFactory
  List<DynamicTest> everyFileEndsAsItsRowSays() throws Exception {
    Path folder = SharedData.folder("attacks");
    Audit documents = audit(folder, folder);
    Audit times = audit(folder.resolve("time"), folder.resolve("time"));
    List<DynamicTest> tests = new ArrayList<>();
    for (Row row : rows(folder)) {
      Audit audit = row.file().getParent().endsWith("time") ? times : documents;
      tests.add(DynamicTest.dynamicTest(row.id(), () -> check(row, audit)));
    }
    return tests;
  }

  private static Audit audit(Path trust, Path revocation) throws Exception {
    return Audit.prepare(
        AuditRequests.at(
            TIME,
            Optional.empty(),
            List.of(trust),
            List.of(trust.resolve("root.der")),
            List.of(revocation)));
  }

  private static List<Row> rows(Path folder) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("EXPECTED.tsv"))) {
      String[] cells = line.split("\t", -1);
      Path file = folder.resolve(cells[0] + ".pdf");
      Path timeFile = folder.resolve("time").resolve(cells[0] + ".pdf");
      if (Files.exists(file) || Files.exists(timeFile)) {
        rows.add(new Row(cells[0], cells[1], cells[2], Files.exists(file) ? file : timeFile));
      }
    }
    return rows;
  }

  private static void check(Row row, Audit audit) throws IOException {
    DocumentEvaluation evaluation =
        audit.evaluate(row.id() + ".pdf", Files.readAllBytes(row.file()));
    assertThat(evaluation.facts()).as("examined: %s", evaluation.code()).isPresent();
    EstablishedFacts facts = evaluation.facts().get();
    Set<String> codes = codes(facts);
    List<Indication> indications =
        facts.signatures().stream().map(SignatureFacts::indication).toList();
    Authenticity authenticity = facts.document().authenticity();
    String seen = indications + " " + authenticity + " " + codes;

    String expected = row.expected();
    if (expected.startsWith("VALID")) {
      assertThat(authenticity).as(seen).isEqualTo(Authenticity.AUTHENTIC);
    } else if (expected.startsWith("Sig1 VALID, DocTS INVALID")) {
      assertThat(indications)
          .as(seen)
          .containsExactly(Indication.TOTAL_PASSED, Indication.TOTAL_FAILED);
    } else if (expected.startsWith("INDETERMINATE") && onlyRevocationUnknown(facts)) {
      // unusable revocation data are no data: honest, and never printed as "not revoked"
      assertThat(authenticity).as(seen).isEqualTo(Authenticity.AUTHENTIC_REVOCATION_UNKNOWN);
    } else {
      assertThat(authenticity)
          .as(seen)
          .isNotIn(Authenticity.AUTHENTIC, Authenticity.AUTHENTIC_REVOCATION_UNKNOWN);
    }
    if (expected.equals("INVALID")) {
      assertThat(indications).as(seen).contains(Indication.TOTAL_FAILED);
      assertThat(authenticity).as(seen).isEqualTo(Authenticity.NOT_AUTHENTIC);
    } else if (expected.startsWith("INDETERMINATE")) {
      assertThat(indications).as(seen).containsOnly(Indication.INDETERMINATE);
      int slash = expected.indexOf('/');
      if (slash > 0) {
        assertThat(facts.signatures().get(0).subIndication().map(Enum::name))
            .as(seen)
            .contains(expected.substring(slash + 1));
      }
    } else if (expected.equals("CHANGED_UNPROVEN")) {
      assertThat(facts.signatures())
          .as(seen)
          .anySatisfy(
              signature ->
                  assertThat(signature.laterChanges())
                      .isGreaterThanOrEqualTo(LaterChanges.UNPROVEN));
    } else if (expected.startsWith("Sig1 VALID+changed")) {
      assertThat(indications).as(seen).contains(Indication.TOTAL_PASSED, Indication.TOTAL_FAILED);
    } else if (expected.startsWith("Sig2 INDETERMINATE")) {
      assertThat(indications).as(seen).contains(Indication.INDETERMINATE);
    }
    if (!row.code().equals("-")) {
      assertThat(codes).as(seen).contains(row.code());
    }
  }

  private static boolean onlyRevocationUnknown(EstablishedFacts facts) {
    return facts.signatures().stream()
        .allMatch(
            signature ->
                signature.reason().map(reason -> reason.code().name()).stream()
                    .anyMatch("REVOCATION_UNKNOWN"::equals));
  }

  private static Set<String> codes(EstablishedFacts facts) {
    Set<String> codes = new TreeSet<>();
    facts.document().codes().forEach(defect -> codes.add(defect.code().name()));
    for (SignatureFacts signature : facts.signatures()) {
      signature.codes().forEach(defect -> codes.add(defect.code().name()));
      signature.changes().forEach(change -> codes.add(change.what().code().name()));
      signature.reason().ifPresent(reason -> codes.add(reason.code().name()));
    }
    return codes;
  }
}
