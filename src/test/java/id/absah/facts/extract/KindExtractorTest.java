package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.facts.ExtractionSettings.KindOfDocument;
import id.absah.facts.KindSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindExtractorTest {
  private final KindExtractor extractor =
      new KindExtractor(SampleSettings.kinds(), "permohonan-sertifikat");

  private KindFacts read(PrintedPage page) {
    return extractor.extract(page.build());
  }

  private static String id(KindFacts facts) {
    return facts.kind().map(KindOfDocument::id).orElse("none");
  }

  private static PrintedPage withKop() {
    return new PrintedPage(1)
        .centred(40, "PEMERINTAH KOTA BANJARMASIN")
        .centred(55, "DINAS KOMUNIKASI, INFORMATIKA DAN STATISTIK")
        .centred(70, "Jalan R.E. Martadinata Nomor 1 Banjarmasin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "surat-edaran|SURAT EDARAN",
        "surat-edaran|S U R A T   E D A R A N",
        "surat-edaran|SURATEDARAN",
        "surat-perintah-tugas|SURAT PERINTAH TUGAS",
        "surat-perintah-tugas|SURAT TUGAS",
        "surat-perintah-tugas|SPT",
        "surat-perintah|SURAT PERINTAH",
        "surat-izin|SURAT IZIN CUTI TAHUNAN",
        "surat-keterangan|SURAT KETERANGAN AKTIF BEKERJA",
        "instruksi|INSTRUKSI WALI KOTA BANJARMASIN",
        "sttpp|SURAT TANDA TAMAT PENDIDIKAN DAN PELATIHAN",
        "sertifikat|SERTIFIKAT",
        "keputusan|KEPUTUSAN WALI KOTA BANJARMASIN",
        "permohonan-sertifikat|SURAT PERMOHONAN SERTIFIKAT ELEKTRONIK",
        "none|MEMORIAL",
        "none|DAFTAR HADIR",
      })
  void readsTheHeading(String kind, String heading) {
    KindFacts facts = read(withKop().centred(120, heading).centred(135, "NOMOR 12 TAHUN 2026"));
    assertThat(id(facts)).isEqualTo(kind);
    assertThat(facts.source())
        .isEqualTo(kind.equals("none") ? KindSource.NONE : KindSource.HEADING);
  }

  @Test
  void readsAHeadingBrokenIntoLines() {
    KindFacts facts =
        read(withKop().centred(120, "SURAT TANDA TAMAT").centred(135, "PENDIDIKAN DAN PELATIHAN"));
    assertThat(id(facts)).isEqualTo("sttpp");
    assertThat(facts.heading()).contains("SURAT TANDA TAMAT PENDIDIKAN DAN PELATIHAN");
  }

  @Test
  void theFirstHeadingCountsNotWhatItIsAbout() {
    KindFacts facts =
        read(
            withKop()
                .centred(120, "KEPUTUSAN KEPALA DINAS")
                .centred(135, "NOMOR 5 TAHUN 2026")
                .centred(150, "TENTANG")
                .centred(165, "SURAT PERINTAH TUGAS"));
    assertThat(id(facts)).isEqualTo("keputusan");
    assertThat(id(read(withKop().centred(120, "TENTANG").centred(135, "SURAT PERINTAH TUGAS"))))
        .isEqualTo("none");
  }

  @Test
  void headingsAreCentredCapitalsInTheUpperPartOfThePage() {
    assertThat(id(read(withKop().left(120, "Surat Edaran ini mulai berlaku")))).isEqualTo("none");
    assertThat(id(read(withKop().at(420, 120, 11, "SURAT EDARAN")))).isEqualTo("none");
    assertThat(id(read(withKop().centred(700, "SURAT EDARAN")))).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "surat-undangan|Undangan Rapat Koordinasi",
        "surat-panggilan|Panggilan I",
        "surat-izin|Izin Cuti",
        "permohonan-sertifikat|Permohonan Sertifikat Elektronik",
        "surat-biasa|Penyampaian Data",
      })
  void readsTheHalLineOfALetter(String kind, String hal) {
    for (String label : new String[] {"Hal", "Perihal", "H a l"}) {
      KindFacts facts =
          read(
              withKop()
                  .at(380, 110, 11, "Banjarmasin, 7 Oktober 2026")
                  .left(125, "Nomor : 000.8.3/123/BKD/2026")
                  .left(140, "Sifat : Biasa")
                  .at(72, 155, 11, label)
                  .at(140, 155, 11, ": " + hal)
                  .left(200, "Yth. Kepala Dinas"));
      assertThat(id(facts)).as(label).isEqualTo(kind);
      assertThat(facts.source()).isEqualTo(KindSource.HAL);
      assertThat(facts.heading()).contains(hal);
    }
  }

  @Test
  void aHalLineGoesOnInTheNextLines() {
    KindFacts facts =
        read(
            withKop()
                .left(125, "Nomor : 1/2/2026")
                .at(72, 155, 11, "Hal : Permohonan Sertifikat")
                .at(110, 167, 11, "Elektronik")
                .left(200, "Yth. Kepala Dinas"));
    assertThat(id(facts)).isEqualTo("permohonan-sertifikat");
  }

  @Test
  void aLetterWithoutHalIsAPlainLetter() {
    assertThat(id(read(withKop().left(140, "Yth. Kepala Dinas Kesehatan"))))
        .isEqualTo("surat-biasa");
    assertThat(id(read(withKop().left(140, "Nomor : 1/2/2026").left(155, "Lampiran : -"))))
        .isEqualTo("surat-biasa");
  }

  @Test
  void aHeadingInsideALetterIsNotItsKind() {
    KindFacts facts =
        read(
            withKop()
                .left(125, "Nomor : 1/2/2026")
                .left(140, "Hal : Undangan")
                .centred(300, "SERTIFIKAT"));
    assertThat(id(facts)).isEqualTo("surat-undangan");
  }

  @Test
  void aSuratEdaranMayFollowItsAddressees() {
    KindFacts facts = read(withKop().left(120, "Yth. Para Camat").centred(200, "SURAT EDARAN"));
    assertThat(id(facts)).isEqualTo("surat-edaran");
  }

  @Test
  void theFormOfTheRegulationIsAnApplication() {
    KindFacts facts =
        read(
            withKop()
                .left(120, "Yth. Kepala Dinas Komunikasi")
                .left(140, "Bermaksud untuk mengajukan permohonan Sertifikat")
                .left(155, "Elektronik untuk Sistem :"));
    assertThat(id(facts)).isEqualTo("permohonan-sertifikat");
  }
}
