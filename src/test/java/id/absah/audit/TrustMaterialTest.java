package id.absah.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void namesTheFolderThatIsMissing() {
    assertThatThrownBy(
            () -> TrustMaterial.load(List.of(folder.resolve("tidak-ada")), List.of(), List.of()))
        .isInstanceOf(TrustException.class)
        .hasMessageContaining("tidak-ada");
  }
}
