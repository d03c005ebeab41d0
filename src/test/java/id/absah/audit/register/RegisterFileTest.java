package id.absah.audit.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.absah.facts.RegisterDate;
import id.absah.facts.RegisterRow;
import id.absah.facts.RegisterStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterFileTest {
  private static final String SEEN =
      """
      No;Nama;NIP;Email;Unit Kerja;Status TTE
      1;"Budi Noor, S.Kom.";198001012005019001;budi@contoh.go.id;Diskominfotik;ISSUE
      2;Ani;;;;NO_CERTIFICATE
      """;

  private static ReadRegister csv(String text) throws RegisterException {
    return RegisterFile.of("register.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<RegisterProblem> problems(byte[] bytes) {
    RegisterException thrown =
        catchThrowableOfType(RegisterException.class, () -> RegisterFile.of("register.csv", bytes));
    assertThat(thrown).isNotNull();
    return thrown.problems();
  }

  private static List<RegisterProblem> problems(String csv) {
    return problems(csv.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsTheColumnsThatWereSeen() throws Exception {
    ReadRegister read = csv(SEEN);

    assertThat(read.warnings()).isEmpty();
    assertThat(read.register().rows())
        .extracting(
            RegisterRow::row,
            RegisterRow::name,
            row -> row.unit().orElse("?"),
            row -> row.status().orElseThrow())
        .containsExactly(
            tuple(2, "Budi Noor, S.Kom.", "Diskominfotik", RegisterStatus.ISSUE),
            tuple(3, "Ani", "?", RegisterStatus.NO_CERTIFICATE));
    assertThat(read.register().sha256()).hasSize(64);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void takesTheSeparatorThatMakesTheBestHeading(String separator) throws Exception {
    String text = SEEN.replace(";", separator);

    assertThat(csv(text).register().rows().get(0).name()).isEqualTo("Budi Noor, S.Kom.");
    assertThat(csv("\uFEFF" + text).register().rows()).hasSize(2);
    assertThat(csv("sep=" + separator + "\r\n" + text.replace("\n", "\r\n")).register().rows())
        .hasSize(2);
  }

  @Test
  void findsHeadingsInEitherLanguageBelowTitlesAndInAnyOrder() throws Exception {
    ReadRegister read =
        csv(
            """
            DAFTAR PEMEGANG SERTIFIKAT ELEKTRONIK
            Keadaan;1 November 2026

            STATUS_TTE;Serial Number (hex);*Name*;Reported lost on;E-Mail;Perangkat  Daerah
            Dicabut;0A:1B;Budi;12 Oktober 2026;b@x.id;Dinas A
            """);

    RegisterRow row = read.register().rows().get(0);
    assertThat(row.row()).isEqualTo(5);
    assertThat(row.status()).contains(RegisterStatus.REVOKE);
    assertThat(row.serial()).contains("0A:1B");
    assertThat(row.reportedLost()).contains(RegisterDate.of(LocalDate.of(2026, 10, 12)));
    assertThat(row.unit()).contains("Dinas A");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-10-12|2026-10-12|",
        "2026-10-12 09:30|2026-10-12|09:30",
        "2026-10-12T09:30:15|2026-10-12|09:30:15",
        "12/10/2026|2026-10-12|",
        "1-2-2026|2026-02-01|",
        "2026/02/01|2026-02-01|",
        "10 Nopember 2026|2026-11-10|",
        "1 Pebruari 2026|2026-02-01|",
        "12.10.2026 9.30|2026-10-12|09:30",
        "12 Oktober 2026|2026-10-12|",
        "Senin, 12 Oktober 2026 pukul 09.30 WITA|2026-10-12|09:30",
        "3 Agt 2026|2026-08-03|",
        "12-Oct-2026|2026-10-12|"
      })
  void readsDatesOfBothLanguages(String written, LocalDate day, LocalTime time) {
    assertThat(WrittenDate.of(Field.of(written)))
        .contains(new RegisterDate(day, java.util.Optional.ofNullable(time)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12/10/26",
        "10/25/2026",
        "31 Februari 2026",
        "kemarin",
        "46000",
        "12 Foo 2026",
        "13/13/2026",
        "9999-12-31",
        "2026-02-01T20:30:00Z",
        "1026-10-12",
        "2026-10-12 25:00",
        "2026-10-12T09:30:00+08:00"
      })
  void takesNothingElseForADate(String written) {
    assertThat(WrittenDate.of(Field.of(written))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Aktif|ISSUE",
        "Sudah terbit|ISSUE",
        "Kadaluwarsa|EXPIRED",
        "Habis masa berlaku|EXPIRED",
        "Dicabut|REVOKE",
        "Ditangguhkan|SUSPEND",
        "Perpanjangan|RENEW",
        "Belum memiliki sertifikat|NO_CERTIFICATE",
        "Belum terbit|NO_CERTIFICATE",
        "Tidak terdaftar|NOT_REGISTERED",
      })
  void readsStatusWords(String written, RegisterStatus status) {
    assertThat(WrittenStatus.of(written)).contains(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tidak aktif", "Nonaktif", "Tidak dicabut", "belum expired", "???"})
  void takesNoStatusFromADenial(String written) {
    assertThat(WrittenStatus.of(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0A:1B:2C", "00 0a 1b 2c", "0x0A1B2C", "0a-1b-2c", "'0A1B2C", "' 0A1B2C"})
  void readsSerialNumbersAsPeopleWriteThem(String written) throws Exception {
    ReadRegister read = csv("Nama;Nomor Seri\nBudi;" + written + "\n");
    assertThat(read.register().rows().get(0).serial()).contains(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SN: 0A1B2C", "1.23E+18", "12 Maret 2026"})
  void refusesWhatIsNoSerialNumber(String written) {
    assertThat(problems("Nama;Nomor Seri\nBudi;" + written + "\n")).isNotEmpty();
  }

  @Test
  void readsCellsOfAWorkbookByWhatTheyHold() throws Exception {
    byte[] bytes =
        Workbooks.of(
            workbook -> {
              Sheet hidden = workbook.createSheet("Lama");
              Workbooks.row(hidden, 0, "Nama", "Status");
              Workbooks.row(hidden, 1, "Orang Lama", "ISSUE");
              workbook.setSheetHidden(0, true);
              Workbooks.row(workbook.createSheet("Rekap"), 0, "Jumlah", 2);
              Sheet sheet = workbook.createSheet("Daftar");
              Workbooks.row(sheet, 0, "Register sertifikat");
              Workbooks.row(
                  sheet,
                  3,
                  "No",
                  "Nama",
                  "NIP",
                  "Berlaku sampai",
                  "Dilaporkan hilang",
                  "Status",
                  "Nomor Seri");
              Workbooks.row(
                  sheet,
                  4,
                  1,
                  "=\"Budi \"&\"Noor\"",
                  "198001012005019001",
                  LocalDate.of(2028, 1, 15),
                  LocalDateTime.of(2026, 10, 12, 9, 30),
                  "RENEW",
                  123456789012L);
              Workbooks.row(workbook.createSheet("Salinan"), 0, "Nama", "Status");
              workbook.setActiveSheet(2);
            });

    ReadRegister read = RegisterFile.of("register.xlsx", bytes);

    RegisterRow row = read.register().rows().get(0);
    assertThat(row.row()).isEqualTo(5);
    assertThat(row.name()).isEqualTo("Budi Noor");
    assertThat(row.nip()).contains("198001012005019001");
    assertThat(row.expires()).contains(RegisterDate.of(LocalDate.of(2028, 1, 15)));
    assertThat(row.reportedLost())
        .contains(
            new RegisterDate(
                LocalDate.of(2026, 10, 12), java.util.Optional.of(LocalTime.of(9, 30))));
    assertThat(row.serial()).contains("123456789012");
    assertThat(read.warnings())
        .extracting(RegisterProblem::sheet, RegisterProblem::key)
        .containsExactly(tuple("Salinan", "register.other-sheet"));
  }

  @Test
  void listsAllProblemsAtOnceByRowAndColumnAndStopsForThoseThatRulesJudgeBy() {
    List<RegisterProblem> problems =
        problems(
            """
            Nama;NIP;Nomor Seri;Berlaku sampai;Dilaporkan hilang;Pindah pada;Status
            Budi;123;1,23E+17;besok;kemarin;;ISSUE
            ;198001012005019001;0a;;;;ISSUE
            Ani;;;;;32/01/2026;MUNGKIN
            """);

    assertThat(problems)
        .extracting(RegisterProblem::row, RegisterProblem::column, RegisterProblem::key)
        .containsExactlyInAnyOrder(
            tuple(2, "B", "register.bad-number"),
            tuple(2, "C", "register.bad-serial"),
            tuple(2, "D", "register.bad-date"),
            tuple(2, "E", "register.bad-date"),
            tuple(3, "A", "register.no-name"),
            tuple(4, "F", "register.bad-date"),
            tuple(4, "G", "register.bad-status"));
  }

  @Test
  void goesOnWithWarningsWhereNoRuleJudgesByTheCell() throws Exception {
    ReadRegister read =
        csv(
            """
            Nama;NIP;NIK;Email;Berlaku sampai;Status;Keterangan
            Budi;123;x;budi;segera;ISSUE;a
            Jumlah: 1;;;;;;
            """);

    assertThat(read.warnings())
        .extracting(RegisterProblem::row, RegisterProblem::column, RegisterProblem::key)
        .containsExactly(
            tuple(2, "B", "register.bad-number"),
            tuple(2, "C", "register.bad-number"),
            tuple(2, "D", "register.bad-email"),
            tuple(2, "E", "register.bad-date"),
            tuple(3, "A", "register.row-ignored"));
    assertThat(read.register().rows()).hasSize(1);
    assertThat(read.register().rows().get(0).expires()).isEmpty();
  }

  @Test
  void refusesNumbersOfWhichExcelLostDigits() {
    byte[] bytes =
        Workbooks.of(
            workbook -> {
              Sheet sheet = workbook.createSheet("Daftar");
              Workbooks.row(sheet, 0, "Nama", "NIP", "Nomor Seri");
              Workbooks.row(sheet, 1, "Budi", 198001012005019008.0, 1.2345678901234567E19);
            });

    assertThat(problems(bytes))
        .extracting(RegisterProblem::column, RegisterProblem::key)
        .containsExactlyInAnyOrder(
            tuple("B", "register.digits-lost"), tuple("C", "register.digits-lost"));
  }

  @Test
  void readsTextOfWindowsAndSaysSo() throws Exception {
    byte[] bytes = "Nama;Status\nRené;ISSUE\n".getBytes(Charset.forName("windows-1252"));

    ReadRegister read = RegisterFile.of("register.csv", bytes);

    assertThat(read.register().rows().get(0).name()).isEqualTo("René");
    assertThat(read.warnings())
        .extracting(RegisterProblem::key)
        .containsExactly("register.windows-1252");
    assertThat(
            RegisterFile.of(
                    "r.csv", "Nama\tStatus\nRené\tISSUE\n".getBytes(StandardCharsets.UTF_16))
                .register()
                .rows()
                .get(0)
                .name())
        .isEqualTo("René");
  }

  @Test
  void refusesATableThatIsBrokenOffInsideAQuotation() {
    assertThat(problems("Nama;Status\nBudi;ISSUE\n\"Ani;ISSUE\nCici;REVOKE\n"))
        .extracting(RegisterProblem::key)
        .containsExactly("register.broken-csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "a;b\n1;2\n", "Nama\nBudi\n"})
  void refusesWhatHasNoHeadings(String text) {
    assertThat(problems(text))
        .extracting(RegisterProblem::key)
        .containsExactly("register.no-heading");
  }

  @Test
  void refusesARegisterOfNobody() {
    assertThat(problems("Nama;Status\n"))
        .extracting(RegisterProblem::key)
        .containsExactly("register.empty");
  }

  @Test
  void refusesOldAndEncryptedWorkbooksAndOtherFiles() throws IOException {
    assertThat(problems(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
        .extracting(RegisterProblem::key)
        .containsExactly("register.old-or-encrypted");
    assertThat(problems("%PDF-1.7\n\0\1\2"))
        .extracting(RegisterProblem::key)
        .containsExactly("register.not-text");
    assertThat(problems(zip("readme.txt", 10)))
        .extracting(RegisterProblem::key)
        .containsExactly("register.damaged");
    assertThat(problems(new byte[] {'P', 'K', 3, 4, 9, 9}))
        .extracting(RegisterProblem::key)
        .containsExactly("register.damaged");
  }

  @Test
  void refusesAWorkbookThatUnpacksToFarMoreThanARegister() throws IOException {
    assertThat(problems(zip("xl/worksheets/sheet1.xml", 200 << 20)))
        .extracting(RegisterProblem::key)
        .containsExactly("register.too-large");
  }

  @Test
  void refusesMoreRowsThanARegisterHas() {
    String text = "Nama;Status\n" + "Budi;ISSUE\n".repeat(Grid.MOST_ROWS + 1);

    assertThat(problems(text))
        .extracting(RegisterProblem::key)
        .containsExactly("register.too-many-rows");
  }

  @Test
  void readsAFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("pemegang.csv"), SEEN);

    assertThat(RegisterFile.read(file).register().fileName()).isEqualTo("pemegang.csv");
  }

  private static byte[] zip(String name, int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      byte[] block = new byte[1 << 16];
      for (int written = 0; written < size; written += block.length) {
        zip.write(block, 0, Math.min(block.length, size - written));
      }
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
