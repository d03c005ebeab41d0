package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberAndDateTest {
  private static final LocalDate DATE = LocalDate.of(2026, 10, 7);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nomor : 000.8.3/123/BKD/2025|000.8.3/123/BKD/2025",
        "Nomor: 800/123-BKD/2025|800/123-BKD/2025",
        "NOMOR 850/12-cuti/Diskominfotik/VI/2025|850/12-cuti/Diskominfotik/VI/2025",
        "Nomor : B-001/PL.02/OIKN/VIII/2026 Lampiran : -|B-001/PL.02/OIKN/VIII/2026",
        "NOMOR 3 TAHUN 2024|3 TAHUN 2024",
        "NOMOR 4 TAHUN 2024 …..|4 TAHUN 2024",
        "No. 12/A/2026|12/A/2026",
        "Nomor : 1/2/2026 Banjarmasin, 7 Oktober 2026|1/2/2026",
        "SURAT EDARAN NOMOR 12 TAHUN 2025|12 TAHUN 2025",
      })
  void readsNumbers(String line, String number) {
    boolean heading = line.equals(line.toUpperCase(java.util.Locale.ROOT));
    PrintedPage page = new PrintedPage(1);
    page = heading ? page.centred(120, line) : page.left(120, line);
    assertThat(NumberAndDate.number(page.alone())).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nomor : ${nomor}",
        "Nomor : #",
        "Nomor : {nomor_naskah}",
        "Nomor : 800/      /BKD/2025",
        "Nomor : /BKD/2025",
        "NOMOR TAHUN 2025",
        "NOMOR Ж TAHUN 2024",
        "Nomor : .........",
        "Nomor : -",
        "Nomor :",
        "Nomorator 12",
        "Undang-Undang Nomor 39 Tahun 2008",
      })
  void anUnfilledNumberIsNone(String line) {
    assertThat(NumberAndDate.number(new PrintedPage(1).left(120, line).alone())).isEmpty();
  }

  @Test
  void readsAValueInTheNextColumnAndNothingFromTheBody() {
    PrintedPage page =
        new PrintedPage(1).at(72, 120, 11, "Nomor").at(160, 120, 11, ": 800/1/BKD/2026");
    assertThat(NumberAndDate.number(page.alone())).contains("800/1/BKD/2026");
    assertThat(NumberAndDate.number(new PrintedPage(1).left(700, "Nomor : 1/2").alone())).isEmpty();
    assertThat(NumberAndDate.number(new PrintedPage(2).left(100, "Nomor : 1/2").alone())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Banjarmasin, 7 Oktober 2026",
        "Banjar Baru, 07 Oktober 2026",
        "pada tanggal 7 Oktober 2026",
        "Pada tanggal : 7 Oktober 2026.",
        "Tanggal : 7 Oktober 2026",
        "Tanggal : 07-10-2026",
        "Nomor : 1/2/2026 Banjarmasin, 7 Oktober 2026",
      })
  void readsDates(String line) {
    assertThat(NumberAndDate.date(new PrintedPage(1).left(150, line).alone())).contains(DATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Menindaklanjuti surat Saudara, 7 Oktober 2026",
        "rapat akan dilaksanakan pada tanggal 7 Oktober 2026 di aula",
        "pada tanggal 7 Oktober 2026 telah dilaksanakan rapat",
        "Hari/Tanggal : Rabu, 7 Oktober 2026",
        "Banjarmasin, 31 Februari 2026",
        "Banjarmasin, 7 Octember 2026",
        "Banjarmasin,      Oktober 2026",
        "Tanggal 7 Oktober 2026",
      })
  void takesNoDateFromTheBodyAndNoImpossibleOne(String line) {
    assertThat(NumberAndDate.date(new PrintedPage(1).left(300, line).alone())).isEmpty();
  }

  @Test
  void theLettersDateGoesBeforeThatOfAnAttachment() {
    PrintedPage letter = new PrintedPage(1).at(380, 110, 11, "Banjarmasin, 7 Oktober 2026");
    PrintedPage attachment = new PrintedPage(2).left(110, "Banjarmasin, 1 Januari 2020");
    assertThat(NumberAndDate.date(PrintedPage.document(letter, attachment))).contains(DATE);
  }

  @Test
  void aStampBesideTheWordsIsTheDate() {
    PrintedPage page =
        new PrintedPage(1)
            .at(300, 600, 11, "Ditetapkan di Banjarmasin")
            .at(300, 615, 11, "pada tanggal")
            .at(430, 615, 11, "7 Oktober 2026");
    assertThat(NumberAndDate.date(page.alone())).contains(DATE);
  }

  @Test
  void oldSpellingsOfMonthsAreRead() {
    assertThat(IndonesianDate.parse("1 Nopember 2025")).contains(LocalDate.of(2025, 11, 1));
    assertThat(IndonesianDate.parse("1 PEBRUARI 2025")).contains(LocalDate.of(2025, 2, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hari/Tanggal : 7 Oktober 2026",
        "Hari/Tanggal : Rabu, 7 Oktober 2026",
        "Hari, tanggal: Rabu / 7 Oktober 2026",
        "Hari / Tgl : Rabu, 07-10-2026",
        "Hari dan Tanggal : RABU, 7 OKTOBER 2026",
        "Tanggal : Rabu, 7 Oktober 2026, Pukul 09.00 WITA",
      })
  void aRecordBearsTheDateOfItsEvent(String field) {
    for (String heading : new String[] {"NOTULA", "NOTULEN RAPAT", "BERITA ACARA SERAH TERIMA"}) {
      PrintedPage page =
          new PrintedPage(1)
              .centred(110, heading)
              .left(150, "Sidang/Rapat : Rapat Evaluasi Bulanan")
              .left(165, field)
              .left(180, "Waktu : 09.00 WITA");
      assertThat(NumberAndDate.date(page.alone())).contains(DATE);
    }
  }

  @Test
  void aRecordSignedLaterBearsTheLaterDate() {
    PrintedPage page =
        new PrintedPage(1)
            .centred(110, "NOTULA")
            .left(165, "Hari/Tanggal : Senin, 5 Oktober 2026")
            .at(380, 600, 11, "Banjarmasin, 7 Oktober 2026");
    assertThat(NumberAndDate.date(page.alone())).contains(DATE);
  }

  @Test
  void anInvitationsEventIsNotItsDate() {
    PrintedPage invitation =
        new PrintedPage(1)
            .centred(110, "SURAT UNDANGAN")
            .left(200, "hari : Rabu")
            .left(215, "tanggal : 21 Oktober 2026")
            .left(230, "pukul : 09.00 WITA");
    assertThat(NumberAndDate.date(invitation.alone())).isEmpty();
    assertThat(
            NumberAndDate.date(invitation.at(380, 600, 11, "Banjarmasin, 7 Oktober 2026").alone()))
        .contains(DATE);
  }

  @Test
  void aRecordNamedInASentenceHeadsNothing() {
    PrintedPage page =
        new PrintedPage(1)
            .left(110, "Berita acara terlampir.")
            .left(165, "Hari/Tanggal : Rabu, 7 Oktober 2026");
    assertThat(NumberAndDate.date(page.alone())).isEmpty();
  }
}
