package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Defect;
import id.absah.document.DocumentText;
import id.absah.document.GrayImage;
import id.absah.document.Octets;
import id.absah.document.pdf.PdfDocument;
import id.absah.document.pdf.PdfLimits;
import id.absah.document.pdf.PdfText;
import id.absah.document.pdf.TextCode;
import id.absah.facts.FooterFacts;
import id.absah.facts.FooterSource;
import id.absah.facts.FooterStatus;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FooterOcrTest {
  private static final String STATEMENT =
      "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang"
          + " diterbitkan oleh BSrE";

  @TempDir Path folder;

  private FooterOcr installed() {
    Optional<Path> program =
        FooterOcr.find(Optional.ofNullable(System.getenv("PATH")).orElse(""), File.pathSeparator);
    Optional<FooterOcr> ocr =
        program
            .map(p -> new FooterOcr(p, FooterOcr.INDONESIAN, Duration.ofSeconds(60), folder))
            .filter(FooterOcr::ready);
    if (ocr.isEmpty()) {
      System.err.println("FooterOcrTest: tesseract with Indonesian is not installed, not tested");
      return Assumptions.abort("tesseract is not installed");
    }
    return ocr.get();
  }

  private static BufferedImage strip(String text) {
    BufferedImage image = new BufferedImage(1400, 64, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
    graphics.drawString(text, 10, 40);
    graphics.dispose();
    return image;
  }

  private static byte[] letter(String footer) throws Exception {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        content.newLineAtOffset(72, 700);
        content.showText("Isi surat yang biasa saja.");
        content.endText();
        content.drawImage(
            LosslessFactory.createFromImage(document, strip(footer)), 50, 30, 495, 22.6f);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private FooterFacts read(FooterOcr ocr, String footer) throws Exception {
    PdfDocument document = PdfDocument.read(Octets.of(letter(footer)), PdfLimits.defaults());
    DocumentText text = PdfText.extract(document, PdfLimits.defaults(), Duration.ofSeconds(30));
    FooterFacts image =
        new FooterExtractor(SampleSettings.footer()).extract(text, Set.of()).orElseThrow();
    assertThat(image.status()).isEqualTo(FooterStatus.IMAGE);
    return new RecognisedFooter(ocr, SampleSettings.footer(), PdfLimits.defaults())
        .read(image, document, text)
        .footer();
  }

  @Test
  void aPictureOfTheStatementIsComplete() throws Exception {
    FooterFacts footer = read(installed(), STATEMENT);
    assertThat(footer.status()).isEqualTo(FooterStatus.COMPLETE);
    assertThat(footer.source()).contains(FooterSource.OCR);
    assertThat(footer.issuer()).isPresent();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aPictureOfOtherWordsStaysAPictureWithThemAsEvidence() throws Exception {
    FooterOcr ocr = installed();
    for (String other :
        List.of(
            "Dokumen ini telah ditandatangani secara elektronik oleh Kepala Dinas Kesehatan Kota",
            "Sertifikat elektronik diterbitkan oleh BSrE untuk pejabat pemerintah daerah",
            "Dokumen ini ditandatangani secara elektronik dengan sertifikat dari PrivyID")) {
      FooterFacts footer = read(ocr, other);
      assertThat(footer.status()).as(other).isEqualTo(FooterStatus.IMAGE);
      assertThat(footer.source()).as(other).contains(FooterSource.OCR);
      assertThat(footer.text().orElse("").toLowerCase(java.util.Locale.ROOT))
          .as(other)
          .contains("elektronik");
    }
  }

  @Test
  void withoutAProgramAPictureStaysAPicture() throws Exception {
    FooterOcr missing = new FooterOcr(folder.resolve("none"), "ind", Duration.ofSeconds(5), folder);
    assertThat(missing.ready()).isFalse();
    FooterFacts footer = read(missing, STATEMENT);
    assertThat(footer.status()).isEqualTo(FooterStatus.IMAGE);
    assertThat(footer.source()).contains(FooterSource.IMAGE);
    assertThat(FooterOcr.find("", ":")).isEmpty();
    assertThat(FooterOcr.find(folder.toString(), File.pathSeparator)).isEmpty();
  }

  @Test
  void aProgramThatFailsHangsOrFloodsFailsNothing() throws Exception {
    byte[] white = new byte[100];
    Arrays.fill(white, (byte) 255);
    GrayImage picture = new GrayImage(10, 10, white);
    assertThat(read(script("exit 3"), picture))
        .isEqualTo(Recognition.failed(Defect.of(TextCode.OCR_FAILED, "detail", "exit 3")));
    assertThat(read(script("echo dibaca; exit 0"), picture)).isEqualTo(Recognition.of("dibaca"));
    assertThat(read(script("exit 0"), picture))
        .isEqualTo(new Recognition(Optional.empty(), Optional.empty()));
    assertThat(read(script("exec sleep 600"), picture))
        .isEqualTo(Recognition.failed(Defect.of(TextCode.OCR_TIMEOUT, "limit", 2)));
    assertThat(read(script("yes aaaaaaaaaaaaaaa | head -c 3000000"), picture).text())
        .hasValueSatisfying(text -> assertThat(text.length()).isLessThanOrEqualTo(64 << 10));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.filter(Files::isDirectory)).isEmpty();
    }
  }

  @Test
  void theProcessHasLimitsOfItsOwn() throws Exception {
    byte[] white = new byte[100];
    Arrays.fill(white, (byte) 255);
    GrayImage picture = new GrayImage(10, 10, white);
    assertThat(read(script("ulimit -t; ulimit -v"), picture).text()).contains("3\n2097152");
    assertThat(script("echo dibaca").read(picture, Duration.ZERO, Duration.ofSeconds(20)))
        .as("no time is left for this document")
        .isEqualTo(Recognition.failed(Defect.of(TextCode.OCR_TIMEOUT, "limit", 20)));
  }

  @Test
  void aFolderThatCannotBeWrittenIsAFailureAndNotAPictureWithoutWords() {
    FooterOcr ocr =
        new FooterOcr(
            Path.of("/bin/true"), "ind", Duration.ofSeconds(2), folder.resolve("vanished"));
    assertThat(read(ocr, new GrayImage(1, 1, new byte[] {0})).problem())
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.code()).isEqualTo(TextCode.OCR_FAILED);
              assertThat(problem.values().get("detail")).doesNotContain("vanished");
            });
  }

  private static Recognition read(FooterOcr ocr, GrayImage picture) {
    return ocr.read(picture, Duration.ofMinutes(1), Duration.ofMinutes(1));
  }

  private FooterOcr script(String body) throws Exception {
    Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path script = Files.createTempFile(folder, "ocr", ".sh");
    Files.writeString(script, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return new FooterOcr(script, "ind", Duration.ofSeconds(2), folder);
  }
}
