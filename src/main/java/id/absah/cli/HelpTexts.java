package id.absah.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The help texts of all commands in one language. */
final class HelpTexts {
  private HelpTexts() {}

  /** Gives every command its texts. */
  static void apply(CommandLine commands, String language) {
    ResourceBundle bundle = bundle(language);
    commands.setResourceBundle(bundle);
    commands.setUsageHelpAutoWidth(true);
    commands.setUsageHelpLongOptionsMaxWidth(34);
    label(commands.getCommandSpec(), bundle.getString("command-label"));
  }

  private static void label(CommandSpec spec, String label) {
    spec.usageMessage().synopsisSubcommandLabel(label);
    spec.subcommands().values().forEach(command -> label(command.getCommandSpec(), label));
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
