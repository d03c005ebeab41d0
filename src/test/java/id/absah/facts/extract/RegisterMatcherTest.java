package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.facts.Register;
import id.absah.facts.RegisterDate;
import id.absah.facts.RegisterEntry;
import id.absah.facts.RegisterMatch;
import id.absah.facts.RegisterRow;
import id.absah.facts.RegisterSamples;
import id.absah.facts.RegisterStatus;
import id.absah.validation.CertificateSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterMatcherTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
  private static final Optional<String> KOMINFO = Optional.of("Dinas Kominfo");

  private static CertificateSummary certificate(String serial, String name) {
    return new CertificateSummary(
        "00",
        serial,
        "CN=" + name,
        Optional.of(name),
        Optional.of("Pemerintah Kota"),
        Optional.of("ID"),
        Optional.empty(),
        "CN=CA",
        "CA",
        Instant.parse("2026-01-15T02:00:00Z"),
        Instant.parse("2028-01-15T01:59:59Z"),
        "RSA",
        2048,
        List.of(),
        List.of(),
        false,
        false);
  }

  private static RegisterRow row(int number, String name, String unit, String serial) {
    return RegisterSamples.row(
        number,
        name,
        Optional.of(unit).filter(text -> !text.isEmpty()),
        Optional.of(serial).filter(text -> !text.isEmpty()),
        Optional.of(RegisterStatus.ISSUE));
  }

  private static RegisterRow dated(String issued, String lost) {
    return new RegisterRow(
        2,
        "Windrasyah Pramudita",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        KOMINFO,
        Optional.empty(),
        Optional.empty(),
        date(issued),
        Optional.empty(),
        Optional.of(RegisterStatus.ISSUE),
        date(lost),
        Optional.empty());
  }

  private static Optional<RegisterDate> date(String day) {
    return day.isEmpty() ? Optional.empty() : Optional.of(RegisterDate.of(LocalDate.parse(day)));
  }

  private static RegisterEntry match(
      CertificateSummary certificate, Optional<String> unit, RegisterRow... rows) {
    return new RegisterMatcher(
            new Register("r.csv", "00", List.of(rows)),
            ZONE,
            written -> written.equals("Diskominfotik") ? "Dinas Kominfo" : written)
        .match(certificate, unit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1a2b3c4d5e6f",
        "1A2B3C4D5E6F",
        "0x1A2B3C4D5E6F",
        "00:1A:2B:3C:4D:5E:6F",
        "1a 2b 3c 4d 5e 6f",
        "001a2b-3c4d-5e6f",
        "28772997619311"
      })
  void findsASerialNumberHoweverItIsWritten(String written) {
    RegisterEntry entry =
        match(
            certificate("1a2b3c4d5e6f", "Dr. Windrasyah Pramudita, S.Kom."),
            Optional.empty(),
            row(2, "Orang Lain", "X", "99"),
            row(3, "Windrasyah Pramudita", "Y", written));

    assertThat(entry.match()).isEqualTo(RegisterMatch.SERIAL);
    assertThat(entry.row()).map(RegisterRow::row).contains(3);
  }

  @Test
  void readsDigitsAsHexadecimalWhereTheRegisterWritesLetters() {
    RegisterRow[] rows = {row(2, "Budi Noor", "", "10"), row(3, "Ani Noor", "", "00ff")};

    assertThat(match(certificate("10", "Budi Noor"), Optional.empty(), rows).match())
        .isEqualTo(RegisterMatch.SERIAL);
    assertThat(match(certificate("a", "Orang Lain"), Optional.empty(), rows).match())
        .isEqualTo(RegisterMatch.NOT_FOUND);
  }

  @Test
  void readsALongDecimalNumberAmongHexadecimalOnes() {
    assertThat(
            match(
                    certificate("73ade7cde759bc91b98ca65482b7d1cc", "Ani Noor"),
                    Optional.empty(),
                    row(2, "Budi Salim", "", "00ff"),
                    row(3, "Ani Noor", "", "153764188421783131683454053617566732748"))
                .match())
        .isEqualTo(RegisterMatch.SERIAL);
  }

  @Test
  void takesNoRowThatNamesSomebodyElseThoughTheSerialNumberIsTheSame() {
    assertThat(
            match(certificate("ab12", "Ani Noor"), KOMINFO, row(2, "Budi Salim", "", "AB:12"))
                .match())
        .isEqualTo(RegisterMatch.OTHER_NAME);
  }

  @Test
  void takesTheHolderOfTwoRowsWithTheSameSerialNumber() {
    RegisterEntry entry =
        match(
            certificate("ab12", "Ani Noor"),
            KOMINFO,
            row(2, "Budi Salim", "", "AB:12"),
            row(3, "Ani Noor, S.E.", "", "ab12"));

    assertThat(entry.row()).map(RegisterRow::row).contains(3);
  }

  @Test
  void decidesBetweenNamesakesByTheirUnit() {
    RegisterRow[] rows = {
      row(2, "Windrasyah Pramudita", "Dinas Kesehatan", ""),
      row(3, "Dr. Windrasyah Pramudita", "Diskominfotik", "")
    };
    CertificateSummary certificate = certificate("01", "Windrasyah Pramudita, S.Kom.");

    RegisterEntry entry = match(certificate, KOMINFO, rows);
    assertThat(entry.match()).isEqualTo(RegisterMatch.NAME_AND_UNIT);
    assertThat(entry.row()).map(RegisterRow::row).contains(3);
    assertThat(match(certificate, Optional.empty(), rows).match())
        .isEqualTo(RegisterMatch.AMBIGUOUS);
    assertThat(match(certificate, Optional.of("Inspektorat"), rows).match())
        .isEqualTo(RegisterMatch.AMBIGUOUS);
  }

  @Test
  void takesNoRowTwiceRegisteredInOneUnit() {
    assertThat(
            match(
                    certificate("01", "Ani Noor"),
                    KOMINFO,
                    row(2, "Ani Noor", "Diskominfotik", ""),
                    row(3, "Ani Noor", "Dinas Kominfo", ""))
                .match())
        .isEqualTo(RegisterMatch.AMBIGUOUS);
  }

  @ParameterizedTest
  @CsvSource({
    "Dinas Kominfo, Diskominfotik, NAME_AND_UNIT",
    "Dinas Kominfo, '', NAME",
    "'', Diskominfotik, NAME",
    "Inspektorat, Diskominfotik, OTHER_UNIT"
  })
  void takesTheOnlyRowOfANameUnlessItsUnitContradicts(
      String documentUnit, String unit, RegisterMatch expected) {
    assertThat(
            match(
                    certificate("01", "Ani Noor"),
                    Optional.of(documentUnit).filter(text -> !text.isEmpty()),
                    row(2, "Hj. Ani Noor, S.E.", unit, ""))
                .match())
        .isEqualTo(expected);
  }

  @Test
  void takesNoRowOfTheHolderThatHasAnotherSerialNumber() {
    assertThat(
            match(certificate("01", "Ani Noor"), KOMINFO, row(2, "Ani Noor", "Diskominfotik", "77"))
                .match())
        .isEqualTo(RegisterMatch.OTHER_CERTIFICATE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-10, '', NAME_AND_UNIT",
    "2024-01-10, '', OTHER_CERTIFICATE",
    "'', 2026-01-10, OTHER_CERTIFICATE",
    "'', 2026-01-15, NAME_AND_UNIT"
  })
  void takesNoRowAboutAnotherTimeOrReportedBeforeTheCertificateWasMade(
      String issued, String lost, RegisterMatch expected) {
    assertThat(
            match(certificate("01", "Windrasyah Pramudita"), KOMINFO, dated(issued, lost)).match())
        .isEqualTo(expected);
  }

  @Test
  void knowsOfADayWithoutATimeOnlyWhenItIsOver() {
    RegisterEntry.Reported report =
        match(certificate("01", "Windrasyah Pramudita"), KOMINFO, dated("", "2026-10-12"))
            .lost()
            .orElseThrow();

    assertThat(report.earliest()).isEqualTo("2026-10-11T16:00:00Z");
    assertThat(report.past()).isEqualTo("2026-10-12T16:00:00Z");
    RegisterDate timed =
        new RegisterDate(LocalDate.parse("2026-10-12"), Optional.of(LocalTime.of(9, 30)));
    assertThat(timed.past(ZONE)).isEqualTo("2026-10-12T01:30:00Z").isEqualTo(timed.earliest(ZONE));
  }

  @Test
  void findsNobodyByANameOfTitlesOnly() {
    assertThat(match(certificate("01", "Dr. H."), KOMINFO, row(2, "Drs.", "", "")).match())
        .isEqualTo(RegisterMatch.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "n/a", "belum ada", "12-ab-zz"})
  void takesWordsForNoSerialNumber(String written) {
    assertThat(SerialNumber.readings(written, false)).isEmpty();
  }
}
