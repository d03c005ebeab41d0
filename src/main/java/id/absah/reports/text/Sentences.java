package id.absah.reports.text;

import id.absah.document.SignatureKind;
import id.absah.facts.Authenticity;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.LaterChanges;
import id.absah.facts.SignatureFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Indication;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

/** One plain sentence for each document and for each signature, such as an official understands. */
public final class Sentences {
  private static final String REVOCATION_UNKNOWN = "REVOCATION_UNKNOWN";

  private final Wording wording;

  /** Sentences in a wording. */
  public Sentences(Wording wording) {
    this.wording = wording;
  }

  /** What is to be thought of a document. */
  public String document(DocumentEvaluation document) {
    if (document.facts().isEmpty()) {
      return wording.text(
          "sentence.document.NOT_EVALUATED",
          Map.of("status", wording.value(document.status()), "reason", reason(document)));
    }
    EstablishedFacts facts = document.facts().get();
    Authenticity authenticity = facts.document().authenticity();
    String claimed =
        authenticity == Authenticity.UNSIGNED && claims(facts.document()) ? ".claimed" : "";
    return wording.text(
            "sentence.document." + authenticity + claimed,
            Map.of(
                "count", Integer.toString(facts.document().signatureCount()),
                "names", names(facts)))
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

  private static boolean claims(DocumentFacts document) {
    return document.claimsSignature().map(claims -> !claims.isEmpty()).orElse(false);
  }

  private String names(EstablishedFacts facts) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    for (SignatureFacts signature : facts.signatures()) {
      if (signature.kind() != SignatureKind.DOCUMENT_TIMESTAMP) {
        names.add(signer(signature));
      }
    }
    return names.isEmpty() ? Wording.NOTHING : String.join("; ", names);
  }

  /** What is to be thought of a signature. */
  public String signature(SignatureFacts signature) {
    boolean timestamp = signature.kind() == SignatureKind.DOCUMENT_TIMESTAMP;
    Map<String, String> arguments =
        Map.of(
            "name", signer(signature),
            "time", time(signature),
            "reason", signature.reason().map(wording::meaning).map(Sentences::plain).orElse("-"));
    String verdict =
        wording.text(
            "sentence." + (timestamp ? "timestamp." : "signature.") + verdict(signature),
            arguments);
    return timestamp ? verdict : verdict + " " + changes(signature);
  }

  private static String verdict(SignatureFacts signature) {
    if (signature.indication() == Indication.INDETERMINATE
        && signature
            .reason()
            .filter(reason -> reason.code().name().equals(REVOCATION_UNKNOWN))
            .isPresent()) {
      return REVOCATION_UNKNOWN;
    }
    if (signature.indication() == Indication.TOTAL_PASSED
        && signature.bestSignatureTime().isEmpty()) {
      return "TOTAL_PASSED.unproven";
    }
    return signature.indication().name();
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

  private static String plain(String sentence) {
    String text = sentence.strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
