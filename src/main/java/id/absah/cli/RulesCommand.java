package id.absah.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Doors to the policy: check it, list its vocabulary, explain a rule or code, run its tests. */
@Command(name = "rules", aliases = "aturan")
final class RulesCommand implements Runnable {
  private final Console console;

  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin CommonOptions common = new CommonOptions();

  private RulesCommand(Console console) {
    this.console = console;
  }

  static CommandLine commandLine(Console console) {
    return new CommandLine(new RulesCommand(console))
        .addSubcommand(new RulesCheckCommand(console))
        .addSubcommand(new RulesFactsCommand(console))
        .addSubcommand(new RulesExplainCommand(console))
        .addSubcommand(new RulesTestCommand(console));
  }

  @Override
  public void run() {
    console.peopleWriter().println(spec.commandLine().getUsageMessage());
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        console
            .messages()
            .text("cli.no-command", Map.of("commands", HelpTexts.commandNames(spec))));
  }
}
