package id.absah.audit;

import id.absah.audit.SelfTestException.Difference;
import id.absah.document.DocumentText;
import id.absah.document.Octets;
import id.absah.document.UnreadableDocumentException;
import id.absah.document.pdf.PdfDocument;
import id.absah.document.pdf.PdfLimits;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.ExtractionSettings;
import id.absah.facts.FooterPages;
import id.absah.facts.SignatureFacts;
import id.absah.facts.extract.FactExtractor;
import id.absah.validation.AlgorithmConstraints;
import id.absah.validation.SignatureValidator;
import id.absah.validation.SuppliedEvidence;
import id.absah.validation.TrustAnchor;
import id.absah.validation.TrustAnchors;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The program validates its built-in samples before it validates anything else: a library, a
 * runtime or a security provider that has changed shows here, not in a report.
 *
 * <p>Trust, algorithms and time are its own and fixed; nothing of a run's trust comes in, and
 * nothing of the samples' trust goes out.
 */
final class SelfTest {
  /** The day that the samples are judged at. */
  private static final Instant AT = Instant.parse("2026-10-31T16:00:00Z");

  /** The invented authorities of the samples, by SHA-256. */
  private static final List<String> AUTHORITIES =
      List.of(
          "dbee498eec74789077e2b9878b1fe6b0575cde9d01c89f3fca075f896c5d7310",
          "5af38f131cae6b25a8460a6d7be1b87cca4af9e24f63c0e2a111d0145c9d7135");

  private static final AlgorithmConstraints ALGORITHMS =
      new AlgorithmConstraints(
          List.of(new AlgorithmConstraints.Digest("SHA-256", Instant.MAX)),
          List.of(new AlgorithmConstraints.Signature("RSA", 2048, Instant.MAX)));

  /** What the pages say is not part of the self-test: its text is left unread. */
  private static final DocumentText NO_TEXT = new DocumentText(0, List.of(), false, List.of());

  private final FactExtractor extractor = new FactExtractor(settings());
  private final SignatureValidator trusting;
  private final SignatureValidator distrusting;

  private SelfTest() {
    TrustAnchors authorities =
        new TrustAnchors(
            Map.of(
                AUTHORITIES.get(0), anchor(AUTHORITIES.get(0)),
                AUTHORITIES.get(1), anchor(AUTHORITIES.get(1))),
            List.of());
    this.trusting = validator(authorities);
    this.distrusting = validator(new TrustAnchors(Map.of(), List.of()));
  }

  /** Runs once in a JVM; the result of that one run holds for every later call. */
  private static final class Once {
    private static final CompletableFuture<List<Difference>> DIFFERENCES =
        CompletableFuture.supplyAsync(Once::differences, Once::start);

    private static void start(Runnable work) {
      Thread thread = new Thread(work, "absah-self-test");
      thread.setDaemon(true);
      thread.start();
    }

    private static List<Difference> differences() {
      try {
        return SelfTest.differences(KnownVerdict.builtIn());
      } catch (RuntimeException | LinkageError e) {
        // no table, or a library that does not even load: refused like a wrong verdict
        return List.of(new Difference(KnownVerdict.TABLE, "-", e.toString()));
      }
    }
  }

  /** Begins beside what its caller prepares before it requires the result. */
  static void begin() {
    CompletableFuture<List<Difference>> unused = Once.DIFFERENCES;
  }

  /**
   * Requires the known verdicts.
   *
   * @throws SelfTestException when a sample does not give its own
   */
  static void require() {
    try {
      refuse(Once.DIFFERENCES.join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  static void refuse(List<Difference> differences) {
    if (!differences.isEmpty()) {
      throw new SelfTestException(differences);
    }
  }

  /** The samples whose verdict is not the known one. */
  static List<Difference> differences(List<KnownVerdict> known) {
    SelfTest test = new SelfTest();
    List<Difference> differences = new ArrayList<>();
    for (KnownVerdict each : known) {
      String actual = test.actual(each);
      if (!actual.equals(each.verdict())) {
        differences.add(new Difference(each.sample(), each.verdict(), actual));
      }
    }
    return differences;
  }

  private String actual(KnownVerdict known) {
    try {
      Octets bytes = Octets.of(known.bytes());
      PdfDocument document = PdfDocument.read(bytes, PdfLimits.defaults());
      SignatureValidator validator = known.trusted() ? trusting : distrusting;
      return verdict(
          extractor.extract(
              known.sample(), bytes, document, NO_TEXT, validator.validate(document.document())));
    } catch (UnreadableDocumentException e) {
      return e.reason() + " " + e.defect().code().name();
    } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
      return e.toString(); // differs from every known verdict, and so refuses the run
    }
  }

  /**
   * A verdict in one line: authenticity, then for each signature kind, indication, sub-indication,
   * integrity, later changes with their codes, code, and best signature time.
   */
  static String verdict(EstablishedFacts facts) {
    StringBuilder verdict = new StringBuilder(facts.document().authenticity().name());
    for (SignatureFacts signature : facts.signatures()) {
      verdict
          .append(" | ")
          .append(signature.kind())
          .append(' ')
          .append(signature.indication().term())
          .append(' ')
          .append(or(signature.subIndication()))
          .append(' ')
          .append(signature.integrity())
          .append(' ')
          .append(signature.laterChanges())
          .append(changes(signature))
          .append(' ')
          .append(or(signature.reason().map(reason -> reason.code().name())))
          .append(' ')
          .append(or(signature.bestSignatureTime()));
    }
    return verdict.toString();
  }

  private static String changes(SignatureFacts signature) {
    Set<String> codes = new TreeSet<>();
    signature.changes().forEach(change -> codes.add(change.what().code().name()));
    return codes.isEmpty() ? "" : codes.toString().replace(" ", "");
  }

  private static String or(Optional<?> value) {
    return value.map(Object::toString).orElse("-");
  }

  private static SignatureValidator validator(TrustAnchors anchors) {
    return new SignatureValidator(
        anchors, new SuppliedEvidence(List.of(), List.of()), ALGORITHMS, AT);
  }

  private static TrustAnchor anchor(String sha256) {
    return new TrustAnchor("self-test", sha256, false);
  }

  private static ExtractionSettings settings() {
    return new ExtractionSettings(
        List.of(),
        new ExtractionSettings.FooterWording(
            List.of(), List.of(), List.of(), 0, 0, FooterPages.ANY),
        List.of(),
        List.of(),
        Set.copyOf(AUTHORITIES),
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        "-",
        LocalDate.ofInstant(AT, ZoneOffset.UTC),
        ZoneOffset.UTC);
  }
}
