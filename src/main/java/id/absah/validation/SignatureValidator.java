package id.absah.validation;

import id.absah.document.ByteRange;
import id.absah.document.EmbeddedSignature;
import id.absah.document.SignatureKind;
import id.absah.document.SignedDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Validates the signatures of documents by EN 319 102-1. Thread-safe; keeps parsed certificates and
 * verified links between documents.
 */
public final class SignatureValidator {
  /** DSS certificates of one document that are looked at; about forty is the most met. */
  private static final int MAX_CERTIFICATES = 1_000;

  private final Surroundings.Fixed fixed;
  private final Instant validationTime;

  /**
   * Makes a validator.
   *
   * @param anchors what is trusted
   * @param supplied revocation data given by the user
   * @param algorithms which algorithms are reliable until when
   * @param validationTime the time to judge at
   */
  public SignatureValidator(
      TrustAnchors anchors,
      SuppliedEvidence supplied,
      AlgorithmConstraints algorithms,
      Instant validationTime) {
    this(anchors, supplied, algorithms, CertificateProfile.REPORTED, validationTime);
  }

  /**
   * Makes a validator.
   *
   * @param anchors what is trusted
   * @param supplied revocation data given by the user
   * @param algorithms which algorithms are reliable until when
   * @param profile what deviations from the certificate profile mean
   * @param validationTime the time to judge at
   */
  public SignatureValidator(
      TrustAnchors anchors,
      SuppliedEvidence supplied,
      AlgorithmConstraints algorithms,
      CertificateProfile profile,
      Instant validationTime) {
    Links links = new Links();
    CertificatePool trusted = new CertificatePool();
    trusted.addAll(Evidence.bytes(anchors.certificates()), links);
    Evidence evidence = new Evidence(links);
    evidence.addCrls(Evidence.bytes(supplied.crls()), Evidence.SUPPLIED);
    evidence.addResponses(Evidence.bytes(supplied.ocspResponses()), Evidence.SUPPLIED);
    this.fixed =
        new Surroundings.Fixed(
            anchors.pinned(), trusted, evidence, new AlgorithmPolicy(algorithms), profile, links);
    this.validationTime = validationTime;
  }

  /**
   * Validates every signature of a document, in the document's order. Never throws on what a
   * document contains.
   */
  public List<SignatureValidation> validate(SignedDocument document) {
    return examine(document).signatures();
  }

  /** The same, with the validation times for which the result holds. */
  public Validations examine(SignedDocument document) {
    return examine(document, validationTime);
  }

  /** The same at another time. */
  Validations examine(SignedDocument document, Instant at) {
    ValidationTime now = new ValidationTime(at);
    List<SignatureValidation> found = new ArrayList<>();
    try {
      found.addAll(validate(document, new Surroundings(fixed, now)));
    } catch (RuntimeException | StackOverflowError e) {
      // Single signatures are guarded one by one; this is about what they share.
      now.forgetOthers();
      found.clear();
      for (EmbeddedSignature signature : document.signatures()) {
        found.add(failure(document, signature, e));
      }
    }
    return new Validations(found, now.stableFrom(), now.stableUntil());
  }

  private List<SignatureValidation> validate(SignedDocument document, Surroundings surroundings) {
    DocumentContext context = context(document);
    IdentityHashMap<EmbeddedSignature, SignatureValidation> results = new IdentityHashMap<>();
    // The latest time-stamp first: it may prove that the earlier ones existed in time.
    List<EmbeddedSignature> stamps = new ArrayList<>();
    for (EmbeddedSignature signature : document.signatures()) {
      if (isTimestamp(signature)) {
        stamps.add(signature);
      }
    }
    stamps.sort(Comparator.comparingLong(SignatureValidator::end).reversed());
    for (EmbeddedSignature stamp : stamps) {
      results.put(stamp, guarded(surroundings, context, stamp));
    }
    List<SignatureValidation> validations = new ArrayList<>();
    for (EmbeddedSignature signature : document.signatures()) {
      SignatureValidation known = results.get(signature);
      validations.add(known == null ? guarded(surroundings, context, signature) : known);
    }
    return validations;
  }

  private static boolean isTimestamp(EmbeddedSignature signature) {
    return signature.subFilter().equals(Optional.of(FormatCheck.RFC3161))
        || (signature.subFilter().isEmpty()
            && signature.kind() == SignatureKind.DOCUMENT_TIMESTAMP);
  }

  private static long end(EmbeddedSignature signature) {
    return signature.byteRange().map(ByteRange::end).orElse(0L);
  }

  private DocumentContext context(SignedDocument document) {
    CertificatePool pool = new CertificatePool(fixed.trusted());
    List<byte[]> certificates = Evidence.bytes(document.evidence().certificates());
    pool.addAll(
        certificates.subList(0, Math.min(certificates.size(), MAX_CERTIFICATES)), fixed.links());
    Evidence evidence = new Evidence(fixed.links(), Optional.of(fixed.supplied()));
    evidence.addCrls(Evidence.bytes(document.evidence().crls()), Evidence.DSS);
    evidence.addResponses(Evidence.bytes(document.evidence().ocspResponses()), Evidence.DSS);
    List<ByteRange> ranges = new ArrayList<>();
    for (EmbeddedSignature signature : document.signatures()) {
      signature.byteRange().ifPresent(ranges::add);
    }
    return new DocumentContext(
        document, pool, evidence, new RangeDigests(document.bytes(), ranges), new Proofs());
  }

  private static SignatureValidation guarded(
      Surroundings surroundings, DocumentContext context, EmbeddedSignature signature) {
    try {
      return isTimestamp(signature)
          ? new DocumentTimestampCheck(surroundings, context, signature).run()
          : new SignatureCheck(surroundings, context, signature).run();
    } catch (RuntimeException | StackOverflowError e) {
      surroundings.now().forgetOthers();
      return failure(context.document(), signature, e);
    }
  }

  private static SignatureValidation failure(
      SignedDocument document, EmbeddedSignature signature, Throwable thrown) {
    Steps steps = new Steps();
    FormatCheck format = new FormatCheck(signature, steps);
    format.takeOver(document, true);
    steps.fail(
        SubIndication.GENERIC,
        ValidationCode.VALIDATION_FAILURE,
        "exception",
        thrown.getClass().getName());
    return new SignatureReport(signature, steps)
        .build(Set.of(ValidationCode.VALIDATION_FAILURE), format.isRefuted());
  }
}
