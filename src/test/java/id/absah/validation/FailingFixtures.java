package id.absah.validation;

import id.absah.document.EmbeddedSignature;
import id.absah.document.Octets;
import id.absah.document.SignedDocument;
import id.absah.validation.TestPki.Identity;
import id.absah.validation.TestPki.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
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

/** Documents made so that a check does not hold which no file at hand breaks. */
final class FailingFixtures {
  /** A document and who judges it. */
  record Fixture(SignatureValidator validator, SignedDocument document) {}

  private static final String CADES = "ETSI.CAdES.detached";
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final byte[] THE_VALUE = {};
  private static final ASN1ObjectIdentifier TOKEN =
      PKCSObjectIdentifiers.id_aa_signatureTimeStampToken;

  private final Identity ca = new Request("CN=CA,O=T").authority().selfSigned();
  private final Identity signer = new Request("CN=Signer,O=T").issuedBy(ca);
  private final Identity expired =
      new Request("CN=Expired,O=T")
          .between("2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z")
          .issuedBy(ca);
  private final Identity tsa =
      new Request("CN=TSA,O=T")
          .between("2024-01-01T00:00:00Z", "2028-01-01T00:00:00Z")
          .purposes(KeyPurposeId.id_kp_timeStamping)
          .issuedBy(ca);
  private final List<Fixture> fixtures = new ArrayList<>();

  private FailingFixtures() {}

  static List<Fixture> all() {
    FailingFixtures all = new FailingFixtures();
    all.addForms();
    all.addPaths();
    all.addTimes();
    return List.copyOf(all.fixtures);
  }

  private void addForms() {
    ASN1ObjectIdentifier other = new ASN1ObjectIdentifier("1.2.840.113549.1.7.6");
    ASN1ObjectIdentifier data = PKCSObjectIdentifiers.data;
    addWithoutRange();
    add(covered -> TestPki.bytes(TestDocument.signedData(signer, covered, true)::getEncoded));
    add(covered -> signed(covered, other, true, List.of()));
    add(covered -> signed(covered, data, false, List.of()));
    add(covered -> signed(covered, data, true, List.of(signingTime(), signingTime())));
    add(covered -> signed(covered, data, true, List.of(namesAnotherCertificate())));
    add(covered -> signed(covered, data, true, List.of(protectsAnotherAlgorithm())));
    add(covered -> withUnknownAlgorithm(signed(covered, data, true, List.of())));
    add(covered -> nested());
  }

  private void addPaths() {
    byte[] explicitPolicy = {0x30, 0x03, (byte) 0x80, 0x01, 0x00};
    GeneralSubtree elsewhere = new GeneralSubtree(new GeneralName(new X500Name("O=Elsewhere")));
    byte[] constraints =
        TestPki.bytes(
            () -> new NameConstraints(new GeneralSubtree[] {elsewhere}, null).getEncoded("DER"));
    addUnder(new Request("CN=Sub,O=T").authority().extension("2.5.29.36", true, explicitPolicy));
    addUnder(new Request("CN=Sub,O=T").authority().extension("2.5.29.30", true, constraints));
    addUnder(new Request("CN=Sub,O=T"));
    addUnder(new Request("CN=Sub,O=T").authority().withoutIdentifiers());
    add(TestDocument.cms(new Request("CN=S,O=T").usage(KeyUsage.keyCertSign).issuedBy(ca)));
    Identity sub = new Request("CN=Sub,O=T").authority().issuedBy(ca);
    Identity who = new Request("CN=Under,O=T").issuedBy(sub);
    fixtures.add(
        new Fixture(
            validator(crl(ca, TestPki.compromised(sub, "2025-01-01T00:00:00Z")), crl(sub)),
            new TestDocument().text("x").sign(CADES, TestDocument.cms(who, sub)).build()));
    fixtures.add(
        new Fixture(
            validator(crl(ca)),
            new TestDocument()
                .text("x")
                .sign(CADES, TestDocument.cms(signer))
                .crl(new byte[] {1, 2, 3})
                .build()));
  }

  private void addTimes() {
    TestDocument.Signing later =
        covered -> TestDocument.token(tsa, covered, "2025-02-01T00:00:00Z");
    byte[] revoked = crl(ca, TestPki.compromised(signer, "2024-09-01T00:00:00Z"));
    for (Identity who : List.of(signer, expired)) {
      fixtures.add(
          new Fixture(
              validator(revoked),
              new TestDocument()
                  .text("x")
                  .sign("ETSI.RFC3161", later)
                  .sign(CADES, TestDocument.cms(who))
                  .build()));
    }
    add(TestDocument.stamped(signer, THE_VALUE, tsa, "2027-06-01T00:00:00Z")); // in the future
    add(TestDocument.stamped(signer, THE_VALUE, tsa, "2023-06-01T00:00:00Z")); // before the TSA's
    add(covered -> withTokens(covered, 1));
    add(covered -> withTokens(covered, 30));
  }

