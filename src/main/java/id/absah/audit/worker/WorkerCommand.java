package id.absah.audit.worker;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command that starts a worker: the same Java, the same class path, nothing else inherited. */
final class WorkerCommand {
  private static final String ARCHIVE = "-XX:SharedArchiveFile=";

  /** Would add options that nobody sees, and words on standard error. */
  private static final List<String> MEDDLERS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

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
    MEDDLERS.forEach(builder.environment()::remove);
    return builder;
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
