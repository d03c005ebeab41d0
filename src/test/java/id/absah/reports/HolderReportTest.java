package id.absah.reports;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.facts.EstablishedFacts;
import id.absah.facts.Register;
import id.absah.facts.RegisterDate;
import id.absah.facts.RegisterEntry;
import id.absah.facts.RegisterMatch;
import id.absah.facts.RegisterRow;
import id.absah.facts.RegisterStatus;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.reports.csv.CsvReport;
import id.absah.reports.html.HtmlReport;
import id.absah.reports.ics.RenewalCalendar;
import id.absah.reports.table.Table;
import id.absah.reports.table.Tables;
import id.absah.reports.text.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What reports say of holders when a register was handed over. */
class HolderReportTest {
  private static final RegisterRow ANA = row(4, "Ana Rahmawati", Optional.empty());
  private static final RegisterRow SILENT =
      row(
          5,
          "Rusmalasari; Hidayah, S.E. \\ " + "é".repeat(80),
          Optional.of(RegisterDate.of(LocalDate.of(2026, 12, 15))));

  private static RegisterRow row(int number, String name, Optional<RegisterDate> expires) {
    return new RegisterRow(
        number,
        name,
        Optional.of("198001012005019001"),
        Optional.of("63710.12345678901"),
        Optional.of("rahasia@contoh.go.id"),
        Optional.of("Inspektorat"),
        Optional.of("Auditor"),
        Optional.empty(),
        Optional.empty(),
        expires,
        Optional.of(RegisterStatus.ISSUE),
        Optional.empty(),
        Optional.empty());
  }

  private static Evaluation evaluation() {
    return ReportFixture.evaluation(
            ReportFixture.documents().stream().map(HolderReportTest::registered).toList())
        .with(Optional.of(new Register("register.xlsx", "ab".repeat(32), List.of(ANA, SILENT))));
  }

  private static DocumentEvaluation registered(DocumentEvaluation document) {
    Optional<EstablishedFacts> facts =
        document
            .facts()
            .map(
                found ->
                    new EstablishedFacts(
                        found.document(),
                        found.signatures(),
                        found.certificates().stream()
                            .map(
                                certificate ->
                                    certificate.registered(
                                        entry(certificate.certificate().commonName())))
                            .toList()));
    return new DocumentEvaluation(
        document.path(),
        document.sha256(),
        document.size(),
        document.format(),
        document.status(),
        document.code(),
        document.codeValues(),
        document.conclusion(),
        facts,
        document.findings());
  }

  private static RegisterEntry entry(Optional<String> name) {
    boolean ana = name.orElse("").startsWith("Ana");
    return new RegisterEntry(
        ana ? RegisterMatch.NAME_AND_UNIT : RegisterMatch.NOT_FOUND,
        ana ? Optional.of(ANA) : Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<String> csv(boolean personalData) throws IOException {
    Wording wording = new Wording(evaluation(), "id", personalData);
    Table<?> holders =
        Tables.of(evaluation(), wording).stream()
            .filter(table -> table.file().equals("pemegang.csv"))
            .findFirst()
            .orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Writing.all(evaluation(), new CsvReport<>(holders, wording, out));
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static String calendar() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Writing.all(
        evaluation(),
        new RenewalCalendar(evaluation(), new Wording(evaluation(), "id", false), out));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void listsWhoSignsWhoNeverSignsAndWhoSignsUnregistered() throws Exception {
    List<String> lines = csv(false);

    assertThat(lines.get(1))
        .startsWith("Ana Rahmawati;")
        .contains(";Menandatangani;Terbit;2;2;2026-10-20 09:00:00;");
    assertThat(lines.get(2)).contains(";Tidak pernah menandatangani;Terbit;0;0;", ";45;");
    assertThat(lines.subList(3, lines.size()))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains(";Tidak ada di register;"));
  }

  @Test
  void masksNumbersAndAddressesOfHoldersUnlessTheyAreToBeShown() throws Exception {
    assertThat(String.join("\n", csv(false)))
        .doesNotContain("198001012005019001", "12345678901", "rahasia@")
        .contains("**************9001", "***@contoh.go.id");
    assertThat(String.join("\n", csv(true)))
        .contains("198001012005019001", "63710.12345678901", "rahasia@contoh.go.id");
  }

  @Test
  void saysNothingOfHoldersWithoutARegister() {
    Evaluation without = ReportFixture.evaluation();

    assertThat(Tables.of(without, new Wording(without, "id", false)))
        .extracting(Table::file)
        .doesNotContain("pemegang.csv");
  }

  @Test
  void namesOnThePageWhoNeedsCareAndCountsTheRest() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Writing.all(
        evaluation(), new HtmlReport(evaluation(), new Wording(evaluation(), "id", false), out));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "<section id=\"pemegang\">",
            "Register memuat 2 baris: 1 sertifikat menandatangani dokumen di arsip ini, 1 pemegang"
                + " tidak pernah")
        .doesNotContain("rahasia@contoh.go.id", "198001012005019001");
  }

  @Test
  void writesACalendarThatReadersTake() throws Exception {
    String calendar = calendar();
    String[] lines = calendar.split("\r\n", -1);

    assertThat(calendar).doesNotContainPattern("(?<!\r)\n").endsWith("END:VCALENDAR\r\n");
    assertThat(lines)
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    String unfolded = calendar.replace("\r\n ", "");
    assertThat(unfolded)
        .contains(
            "SUMMARY:Sertifikat Rusmalasari\\; Hidayah\\, S.E. \\\\ "
                + "é".repeat(80)
                + " berakhir",
            "DTSTART;VALUE=DATE:20261215",
            "DTSTART;VALUE=DATE:20270601",
            "DTSTAMP:20261031T000000Z",
            "TRIGGER:-P90D",
            "TRIGGER:-P30D");
    List<String> identities = Arrays.stream(lines).filter(line -> line.startsWith("UID:")).toList();
    assertThat(identities).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    assertThat(unfolded.split("BEGIN:VALARM", -1).length - 1)
        .isEqualTo(unfolded.split("END:VALARM", -1).length - 1);
    assertThat(calendar()).isEqualTo(calendar);
  }
}
