package id.absah.validation;

import static id.absah.validation.SubIndication.NO_SIGNING_CERTIFICATE_FOUND;

import java.security.MessageDigest;
import java.util.List;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;

/**
 * The ESS signing-certificate attributes (RFC 5035): the first reference names the certificate
 * whose key was used, which EN 319 102-1, 5.2.3.4 requires to agree. Many real signatures carry
 * none.
 */
final class EssCertificate {
  private static final String V1 = "1.2.840.113549.1.9.16.2.12";
  private static final String V2 = "1.2.840.113549.1.9.16.2.47";

  private final CmsSigner signer;
  private final Steps steps;

  EssCertificate(CmsSigner signer, Steps steps) {
    this.signer = signer;
    this.steps = steps;
  }

  /**
   * Checks the certificate used.
   *
   * @param required whether the format demands the attribute, as RFC 3161, 2.4.2 does of a token
   */
  void check(ParsedCertificate used, boolean required) {
    if (!required && isAbsent()) {
      steps.notApplicable(ValidationCode.ESS_MISMATCH);
      return;
    }
    steps.check(
        agrees(signer, used) && !(required && isAbsent()),
        NO_SIGNING_CERTIFICATE_FOUND,
        ValidationCode.ESS_MISMATCH,
        "certificate",
        used.sha256());
  }

  private boolean isAbsent() {
    return signer.signed(V1).isEmpty() && signer.signed(V2).isEmpty();
  }

  /** Whether no attribute names another certificate. */
  static boolean agrees(CmsSigner signer, ParsedCertificate used) {
    List<Tlv> first = signer.signed(V1);
    List<Tlv> second = signer.signed(V2);
    boolean agrees = first.size() <= 1 && second.size() <= 1;
    try {
      for (Tlv value : first) {
        SigningCertificate attribute = Asn1.read(value.encoded(), SigningCertificate::getInstance);
        ESSCertID[] ids = attribute.getCerts();
        agrees &= ids.length > 0 && hashes("SHA-1", used, ids[0].getCertHash());
      }
      for (Tlv value : second) {
        SigningCertificateV2 attribute =
            Asn1.read(value.encoded(), SigningCertificateV2::getInstance);
        ESSCertIDv2[] ids = attribute.getCerts();
        agrees &= ids.length > 0 && names(ids[0], used);
      }
    } catch (MalformedAsn1Exception | RuntimeException e) {
      agrees = false;
    }
    return agrees;
  }

  private static boolean names(ESSCertIDv2 id, ParsedCertificate used) {
    return hashes(
        SignatureScheme.digestName(id.getHashAlgorithm()).orElse(""), used, id.getCertHash());
  }

  private static boolean hashes(String algorithm, ParsedCertificate used, byte[] hash) {
    return !algorithm.isEmpty()
        && MessageDigest.isEqual(Asn1.digest(algorithm, used.encoded()), hash);
  }
}
