package id.absah.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples built into the program for its self-test are files of the sample corpus. */
class SelfTestSamplesTest {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("absah.basedir", "."), "src/main/resources/id/absah/audit/selftest");

  @Test
  void everySampleIsTheCorpusFileOfItsNameByteForByte() throws Exception {
    CorpusDeclaration declaration =
        CorpusDeclaration.read(SampleRun.folder().resolve("corpus.yaml"));
    Documents documents = new Documents(declaration);
    for (Path sample : samples()) {
      List<Declared> sources =
          declaration.documents().stream()
              .filter(document -> document.text("file").equals(sample.getFileName().toString()))
              .toList();
      assertThat(sources).as(sample.toString()).hasSize(1);
      assertThat(Arrays.equals(documents.make(sources.get(0)), Files.readAllBytes(sample)))
          .as("%s equals the corpus file; copy it anew when the corpus has changed", sample)
          .isTrue();
    }
  }

  @Test
  void everySampleStandsInTheTableAndEveryRowHasItsSample() throws Exception {
    Set<String> listed = new TreeSet<>();
    for (String line :
        Files.readAllLines(FOLDER.resolve("known-verdicts.tsv"), StandardCharsets.UTF_8)) {
      if (!line.startsWith("#")) {
        listed.add(line.substring(0, line.indexOf('\t')));
      }
    }
    assertThat(samples().stream().map(path -> path.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  private static List<Path> samples() throws Exception {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }
}
