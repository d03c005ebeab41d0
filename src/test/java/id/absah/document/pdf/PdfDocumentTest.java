package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.SharedData;
import id.absah.document.Code;
import id.absah.document.Defect;
import id.absah.document.Effect;
import id.absah.document.EmbeddedSignature;
import id.absah.document.Octets;
import id.absah.document.Revision;
import id.absah.document.SignatureKind;
import id.absah.document.SignedDocument;
import id.absah.document.UnreadableDocumentException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The attack files, the real documents and other projects' files, where they are at hand. */
class PdfDocumentTest {
  /**
   * Files that are damaged on purpose beside what their row is about: their own test is elsewhere.
   */
  private static final Set<String> STOPS_READERS = Set.of("DK18", "DK20");

  private static final String ALPHABET = "<>[]()/% 0123456789RobjendVT#\n\u0000\u00FF";

  private static SignedDocument read(Path file) throws Exception {
    Octets bytes = Octets.of(Files.readAllBytes(file));
    return PdfDocument.read(bytes, PdfLimits.defaults()).document();
  }

  private static List<Code> codes(SignedDocument document) {
    List<Code> codes = new ArrayList<>();
    document.defects().stream().map(Defect::code).forEach(codes::add);
    document.signatures().forEach(s -> s.defects().stream().map(Defect::code).forEach(codes::add));
    return codes;
  }

  private static List<Code> serious(SignedDocument document) {
    return codes(document).stream().filter(code -> code.effect() != Effect.NOTE).toList();
  }

  private static Stream<String[]> rows(Path table) throws Exception {
    return Files.readAllLines(table, StandardCharsets.UTF_8).stream()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.split("\t", -1));
  }

  private static boolean isOurs(String code) {
    return Arrays.stream(PdfCode.values()).anyMatch(known -> known.name().equals(code));
  }

  @TestFactory
  Stream<DynamicTest> findsInEachAttackFileWhatWasDone() throws Exception {
    Path folder = SharedData.folder("attacks");
    return rows(folder.resolve("EXPECTED.tsv"))
        .filter(row -> !row[0].startsWith("T")) // those stand in the folder of their own
        .map(row -> DynamicTest.dynamicTest(row[0], () -> checkAttack(folder, row)));
  }

  private static void checkAttack(Path folder, String[] row) throws Exception {
    SignedDocument document = read(folder.resolve(row[0] + ".pdf"));
    assertThat(document.signatures()).isNotEmpty();
    if (isOurs(row[2])) {
      assertThat(codes(document)).contains(PdfCode.valueOf(row[2]));
      if (row[1].startsWith("INDETERMINATE")) {
        assertThat(codes(document)).noneMatch(code -> code.effect() == Effect.FAILED);
      }
    } else if (!STOPS_READERS.contains(row[0]) && !row[0].startsWith("PD0")) {
      assertThat(serious(document)).isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> findsNothingWrongWithTheTimeCases() throws Exception {
    try (Stream<Path> files = Files.list(SharedData.folder("attacks/time"))) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () -> {
                        SignedDocument document = read(file);
                        assertThat(document.signatures()).hasSizeBetween(1, 2);
                        assertThat(serious(document)).isEmpty();
                        assertThat(document.evidence().certificates()).isNotEmpty();
                      }));
    }
  }

  @Test
  void listsABrokenSecondSignatureAndLeavesTheFirstAlone() throws Exception {
    for (String id : List.of("PD07", "PD08")) {
      SignedDocument document = read(SharedData.folder("attacks").resolve(id + ".pdf"));
      assertThat(document.signatures())
          .extracting(EmbeddedSignature::field)
          .containsExactly("Sig1", "Sig2");
      assertThat(document.signatures().get(0).defects()).isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> readsRealDocumentsWithoutDefect() throws Exception {
    Path folder = SharedData.folder("real-pdfs");
    return Stream.of(
            "PERMENKOMINFO_2022_016 1", "PERMENKOMINFO_2024_003 1", "PERMENKOMINFO_2024_004 4")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row,
                    () -> {
                      String[] cells = row.split(" ");
                      checkReal(
                          read(folder.resolve(cells[0] + ".pdf")), Integer.parseInt(cells[1]));
                    }));
  }

  private static void checkReal(SignedDocument document, int count) {
    assertThat(document.signatures()).hasSize(count);
    assertThat(serious(document)).isEmpty();
    for (EmbeddedSignature signature : document.signatures()) {
      assertThat(signature.sources()).hasSize(3);
      assertThat(signature.byteRange().orElseThrow().end()).isEqualTo(signature.revisionEnd());
      assertThat(signature.claimedTime()).isPresent();
      assertThat(signature.widget().orElseThrow().drawn()).isTrue();
    }
    List<Revision> signed =
        document.revisions().stream().filter(revision -> revision.signedBy().isPresent()).toList();
    assertThat(signed).hasSize(count);
  }

  @TestFactory
  Stream<DynamicTest> countsTheSignaturesThatOtherProjectsCount() throws Exception {
    Path folder = SharedData.folder("conformance");
    return rows(folder.resolve("MANIFEST.tsv"))
        .filter(row -> !row[4].isEmpty())
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0],
                    () -> {
                      SignedDocument document = read(folder.resolve(row[1]));
                      // Their tables count document time-stamps apart.
                      assertThat(
                              document.signatures().stream()
                                  .filter(s -> s.kind() != SignatureKind.DOCUMENT_TIMESTAMP))
                          .hasSize(Integer.parseInt(row[4]));
                      if (row[6].equals("all")) {
                        assertThat(document.signatures())
                            .allSatisfy(
                                s ->
                                    assertThat(s.defects())
                                        .noneMatch(d -> d.code().effect() == Effect.FAILED));
                      }
                    }));
  }

  @Test
  void readsOrRefusesEveryMutationOfASignedFile() throws Exception {
    byte[] sound =
        SignedPdf.signed("/Reference [<< /TransformMethod /DocMDP >>]")
            .object(4, "<< /Length 2 >>\nstream\nET\nendstream")
            .end()
            .bytes()
            .toByteArray();
    Random random = new Random(20_261_122); // any fixed seed: a failure must come again
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = sound.clone();
      for (int k = 0; k <= i % 4; k++) {
        bytes[random.nextInt(bytes.length)] =
            (byte) ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      }
      try {
        SignedDocument document =
            PdfDocument.read(Octets.of(bytes), PdfLimits.defaults()).document();
        assertThat(document.signatures())
            .extracting(EmbeddedSignature::field)
            .doesNotHaveDuplicates();
        assertThat(codes(document)).doesNotContain(PdfCode.PARSER_FAILURE);
      } catch (UnreadableDocumentException e) {
        assertThat(e.defect().code()).isNotEqualTo(PdfCode.PARSER_FAILURE);
      }
    }
  }
}
