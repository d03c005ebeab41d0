package id.absah.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpFactory;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Help whose first lines name each option once; picocli takes the shortest name of any language.
 */
final class OneLanguageHelp extends Help {
  private OneLanguageHelp(CommandSpec command, ColorScheme scheme) {
    super(command, scheme);
  }

  @Override
  public String synopsis(int headingLength) {
    return new Help(named(commandSpec()), colorScheme()).synopsis(headingLength);
  }

  /** The command as its first lines show it. */
  private static CommandSpec named(CommandSpec command) {
    CommandSpec shown = CommandSpec.create().name(command.qualifiedName());
    shown.usageMessage().synopsisSubcommandLabel(command.usageMessage().synopsisSubcommandLabel());
    shown.usageMessage().width(command.usageMessage().width());
    for (ArgSpec argument : command.args()) {
      if (argument instanceof OptionSpec option) {
        shown.addOption(option.toBuilder().names(OptionNames.first(option)).build());
      } else if (argument instanceof PositionalParamSpec positional) {
        shown.addPositional(positional.toBuilder().build());
      }
    }
    if (!command.subcommands().isEmpty()) {
      shown.addSubcommand("-", new CommandLine(CommandSpec.create()));
    }
    return shown;
  }

  /** Makes it. */
  static final class Factory implements IHelpFactory {
    @Override
    public Help create(CommandSpec command, ColorScheme scheme) {
      return new OneLanguageHelp(command, scheme);
    }
  }
}
