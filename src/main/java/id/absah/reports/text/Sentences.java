package id.absah.reports.text;

import id.absah.document.SignatureKind;
import id.absah.facts.LaterChanges;
import id.absah.facts.Provider;
import id.absah.facts.SignatureFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Indication;
import id.absah.validation.Integrity;
import java.util.Map;
import java.util.Optional;

/** One plain sentence for each document and for each signature, such as an official understands. */
public final class Sentences {
  private static final String REVOCATION_UNKNOWN = "REVOCATION_UNKNOWN";

  private final Wording wording;
  private final DocumentSentence documentSentence;

  /** Sentences in a wording. */
  public Sentences(Wording wording) {
    this.wording = wording;
    this.documentSentence = new DocumentSentence(wording);
  }

  /** What is to be thought of a document. */
  public String document(DocumentEvaluation document) {
    if (document.facts().isEmpty()) {
      return wording.text(
          "sentence.document.NOT_EVALUATED",
          Map.of("status", wording.value(document.status()), "reason", reason(document)));
    }
    return documentSentence.of(document.facts().get())
        + " "
        + wording.text("sentence.conclusion." + document.conclusion());
  }

  /** Why a document could not be examined. */
  public String reason(DocumentEvaluation document) {
    return document
        .code()
        .map(code -> plain(wording.meaning(code, document.codeValues())))
        .orElseGet(() -> wording.value(document.status()));
  }

  /** What is to be thought of a signature. */
  public String signature(SignatureFacts signature) {
    boolean timestamp = signature.kind() == SignatureKind.DOCUMENT_TIMESTAMP;
    Map<String, String> arguments =
        Map.of(
            "name", signer(signature),
            "time", time(signature),
            "provider", signature.providerName().map(wording::free).orElse(Wording.NOTHING),
            "reason",
                signature.reason().map(wording::meaning).map(Sentences::inSentence).orElse("-"));
    String verdict =
        wording.text(
            "sentence." + (timestamp ? "timestamp." : "signature.") + verdict(signature),
            arguments);
    // of a signature that does not fit its bytes nothing can be said to be unchanged
    boolean silent =
        timestamp
            || (signature.integrity() == Integrity.BROKEN
                && signature.laterChanges() == LaterChanges.UNCHANGED);
    return silent ? verdict : verdict + " " + changes(signature);
  }

  private static String verdict(SignatureFacts signature) {
    if (revocationUnknown(signature)) {
      return REVOCATION_UNKNOWN;
    }
    if (signature.indication() == Indication.TOTAL_PASSED
        && signature.bestSignatureTime().isEmpty()) {
      return "TOTAL_PASSED.unproven";
    }
    if (signature.indication() == Indication.INDETERMINATE
        && signature.kind() != SignatureKind.DOCUMENT_TIMESTAMP
        && signature.provider() == Provider.OTHER) {
      return "INDETERMINATE.provider";
    }
    return signature.indication().name();
  }

  /** Whether nothing is missing but the word on revocation. */
  static boolean revocationUnknown(SignatureFacts signature) {
    return signature.indication() == Indication.INDETERMINATE
        && signature
            .reason()
            .filter(reason -> reason.code().name().equals(REVOCATION_UNKNOWN))
            .isPresent();
  }

  private String changes(SignatureFacts signature) {
    if (signature.contentChanged() && signature.laterChanges() != LaterChanges.FORBIDDEN) {
      return wording.text("sentence.changes.content");
    }
    return wording.text("sentence.changes." + signature.laterChanges());
  }

  private String time(SignatureFacts signature) {
    return signature
        .bestSignatureTime()
        .map(wording::moment)
        .or(
            () ->
                signature
                    .claimedTime()
                    .map(
                        claimed ->
                            wording.moment(claimed.toInstant())
                                + " "
                                + wording.text("time.claimed")))
        .orElse(wording.text("time.unknown"));
  }

  private String signer(SignatureFacts signature) {
    Optional<String> name =
        signature.signer().flatMap(CertificateSummary::commonName).map(wording::name);
    return name.orElse(wording.text("signer.unknown"));
  }

  /** A sentence without its full stop. */
  static String plain(String sentence) {
    String text = sentence.strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** A sentence as part of another: without full stop, its first word small. */
  static String inSentence(String sentence) {
    String text = plain(sentence);
    boolean word =
        text.length() > 1
            && Character.isUpperCase(text.charAt(0))
            && Character.isLowerCase(text.charAt(1));
    return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
  }
}
