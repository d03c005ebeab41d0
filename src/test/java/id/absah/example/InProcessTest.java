package id.absah.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InProcessTest {
  private static final Path BASE = Path.of(System.getProperty("absah.basedir", "."));
  private static final Path CORPUS = BASE.resolve("sample-corpus");
  private static final String BEGIN = "```java\n";

  @Test
  void theExampleOfThePageIsTheOneThatRunsHere() throws IOException {
    String page = text("docs/in-process.md");
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    assertThat(page.substring(begin, page.indexOf("```", begin)))
        .isEqualTo(text("src/test/java/id/absah/example/InProcess.java"));
  }

  @Test
  void theExampleTellsGoodFromBad() throws Exception {
    byte[] configuration =
        InProcess.configuration(
            Files.readAllBytes(CORPUS.resolve("tailor.yaml")),
            Files.readAllBytes(CORPUS.resolve("trust/root.cer")),
            crl());
    SortedMap<String, byte[]> documents = new TreeMap<>();
    documents.put("baik.pdf", sample(".*--pass--form-field-filled[.]pdf"));
    documents.put("buruk.pdf", sample("P13-perubahan--fail--.*[.]pdf"));
    documents.put(
        "rusak.pdf", "%PDF-1.7\nbukan PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    List<String> lines = InProcess.evaluate(configuration, documents);

    assertThat(lines.get(0)).startsWith("baik.pdf EVALUATED");
    assertThat(lines)
        .anyMatch(line -> line.equals("buruk.pdf EVALUATED NON_COMPLIANT"))
        .anyMatch(line -> line.startsWith("  P13-perubahan "))
        .last()
        .isEqualTo("rusak.pdf DAMAGED NOT_EVALUATED");
    assertThat(InProcess.evaluate(configuration, documents)).isEqualTo(lines);
  }

  private static String text(String file) throws IOException {
    return Files.readString(BASE.resolve(file)).replace("\r\n", "\n");
  }

  private static byte[] crl() throws IOException {
    return first(CORPUS.resolve("revocation"), ".*[.]crl");
  }

  private static byte[] sample(String name) throws IOException {
    return first(CORPUS.resolve("archive"), name);
  }

  private static byte[] first(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return Files.readAllBytes(
          files
              .filter(file -> file.getFileName().toString().matches(name))
              .sorted()
              .findFirst()
              .orElseThrow());
    }
  }
}
