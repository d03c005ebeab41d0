package id.absah.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.audit.Audit;
import id.absah.audit.AuditRequests;
import id.absah.facts.Authenticity;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.LaterChanges;
import id.absah.facts.SignatureFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.validation.Indication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What an adversary makes is never called authentic, and what honest software makes is. */
class AdversaryTest {
  @TestFactory
  List<DynamicTest> everyFileGetsTheVerdictThatWasFixedBefore(@TempDir Path folder)
      throws Exception {
    Audit audit = audit(folder);
    List<DynamicTest> tests = new ArrayList<>();
    for (Case one : Cases.all()) {
      tests.add(DynamicTest.dynamicTest(one.name(), () -> check(one, audit)));
    }
    return tests;
  }

  /** The honest root is a recognised anchor; the other root is trusted but not recognised. */
  static Audit audit(Path folder) throws Exception {
    Certificates pki = Certificates.shared();
    Path anchor = Files.write(folder.resolve("root.der"), pki.root.encoded());
    Files.write(folder.resolve("other.der"), pki.otherRoot.encoded());
    Path revocation = Files.createDirectory(folder.resolve("revocation"));
    Files.write(revocation.resolve("root.crl"), Revocation.crl(pki.root).bytes());
    Files.write(revocation.resolve("ca.crl"), Revocation.crl(pki.ca).bytes());
    Files.write(revocation.resolve("other.crl"), Revocation.crl(pki.otherRoot).bytes());
    Path tailor =
        Files.writeString(
            folder.resolve("tailor.yaml"),
            "settings:\n"
                + anchors("recognisedAnchors", pki.root)
                + anchors("testAnchors", pki.otherRoot));
    return Audit.prepare(
        AuditRequests.at(
            Certificates.NOW,
            Optional.of(tailor),
            List.of(folder),
            List.of(anchor),
            List.of(revocation)));
  }

  private static String anchors(String setting, Certificates.Identity root) throws Exception {
    byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(root.encoded());
    return "  %s:\n    add:\n      - {name: \"Root\", sha256: %s}\n    because: \"A test.\"\n"
        .formatted(setting, HexFormat.of().formatHex(sha256));
  }

  private static void check(Case one, Audit audit) throws Exception {
    DocumentEvaluation evaluation = audit.evaluate(one.name() + ".pdf", one.file().bytes());
    if (one.expected() == Case.Expected.NEVER_AUTHENTIC && evaluation.code().isPresent()) {
      // A file that nobody can read is not lost: its row says why.
      return;
    }
    assertThat(evaluation.facts()).as("examined: %s", evaluation.code()).isPresent();
    EstablishedFacts facts = evaluation.facts().get();
    Set<String> codes = codes(facts);
    List<Indication> indications =
        facts.signatures().stream().map(SignatureFacts::indication).toList();
    Authenticity authenticity = facts.document().authenticity();
    List<LaterChanges> changes =
        facts.signatures().stream().map(SignatureFacts::laterChanges).toList();
    String seen = authenticity + " " + indications + " " + changes + " " + codes;

    assertThat(facts.signatures()).as(seen).isNotEmpty();
    switch (one.expected()) {
      case AUTHENTIC -> {
        assertThat(authenticity).as(seen).isEqualTo(Authenticity.AUTHENTIC);
        assertThat(indications).as(seen).containsOnly(Indication.TOTAL_PASSED);
      }
      case REVOCATION_UNKNOWN ->
          assertThat(authenticity).as(seen).isEqualTo(Authenticity.AUTHENTIC_REVOCATION_UNKNOWN);
      case UNPROVEN -> {
        assertNotAuthentic(authenticity, seen);
        assertThat(indications.get(0)).as(seen).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(changes.get(0)).as(seen).isGreaterThanOrEqualTo(LaterChanges.UNPROVEN);
      }
      case FAILED -> {
        assertThat(authenticity).as(seen).isEqualTo(Authenticity.NOT_AUTHENTIC);
        assertThat(indications).as(seen).contains(Indication.TOTAL_FAILED);
      }
      case INDETERMINATE -> {
        assertThat(authenticity).as(seen).isEqualTo(Authenticity.UNDETERMINED);
        assertThat(indications.get(0)).as(seen).isEqualTo(Indication.INDETERMINATE);
      }
      case NEVER_AUTHENTIC -> assertNotAuthentic(authenticity, seen);
      case LISTED -> {
        // Listed is all that is asked.
      }
    }
    if (!one.code().isEmpty()) {
      assertThat(codes).as(seen).contains(one.code());
    }
  }

  private static void assertNotAuthentic(Authenticity authenticity, String seen) {
    assertThat(authenticity).as(seen).isIn(Authenticity.UNDETERMINED, Authenticity.NOT_AUTHENTIC);
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
