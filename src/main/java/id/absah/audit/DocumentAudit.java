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
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Evaluator;
import id.absah.findings.Finding;
import id.absah.validation.SignatureValidation;
import id.absah.validation.SignatureValidator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The way of one document through the product: read, validated, established, judged. */
final class DocumentAudit {
  /** Text of the largest real document known (169 pages) takes under two seconds. */
  private static final Duration TEXT_TIME = Duration.ofSeconds(20);

  private final PdfLimits limits;
  private final SignatureValidator validator;
  private final FactExtractor extractor;
  private final Evaluator evaluator;

  DocumentAudit(
      PdfLimits limits,
      SignatureValidator validator,
      FactExtractor extractor,
      Evaluator evaluator) {
    this.limits = limits;
    this.validator = validator;
    this.extractor = extractor;
    this.evaluator = evaluator;
  }

  DocumentEvaluation evaluate(String path, byte[] bytes) {
    Octets octets = Octets.of(bytes);
    if (!Capabilities.readsAsPdf(path, octets)) {
      return UnreadableRows.unsupported(path, octets);
    }
    try {
      return judge(path, octets);
    } catch (UnreadableDocumentException e) {
      return UnreadableRows.of(path, octets, status(e.reason()), e.defect());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // fail closed: a fault of ours is a row of its own, never a verdict
      return UnreadableRows.of(
          path,
          octets,
          DocumentStatus.CRASHED,
          Defect.of(AuditCode.ENGINE_FAILURE, "detail", e.toString()));
    }
  }

  private DocumentEvaluation judge(String path, Octets octets) throws UnreadableDocumentException {
    PdfDocument document = PdfDocument.read(octets, limits);
    List<SignatureValidation> validations = validator.validate(document.document());
    DocumentText text = PdfText.extract(octets, limits, TEXT_TIME);
    EstablishedFacts facts = extractor.extract(path, octets, document, text, validations);
    List<Finding> findings = evaluator.evaluate(facts);
    return new DocumentEvaluation(
        path,
        Optional.of(facts.document().sha256()),
        octets.length(),
        document.document().format().name(),
        DocumentStatus.EVALUATED,
        Optional.empty(),
        new TreeMap<>(),
        evaluator.conclude(findings),
        Optional.of(facts),
        findings);
  }

  private static DocumentStatus status(UnreadableDocumentException.Reason reason) {
    return switch (reason) {
      case ENCRYPTED -> DocumentStatus.ENCRYPTED;
      case DAMAGED -> DocumentStatus.DAMAGED;
      case LIMIT_EXCEEDED -> DocumentStatus.LIMIT_EXCEEDED;
    };
  }
}
