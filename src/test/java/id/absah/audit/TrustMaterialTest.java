package id.absah.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.document.Octets;
import id.absah.validation.TrustAnchor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustMaterialTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("absah.basedir", "."), "sample-corpus", "trust");

  @TempDir Path folder;

  @Test
  void namesEveryFileThoughTwoInDifferentFoldersHaveTheSameName() throws Exception {
    List<Path> samples;
    try (Stream<Path> files = Files.list(SAMPLES)) {
      samples = files.filter(file -> !file.toString().endsWith(".md")).sorted().toList();
    }
    for (int i = 0; i < 2; i++) {
      Path copy = folder.resolve("tahun-" + i).resolve("ca.cer");
      Files.createDirectories(copy.getParent());
      Files.copy(samples.get(i), copy);
    }

    TrustMaterial trust = TrustMaterial.load(List.of(folder), List.of(), List.of());

    assertThat(trust.files()).containsOnlyKeys("trust/ca.cer", "trust/ca.cer#2");
    assertThat(trust.certificates()).hasSize(2);
    assertThat(trust.given()).isEmpty();
  }

  @Test
  void takesBytesAsItTakesFiles() throws Exception {
    Path file = SAMPLES.resolve("root.cer");
    Path anchor = SAMPLES.resolve("demo-ca.cer");
    TrustMaterial fromBytes =
        TrustMaterial.none()
            .trusting("demo-ca.cer", Files.readAllBytes(anchor))
            .withCertificates("root.cer", Files.readAllBytes(file));
    Files.copy(file, folder.resolve("root.cer"));

    assertThat(fromBytes)
        .isEqualTo(TrustMaterial.load(List.of(folder), List.of(anchor), List.of()));
    assertThat(fromBytes.given()).hasSize(1);
    assertThat(TrustMaterial.none().certificates()).as("a value").isEmpty();
  }

  @Test
  void namesBytesThatHoldNothingOfUse() {
    byte[] junk = {1, 2, 3};

    assertThat(TrustMaterial.none().withCertificates("a.cer", junk).ignored())
        .containsExactly("a.cer");
    assertThat(TrustMaterial.none().withRevocation("a.crl", junk).ignored())
        .containsExactly("a.crl");
    assertThatThrownBy(() -> TrustMaterial.none().trusting("a.cer", junk))
        .isInstanceOfSatisfying(TrustException.class, e -> assertThat(e.file()).isEqualTo("a.cer"));
  }

  @Test
  void namesCandidatesThatThePolicyDoesNotPin() throws Exception {
    byte[] root = Files.readAllBytes(SAMPLES.resolve("root.cer"));
    byte[] other = Files.readAllBytes(SAMPLES.resolve("other-root.cer"));
    byte[] altered = root.clone();
    altered[altered.length - 1] ^= 1; // in the signature value: still a certificate
    TrustAnchor pin = new TrustAnchor("Root", Octets.of(root).sha256(), false);
    TrustMaterial trust =
        TrustMaterial.none()
            .withCertificates("root.cer", root)
            .withCertificates("altered.cer", altered)
            .withCertificates("other-root.cer", other)
            .withRevocation("beside-its-crl.cer", other);

    assertThat(trust.unpinned(List.of(pin))).containsExactly("altered.cer", "other-root.cer");
    assertThat(trust.trusting("given.cer", other).unpinned(List.of(pin)))
        .containsExactly("altered.cer");
    assertThat(trust.unpinned(List.of())).as("a policy that pins none").isEmpty();
  }

  @Test
  void namesTheFolderThatIsMissing() {
    assertThatThrownBy(
            () -> TrustMaterial.load(List.of(folder.resolve("tidak-ada")), List.of(), List.of()))
        .isInstanceOf(TrustException.class)
        .hasMessageContaining("tidak-ada");
  }
}
