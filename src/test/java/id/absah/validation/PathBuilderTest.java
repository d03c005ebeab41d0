package id.absah.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.validation.TestPki.Identity;
import id.absah.validation.TestPki.Request;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

final class PathBuilderTest {
  private static final ControlTime NOW = ControlTime.of(Instant.parse("2026-11-22T12:00:00Z"));
  private static final int LEVELS = 12;
  private static final int WIDTH = 3;

  private final Links links = new Links();

  private CertificatePath find(Identity target, Identity anchor, Identity... pool) {
    return find(target, Set.of(anchor.sha256()), List.of(pool), List.of(anchor));
  }

  private CertificatePath find(
      Identity target, Set<String> anchors, List<Identity> candidates, List<Identity> more) {
    CertificatePool pool = new CertificatePool();
    List<byte[]> encoded = new ArrayList<>();
    candidates.forEach(each -> encoded.add(each.encoded()));
    more.forEach(each -> encoded.add(each.encoded()));
    pool.addAll(encoded, links);
    try {
      return new PathBuilder(
              pool, anchors, links, PathValidator.Inputs.anyPolicy(CertificateProfile.REPORTED))
          .find(links.certificate(target.encoded()), NOW);
    } catch (MalformedAsn1Exception e) {
      throw new AssertionError(e);
    }
  }

  private static List<Identity> mesh(List<Identity> top) {
    return mesh(top, LEVELS, WIDTH);
  }

  /** Every CA of a level is certified by every key of the next: width to the levels paths. */
  private static List<Identity> mesh(List<Identity> top, int levels, int width) {
    List<Identity> all = new ArrayList<>();
    List<Identity> above = top;
    for (int level = levels; level >= 1; level--) {
      List<Identity> here = new ArrayList<>();
      for (int i = 0; i < width; i++) {
        KeyPair keys = TestPki.keys("EC");
        for (Identity issuer : above) {
          Identity each =
              new Request("CN=Level " + level)
                  .keys(keys, "SHA256withECDSA")
                  .authority()
                  .issuedBy(issuer);
          all.add(each);
          if (here.size() == i) {
            here.add(each);
          }
        }
      }
      above = here;
    }
    all.addAll(0, above);
    return all;
  }

  @Test
  void searchesAMeshWithoutAnAnchorToItsEnd() {
    Identity lost = new Request("CN=Lost").authority().selfSigned();
    Identity trusted = new Request("CN=Trusted").authority().selfSigned();
    List<Identity> mesh = mesh(List.of(lost));
    Identity target = new Request("CN=Signer").issuedBy(mesh.get(0));

    CertificatePath found = find(target, Set.of(trusted.sha256()), mesh, List.of(lost, trusted));

    assertThat(found.anchored()).isFalse();
    assertThat(found.problems()).hasSize(1);
    assertThat(found.problems().get(0).defect().code()).isEqualTo(ValidationCode.CHAIN_UNTRUSTED);
    assertThat(found.certificates()).hasSize(LEVELS + 2);
  }

  @Test
  void searchesAMeshWhoseRootOnlySharesTheAnchorsName() {
    Identity twin = new Request("CN=Root").authority().selfSigned();
    Identity trusted = new Request("CN=Root").authority().selfSigned();
    List<Identity> mesh = mesh(List.of(twin));
    Identity target = new Request("CN=Signer").issuedBy(mesh.get(0));

    CertificatePath found = find(target, Set.of(trusted.sha256()), mesh, List.of(twin, trusted));

    assertThat(found.anchored()).isFalse();
    assertThat(found.problems())
        .extracting(problem -> problem.defect().code())
        .containsExactly(ValidationCode.CHAIN_UNTRUSTED);
  }

