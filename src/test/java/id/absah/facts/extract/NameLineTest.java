package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "BUDI SANTOSO",
        "Dr. H. BUDI SANTOSO, S.Kom., M.Si",
        "dr. Siti Aminah",
        "I Gusti Ngurah Agung Made Putra",
        "Budi bin Santoso",
        "Suparno",
        "BUDI A. SANTOSO",
      })
  void linesThatMayBeNames(String line) {
    assertThat(NameLine.is(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kepala Dinas",
        "NIP. 1970",
        "Pembina Tk. I",
        "ttd",
        "Œ",
        "REPUBLIK INDONESIA,",
        "rapat akan dimulai",
        "Peraturan Menteri tentang",
        "INFORMATIKA DAN STATISTIK",
        "WALI KOTA BANJARMASIN",
        "Digital Nasional dan meningkatkan efektivitas",
        "Kebijakan Umum Penyelenggaraan Audit Teknologi Informasi",
        "Menimbang",
        "Balai Sertifikasi Elektronik (BSrE)",
        "Satu Dua Tiga Empat Lima Enam Tujuh",
      })
  void linesThatAreNoNames(String line) {
    assertThat(NameLine.is(line)).isFalse();
  }
}
