package id.absah.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.SharedData;
import id.absah.document.Octets;
import id.absah.document.SignedDocument;
import id.absah.document.UnreadableDocumentException;
import id.absah.document.pdf.PdfDocument;
import id.absah.document.pdf.PdfLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Over the whole of time, results differ only where the validator says that they may. */
final class StableIntervalTest {
  private static final Instant EARLIEST = Instant.parse("2010-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2060-01-01T00:00:00Z");

  /** Far more than any of the documents has; a walk that does not end is a fault. */
  private static final int MAX_STEPS = 500;

  private int steps;
  private int changes;

  @Test
  void samplesGiveTheSameResultInsideOfEveryInterval() throws IOException {
    Path samples = Path.of(System.getProperty("absah.basedir", "."), "sample-corpus");
    SignatureValidator validator =
        validator(SharedDocuments.files(samples.resolve("trust"), "*.cer"), samples);
    for (Path file : pdfs(samples.resolve("archive"))) {
      walk(validator, file);
    }

    assertThat(changes).as("changes of results in %s intervals", steps).isGreaterThan(100);
  }

  @Test
  void attacksOnTimeGiveTheSameResultInsideOfEveryInterval() throws IOException {
    Path folder = SharedData.folder("attacks").resolve("time");
    SignatureValidator validator = validator(List.of(folder.resolve("root.der")), folder);
    for (Path file : pdfs(folder)) {
      walk(validator, file);
    }

    assertThat(changes).as("changes of results in %s intervals", steps).isGreaterThan(30);
  }

  @Test
  void fixturesGiveTheSameResultInsideOfEveryInterval() {
    FailingFixtures.all().forEach(fixture -> walk(fixture.validator(), fixture.document()));

    assertThat(changes).as("changes of results in %s intervals", steps).isGreaterThan(10);
  }

  private void walk(SignatureValidator validator, Path file) {
    try {
      walk(
          validator,
          PdfDocument.read(SharedDocuments.octets(file), PdfLimits.defaults()).document());
    } catch (UnreadableDocumentException e) {
      // nothing to validate
    }
  }

  /** From the beginning of time to its end, interval by interval. */
  private void walk(SignatureValidator validator, SignedDocument document) {
    Random random = new Random(20261122);
    Instant from = Instant.MIN;
    Optional<Validations> before = Optional.empty();
    for (int i = 0; from.isBefore(Instant.MAX); i++) {
      assertThat(i).isLessThan(MAX_STEPS);
      Validations here = validator.examine(document, from);
      assertThat(here.stableFrom()).isBeforeOrEqualTo(from);
      assertThat(here.stableUntil()).isAfter(from);
      for (Instant inside : inside(from, here.stableUntil(), random)) {
        Validations again = validator.examine(document, inside);
        assertThat(again.signatures()).as("%s to %s", from, inside).isEqualTo(here.signatures());
        assertThat(again.stableFrom()).isEqualTo(here.stableFrom());
        assertThat(again.stableUntil()).isEqualTo(here.stableUntil());
      }
      steps++;
      if (before.isPresent()) {
        assertThat(here.stableFrom()).isEqualTo(from);
        changes += before.orElseThrow().signatures().equals(here.signatures()) ? 0 : 1;
      }
      before = Optional.of(here);
      from = here.stableUntil();
    }
  }

  private static List<Instant> inside(Instant from, Instant until, Random random) {
    Instant begin = from.isBefore(EARLIEST) ? EARLIEST : from;
    Instant end = until.isAfter(LATEST) ? LATEST : until;
    List<Instant> times = new ArrayList<>();
    times.add(until.minusNanos(1));
    if (begin.isBefore(end)) {
      long seconds = Duration.between(begin, end).toSeconds();
      times.add(begin.plusSeconds((long) (random.nextDouble() * seconds)));
    }
    return times;
  }

  private static SignatureValidator validator(List<Path> anchors, Path folder) throws IOException {
    Map<String, TrustAnchor> pinned = new TreeMap<>();
    List<Octets> certificates = new ArrayList<>();
    for (Path file : anchors) {
      Octets certificate = SharedDocuments.octets(file);
      pinned.put(certificate.sha256(), new TrustAnchor("test", certificate.sha256(), true));
      certificates.add(certificate);
    }
    List<Octets> crls = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".crl"))
          .sorted()
          .forEach(file -> crls.add(SharedDocuments.octets(file)));
    }
    return new SignatureValidator(
        new TrustAnchors(pinned, certificates),
        new SuppliedEvidence(crls, List.of()),
        dated(),
        Instant.parse("2026-11-22T12:00:00Z"));
  }

  /** A table whose lines end, so that its ends are among the boundaries. */
  private static AlgorithmConstraints dated() {
    Instant end = Instant.parse("2029-01-01T00:00:00Z");
    return new AlgorithmConstraints(
        List.of(
            new AlgorithmConstraints.Digest("SHA-256", Instant.parse("2031-01-01T00:00:00Z")),
            new AlgorithmConstraints.Digest("SHA-384", Instant.MAX),
            new AlgorithmConstraints.Digest("SHA-512", Instant.MAX)),
        List.of(
            new AlgorithmConstraints.Signature("RSA", 2048, end),
            new AlgorithmConstraints.Signature("RSA", 3072, Instant.MAX),
            new AlgorithmConstraints.Signature("ECDSA", 256, Instant.MAX)));
  }

  private static List<Path> pdfs(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }
}
