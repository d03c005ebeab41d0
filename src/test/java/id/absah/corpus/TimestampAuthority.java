package id.absah.corpus;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** Makes RFC 3161 tokens of the test PKI. */
final class TimestampAuthority {
  private static final ASN1ObjectIdentifier POLICY =
      new ASN1ObjectIdentifier("2.16.360.1.1.1.99.1");

  private final SamplePki pki;

  TimestampAuthority(SamplePki pki) {
    this.pki = pki;
  }

  /** The token of a TSA over some bytes at a time, DER. */
  byte[] token(String tsaName, byte[] imprinted, Instant at) {
    Identity tsa = pki.identity(tsaName);
    byte[] digest = Digests.sha256(imprinted);
    TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
    requests.setCertReq(true);
    TimeStampRequest request = requests.generate(NISTObjectIdentifiers.id_sha256, digest);
    BcDigestCalculatorProvider digests = new BcDigestCalculatorProvider();
    try {
      TimeStampTokenGenerator tokens =
          new TimeStampTokenGenerator(
              new SignerInfoGeneratorBuilder(digests)
                  .setSignedAttributeGenerator(parameters -> attributes(parameters, at))
                  .build(tsa.key().signer("SHA256"), tsa.certificate()),
              digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
              POLICY);
      tokens.addCertificates(new CollectionStore<>(SamplePki.chain(tsa)));
      BigInteger serial = new BigInteger(1, java.util.Arrays.copyOf(digest, 8));
      return tokens.generate(request, serial, Date.from(at)).getEncoded("DER");
    } catch (OperatorCreationException | TSPException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The attributes of a token's signature; the generator adds the signing certificate. */
  private static AttributeTable attributes(Map<?, ?> parameters, Instant at) {
    ASN1EncodableVector vector = new ASN1EncodableVector();
    vector.add(
        new Attribute(
            CMSAttributes.contentType,
            new DERSet((ASN1Encodable) parameters.get(CMSAttributeTableGenerator.CONTENT_TYPE))));
    vector.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
    vector.add(
        new Attribute(
            CMSAttributes.messageDigest,
            new DERSet(
                new DEROctetString((byte[]) parameters.get(CMSAttributeTableGenerator.DIGEST)))));
    return new AttributeTable(vector);
  }
}
