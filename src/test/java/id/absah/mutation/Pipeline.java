package id.absah.mutation;

import id.absah.document.DocumentText;
import id.absah.document.Octets;
import id.absah.document.UnreadableDocumentException;
import id.absah.document.pdf.PdfDocument;
import id.absah.document.pdf.PdfLimits;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.extract.FactExtractor;
import id.absah.rules.Policy;
import id.absah.rules.PolicyLoader;
import id.absah.rules.PolicySource;
import id.absah.validation.SignatureValidation;
import id.absah.validation.SignatureValidator;
import id.absah.validation.SuppliedEvidence;
import id.absah.validation.TrustAnchor;
import id.absah.validation.TrustAnchors;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The way of one document through the product, but for its text, which no verdict needs. */
final class Pipeline {
  private static final LocalDate AT = LocalDate.of(2026, 11, 1);
  private static final DocumentText NO_TEXT = new DocumentText(0, List.of(), false, List.of());

  /** PDFBox tells every oddity of a file; held here, because the log manager forgets loggers. */
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  static {
    PDFBOX.setLevel(Level.OFF);
  }

  /** What came out; facts are empty for a document that could not be examined. */
  record Outcome(
      Optional<UnreadableDocumentException> unreadable,
      Optional<PdfDocument> document,
      Optional<EstablishedFacts> facts) {}

  private final SignatureValidator validator;
  private final FactExtractor extractor;

  private Pipeline(Policy policy) {
    Map<String, TrustAnchor> anchors =
        policy.anchors().stream()
            .collect(Collectors.toMap(TrustAnchor::sha256, Function.identity()));
    this.validator =
        new SignatureValidator(
            new TrustAnchors(anchors, List.of()),
            SuppliedEvidence.none(),
            policy.algorithms(),
            AT.atStartOfDay(ZoneId.of("Asia/Makassar")).toInstant());
    this.extractor = new FactExtractor(policy.extraction(AT));
  }

  /** The shipped policy, tailored for the samples, at the time the samples are made for. */
  static Pipeline ofSamples() throws Exception {
    PolicySource tailor = PolicySource.read(Sample.folder().resolve("tailor.yaml"));
    return new Pipeline(PolicyLoader.load(PolicySource.shipped(), Optional.of(tailor)));
  }

  Outcome run(byte[] bytes) {
    Octets octets = Octets.of(bytes);
    try {
      PdfDocument document = PdfDocument.read(octets, PdfLimits.defaults());
      List<SignatureValidation> validations = validator.validate(document.document());
      EstablishedFacts facts =
          extractor.extract("mutant.pdf", octets, document, NO_TEXT, validations);
      return new Outcome(Optional.empty(), Optional.of(document), Optional.of(facts));
    } catch (UnreadableDocumentException e) {
      return new Outcome(Optional.of(e), Optional.empty(), Optional.empty());
    }
  }
}
