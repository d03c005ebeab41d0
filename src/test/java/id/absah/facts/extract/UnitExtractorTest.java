package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.facts.UnitSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitExtractorTest {
  private final UnitExtractor extractor =
      new UnitExtractor(
          SampleSettings.units(), List.of("Pemerintah Kota Banjarmasin", "Wali Kota Banjarmasin"));

  private UnitExtractor.Found read(PrintedPage page, String path) {
    return extractor.place(extractor.letterhead(Optional.of(page.build())), path);
  }

  @Test
  void readsTheLetterheadOverTwoLines() {
    UnitExtractor.Found found =
        read(
            new PrintedPage(1)
                .centred(40, "PEMERINTAH KOTA BANJARMASIN")
                .centred(55, "DINAS KOMUNIKASI, INFORMATIKA")
                .centred(70, "DAN STATISTIK")
                .centred(85, "Jalan R.E. Martadinata"),
            "dinkes/surat.pdf");
    assertThat(found.unit()).contains("Dinas Komunikasi, Informatika dan Statistik");
    assertThat(found.source()).isEqualTo(UnitSource.LETTERHEAD);
  }

  @Test
  void anUnknownOfficeIsTakenAsPrinted() {
    UnitExtractor.Found found =
        read(
            new PrintedPage(1)
                .centred(40, "PEMERINTAH KOTA BANJARMASIN")
                .centred(55, "DINAS PERTAMANAN")
                .centred(70, "Jalan Lambung Mangkurat"),
            "surat.pdf");
    assertThat(found.unit()).contains("DINAS PERTAMANAN");
    assertThat(found.source()).isEqualTo(UnitSource.LETTERHEAD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PEMERINTAH KABUPATEN BANJAR|DINAS KESEHATAN|PEMERINTAH KABUPATEN BANJAR, DINAS KESEHATAN",
        "PEMERINTAH PROVINSI KALIMANTAN SELATAN|DINAS KESEHATAN|PEMERINTAH PROVINSI KALIMANTAN"
            + " SELATAN, DINAS KESEHATAN",
        "PEMERINTAH KOTA BANJAR|DINAS KESEHATAN|PEMERINTAH KOTA BANJAR, DINAS KESEHATAN",
        "PEMERINTAH KOTA BANJARBARU|DINAS KESEHATAN|PEMERINTAH KOTA BANJARBARU, DINAS KESEHATAN",
        "DINAS KESEHATAN KOTA SURABAYA|PUSKESMAS GUBENG|DINAS KESEHATAN KOTA SURABAYA, PUSKESMAS"
            + " GUBENG",
        "KEMENTERIAN KESEHATAN|BADAN KEPEGAWAIAN DAERAH, PENDIDIKAN DAN PELATIHAN|KEMENTERIAN"
            + " KESEHATAN, BADAN KEPEGAWAIAN DAERAH, PENDIDIKAN DAN PELATIHAN",
        "PEMERINTAH KOTA BANJARMASIN|DINAS KESEHATAN|Dinas Kesehatan",
        "WALI KOTA BANJARMASIN|DINAS KESEHATAN|Dinas Kesehatan",
        "P E M E R I N T A H K O T A B A N J A R M A S I N|DINAS KESEHATAN|Dinas Kesehatan",
        "DINAS KESEHATAN|KOTA BANJARMASIN|Dinas Kesehatan",
        "DINAS KESEHATAN|UPT PUSKESMAS PEKAUMAN|Dinas Kesehatan",
      })
  void anotherCitysOfficeIsNotOurs(String first, String second, String unit) {
    UnitExtractor.Found found =
        read(new PrintedPage(1).centred(40, first).centred(55, second), "dinkes/surat.pdf");
    assertThat(found.unit()).contains(unit);
    assertThat(found.source()).isEqualTo(UnitSource.LETTERHEAD);
  }

  @Test
  void organisationsOfCertificatesAreTheLastResort() {
    assertThat(extractor.byOrganizations(List.of("Dinas Kesehatan Kota Banjarmasin")).unit())
        .contains("Dinas Kesehatan");
    assertThat(extractor.byOrganizations(List.of("Dinas Kesehatan Kota Surabaya")).unit())
        .contains("Dinas Kesehatan Kota Surabaya");
    assertThat(extractor.byOrganizations(List.of("Pemerintah Kota Banjarmasin")).unit()).isEmpty();
    assertThat(extractor.byOrganizations(List.of("Dinas Kesehatan", "Kementerian Y")).source())
        .isEqualTo(UnitSource.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026/10/dinkes.zip!/surat-001.pdf, Dinas Kesehatan",
    "2026/BKD-Oktober/surat.pdf, 'Badan Kepegawaian Daerah, Pendidikan dan Pelatihan'",
    "diskominfotik/2026/surat.pdf, 'Dinas Komunikasi, Informatika dan Statistik'",
    "arsip kec. banjarmasin utara/a.pdf, Kecamatan Banjarmasin Utara",
    "dinkes/bkd/surat.pdf, 'Badan Kepegawaian Daerah, Pendidikan dan Pelatihan'",
  })
  void readsFoldersAndArchives(String path, String unit) {
    UnitExtractor.Found found = read(new PrintedPage(1).left(300, "Isi surat"), path);
    assertThat(found.unit()).contains(unit);
    assertThat(found.source()).isEqualTo(UnitSource.FOLDER);
  }

  @ParameterizedTest
  @CsvSource({"2026/abkd/dinkes.pdf", "surat.pdf", "''"})
  void otherwiseThereIsNone(String path) {
    UnitExtractor.Found found = read(new PrintedPage(1).left(300, "DINAS KESEHATAN"), path);
    assertThat(found.unit()).isEmpty();
    assertThat(found.source()).isEqualTo(UnitSource.NONE);
  }
}
