package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.DocumentText;
import id.absah.facts.ApplicationLetterFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationLetterExtractorTest {
  private static ApplicationLetterFacts read(PrintedPage page) {
    DocumentText text = page.alone();
    return ApplicationLetterExtractor.extract(text, SignerBlockExtractor.extract(text), List.of());
  }

  private static PrintedPage form() {
    return new PrintedPage(1)
        .left(120, "1. Nama Lengkap : Budi Santoso")
        .left(150, "3. NIK KTP/EKTP : 6371010101700001")
        .left(180, "5. Jabatan : Pranata Komputer")
        .left(195, "6. Unit Kerja : Bidang Persandian")
        .left(210, "7. Instansi : Pemerintah Kota Banjarmasin")
        .left(225, "8. Nomor Telp : 0812-3456-7890")
        .left(240, "Bermaksud untuk mengajukan permohonan Sertifikat Elektronik untuk Sistem :")
        .left(255, "o Srikandi")
        .left(270, "1 Data yang saya isikan diatas adalah benar dan dapat dipertanggung jawabkan.")
        .left(285, "2 Menyetujui Perjanjian Pemilik Sertifikat Elektronik.")
        .left(600, "Mengetahui")
        .left(615, "Kepala SKPD");
  }

  @Test
  void readsAllFieldsOfACivilServant() {
    ApplicationLetterFacts facts =
        read(
            form()
                .left(135, "2. NIP : 19700101 199503 1 001")
                .left(165, "4. Pangkat / Gol. Ruang : Penata (III/c)"));
    assertThat(facts.missing()).isEmpty();
    assertThat(facts.civilServant()).isTrue();
    assertThat(facts.present())
        .containsExactly(
            "nama",
            "nip",
            "nik",
            "pangkat",
            "jabatan",
            "unit-kerja",
            "instansi",
            "telepon",
            "sistem",
            "pernyataan-1",
            "pernyataan-2",
            "mengetahui");
  }

  @Test
  void someoneWithoutNipNeedsTheAppointmentDecision() {
    ApplicationLetterFacts facts = read(form());
    assertThat(facts.civilServant()).isFalse();
    assertThat(facts.missing()).containsExactly("surat-keputusan");
    assertThat(read(form().left(640, "Lampiran: Surat Keputusan Pengangkatan")).missing())
        .isEmpty();
  }

  @Test
  void dotsOfTheEmptyFormAreNoValue() {
    PrintedPage empty =
        new PrintedPage(1)
            .left(120, "Nama Lengkap : ................")
            .left(135, "NIP :")
            .left(150, "NIK KTP/EKTP : 123")
            .left(165, "Nomor Telp : -");
    assertThat(read(empty).present()).isEmpty();
  }

  @Test
  void theNipOfTheAcknowledgingOfficialIsNotTheApplicants() {
    ApplicationLetterFacts facts =
        read(
            form()
                .at(330, 625, 8, "Ditandatangani secara elektronik oleh:")
                .at(330, 637, 9, "KEPALA DINAS KESEHATAN,")
                .at(330, 680, 9, "SITI AMINAH")
                .at(330, 691, 9, "Pembina Utama Muda (IV/c)")
                .at(330, 702, 9, "NIP. 19700101 199503 2 001"));
    assertThat(facts.civilServant()).isFalse();
    assertThat(facts.missing()).containsExactly("surat-keputusan");
  }

  @Test
  void aSignatureBlockAboveTheAcknowledgementIsNotTheForm() {
    ApplicationLetterFacts facts =
        read(
            form()
                .at(330, 480, 9, "SITI AMINAH")
                .at(330, 491, 9, "Pangkat : Pembina Utama Muda (IV/c)")
                .at(330, 502, 9, "NIP. 19700101 199503 2 001"));
    assertThat(facts.civilServant()).isFalse();
    assertThat(facts.present()).doesNotContain("pangkat", "nip");
  }

  @Test
  void theHeadOfAnOfficeAppliesWithTheNipOfTheForm() {
    ApplicationLetterFacts facts =
        read(
            form()
                .left(135, "2. NIP : 19700101 199503 2 001")
                .left(165, "4. Pangkat / Gol. Ruang : Pembina Utama Muda (IV/c)")
                .at(330, 680, 9, "BUDI SANTOSO")
                .at(330, 702, 9, "NIP. 19700101 199503 2 001"));
    assertThat(facts.civilServant()).isTrue();
    assertThat(facts.missing()).isEmpty();
  }

  @Test
  void anAppointmentDecisionLeftBlankIsMissing() {
    assertThat(read(form().left(232, "Surat Keputusan Pengangkatan : ..........")).missing())
        .containsExactly("surat-keputusan");
    assertThat(read(form().left(232, "Surat Keputusan Pengangkatan : Nomor 800/77/2026")).missing())
        .isEmpty();
  }
}
