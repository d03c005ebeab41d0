package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.facts.ApplicationLetterFacts;
import org.junit.jupiter.api.Test;

class ApplicationLetterExtractorTest {
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
        ApplicationLetterExtractor.extract(
            form()
                .left(135, "2. NIP : 19700101 199503 1 001")
                .left(165, "4. Pangkat / Gol. Ruang : Penata (III/c)")
                .alone());
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
    ApplicationLetterFacts facts = ApplicationLetterExtractor.extract(form().alone());
    assertThat(facts.civilServant()).isFalse();
    assertThat(facts.missing()).containsExactly("surat-keputusan");
    assertThat(
            ApplicationLetterExtractor.extract(
                    form().left(640, "Lampiran: Surat Keputusan Pengangkatan").alone())
                .missing())
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
    assertThat(ApplicationLetterExtractor.extract(empty.alone()).present()).isEmpty();
  }
}
