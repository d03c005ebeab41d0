package id.absah.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments, in the user's language, and how to get help. */
final class BadArguments implements IParameterExceptionHandler {
  private final Console console;

  BadArguments(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      console.fail(
          "cli.unknown-argument", Map.of("argument", String.join(" ", unmatched.getUnmatched())));
      List<String> suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        console.say("cli.did-you-mean", Map.of("suggestions", String.join(", ", suggestions)));
      }
    } else if (e instanceof BadLimitException limit) {
      Map<String, String> values = new TreeMap<>(limit.values());
      values.computeIfPresent(
          "unit", (name, unit) -> console.messages().text("limit-unit." + unit));
      console.fail(limit.key(), values);
      console.say("cli.limit-list");
    } else if (e instanceof MissingParameterException missing) {
      String names =
          String.join(", ", missing.getMissing().stream().map(BadArguments::nameOf).toList());
      console.fail("cli.missing-argument", Map.of("argument", names));
    } else {
      String value = e.getValue() == null ? "" : e.getValue();
      String name = e.getArgSpec() == null ? "" : nameOf(e.getArgSpec());
      if (name.isEmpty()) {
        console.fail("cli.bad-arguments", Map.of("detail", textOf(e)));
      } else {
        sayBadValue(name, value, accepted(e.getArgSpec()));
      }
    }
    console.say(
        "cli.see-help", Map.of("command", e.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitCode.BAD_ARGUMENTS;
  }

  private static String accepted(CommandLine.Model.ArgSpec argument) {
    boolean file = Arrays.stream(argument.converters()).anyMatch(FilePath.class::isInstance);
    return "cli.accepts." + (file ? "file" : argument.descriptionKey());
  }

  private void sayBadValue(String name, String value, String accepted) {
    Map<String, String> values = new TreeMap<>(Map.of("argument", name, "value", value));
    if (console.messages().has(accepted)) {
      values.put(
          "accepted",
          console.messages().text(accepted, Map.of("most", Integer.toString(WorkerCount.MOST))));
      console.fail("cli.bad-value-accepts", values);
    } else {
      console.fail("cli.bad-value", values);
    }
  }

  /** Our own contradictions are message keys; what is left comes from picocli, in English. */
  private String textOf(ParameterException e) {
    String text = String.valueOf(e.getMessage());
    return console.messages().has(text) ? console.messages().text(text) : text;
  }

  /** All names, since the user typed one of them, and what the value may be. */
  private static String nameOf(CommandLine.Model.ArgSpec argument) {
    return argument instanceof CommandLine.Model.OptionSpec option
        ? String.join("/", option.names()) + "=" + option.paramLabel()
        : argument.paramLabel();
  }
}
