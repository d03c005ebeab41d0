package id.absah.cli;

import id.absah.audit.Limit;
import id.absah.audit.Limits;
import id.absah.rules.Nearest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option that sets limits, each to a value that makes sense. */
final class LimitOptions {
  private static final Pattern VALUE = Pattern.compile("(\\d{1,18})(?:([kmgt])ib)?");

  /** Each 1,024 times the one before. */
  private static final String POWERS = "kmgt";

  @Option(
      names = {"--limit", "--batas"},
      paramLabel = "NAME=VALUE",
      descriptionKey = "limit")
  List<String> given = new ArrayList<>();

  /**
   * The limits of this run.
   *
   * @param command whose options these are
   * @throws BadLimitException for an unknown name, a value out of range, or a limit given twice
   */
  Limits chosen(CommandSpec command) {
    Limits limits = Limits.defaults();
    Set<Limit> seen = EnumSet.noneOf(Limit.class);
    for (String text : given) {
      int equals = text.indexOf('=');
      String name = equals < 0 ? text : text.substring(0, equals);
      if (name.isBlank()) {
        throw new BadLimitException(command, "cli.limit-no-name", Map.of("value", text));
      }
      String value = equals < 0 ? "" : text.substring(equals + 1);
      Limit limit = Limit.named(name).orElseThrow(() -> unknown(command, name));
      if (!seen.add(limit)) {
        throw new BadLimitException(command, "cli.limit-twice", Map.of("name", name));
      }
      limits = limits.with(limit, number(command, limit, value));
    }
    return limits;
  }

  /** The same for commands that start no worker processes. */
  Limits chosenWithoutWorkers(CommandSpec command) {
    Limits limits = chosen(command);
    for (Limit limit : limits.changed().keySet()) {
      if (limit.boundsWorkers()) {
        throw new BadLimitException(command, "cli.limit-no-workers", Map.of("name", limit.label()));
      }
    }
    return limits;
  }

  private static BadLimitException unknown(CommandSpec command, String name) {
    List<String> names = Arrays.stream(Limit.values()).map(Limit::label).toList();
    return new BadLimitException(
        command, "cli.limit-unknown", Map.of("name", name, "suggestion", Nearest.to(name, names)));
  }

  /** A number as it stands, or of what memory holds with a unit: {@code 300MiB}. */
  private static long number(CommandSpec command, Limit limit, String text) {
    int power = power(limit.unit());
    Matcher parts = VALUE.matcher(text.toLowerCase(Locale.ROOT));
    boolean plain = parts.matches() && parts.group(2) == null;
    if (plain || (parts.matches() && power >= 0)) {
      BigInteger given = new BigInteger(parts.group(1));
      BigInteger bytes = plain ? given : given.shiftLeft(10 * (POWERS.indexOf(parts.group(2)) + 1));
      BigInteger value = plain ? given : bytes.shiftRight(10 * power);
      boolean whole = plain || value.shiftLeft(10 * power).equals(bytes);
      if (whole
          && value.bitLength() < Long.SIZE
          && value.longValue() >= limit.least()
          && value.longValue() <= limit.most()) {
        return value.longValue();
      }
    }
    throw new BadLimitException(
        command,
        power < 0 ? "cli.limit-value" : "cli.limit-size",
        Map.of(
            "name", limit.label(),
            "value", text,
            "least", Long.toString(limit.least()),
            "most", Long.toString(limit.most()),
            "unit", limit.unit().name()));
  }

  /** How often 1,024 bytes make the unit that a limit is counted in; negative if none do. */
  private static int power(Limit.Unit unit) {
    return switch (unit) {
      case BYTES -> 0;
      case KIBIBYTES -> 1;
      case MEBIBYTES -> 2;
      default -> -1;
    };
  }
}
