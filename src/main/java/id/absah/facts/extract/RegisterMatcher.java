package id.absah.facts.extract;

import id.absah.facts.Register;
import id.absah.facts.RegisterDate;
import id.absah.facts.RegisterEntry;
import id.absah.facts.RegisterMatch;
import id.absah.facts.RegisterRow;
import id.absah.validation.CertificateSummary;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Finds the row of a certificate: by serial number, else, among rows that give none, by the
 * holder's name and perangkat daerah. Where several rows could be meant none is taken. Thread-safe.
 */
final class RegisterMatcher {
  /**
   * Registers give the day of application or issue, counted by hand; certificates follow one
   * another every two years (Pasal 16 (2)).
   */
  private static final Duration SLACK = Duration.ofDays(31);

  private final ZoneId zone;
  private final UnaryOperator<String> unitNames;
  private final Map<BigInteger, List<Row>> bySerial = new HashMap<>();
  private final Map<String, List<Row>> byName = new HashMap<>();

  /** A row with its unit made comparable. */
  private record Row(RegisterRow row, Optional<String> unit) {}

  /**
   * Makes a matcher.
   *
   * @param unitNames gives the name in the settings of a unit as written anywhere
   */
  RegisterMatcher(Register register, ZoneId zone, UnaryOperator<String> unitNames) {
    this.zone = zone;
    this.unitNames = unitNames;
    boolean hexadecimal =
        register.rows().stream()
            .anyMatch(row -> row.serial().map(SerialNumber::onlyHexadecimal).orElse(false));
    for (RegisterRow holder : register.rows()) {
      Row row = new Row(holder, holder.unit().map(this::comparable));
      for (BigInteger serial : SerialNumber.readings(holder.serial().orElse(""), hexadecimal)) {
        bySerial.computeIfAbsent(serial, key -> new ArrayList<>()).add(row);
      }
      for (String key : keys(holder.name())) {
        byName.computeIfAbsent(key, name -> new ArrayList<>()).add(row);
      }
    }
  }

  /**
   * Looks a certificate up.
   *
   * @param unit the perangkat daerah of the document that it signs
   */
  RegisterEntry match(CertificateSummary certificate, Optional<String> unit) {
    List<Row> same = bySerial.getOrDefault(new BigInteger(certificate.serial(), 16), List.of());
    if (!same.isEmpty()) {
      List<Row> ofHolder =
          same.stream().filter(row -> notSomebodyElse(row.row().name(), certificate)).toList();
      return switch (ofHolder.size()) {
        case 0 -> none(RegisterMatch.OTHER_NAME);
        case 1 -> found(RegisterMatch.SERIAL, ofHolder.get(0));
        default -> none(RegisterMatch.AMBIGUOUS);
      };
    }
    return certificate.commonName().isEmpty()
        ? none(RegisterMatch.NOT_FOUND)
        : byName(certificate, certificate.commonName().get(), unit);
  }

  private RegisterEntry byName(
      CertificateSummary certificate, String name, Optional<String> documentUnit) {
    List<Row> named = named(name);
    if (named.isEmpty()) {
      return none(RegisterMatch.NOT_FOUND);
    }
    List<Row> possible =
        named.stream()
            .filter(row -> row.row().serial().isEmpty() && validityAgrees(row.row(), certificate))
            .toList();
    if (possible.isEmpty()) {
      return none(RegisterMatch.OTHER_CERTIFICATE);
    }
    Optional<String> unit = documentUnit.map(this::comparable);
    List<Row> sameUnit =
        possible.stream().filter(row -> unit.isPresent() && row.unit().equals(unit)).toList();
    if (sameUnit.size() == 1) {
      return found(RegisterMatch.NAME_AND_UNIT, sameUnit.get(0));
    }
    if (possible.size() > 1) {
      return none(RegisterMatch.AMBIGUOUS);
    }
    Row only = possible.get(0);
    return unit.isEmpty() || only.unit().isEmpty()
        ? found(RegisterMatch.NAME, only)
        : none(RegisterMatch.OTHER_UNIT);
  }

  private List<Row> named(String name) {
    Set<Row> rows = new LinkedHashSet<>();
    for (String key : keys(name)) {
      for (Row row : byName.getOrDefault(key, List.of())) {
        if (PersonName.agree(row.row().name(), name)) {
          rows.add(row);
        }
      }
    }
    return List.copyOf(rows);
  }

  /** Two names that {@link PersonName#agree} have one of these in common. */
  private static Set<String> keys(String name) {
    List<String> words = PersonName.words(name);
    if (words.isEmpty()) {
      return Set.of();
    }
    StringBuilder initials = new StringBuilder("?");
    words.forEach(word -> initials.appendCodePoint(word.codePointAt(0)));
    return Set.of(String.join("", words), initials.toString());
  }

  /** With the serial number the same, a word in common is enough: names are abbreviated freely. */
  private static boolean notSomebodyElse(String name, CertificateSummary certificate) {
    List<String> holder = certificate.commonName().map(PersonName::words).orElse(List.of());
    List<String> written = PersonName.words(name);
    if (holder.isEmpty() || written.isEmpty()) {
      return true;
    }
    Set<String> common = new HashSet<>(holder);
    common.retainAll(written);
    return common.stream().anyMatch(word -> word.length() > 2)
        || PersonName.agree(name, certificate.commonName().orElse(""));
  }

  /** Also a report from before the certificate was made is about an earlier one. */
  private boolean validityAgrees(RegisterRow row, CertificateSummary certificate) {
    return near(row.issued(), certificate.notBefore())
        && near(row.expires(), certificate.notAfter())
        && reportedSince(row.reportedLost(), certificate)
        && reportedSince(row.transferred(), certificate);
  }

  private boolean reportedSince(Optional<RegisterDate> report, CertificateSummary certificate) {
    return report.isEmpty() || report.get().past(zone).isAfter(certificate.notBefore());
  }

  private boolean near(Optional<RegisterDate> written, Instant actual) {
    return written.isEmpty()
        || Duration.between(written.get().earliest(zone), actual).abs().compareTo(SLACK) <= 0;
  }

  private String comparable(String unit) {
    return Squeezed.text(unitNames.apply(unit));
  }

  private RegisterEntry found(RegisterMatch match, Row row) {
    return new RegisterEntry(
        match,
        Optional.of(row.row()),
        row.row().reportedLost().map(this::reported),
        row.row().transferred().map(this::reported));
  }

  private RegisterEntry.Reported reported(RegisterDate date) {
    return new RegisterEntry.Reported(date.earliest(zone), date.past(zone));
  }

  private static RegisterEntry none(RegisterMatch why) {
    return new RegisterEntry(why, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