  @Test
  void givesUpAMeshThatLeadsBadlyToItsAnchor() {
    Identity narrow = new Request("CN=Root").authority().pathLength(0).selfSigned();
    List<Identity> mesh = mesh(List.of(narrow), 6, 9);
    Identity target = new Request("CN=Signer").issuedBy(mesh.get(0));

    CertificatePath found = find(target, Set.of(narrow.sha256()), mesh, List.of(narrow));

    assertThat(found.isProven()).isFalse();
    assertThat(found.problems())
        .extracting(problem -> problem.defect().code())
        .containsExactly(ValidationCode.PATH_LIMIT);
  }

  @Test
  void findsTheAnchorBehindAMesh() {
    Identity trusted = new Request("CN=Trusted").authority().selfSigned();
    List<Identity> mesh = mesh(List.of(trusted));
    Identity target = new Request("CN=Signer").issuedBy(mesh.get(0));

    assertThat(find(target, Set.of(trusted.sha256()), mesh, List.of(trusted)).isProven()).isTrue();
  }

  @Test
  void goesAroundLoopsOfCrossCertificates() {
    Identity root = new Request("CN=Root").authority().selfSigned();
    KeyPair first = TestPki.keys("EC");
    KeyPair second = TestPki.keys("EC");
    Identity a = new Request("CN=A").keys(first, "SHA256withECDSA").authority().selfSigned();
    Identity b = new Request("CN=B").keys(second, "SHA256withECDSA").authority().issuedBy(a);
    Identity aByB = new Request("CN=A").keys(first, "SHA256withECDSA").authority().issuedBy(b);
    Identity bByRoot =
        new Request("CN=B").keys(second, "SHA256withECDSA").authority().issuedBy(root);
    Identity target = new Request("CN=Signer").issuedBy(a);

    assertThat(find(target, root, a, b, aByB).anchored()).isFalse();
    assertThat(find(target, root, a, b, aByB, bByRoot).isProven()).isTrue();
  }

  @Test
  void prefersThePathThatIsValidAtTheTime() {
    Identity root = new Request("CN=Root").authority().selfSigned();
    KeyPair keys = TestPki.keys("EC");
    Identity old =
        new Request("CN=CA")
            .keys(keys, "SHA256withECDSA")
            .between("2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z")
            .authority()
            .issuedBy(root);
    Identity renewed =
        new Request("CN=CA").keys(keys, "SHA256withECDSA").authority().issuedBy(root);
    Identity target = new Request("CN=Signer").issuedBy(old);

    assertThat(find(target, root, old, renewed).certificates().get(1).sha256())
        .isEqualTo(renewed.sha256());
  }

  @Test
  void refusesAnUnknownCriticalExtensionInACa() {
    Identity root = new Request("CN=Root").authority().selfSigned();
    Identity odd =
        new Request("CN=CA")
            .authority()
            .extension("1.2.3.4", true, new byte[] {5, 0})
            .issuedBy(root);
    Identity target = new Request("CN=Signer").issuedBy(odd);

    assertThat(find(target, root, odd).problems())
        .extracting(problem -> problem.defect().code())
        .containsExactly(ValidationCode.UNKNOWN_CRITICAL_EXT);
  }

  @Test
  void refusesASignerThatMaySignCertificatesWithoutBeingACa() {
    Identity root = new Request("CN=Root").authority().selfSigned();
    Identity target =
        new Request("CN=Signer")
            .usage(KeyUsage.digitalSignature | KeyUsage.keyCertSign)
            .issuedBy(root);

    assertThat(find(target, root).problems())
        .extracting(problem -> problem.defect().values().get("detail"))
        .containsExactly("4.2.1.9 keyCertSign without cA");
  }

  @Test
  void countsCertificatesAgainstThePathLength() {
    Identity root = new Request("CN=Root").authority().selfSigned();
    Identity first = new Request("CN=First").authority().pathLength(0).issuedBy(root);
    Identity second = new Request("CN=Second").authority().issuedBy(first);
    Identity target = new Request("CN=Signer").issuedBy(second);

    assertThat(find(target, root, first, second).problems())
        .extracting(problem -> problem.defect().code())
        .containsExactly(ValidationCode.PATH_LEN);
  }
}
