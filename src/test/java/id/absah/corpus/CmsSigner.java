package id.absah.corpus;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.esf.CommitmentTypeIdentifier;
import org.bouncycastle.asn1.esf.CommitmentTypeIndication;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.util.CollectionStore;

/** The CMS of one signature (RFC 5652), detached. */
final class CmsSigner {
  /** Adobe's adbe-revocationInfoArchival (ISO 32000-2, 12.8.3.3.2, table 258). */
  private static final ASN1ObjectIdentifier REVOCATION_ARCHIVAL =
      new ASN1ObjectIdentifier("1.2.840.113583.1.1.8");

  private final TimestampAuthority timestamps;
  private final RevocationData revocation;

  CmsSigner(TimestampAuthority timestamps, RevocationData revocation) {
    this.timestamps = timestamps;
    this.revocation = revocation;
  }

  /** Signs; DER, or BER of indefinite length when the recipe says so, as many real ones are. */
  byte[] sign(byte[] message, SignatureRecipe recipe, Identity signer) {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      SignerInfoGeneratorBuilder info =
          new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider());
      info.setSignedAttributeGenerator(attributes(recipe, signer));
      generator.addSignerInfoGenerator(
          info.build(signer.key().signer(recipe.digest()), signer.certificate()));
      List<X509CertificateHolder> chain = SamplePki.chain(signer);
      generator.addCertificates(
          new CollectionStore<>(recipe.chain() ? chain : List.of(signer.certificate())));
      CMSSignedData signed = generator.generate(new CMSProcessableByteArray(message), false);
      if (recipe.timestamp().isPresent()) {
        signed = stamped(signed, recipe.timestamp().get());
      }
      return signed.getEncoded(recipe.ber() ? "BER" : "DER");
    } catch (CMSException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds the RFC 3161 token over the signature value as an unsigned attribute. */
  private CMSSignedData stamped(CMSSignedData signed, SignatureRecipe.Stamp stamp)
      throws IOException {
    SignerInformation signer = signed.getSignerInfos().getSigners().iterator().next();
    byte[] imprinted = stamp.overWrongBytes() ? new byte[] {1} : signer.getSignature();
    byte[] token = timestamps.token(stamp.tsa(), imprinted, stamp.at());
    ASN1EncodableVector unsigned = new ASN1EncodableVector();
    unsigned.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
            new DERSet(ASN1Primitive.fromByteArray(token))));
    SignerInformation stamped =
        SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(unsigned));
    return CMSSignedData.replaceSigners(signed, new SignerInformationStore(List.of(stamped)));
  }

  private CMSAttributeTableGenerator attributes(SignatureRecipe recipe, Identity signer) {
    return parameters -> {
      ASN1EncodableVector vector = new ASN1EncodableVector();
      add(
          vector,
          CMSAttributes.contentType,
          (ASN1Encodable) parameters.get(CMSAttributeTableGenerator.CONTENT_TYPE));
      add(
          vector,
          CMSAttributes.messageDigest,
          new DEROctetString((byte[]) parameters.get(CMSAttributeTableGenerator.DIGEST)));
      if (recipe.essCertificate()) {
        add(vector, PKCSObjectIdentifiers.id_aa_signingCertificateV2, signingCertificate(signer));
      }
      if (recipe.signingTime()) {
        add(vector, CMSAttributes.signingTime, new Time(Date.from(recipe.at().toInstant())));
      }
      if (recipe.commitment()) {
        add(
            vector,
            PKCSObjectIdentifiers.id_aa_ets_commitmentType,
            new CommitmentTypeIndication(CommitmentTypeIdentifier.proofOfApproval));
      }
      archival(recipe, signer).forEach(value -> add(vector, REVOCATION_ARCHIVAL, value));
      return new AttributeTable(vector);
    };
  }

  private static void add(
      ASN1EncodableVector vector, ASN1ObjectIdentifier type, ASN1Encodable value) {
    vector.add(new Attribute(type, new DERSet(value)));
  }

  private static SigningCertificateV2 signingCertificate(Identity signer) {
    try {
      return new SigningCertificateV2(
          new ESSCertIDv2(Digests.sha256(signer.certificate().getEncoded())));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RevocationInfoArchival: [0] CRLs, [1] OCSP responses; at most one value. */
  private List<ASN1Encodable> archival(SignatureRecipe recipe, Identity signer) {
    Instant before = recipe.at().toInstant().minusSeconds(60);
    List<byte[]> crls = new ArrayList<>();
    ASN1EncodableVector parts = new ASN1EncodableVector();
    try {
      switch (recipe.revocation()) {
        case CRL -> crls.addAll(revocation.crls(signer, before));
        case OCSP -> {
          // The issuer's CRL speaks of its time-stamping certificate, the root's of the issuer.
          crls.addAll(revocation.crls(signer, before));
          if (recipe.timestamp().isEmpty()) {
            crls.remove(0);
          }
        }
        case NONE, DSS -> {
          return List.of();
        }
      }
      ASN1EncodableVector list = new ASN1EncodableVector();
      for (byte[] crl : crls) {
        list.add(ASN1Primitive.fromByteArray(crl));
      }
      if (list.size() > 0) {
        parts.add(new DERTaggedObject(true, 0, new DERSequence(list)));
      }
      if (recipe.revocation() == SignatureRecipe.Evidence.OCSP) {
        ASN1Primitive response =
            ASN1Primitive.fromByteArray(revocation.ocsp(signer, before).getEncoded());
        ASN1TaggedObject tagged = new DERTaggedObject(true, 1, new DERSequence(response));
        parts.add(tagged);
      }
      return List.of(new DERSequence(parts));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
