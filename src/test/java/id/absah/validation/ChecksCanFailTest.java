package id.absah.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.SharedData;
import id.absah.document.Effect;
import id.absah.document.Octets;
import id.absah.document.UnreadableDocumentException;
import id.absah.document.pdf.PdfDocument;
import id.absah.document.pdf.PdfLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A check that cannot fail checks nothing. Every code of validation is seen here as a check that
 * does not hold (or, when it lowers no verdict, as a finding): on the sample corpus, the hostile
 * and the conformance files, or a fixture made for it. What is never seen stands with its reason in
 * {@code checks-never-failing.tsv}.
 */
final class ChecksCanFailTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final Set<ValidationCode> failing = EnumSet.noneOf(ValidationCode.class);
  private final Set<ValidationCode> passing = EnumSet.noneOf(ValidationCode.class);

  @Test
  void everyCheckIsSeenFailing() throws Exception {
    Path attacks = SharedData.folder("attacks");
    Path conformance = SharedData.folder("conformance");
    Path samples = Path.of(System.getProperty("absah.basedir", "."), "sample-corpus");

    SignatureValidator hostile = trusting(SharedDocuments.files(attacks, "root.der"), attacks);
    SharedDocuments.files(attacks, "*.pdf").forEach(file -> validate(hostile, file));
    Path time = attacks.resolve("time");
    SignatureValidator times = trusting(SharedDocuments.files(time, "root.der"), time);
    SharedDocuments.files(time, "*.pdf").forEach(file -> validate(times, file));
    SignatureValidator corpus =
        trusting(SharedDocuments.files(samples.resolve("trust"), "*.cer"), samples);
    walk(samples.resolve("archive"), ".pdf").forEach(file -> validate(corpus, file));
    SignatureValidator foreign =
        trusting(SharedDocuments.files(conformance.resolve("anchors"), "*.der"), conformance);
    SharedDocuments.files(conformance.resolve("files"), "*.pdf")
        .forEach(file -> validate(foreign, file));
    FailingFixtures.all()
        .forEach(fixture -> note(fixture.validator().validate(fixture.document())));

    Set<String> never = new TreeSet<>();
    for (ValidationCode code : EnumSet.complementOf(EnumSet.copyOf(failing))) {
      never.add(code.name());
    }
    assertThat(never)
        .as("never seen failing; of these seen passing, or not applicable: %s", passing)
        .isEqualTo(SharedDocuments.exceptions("checks-never-failing.tsv").keySet());
  }

  private void validate(SignatureValidator validator, Path file) {
    try {
      note(
          validator.validate(
              PdfDocument.read(SharedDocuments.octets(file), PdfLimits.defaults()).document()));
    } catch (UnreadableDocumentException e) {
      // a document without signatures to check
    }
  }

  private void note(List<SignatureValidation> validations) {
    for (SignatureValidation validation : validations) {
      for (Check check : validation.checks()) {
        if (check.code() instanceof ValidationCode code) {
          switch (check.outcome()) {
            case FAILED, UNKNOWN -> failing.add(code);
            case PASSED -> passing.add(code);
            case NOT_APPLICABLE -> {}
          }
        }
      }
      validation.defects().stream()
          .filter(defect -> defect.code().effect() == Effect.NOTE)
          .map(defect -> defect.code())
          .filter(ValidationCode.class::isInstance)
          .forEach(code -> failing.add((ValidationCode) code));
    }
  }

  /** Trusts the anchors; what else stands in the folder helps: CA certificates and CRLs. */
  private static SignatureValidator trusting(List<Path> anchors, Path folder) throws IOException {
    Map<String, TrustAnchor> pinned = new TreeMap<>();
    List<Octets> certificates = new ArrayList<>();
    for (Path file : anchors) {
      Octets certificate = SharedDocuments.octets(file);
      pinned.put(certificate.sha256(), new TrustAnchor("test", certificate.sha256(), true));
      certificates.add(certificate);
    }
    List<Octets> crls = new ArrayList<>();
    for (Path file : walk(folder, "")) {
      String name = file.getFileName().toString();
      if (name.endsWith(".crl") || name.startsWith("crl")) {
        crls.add(SharedDocuments.octets(file));
      } else if (name.endsWith("ca.der")) {
        certificates.add(SharedDocuments.octets(file));
      }
    }
    return new SignatureValidator(
        new TrustAnchors(pinned, certificates),
        new SuppliedEvidence(crls, List.of()),
        Algorithms.current(),
        NOW);
  }

  private static List<Path> walk(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
