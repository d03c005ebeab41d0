package id.absah.audit;

import id.absah.document.Defect;
import id.absah.document.DocumentText;
import id.absah.document.Octets;
import id.absah.document.UnreadableDocumentException;
import id.absah.document.pdf.PdfDocument;
import id.absah.document.pdf.PdfLimits;
import id.absah.document.pdf.PdfText;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.extract.FactExtractor;
import id.absah.facts.extract.FooterOcr;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Examination;
import id.absah.validation.SignatureValidator;
import id.absah.validation.Validations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The way of one file's bytes to their facts: read, validated, established. Knows nothing of rules
 * and of where the file stands. Thread-safe.
 */
public final class Examiner {
  /**
   * Computing time, for the library without workers; by default theirs ends before. Text of the
   * largest real document known (169 pages) takes under two seconds.
   */
  private static final Duration TEXT_TIME = Duration.ofSeconds(20);

  /** By the clock, since another process works; one footer takes under a second. */
  private static final Duration OCR_TIME = Duration.ofSeconds(10);

  private final PdfLimits limits;
  private final SignatureValidator validator;
  private final FactExtractor extractor;

  /** Makes an examiner; the caller has passed {@link SelfTest#require} once in this process. */
  public Examiner(ExaminerSettings settings) {
    this.limits = settings.limits();
    this.validator =
        new SignatureValidator(
            settings.anchors(),
            settings.evidence(),
            settings.algorithms(),
            settings.certificateProfile(),
            settings.validationTime());
    this.extractor =
        new FactExtractor(
            settings.extraction(), settings.limits(), settings.ocr().map(Examiner::ocr));
  }

  private static FooterOcr ocr(String program) {
    return new FooterOcr(
        Path.of(program),
        FooterOcr.INDONESIAN,
        OCR_TIME,
        Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * Examines one file. Never throws on what the bytes contain.
   *
   * @param name the file's name, for a guess at what it is when the bytes do not tell
   * @param bytes the whole file; must not be changed meanwhile
   */
  public Examination examine(String name, byte[] bytes) {
    return examine(name, Octets.of(bytes));
  }

  /**
   * Examines one file. Never throws on what the bytes contain.
   *
   * @param name the file's name, for a guess at what it is when the bytes do not tell
   * @param octets the whole file
   */
  public Examination examine(String name, Octets octets) {
    if (!Capabilities.readsAsPdf(name, octets)) {
      String format = Capabilities.nameOf(name, octets);
      return failed(
          octets,
          format,
          DocumentStatus.UNSUPPORTED,
          Defect.of(AuditCode.FORMAT_UNSUPPORTED, "format", format));
    }
    return guarded(octets, this::establish);
  }

  /** How facts are established. */
  @FunctionalInterface
  interface Way {
    Examination establish(Octets octets) throws UnreadableDocumentException;
  }

  static Examination guarded(Octets octets, Way way) {
    try {
      return way.establish(octets);
    } catch (UnreadableDocumentException e) {
      return failed(octets, "PDF", status(e.reason()), e.defect());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      // fail closed: a fault of ours is a row of its own, never a verdict
      return failed(
          octets,
          "PDF",
          DocumentStatus.CRASHED,
          Defect.of(AuditCode.ENGINE_FAILURE, "detail", e.toString()));
    }
  }

  private Examination establish(Octets octets) throws UnreadableDocumentException {
    PdfDocument document = PdfDocument.read(octets, limits);
    Validations validations = validator.examine(document.document());
    DocumentText text =
        PdfText.extract(document, limits, TEXT_TIME, extractor.pages(document.document()));
    EstablishedFacts facts = extractor.establish(octets, document, text, validations.signatures());
    return new Examination(
        facts.document().sha256(),
        octets.length(),
        document.document().format().name(),
        DocumentStatus.EVALUATED,
        Optional.empty(),
        Optional.of(facts),
        validations.stableFrom(),
        validations.stableUntil());
  }

  private static Examination failed(
      Octets octets, String format, DocumentStatus status, Defect problem) {
    return Examination.failed(octets.sha256(), octets.length(), format, status, problem);
  }

  private static DocumentStatus status(UnreadableDocumentException.Reason reason) {
    return switch (reason) {
      case ENCRYPTED -> DocumentStatus.ENCRYPTED;
      case DAMAGED -> DocumentStatus.DAMAGED;
      case LIMIT_EXCEEDED -> DocumentStatus.LIMIT_EXCEEDED;
    };
  }
}
