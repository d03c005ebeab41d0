package id.absah.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help texts of all commands in one language. */
final class HelpTexts {
  private HelpTexts() {}

  /** Gives every command its texts. */
  static void apply(CommandLine commands, String language) {
    ResourceBundle bundle = bundle(language);
    commands.setResourceBundle(bundle);
    commands.setUsageHelpAutoWidth(true);
    commands.setUsageHelpLongOptionsMaxWidth(34);
    translate(commands.getCommandSpec(), bundle, new OptionNames(language));
    commands.setHelpFactory(new OneLanguageHelp.Factory());
  }

  private static void translate(CommandSpec spec, ResourceBundle bundle, OptionNames names) {
    spec.usageMessage().synopsisSubcommandLabel(bundle.getString("command-label"));
    for (ArgSpec argument : List.copyOf(spec.args())) {
      spec.remove(argument);
      String label = label(argument.paramLabel(), bundle);
      if (argument instanceof OptionSpec option) {
        spec.addOption(
            option.toBuilder()
                .names(names.ownFirst(option).toArray(String[]::new))
                .paramLabel(label)
                .build());
      } else if (argument instanceof PositionalParamSpec positional) {
        spec.addPositional(positional.toBuilder().paramLabel(label).build());
      }
    }
    spec.subcommands().values().stream()
        .distinct()
        .forEach(command -> translate(command.getCommandSpec(), bundle, names));
  }

  /** The word for a value in the language; what is the same in every language has none. */
  private static String label(String word, ResourceBundle bundle) {
    String key = "label." + word;
    return bundle.containsKey(key) ? bundle.getString(key) : word;
  }

  /** The names of a command's own commands, each without its aliases. */
  static String commandNames(CommandSpec spec) {
    return spec.subcommands().values().stream()
        .map(CommandLine::getCommandName)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static ResourceBundle bundle(String language) {
    String name = "help_" + (language.equals("en") ? "en" : "id") + ".properties";
    try (InputStream stream =
            Objects.requireNonNull(HelpTexts.class.getResourceAsStream(name), name);
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return new PropertyResourceBundle(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
