package id.absah.validation;

import static id.absah.validation.SubIndication.FORMAT_FAILURE;
import static id.absah.validation.SubIndication.GENERIC;
import static id.absah.validation.SubIndication.SIGNED_DATA_NOT_FOUND;

import id.absah.document.Defect;
import id.absah.document.Effect;
import id.absah.document.EmbeddedSignature;
import id.absah.document.Octets;
import id.absah.document.SignedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Format checking (EN 319 102-1, 5.2.2): what the document part found, /SubFilter, /Contents. */
final class FormatCheck {
  static final String PKCS7_SHA1 = "adbe.pkcs7.sha1";
  static final String CADES = "ETSI.CAdES.detached";
  static final String RFC3161 = "ETSI.RFC3161";
  private static final String PKCS7_DETACHED = "adbe.pkcs7.detached";
  private static final String X509_RSA_SHA1 = "adbe.x509.rsa_sha1";

  private static final Set<String> EXAMINED = Set.of(PKCS7_DETACHED, CADES, PKCS7_SHA1, RFC3161);

  /** The largest real one met, with a CRL of 8,000 entries inside, has 330 KB. */
  static final int MAX_CONTENTS = 32 << 20;

  private final EmbeddedSignature signature;
  private final Steps steps;
  private final List<Defect> notes = new ArrayList<>();
  private boolean overLimit;

  FormatCheck(EmbeddedSignature signature, Steps steps) {
    this.signature = signature;
    this.steps = steps;
  }

  /**
   * Takes over what was found about the bytes: a refuted proof is FORMAT_FAILURE. In a format that
   * is not examined nothing is refuted, since its rules for the bytes are not known.
   *
   * @param examined whether the format is one that is examined
   */
  void takeOver(SignedDocument document, boolean examined) {
    for (Defect defect : signature.defects()) {
      takeOver(defect, examined);
    }
    for (Defect defect : document.defects()) {
      takeOver(defect, examined);
    }
    if (signature.byteRange().isEmpty() && !isRefuted()) {
      steps.fail(SIGNED_DATA_NOT_FOUND, ValidationCode.BYTERANGE_ABSENT);
    } else {
      steps.pass(ValidationCode.BYTERANGE_ABSENT);
    }
  }

  private void takeOver(Defect defect, boolean examined) {
    if (defect.code().effect() == Effect.FAILED && examined) {
      steps.fail(FORMAT_FAILURE, defect);
    } else if (defect.code().effect() != Effect.NOTE) {
      steps.unknown(GENERIC, defect);
    }
  }

  /** Whether the byte range or its reconciliation is refuted. */
  boolean isRefuted() {
    return signature.defects().stream().anyMatch(d -> d.code().effect() == Effect.FAILED);
  }

  /** Whether the format has a name, and is one that is not examined. */
  boolean isForeign() {
    return signature
        .subFilter()
        .filter(name -> !EXAMINED.contains(name) && !name.equals(X509_RSA_SHA1))
        .isPresent();
  }

  /** Whether the format is one that is examined. */
  boolean checkSubFilter(boolean isCms) {
    String name = signature.subFilter().orElse("");
    if (signature.subFilter().isEmpty()) {
      steps.fail(GENERIC, ValidationCode.SUBFILTER_MISSING);
      return false;
    }
    if (name.equals(X509_RSA_SHA1) && isCms) {
      steps.fail(GENERIC, ValidationCode.SUBFILTER_MISMATCH, "subFilter", name, "content", "CMS");
      return false;
    }
    return steps.check(
        EXAMINED.contains(name), GENERIC, ValidationCode.SUBFILTER_UNSUPPORTED, "subFilter", name);
  }

  /**
   * Cuts the structure out of /Contents by its own length. Stripping trailing zeros instead would
   * break every structure that ends in one.
   */
  Optional<byte[]> cut() {
    Octets contents = signature.contents();
    if (contents.length() > MAX_CONTENTS) {
      failLimit(contents.length() + " bytes");
      return Optional.empty();
    }
    byte[] all = contents.toByteArray();
    try {
      int end = Tlv.first(all).end();
      checkRest(contents.slice(end, all.length));
      return Optional.of(contents.slice(0, end).toByteArray());
    } catch (MalformedAsn1Exception e) {
      if (e.isLimit()) {
        failLimit(String.valueOf(e.getMessage()));
      }
      // Else said as CMS_UNPARSEABLE by the caller, who knows whether CMS is due.
      return Optional.empty();
    }
  }

  /** Records that a bound was reached. */
  void failLimit(String problem) {
    overLimit = true;
    steps.fail(GENERIC, ValidationCode.VALIDATION_LIMIT, "problem", problem);
  }

  /** Whether a bound was reached, so that the contents are not examined. */
  boolean isOverLimit() {
    return overLimit;
  }

  private void checkRest(Octets rest) {
    int at = 0;
    while (at < rest.length() && rest.at(at) == 0) {
      at++;
    }
    if (at == rest.length()) {
      steps.pass(ValidationCode.CONTENTS_TRAILING_BYTES);
      steps.pass(ValidationCode.CONTENTS_SECOND_CMS);
      return;
    }
    // ISO 32000-2, 12.8.1: what follows the structure is padding. It is not signed by anyone.
    notes.add(Defect.of(ValidationCode.CONTENTS_TRAILING_BYTES, "bytes", rest.length() - at));
    boolean second =
        CmsMessage.isSignedData(rest.slice(at, rest.length()).toByteArray())
            || CmsMessage.isSignedData(rest.toByteArray());
    steps.check(!second, GENERIC, ValidationCode.CONTENTS_SECOND_CMS);
  }

  /** Findings that lower no verdict. */
  List<Defect> notes() {
    return notes;
  }
}
