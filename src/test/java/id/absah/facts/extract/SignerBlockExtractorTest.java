package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.SharedData;
import id.absah.document.DocumentText;
import id.absah.document.Octets;
import id.absah.document.pdf.PdfLimits;
import id.absah.document.pdf.PdfText;
import id.absah.facts.PrintedSigner;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignerBlockExtractorTest {
  private static List<PrintedSigner> read(PrintedPage page) {
    return SignerBlockExtractor.extract(page.alone()).stream().map(SignerBlock::signer).toList();
  }

  @Test
  void readsABlockThatAnnouncesTheElectronicSignature() {
    List<PrintedSigner> signers =
        read(
            new PrintedPage(1)
                .at(330, 600, 8, "Ditandatangani secara elektronik oleh:")
                .at(330, 612, 9, "KEPALA DINAS KOMUNIKASI,")
                .at(330, 623, 9, "INFORMATIKA DAN STATISTIK")
                .at(330, 660, 9, "Dr. H. BUDI SANTOSO, S.Kom., M.Si")
                .at(330, 671, 9, "Pembina Utama Muda (IV/c)")
                .at(330, 682, 9, "NIP. 19700101 199503 1 001"));
    assertThat(signers)
        .containsExactly(
            new PrintedSigner(
                "Dr. H. BUDI SANTOSO, S.Kom., M.Si",
                Optional.of("KEPALA DINAS KOMUNIKASI, INFORMATIKA DAN STATISTIK"),
                Optional.of("197001011995031001"),
                1,
                true));
  }

  @Test
  void readsABlockWithTheWordsBetweenOfficeAndName() {
    List<PrintedSigner> signers =
        read(
            new PrintedPage(1)
                .at(330, 600, 11, "WALI KOTA BANJARMASIN,")
                .at(330, 640, 8, "Ditandatangani secara elektronik")
                .at(330, 690, 11, "SITI AMINAH"));
    assertThat(signers)
        .containsExactly(
            new PrintedSigner(
                "SITI AMINAH", Optional.of("WALI KOTA BANJARMASIN"), Optional.empty(), 1, true));
  }

  @Test
  void readsAPlainBlockByItsOfficeOrItsNip() {
    assertThat(
            read(
                new PrintedPage(1)
                    .at(330, 586, 11, "MENTERI PERTANIAN")
                    .at(330, 600, 11, "REPUBLIK INDONESIA,")
                    .at(370, 630, 11, "ttd")
                    .at(340, 660, 11, "BUDI A. SANTOSO")))
        .containsExactly(
            new PrintedSigner(
                "BUDI A. SANTOSO",
                Optional.of("MENTERI PERTANIAN REPUBLIK INDONESIA"),
                Optional.empty(),
                1,
                false));
    assertThat(
            read(
                new PrintedPage(1)
                    .at(330, 600, 11, "Camat Banjarmasin Utara")
                    .at(330, 660, 11, "dr. Siti Aminah")
                    .at(330, 672, 11, "Pembina")
                    .at(330, 684, 11, "NIP 197001011995032001")))
        .extracting(PrintedSigner::name, signer -> signer.nip().orElse(""))
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("dr. Siti Aminah", "197001011995032001"));
  }

  @Test
  void keepsTwoBlocksSideBySideApart() {
    assertThat(
            read(
                new PrintedPage(1)
                    .at(72, 600, 11, "KEPALA DINAS SOSIAL,")
                    .at(350, 600, 11, "KEPALA DINAS KESEHATAN,")
                    .at(72, 660, 11, "BUDI SANTOSO")
                    .at(350, 660, 11, "SITI AMINAH")))
        .extracting(PrintedSigner::name)
        .containsExactlyInAnyOrder("BUDI SANTOSO", "SITI AMINAH");
  }

  @Test
  void peopleInTheTextAreNoSigners() {
    assertThat(
            read(
                new PrintedPage(1)
                    .left(300, "Nama : Budi Santoso")
                    .left(315, "NIP : 19700101 199503 1 001")
                    .left(330, "NIP. 123")))
        .isEmpty();
  }

  @Test
  void thePreambleOfARegulationIsNoBlock() {
    assertThat(
            read(
                new PrintedPage(1)
                    .centred(285, "DENGAN RAHMAT TUHAN YANG MAHA ESA")
                    .centred(313, "MENTERI PERTANIAN REPUBLIK INDONESIA,")
                    .left(347, "Menimbang : bahwa untuk melaksanakan ketentuan Pasal 55 ayat (5)")
                    .at(176, 361, 11, "Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem")
                    .at(176, 375, 11, "Umum Penataan Lahan Pertanian Rakyat Bersama")))
        .isEmpty();
    assertThat(
            read(
                new PrintedPage(1)
                    .centred(313, "WALI KOTA BANJARMASIN,")
                    .left(360, "bahwa untuk melaksanakan ketentuan itu perlu ditetapkan")
                    .left(400, "Rencana Umum Penataan")))
        .as("running text between an office and a line in title case")
        .isEmpty();
  }

  @Test
  void aNameRightBelowAnOfficeNeedsAMarkOrANip() {
    PrintedPage crowded =
        new PrintedPage(1)
            .at(330, 600, 11, "KEPALA DINAS PERUMAHAN,")
            .at(330, 613, 11, "PERMUKIMAN RAKYAT");
    assertThat(read(crowded)).isEmpty();
    assertThat(
            read(
                new PrintedPage(1)
                    .at(330, 600, 11, "WALI KOTA BANJARMASIN,")
                    .at(330, 613, 11, "ttd.")
                    .at(330, 626, 11, "SITI AMINAH")))
        .extracting(PrintedSigner::name)
        .containsExactly("SITI AMINAH");
    assertThat(read(crowded.at(330, 640, 11, "SITI AMINAH").at(330, 652, 11, nip())))
        .extracting(PrintedSigner::name)
        .containsExactly("SITI AMINAH");
  }

  private static String nip() {
    return "NIP. 19700101 199503 2 001";
  }

  @Test
  void aNameOfOneWordNeedsTheRoomOfASignature() {
    assertThat(
            read(
                new PrintedPage(1)
                    .at(330, 600, 11, "WALI KOTA BANJARMASIN,")
                    .at(330, 660, 11, "AMINAH")))
        .extracting(PrintedSigner::name)
        .containsExactly("AMINAH");
    assertThat(
            read(
                new PrintedPage(1)
                    .at(330, 600, 11, "WALI KOTA BANJARMASIN,")
                    .at(330, 625, 11, "PENDAHULUAN")))
        .isEmpty();
  }

  @Test
  void theSmallPrintOfAStampStandsBetweenOfficeAndName() {
    assertThat(
            read(
                new PrintedPage(1)
                    .at(330, 600, 11, "WALI KOTA BANJARMASIN,")
                    .at(330, 630, 5, "Dokumen ini telah ditandatangani secara elektronik")
                    .at(330, 636, 5, "menggunakan sertifikat elektronik yang diterbitkan BSrE")
                    .at(330, 680, 11, "SITI AMINAH")))
        .extracting(PrintedSigner::name)
        .containsExactly("SITI AMINAH");
  }

  @Test
  void aStatementAboutTheDocumentIsNoBlock() {
    assertThat(
            read(
                new PrintedPage(1)
                    .left(780, "Dokumen ini telah ditandatangani secara elektronik menggunakan")
                    .left(790, "Balai Sertifikasi Elektronik (BSrE)")))
        .isEmpty();
  }

  @Test
  void theRegulationsBlocksAreTheirSignersAndNothingElse() throws Exception {
    Octets file =
        Octets.of(Files.readAllBytes(SharedData.file("real-pdfs/PERMENKOMINFO_2022_016.pdf")));
    DocumentText text = PdfText.extract(file, PdfLimits.defaults(), Duration.ofMinutes(1));
    assertThat(SignerBlockExtractor.extract(text))
        .extracting(block -> block.signer().page())
        .as("three on the last page of the regulation, one under each attachment")
        .containsExactly(16, 16, 16, 22, 23, 25, 30);
  }
}
