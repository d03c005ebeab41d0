package id.absah.audit.worker;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command that starts a worker: the same Java, the same class path, nothing else inherited. */
final class WorkerCommand {
  private static final String ARCHIVE = "-XX:SharedArchiveFile=";

  /**
   * The environment variables that a worker has: what systems need to start programs, and the one
   * that recognises text. Others may carry passwords, which do not belong where strangers' files
   * are read, or options for the virtual machine that nobody sees.
   */
  private static final Set<String> INHERITED =
      Set.of(
          "PATH",
          "LANG",
          "LC_ALL",
          "LC_CTYPE",
          "LD_LIBRARY_PATH",
          "TESSDATA_PREFIX",
          "SYSTEMROOT",
          "WINDIR",
          "SYSTEMDRIVE",
          "COMSPEC",
          "PATHEXT");

  private WorkerCommand() {}

  /** The process, to be started in a folder of its own. */
  static ProcessBuilder of(WorkerSettings settings, Pace pace, Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xmx" + settings.machine().heapMebibytes() + "m",
            "-Xss" + settings.machine().stackKibibytes() + "k",
            "-XX:+ExitOnOutOfMemoryError",
            // what the virtual machine itself has to say; frames are what goes to standard output
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + folder.resolve("crash.log"),
            "-Djava.io.tmpdir=" + folder,
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=",
            "-Duser.country=",
            "-Duser.timezone=UTC"));
    command.add(pace.option());
    command.addAll(NoNetwork.options(folder));
    command.addAll(sharedArchive(ManagementFactory.getRuntimeMXBean().getInputArguments()));
    command.addAll(List.of("-cp", classPath(), settings.mainClass()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> !isInherited(name));
    return builder;
  }

  /** Windows tells no cases apart. */
  static boolean isInherited(String variable) {
    return INHERITED.contains(variable.toUpperCase(Locale.ROOT));
  }

  /** The archive of loaded classes that this program was started with, if it was. */
  static List<String> sharedArchive(List<String> arguments) {
    return arguments.stream()
        .filter(argument -> argument.startsWith(ARCHIVE))
        .map(argument -> ARCHIVE + absolute(argument.substring(ARCHIVE.length())))
        .toList();
  }

  private static String classPath() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .map(WorkerCommand::absolute)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String absolute(String path) {
    return Path.of(path).toAbsolutePath().toString();
  }
}
