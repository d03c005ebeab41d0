package id.absah.validation;

import static id.absah.validation.SubIndication.FORMAT_FAILURE;
import static id.absah.validation.SubIndication.SIG_CONSTRAINTS_FAILURE;

import java.util.List;
import java.util.Optional;

/** The form of the signed attributes of one SignerInfo: RFC 5652, 5.3, 5.4 and 11. */
final class SignedAttributesForm {
  /** Attributes that RFC 5652 (11) and RFC 6211 allow once, with one value. */
  private static final List<String> SINGLE =
      List.of(
          CmsVerification.CONTENT_TYPE,
          CmsVerification.MESSAGE_DIGEST,
          CmsVerification.SIGNING_TIME,
          CmsVerification.ALGORITHM_PROTECTION);

  private final CmsSigner signer;
  private final Steps steps;

  SignedAttributesForm(CmsSigner signer, Steps steps) {
    this.signer = signer;
    this.steps = steps;
  }

  /**
   * Makes the checks.
   *
   * @param contentType the required content type
   * @param required whether the format demands signed attributes
   */
  boolean check(String contentType, boolean required) {
    Optional<byte[]> sent = signer.signedAttributes();
    if (sent.isEmpty()) {
      steps.notApplicable(ValidationCode.ATTRS_NOT_DER);
      steps.notApplicable(ValidationCode.MESSAGE_DIGEST_MISSING);
      return steps.check(!required, SIG_CONSTRAINTS_FAILURE, ValidationCode.SIGNED_ATTRS_MISSING);
    }
    steps.pass(ValidationCode.SIGNED_ATTRS_MISSING);
    boolean good =
        steps.check(
            DerForm.holds(sent.orElseThrow()), FORMAT_FAILURE, ValidationCode.ATTRS_NOT_DER);
    List<Tlv> digests = signer.signed(CmsVerification.MESSAGE_DIGEST);
    good &= steps.check(!digests.isEmpty(), FORMAT_FAILURE, ValidationCode.MESSAGE_DIGEST_MISSING);
    for (String type : SINGLE) {
      int count = signer.signed(type).size();
      long occurrences = signer.attributes().stream().filter(a -> a.type().equals(type)).count();
      if (count > 1 || occurrences > 1) {
        steps.fail(FORMAT_FAILURE, ValidationCode.ATTRIBUTE_REPEATED, "attribute", type);
        good = false;
      }
    }
    String actual = "";
    try {
      List<Tlv> types = signer.signed(CmsVerification.CONTENT_TYPE);
      actual = types.isEmpty() ? "" : Asn1.oid(types.get(0));
    } catch (MalformedAsn1Exception e) {
      actual = "malformed";
    }
    return steps.check(
            actual.equals(contentType),
            FORMAT_FAILURE,
            ValidationCode.CONTENT_TYPE,
            "expected",
            contentType,
            "actual",
            actual)
        && good;
  }

  /** Whether content could be the signed attributes of another signature. */
  static boolean looksLikeAttributes(byte[] content) {
    if (content.length == 0 || content[0] != Tlv.SET) {
      return false;
    }
    try {
      for (Tlv attribute : Tlv.first(content).children()) {
        Asn1.oid(attribute.children(Tlv.SEQUENCE).get(0));
      }
      return true;
    } catch (MalformedAsn1Exception | IndexOutOfBoundsException e) {
      return false;
    }
  }
}
