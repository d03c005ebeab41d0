package id.absah.cli;

import id.absah.reports.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/** The program. */
public final class Main {
  private Main() {}

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param arguments the words after the program's name
   */
  public static void main(String[] arguments) {
    // libraries log through java.util.logging; what they say of a stranger's file is no message of
    // ours
    java.util.logging.LogManager.getLogManager().reset();
    Messages messages = Messages.in(language(List.of(arguments), System.getenv("ABSAH_LANG")));
    Console console = Console.ofProcess(messages);
    Interruption interruption = Interruption.ofThisThread(console);
    int code = runSafely(console, arguments);
    interruption.ended();
    System.exit(code);
  }

  private static int runSafely(Console console, String... arguments) {
    try {
      return run(console, arguments);
    } catch (VirtualMachineError | LinkageError e) {
      return Failures.programFailed(console, e);
    }
  }

  /** Runs a command; the whole program but for the process around it. */
  static int run(Console console, String... arguments) {
    CommandLine commands = new CommandLine(new AbsahCommand(console));
    commands.addSubcommand(new EvaluateCommand(console));
    commands.addSubcommand(new InspectCommand(console));
    commands.addSubcommand(new ReportCommand(console));
    commands.addSubcommand(new RunsCommand(console));
    commands.addSubcommand(new CompareCommand(console));
    commands.addSubcommand(new VerifyReportCommand(console));
    commands.addSubcommand(new LimitsCommand(console));
    commands.addSubcommand(RulesCommand.commandLine(console));
    HelpTexts.apply(commands, console.messages().language());
    commands.setOut(console.dataWriter());
    commands.setErr(console.peopleWriter());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.registerConverter(Path.class, Main::path);
    commands.setParameterExceptionHandler(new BadArguments(console));
    commands.setExecutionExceptionHandler(new Failures(console));
    return commands.execute(arguments);
  }

  /** An empty word, as of an unset variable, names no file; to Java it is the current folder. */
  private static Path path(String word) {
    if (word.isBlank()) {
      throw new CommandLine.TypeConversionException("empty path");
    }
    return Path.of(word);
  }

  /**
   * The language of {@code --lang} or {@code --bahasa}, else of the environment, else Indonesian.
   */
  static String language(
      List<String> arguments, @org.jspecify.annotations.Nullable String environment) {
    Optional<String> named = Optional.empty();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      for (String option : List.of("--lang", "--bahasa")) {
        if (argument.startsWith(option + "=")) {
          named = Optional.of(argument.substring(option.length() + 1));
        } else if (argument.equals(option) && i + 1 < arguments.size()) {
          named = Optional.of(arguments.get(i + 1));
        }
      }
    }
    String language = named.or(() -> Optional.ofNullable(environment)).orElse("id");
    return language.toLowerCase(Locale.ROOT).startsWith("en") ? "en" : "id";
  }
}
