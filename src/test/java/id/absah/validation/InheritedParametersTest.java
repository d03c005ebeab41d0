package id.absah.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Octets;
import id.absah.document.SignedDocument;
import id.absah.validation.TestPki.Identity;
import id.absah.validation.TestPki.Request;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.DSAParams;
import java.security.interfaces.DSAPublicKey;
import java.security.spec.DSAParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** RFC 3279, 2.3.2: DSA keys whose parameters stand in the issuer's certificate. */
final class InheritedParametersTest {
  private static final ControlTime NOW = ControlTime.of(Instant.parse("2026-11-22T12:00:00Z"));
  private static final String DSA = "SHA256withDSA";

  private final KeyPair rootKeys = keys(2048);
  private final KeyPair caKeys = keysLike(rootKeys);
  private final Identity root =
      new Request("CN=Root,O=T").keys(rootKeys, DSA).authority().selfSigned();
  private final Identity ca =
      new Request("CN=Sub,O=T").keys(caKeys, DSA).authority().withoutParameters().issuedBy(root);
  private final Identity signer =
      new Request("CN=Signer,O=T").keys(keysLike(rootKeys), DSA).withoutParameters().issuedBy(ca);

  private static KeyPair keys(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keysLike(KeyPair other) {
    try {
      DSAParams params = ((DSAPublicKey) other.getPublic()).getParams();
      KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
      generator.initialize(new DSAParameterSpec(params.getP(), params.getQ(), params.getG()));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CertificatePath find(Identity anchor, Identity target, Identity... others)
      throws MalformedAsn1Exception {
    Links links = new Links();
    CertificatePool pool = new CertificatePool();
    pool.addAll(List.of(anchor.encoded()), links);
    for (Identity other : others) {
      pool.addAll(List.of(other.encoded()), links);
    }
    return new PathBuilder(
            pool,
            Set.of(anchor.sha256()),
            links,
            PathValidator.Inputs.anyPolicy(CertificateProfile.REPORTED))
        .find(links.certificate(target.encoded()), NOW);
  }

  @Test
  void followsAPathWhoseParametersComeFromTheAnchor() throws MalformedAsn1Exception {
    assertThat(find(root, signer, ca).isProven()).isTrue();
  }

  @Test
  void takesNoParametersFromAnIssuerThatDidNotSignTheCertificate() throws MalformedAsn1Exception {
    Identity twin = new Request("CN=Root,O=T").keys(keys(1024), DSA).authority().selfSigned();

    CertificatePath path = find(root, signer, twin, ca);

    assertThat(path.isProven()).isTrue();
    assertThat(path.certificates().get(1).subjectKey().inheritedFrom())
        .contains(path.last().keyId());
    assertThat(find(twin, signer, root, ca).anchored()).isFalse();
  }

  @Test
  void verifiesASignerWhoseKeyInherits() {
    SignedDocument document =
        new TestDocument()
            .text("x")
            .sign("ETSI.CAdES.detached", TestDocument.cms(signer, ca, root))
            .build();

    SignatureValidation found =
        new SignatureValidator(
                new TrustAnchors(
                    Map.of(root.sha256(), new TrustAnchor("anchor", root.sha256(), false)),
                    List.of(Octets.of(root.encoded()))),
                SuppliedEvidence.none(),
                Algorithms.current(),
                Instant.parse("2026-11-22T12:00:00Z"))
            .validate(document)
            .get(0);

    assertThat(found.integrity()).isEqualTo(Integrity.INTACT);
    assertThat(found.chain()).hasSize(3);
    // The table of 2026 names no DSA.
    assertThat(found.conclusion().reason().map(reason -> reason.code()))
        .contains(ValidationCode.ALGORITHM_NOT_ALLOWED);
  }
}
