package id.absah.validation;

import id.absah.document.ByteRange;
import id.absah.document.Defect;
import id.absah.document.DocumentFormat;
import id.absah.document.EmbeddedEvidence;
import id.absah.document.EmbeddedSignature;
import id.absah.document.Octets;
import id.absah.document.SignatureKind;
import id.absah.document.SignatureSource;
import id.absah.document.SignedDocument;
import id.absah.validation.TestPki.Identity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;

/** Documents as the document part would hand them over: bytes with signatures in gaps. */
final class TestDocument {
  private static final int GAP = 16_384;
  private static final ASN1ObjectIdentifier ID_TST_INFO =
      new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.1.4");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<EmbeddedSignature> signatures = new ArrayList<>();
  private final List<Octets> crls = new ArrayList<>();

  /** How the gap is filled once its surroundings are known. */
  interface Signing {
    byte[] contents(byte[] covered);
  }

  TestDocument text(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  TestDocument crl(byte[] crl) {
    crls.add(Octets.of(crl));
    return this;
  }

  TestDocument sign(String subFilter, Signing signing) {
    return sign(subFilter, List.of(), signing);
  }

  TestDocument sign(String subFilter, List<Defect> defects, Signing signing) {
    byte[] before = bytes.toByteArray();
    byte[] after = "%%EOF".getBytes(StandardCharsets.UTF_8);
    ByteRange range = new ByteRange(0, before.length, (long) before.length + GAP, after.length);
    byte[] covered = join(before, after);
    byte[] contents = signing.contents(covered);
    bytes.writeBytes(new byte[GAP]);
    bytes.writeBytes(after);
    boolean stamp = subFilter.equals("ETSI.RFC3161");
    signatures.add(
        new EmbeddedSignature(
            "sig" + signatures.size(),
            stamp ? SignatureKind.DOCUMENT_TIMESTAMP : SignatureKind.APPROVAL,
            subFilter.isEmpty() ? Optional.empty() : Optional.of(subFilter),
            Optional.of(range),
            Octets.of(join(contents, new byte[Math.max(0, GAP / 2 - contents.length)])),
            signatures.size(),
            range.end(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            List.of(),
            Set.of(SignatureSource.values()),
            defects));
    return this;
  }

  SignedDocument build(Defect... defects) {
    return new SignedDocument(
        DocumentFormat.PDF,
        Octets.of(bytes.toByteArray()),
        List.of(),
        signatures,
        new EmbeddedEvidence(List.of(), crls, List.of()),
        false,
        List.of(defects));
  }

  /** The same document with a byte of its text changed. */
  SignedDocument tampered() {
    SignedDocument sound = build();
    byte[] changed = sound.bytes().toByteArray();
    changed[0] ^= 1;
    return new SignedDocument(
        sound.format(),
        Octets.of(changed),
        sound.revisions(),
        sound.signatures(),
        sound.evidence(),
        false,
        List.of());
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = new byte[first.length + second.length];
    System.arraycopy(first, 0, joined, 0, first.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  static Signing cms(Identity signer, Identity... chain) {
    return covered -> TestPki.bytes(signedData(signer, covered, false, chain)::getEncoded);
  }

  static CMSSignedData signedData(
      Identity signer, byte[] content, boolean encapsulate, Identity... chain) {
    return signedData(
        signer,
        new CMSProcessableByteArray(content),
        encapsulate,
        new ASN1EncodableVector(),
        chain);
  }

  private static CMSSignedData signedData(
      Identity signer,
      CMSProcessableByteArray content,
      boolean encapsulate,
      ASN1EncodableVector attributes,
      Identity... chain) {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(
                  new JcaDigestCalculatorProviderBuilder().setProvider(TestPki.BC).build())
              .setSignedAttributeGenerator(
                  new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
              .build(signer.signer(), signer.certificate()));
      generator.addCertificates(certificates(signer, chain));
      return generator.generate(content, encapsulate);
    } catch (CMSException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CollectionStore<X509CertificateHolder> certificates(
      Identity signer, Identity... chain) {
    List<X509CertificateHolder> all = new ArrayList<>();
    all.add(signer.certificate());
    for (Identity each : chain) {
      all.add(each.certificate());
    }
    return new CollectionStore<>(all);
  }

  /** The same with a time-stamp over the signature value. */
  static Signing stamped(Identity signer, byte[] stampedInstead, Identity tsa, String time) {
    return covered -> {
      CMSSignedData data = signedData(signer, covered, false);
      SignerInformation info = data.getSignerInfos().getSigners().iterator().next();
      byte[] value = stampedInstead.length > 0 ? stampedInstead : info.getSignature();
      try {
        ASN1Primitive token = ASN1Primitive.fromByteArray(token(tsa, value, time));
        Attribute attribute =
            new Attribute(
                new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.14"), new DERSet(token));
        SignerInformation stamped =
            SignerInformation.replaceUnsignedAttributes(
                info, new AttributeTable(new DERSet(attribute)));
        return CMSSignedData.replaceSigners(data, new SignerInformationStore(stamped)).getEncoded();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  /** Made by hand, because BouncyCastle's generator refuses certificates that are not for it. */
  static byte[] token(Identity tsa, byte[] stamped, String time) {
    TSTInfo info =
        new TSTInfo(
            new ASN1ObjectIdentifier("1.2.3"),
            new MessageImprint(
                new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
                Asn1.digest("SHA-256", stamped)),
            new ASN1Integer(1),
            new ASN1GeneralizedTime(Date.from(Instant.parse(time))),
            null,
            null,
            null,
            null,
            null);
    byte[] content = TestPki.bytes(() -> info.getEncoded("DER"));
    // RFC 3161, 2.4.2: a token names the certificate of its authority.
    ASN1EncodableVector named = new ASN1EncodableVector();
    byte[] hash = Asn1.digest("SHA-256", TestPki.bytes(tsa.certificate()::getEncoded));
    named.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
    return TestPki.bytes(
        signedData(tsa, new CMSProcessableByteArray(ID_TST_INFO, content), true, named)
            ::getEncoded);
  }
}
