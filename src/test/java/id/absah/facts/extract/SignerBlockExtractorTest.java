package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.facts.PrintedSigner;
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
}
