package id.absah.cli;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A limit that cannot be set so; {@link BadArguments} says it. */
final class BadLimitException extends ParameterException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final TreeMap<String, String> values;

  BadLimitException(CommandSpec command, String key, Map<String, String> values) {
    super(command.commandLine(), key);
    this.key = key;
    this.values = new TreeMap<>(values);
  }

  String key() {
    return key;
  }

  Map<String, String> values() {
    return values;
  }
}
