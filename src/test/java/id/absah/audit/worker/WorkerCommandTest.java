package id.absah.audit.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerCommandTest {
  @TempDir Path folder;

  private List<String> command() throws java.io.IOException {
    return command(Pace.LASTING);
  }

  private List<String> command(Pace pace) throws java.io.IOException {
    return WorkerCommand.of(WorkerSettings.defaults("some.Main"), pace, folder).command();
  }

  @Test
  void classPathDoesNotDependOnTheFolderItIsStartedIn() throws Exception {
    List<String> command = command();
    String classPath = command.get(command.indexOf("-cp") + 1);
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      assertThat(Path.of(entry)).isAbsolute();
    }
    assertThat(command).endsWith("some.Main");
  }

  @Test
  void memoryAndTheEndWithoutMemoryAreBound() throws Exception {
    assertThat(command())
        .contains("-XX:+UseSerialGC", "-Xmx512m", "-Xss1024k", "-XX:+ExitOnOutOfMemoryError")
        .noneMatch(option -> option.startsWith("-XX:TieredStopAtLevel"));
  }

  @Test
  void quickWorkerCompilesOnceAndLightly() throws Exception {
    assertThat(command(Pace.QUICK)).contains("-XX:TieredStopAtLevel=1");
  }

  @Test
  void archiveOfClassesIsPassedOn() {
    assertThat(
            WorkerCommand.sharedArchive(
                List.of("-Xmx1g", "-XX:SharedArchiveFile=absah.jsa", "-Dx=-XX:SharedArchiveFile=")))
        .containsExactly("-XX:SharedArchiveFile=" + Path.of("absah.jsa").toAbsolutePath());
    assertThat(WorkerCommand.sharedArchive(List.of("-Xmx1g"))).isEmpty();
  }

  @Test
  void secretsAndOptionsOfTheEnvironmentAreNotInherited() throws Exception {
    assertThat(
            List.of(
                "ABSAH_SIGN_PASSWORD",
                "JAVA_TOOL_OPTIONS",
                "JDK_JAVA_OPTIONS",
                "_JAVA_OPTIONS",
                "HOME",
                "LD_PRELOAD"))
        .noneMatch(WorkerCommand::isInherited);
    assertThat(List.of("PATH", "Path", "SystemRoot", "LC_ALL"))
        .allMatch(WorkerCommand::isInherited);
    Map<String, String> environment =
        WorkerCommand.of(WorkerSettings.defaults("m"), Pace.LASTING, folder).environment();
    assertThat(System.getenv()).containsKey("PATH");
    assertThat(environment).containsKey("PATH");
    assertThat(environment.keySet()).allMatch(WorkerCommand::isInherited);
  }
}