  private void add(TestDocument.Signing signing) {
    fixtures.add(
        new Fixture(validator(crl(ca)), new TestDocument().text("x").sign(CADES, signing).build()));
  }

  private void addWithoutRange() {
    SignedDocument sound =
        new TestDocument().text("x").sign(CADES, TestDocument.cms(signer)).build();
    EmbeddedSignature s = sound.signatures().get(0);
    EmbeddedSignature without =
        new EmbeddedSignature(
            s.field(),
            s.kind(),
            s.subFilter(),
            Optional.empty(),
            s.contents(),
            s.revision(),
            s.revisionEnd(),
            s.claimedTime(),
            s.name(),
            s.reason(),
            s.location(),
            s.widget(),
            s.docMdp(),
            s.locks(),
            s.sources(),
            s.defects());
    fixtures.add(
        new Fixture(
            validator(crl(ca)),
            new SignedDocument(
                sound.format(),
                sound.bytes(),
                sound.revisions(),
                List.of(without),
                sound.evidence(),
                false,
                List.of())));
  }

  /** A signer under an issuer that the CA has certified. */
  private void addUnder(Request issuer) {
    Identity sub = issuer.issuedBy(ca);
    add(TestDocument.cms(new Request("CN=Under,O=T").issuedBy(sub), sub));
  }

  private SignatureValidator validator(byte[]... crls) {
    return new SignatureValidator(
        new TrustAnchors(
            Map.of(ca.sha256(), new TrustAnchor("anchor", ca.sha256(), false)),
            List.of(Octets.of(ca.encoded()))),
        new SuppliedEvidence(Arrays.stream(crls).map(Octets::of).toList(), List.of()),
        Algorithms.current(),
        NOW);
  }

  private static byte[] crl(Identity issuer, TestPki.Revoked... revoked) {
    return TestPki.crl(issuer, "2026-11-20T00:00:00Z", "2026-12-20T00:00:00Z", revoked);
  }

  private byte[] signed(
      byte[] covered, ASN1ObjectIdentifier type, boolean certificate, List<Attribute> extra) {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      DefaultSignedAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(
                  new JcaDigestCalculatorProviderBuilder().setProvider(TestPki.BC).build())
              .setSignedAttributeGenerator(
                  parameters -> {
                    ASN1EncodableVector all = new ASN1EncodableVector();
                    Map<?, ?> attributes = usual.getAttributes(parameters).toHashtable();
                    if (!extra.isEmpty()) {
                      attributes.remove(CMSAttributes.cmsAlgorithmProtect);
                    }
                    attributes.values().forEach(each -> all.add((Attribute) each));
                    extra.forEach(all::add);
                    return new AttributeTable(all);
                  })
              .build(signer.signer(), signer.certificate()));
      if (certificate) {
        generator.addCertificates(new CollectionStore<>(List.of(signer.certificate())));
      }
      CMSProcessableByteArray content = new CMSProcessableByteArray(type, covered);
      return TestPki.bytes(generator.generate(content, false)::getEncoded);
    } catch (CMSException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }

  private static Attribute signingTime() {
    Date time = Date.from(Instant.parse("2026-11-01T00:00:00Z"));
    return attribute(CMSAttributes.signingTime, new DERUTCTime(time));
  }

  private static Attribute namesAnotherCertificate() {
    return attribute(
        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
        new SigningCertificateV2(new ESSCertIDv2(new byte[32])));
  }

  private static Attribute protectsAnotherAlgorithm() {
    return attribute(CMSAttributes.cmsAlgorithmProtect, new DERSequence());
  }

  /**
   * The signature algorithm of the SignerInfo, the last one named, becomes 1.2.840.10045.4.3.127.
   */
  private static byte[] withUnknownAlgorithm(byte[] cms) {
    byte[] oid = {0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 0x04, 0x03, 0x02};
    byte[] changed = cms.clone();
    int at = cms.length - oid.length;
    while (!Arrays.equals(cms, at, at + oid.length, oid, 0, oid.length)) {
      at--;
    }
    changed[at + oid.length - 1] = 0x7F;
    return changed;
  }

  /** Sequences of indefinite length, one in the other, and no end. */
  private static byte[] nested() {
    byte[] bytes = new byte[4_000];
    for (int i = 0; i < bytes.length; i += 2) {
      bytes[i] = 0x30;
      bytes[i + 1] = (byte) 0x80;
    }
    return bytes;
  }

  private byte[] withTokens(byte[] covered, int count) {
    CMSSignedData data = TestDocument.signedData(signer, covered, false);
    ASN1EncodableVector tokens = new ASN1EncodableVector();
    for (int i = 0; i < count; i++) {
      tokens.add(new DEROctetString(new byte[] {(byte) i}));
    }
    SignerInformation info =
        SignerInformation.replaceUnsignedAttributes(
            data.getSignerInfos().getSigners().iterator().next(),
            new AttributeTable(new DERSet(new Attribute(TOKEN, new DERSet(tokens)))));
    return TestPki.bytes(
        CMSSignedData.replaceSigners(data, new SignerInformationStore(info))::getEncoded);
  }
}
