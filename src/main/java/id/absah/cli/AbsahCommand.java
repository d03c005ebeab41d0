package id.absah.cli;

import id.absah.audit.ProgramVersion;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program's name alone: says what there is. */
@Command(name = "absah", versionProvider = AbsahCommand.Version.class)
final class AbsahCommand implements Runnable {
  private final Console console;

  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin CommonOptions common = new CommonOptions();

  @Option(
      names = {"-V", "--version", "--versi"},
      versionHelp = true,
      descriptionKey = "version")
  boolean version;

  AbsahCommand(Console console) {
    this.console = console;
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

  /** The version as the build wrote it. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"absah " + ProgramVersion.current()};
    }
  }
}
