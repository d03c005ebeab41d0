package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Defect;
import id.absah.document.Octets;
import id.absah.document.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On real, hostile and other projects' files, which are not part of the project. */
class SharedFilesTest {
  private static final PdfLimits LIMITS = PdfLimits.defaults();

  private static Path data() {
    String shared = System.getProperty("absah.shared", "");
    Path data = Path.of(shared, "data");
    if (shared.isEmpty() || !Files.isDirectory(data)) {
      System.err.println("SharedFilesTest: no shared data, real files are not tested");
      Assumptions.abort("absah.shared does not name the shared data");
    }
    return data;
  }

  private static List<Path> pdfs(String folder) throws IOException {
    try (Stream<Path> files = Files.list(data().resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  static Stream<Path> files() throws IOException {
    return Stream.of(
            pdfs("real-pdfs"), pdfs("attacks"), pdfs("attacks/time"), pdfs("conformance/files"))
        .flatMap(List::stream);
  }

  /** Reads as much as anybody asks of a file. */
  private static PdfFile readAll(Octets bytes) throws UnreadableDocumentException {
    PdfFile file = PdfFile.read(bytes, LIMITS);
    for (int i = 0; i < file.revisions().size(); i++) {
      PdfView view = file.view(i);
      view.pages();
      view.fields();
      for (int number : view.objectNumbers()) {
        if (view.object(number) instanceof PdfObject.Stream stream) {
          view.decode(stream);
        }
      }
    }
    assertThat(file.canonical()).isIn(true, false);
    return file;
  }

  @ParameterizedTest
  @MethodSource("files")
  void readsRevisionsInOrderAndPagesAsPdfBoxDoes(Path path)
      throws IOException, UnreadableDocumentException {
    PdfFile file = readAll(Octets.of(Files.readAllBytes(path)));
    long end = 0;
    for (PdfRevision revision : file.revisions()) {
      assertThat(revision.end()).isGreaterThan(end);
      end = revision.end();
    }
    assertThat(end).isLessThanOrEqualTo(file.bytes().length());
    assertThat(file.latest().catalog()).isPresent();
    if (!has(file, PdfCode.ENCRYPTED_AFTER_SIGNING)) {
      try (PDDocument document = Loader.loadPDF(path.toFile())) {
        assertThat(file.latest().pages()).hasSize(document.getNumberOfPages());
      }
    }
  }

  @Test
  void findsTheAttacksOnTheByteLayer() throws IOException, UnreadableDocumentException {
    assertThat(has(attack("BR22"), PdfCode.HEADER_NOT_AT_0)).isTrue();
    assertThat(has(attack("PD13"), PdfCode.ENCRYPTED_AFTER_SIGNING)).isTrue();
    assertThat(has(attack("DK20"), PdfCode.PAGE_TREE_CYCLE)).isTrue();
    assertThat(has(attack("ISA4"), PdfCode.HYBRID_XREF)).isTrue();
    assertThat(attack("SHHR2").canonical()).isFalse();
    assertThat(attack("BR19").canonical()).isFalse();
    assertThat(attack("B01").canonical()).isTrue();
    assertThat(attack("B03").canonical()).isTrue();
  }

  private static PdfFile attack(String id) throws IOException, UnreadableDocumentException {
    Path path = data().resolve("attacks").resolve(id + ".pdf");
    return readAll(Octets.of(Files.readAllBytes(path)));
  }

  private static boolean has(PdfFile file, PdfCode code) {
    return file.defects().stream().map(Defect::code).anyMatch(code::equals);
  }

  @Test
  void readsOrRefusesTruncatedFilesWithACode() throws IOException {
    byte[] whole = Files.readAllBytes(pdfs("real-pdfs").get(1));
    Random random = new Random(20261001);
    for (int i = 0; i < 50; i++) {
      byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
      assertCoded(cut, true);
    }
  }

  @Test
  void readsOrRefusesDamagedFilesWithACode() throws IOException {
    List<Path> victims = files().filter(SharedFilesTest::small).toList();
    Random random = new Random(20261002);
    for (int i = 0; i < 1_000; i++) {
      byte[] bytes = Files.readAllBytes(victims.get(random.nextInt(victims.size())));
      int flips = 1 + random.nextInt(8);
      for (int k = 0; k < flips; k++) {
        // The beginning and the end hold most of the structure.
        int span = Math.min(bytes.length, 2_000);
        int at = random.nextInt(span);
        at = random.nextBoolean() ? bytes.length - 1 - at : random.nextInt(bytes.length);
        bytes[at] = (byte) random.nextInt(256);
      }
      assertCoded(bytes, false);
    }
  }

  private static boolean small(Path path) {
    return path.toFile().length() < 60_000;
  }

  private static void assertCoded(byte[] bytes, boolean changed) {
    try {
      PdfFile file = readAll(Octets.of(bytes));
      assertThat(has(file, PdfCode.PARSER_FAILURE)).isFalse();
      if (changed) {
        assertThat(file.canonical()).isFalse();
      }
    } catch (UnreadableDocumentException e) {
      assertThat(e.defect().code()).isNotEqualTo(PdfCode.PARSER_FAILURE);
    }
  }
}
