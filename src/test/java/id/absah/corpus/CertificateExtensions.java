package id.absah.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/** The extensions of the sample certificates, in the shapes of the real ones. */
final class CertificateExtensions {
  /** Adobe Authentic Documents Trust: the only purpose in real signer certificates, critical. */
  private static final String AUTHENTIC_DOCUMENTS = "1.2.840.113583.1.1.5";

  private static final Map<String, Integer> USAGES =
      Map.of(
          "digitalSignature", KeyUsage.digitalSignature,
          "nonRepudiation", KeyUsage.nonRepudiation,
          "keyEncipherment", KeyUsage.keyEncipherment,
          "keyCertSign", KeyUsage.keyCertSign,
          "cRLSign", KeyUsage.cRLSign);

  private CertificateExtensions() {}

  static void add(
      X509v3CertificateBuilder builder,
      Identity.Kind kind,
      Declared declaration,
      Optional<Identity> issuer,
      SampleKey key,
      X500Name issuerName)
      throws IOException {
    SampleKey issuing = issuer.map(Identity::key).orElse(key);
    builder.addExtension(
        Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(keyId(issuing)));
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyId(key)));
    if (kind == Identity.Kind.CA) {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    }
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage(kind, declaration)));
    List<KeyPurposeId> purposes = purposes(kind, declaration);
    if (!purposes.isEmpty()) {
      builder.addExtension(
          Extension.extendedKeyUsage,
          kind != Identity.Kind.OCSP,
          new ExtendedKeyUsage(purposes.toArray(new KeyPurposeId[0])));
    }
    if (kind == Identity.Kind.OCSP) {
      builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
    } else if (issuer.isPresent()) {
      addPointers(builder, issuerName);
    }
    for (String oid : declaration.texts("critical")) {
      builder.addExtension(new ASN1ObjectIdentifier(oid), true, DERNull.INSTANCE);
    }
  }

  private static int usage(Identity.Kind kind, Declared declaration) {
    if (!declaration.has("usage")) {
      return switch (kind) {
        case CA -> KeyUsage.keyCertSign | KeyUsage.cRLSign;
        case SIGNER -> KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        case TSA, OCSP -> KeyUsage.digitalSignature;
      };
    }
    int usage = 0;
    for (String name : declaration.texts("usage")) {
      usage |= USAGES.get(name);
    }
    return usage;
  }

  private static List<KeyPurposeId> purposes(Identity.Kind kind, Declared declaration) {
    List<KeyPurposeId> purposes = new ArrayList<>();
    if (declaration.has("purposes")) {
      for (String oid : declaration.texts("purposes")) {
        purposes.add(KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid)));
      }
      return purposes;
    }
    switch (kind) {
      case SIGNER ->
          purposes.add(KeyPurposeId.getInstance(new ASN1ObjectIdentifier(AUTHENTIC_DOCUMENTS)));
      case TSA -> purposes.add(KeyPurposeId.id_kp_timeStamping);
      case OCSP -> purposes.add(KeyPurposeId.id_kp_OCSPSigning);
      case CA -> {}
    }
    return purposes;
  }

  /** Where revocation data would be; the names are reserved and lead nowhere (RFC 2606). */
  private static void addPointers(X509v3CertificateBuilder builder, X500Name issuerName)
      throws IOException {
    String name =
        IETFUtils.valueToString(issuerName.getRDNs(BCStyle.CN)[0].getFirst().getValue())
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]", "");
    GeneralName crl =
        new GeneralName(
            GeneralName.uniformResourceIdentifier, "http://cvs.contoh.invalid/" + name + ".crl");
    builder.addExtension(
        Extension.cRLDistributionPoints,
        false,
        new CRLDistPoint(
            new DistributionPoint[] {
              new DistributionPoint(new DistributionPointName(new GeneralNames(crl)), null, null)
            }));
    builder.addExtension(
        Extension.authorityInfoAccess,
        false,
        new AuthorityInformationAccess(
            AccessDescription.id_ad_ocsp,
            new GeneralName(
                GeneralName.uniformResourceIdentifier, "http://ocsp.contoh.invalid/" + name)));
  }

  /** RFC 5280, 4.2.1.2 (1), with SHA-256 cut to 160 bits in place of SHA-1 (RFC 7093, 2 (1)). */
  private static byte[] keyId(SampleKey key) {
    return java.util.Arrays.copyOf(
        Digests.sha256(key.publicKey().getPublicKeyData().getBytes()), 20);
  }
}
