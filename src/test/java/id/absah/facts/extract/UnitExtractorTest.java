package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.facts.UnitSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitExtractorTest {
  private final UnitExtractor extractor = new UnitExtractor(SampleSettings.units());

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
