package id.absah.audit.register;

import id.absah.facts.RegisterDate;
import id.absah.facts.RegisterRow;
import id.absah.facts.RegisterStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The holders of a sheet. What rules judge by (name, serial number, status, reports) must be
 * understood; other cells that are not count as empty, with a warning.
 */
final class RowReader {
  private static final Set<RegisterColumn> BESIDE_THE_NAME =
      EnumSet.complementOf(EnumSet.of(RegisterColumn.NAME));

  /**
   * RFC 5280, 4.1.2.2: at most 20 octets; hexadecimal with marks between, or decimal. An apostrophe
   * before it makes spreadsheets keep the digits.
   */
  private static final Pattern SERIAL =
      Pattern.compile("(?i)(?:' ?)?(?:0x)?[0-9a-f](?:[ :._'-]?[0-9a-f]){0,63}");

  private static final Pattern DIGITS = Pattern.compile("[0-9 .'-]+");

  private final Grid grid;
  private final Heading heading;
  private final List<RegisterRow> rows = new ArrayList<>();
  private final List<RegisterProblem> errors = new ArrayList<>();
  private final List<RegisterProblem> warnings = new ArrayList<>();
  private final Map<String, Integer> serials = new HashMap<>();

  RowReader(Grid grid, Heading heading) {
    this.grid = grid;
    this.heading = heading;
  }

  List<RegisterRow> rows() {
    return rows;
  }

  List<RegisterProblem> errors() {
    return errors;
  }

  List<RegisterProblem> warnings() {
    return warnings;
  }

  void read() {
    for (int column : heading.repeated()) {
      warnings.add(
          new RegisterProblem(
              grid.name(),
              heading.line().row(),
              Heading.letter(column),
              "register.column-twice",
              new TreeMap<>(Map.of("value", heading.line().field(column).text()))));
    }
    for (Line line : grid.lines()) {
      if (line.row() > heading.line().row()) {
        read(line);
      }
    }
  }

  private void read(Line line) {
    Field name = heading.field(line, RegisterColumn.NAME);
    boolean more =
        BESIDE_THE_NAME.stream().anyMatch(column -> !heading.field(line, column).isBlank());
    if (!more) {
      // totals and signatures below the table, numbered rows left empty
      if (!name.isBlank()) {
        warn(line, RegisterColumn.NAME, "register.row-ignored", name);
      }
      return;
    }
    if (name.isBlank()) {
      fail(line, RegisterColumn.NAME, "register.no-name", name);
      return;
    }
    rows.add(
        new RegisterRow(
            line.row(),
            name.text(),
            number(line, RegisterColumn.NIP, 18),
            number(line, RegisterColumn.NIK, 16),
            email(line),
            text(line, RegisterColumn.UNIT),
            text(line, RegisterColumn.POSITION),
            serial(line),
            date(line, RegisterColumn.ISSUED, false),
            date(line, RegisterColumn.EXPIRES, false),
            status(line),
            date(line, RegisterColumn.LOST, true),
            date(line, RegisterColumn.MOVED, true)));
  }

  private Optional<String> text(Line line, RegisterColumn column) {
    Field field = heading.field(line, column);
    return field.isBlank() ? Optional.empty() : Optional.of(field.text());
  }

  /** A NIP or NIK: kept as written even where its digits are too few or too many. */
  private Optional<String> number(Line line, RegisterColumn column, int digits) {
    Field field = heading.field(line, column);
    if (field.isBlank()) {
      return Optional.empty();
    }
    if (field.digitsLost()) {
      warn(line, column, "register.digits-lost", Field.EMPTY);
      return Optional.empty();
    }
    long found = field.text().chars().filter(Character::isDigit).count();
    if (found != digits || !DIGITS.matcher(field.text()).matches()) {
      warnings.add(
          problem(
              line,
              column,
              "register.bad-number",
              Map.of("digits", Integer.toString(digits), "found", Long.toString(found))));
    }
    return Optional.of(field.text());
  }

  private Optional<String> email(Line line) {
    Optional<String> email = text(line, RegisterColumn.EMAIL);
    if (email.isPresent() && email.get().indexOf('@') < 1) {
      warn(line, RegisterColumn.EMAIL, "register.bad-email", Field.EMPTY);
      return Optional.empty();
    }
    return email;
  }

  private Optional<String> serial(Line line) {
    Field field = heading.field(line, RegisterColumn.SERIAL);
    if (field.isBlank()) {
      return Optional.empty();
    }
    if (field.digitsLost()) {
      fail(line, RegisterColumn.SERIAL, "register.digits-lost", field);
      return Optional.empty();
    }
    if (field.date().isPresent() || !SERIAL.matcher(field.text()).matches()) {
      fail(line, RegisterColumn.SERIAL, "register.bad-serial", field);
      return Optional.empty();
    }
    Integer earlier = serials.putIfAbsent(RegisterColumn.words(field.text()), line.row());
    if (earlier != null) {
      warnings.add(
          problem(
              line,
              RegisterColumn.SERIAL,
              "register.serial-twice",
              Map.of("value", field.text(), "row", Integer.toString(earlier))));
    }
    return Optional.of(field.text());
  }

  private Optional<RegisterStatus> status(Line line) {
    Field field = heading.field(line, RegisterColumn.STATUS);
    if (field.isBlank()) {
      return Optional.empty();
    }
    Optional<RegisterStatus> status = WrittenStatus.of(field.text());
    if (status.isEmpty()) {
      fail(line, RegisterColumn.STATUS, "register.bad-status", field);
    }
    return status;
  }

  private Optional<RegisterDate> date(Line line, RegisterColumn column, boolean judgedBy) {
    Field field = heading.field(line, column);
    if (field.isBlank()) {
      return Optional.empty();
    }
    Optional<RegisterDate> date = WrittenDate.of(field);
    if (date.isEmpty()) {
      (judgedBy ? errors : warnings)
          .add(problem(line, column, "register.bad-date", Map.of("value", field.text())));
    }
    return date;
  }

  private void fail(Line line, RegisterColumn column, String key, Field value) {
    errors.add(problem(line, column, key, Map.of("value", value.text())));
  }

  private void warn(Line line, RegisterColumn column, String key, Field value) {
    warnings.add(problem(line, column, key, Map.of("value", value.text())));
  }

  private RegisterProblem problem(
      Line line, RegisterColumn column, String key, Map<String, String> values) {
    TreeMap<String, String> all = new TreeMap<>(values);
    all.put("heading", heading.field(heading.line(), column).text());
    return new RegisterProblem(grid.name(), line.row(), heading.letter(column), key, all);
  }
}
