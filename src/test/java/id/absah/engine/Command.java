package id.absah.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The program as a user starts it: a process, what it says, and when it said which stage began. */
final class Command {
  /** How the lines of progress begin, in their order; the start is the stage before the first. */
  private static final List<String> STAGES =
      List.of("Mendaftar ", "Memeriksa ", "Menilai ", "Selesai: ");

  private static final int PATIENCE_MINUTES = 10;

  private final Process process;
  private final long begun = System.nanoTime();
  private final List<String> said = new ArrayList<>();
  private final List<CountDownLatch> reached = new ArrayList<>();
  private final long[] reachedAfter = new long[STAGES.size() + 1];
  private final Thread listener = new Thread(this::listen, "listener");

  private Command(Process process) {
    this.process = process;
    for (int i = 0; i <= STAGES.size(); i++) {
      reached.add(new CountDownLatch(i == 0 ? 0 : 1));
    }
    listener.setDaemon(true);
    listener.start();
  }

  /** Starts it with its temporary files in a folder. */
  static Command start(Path temporary, List<String> words) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
    return new Command(builder.start());
  }

  /** How many stages a run has: start, listing, examination, judgement, end. */
  static int stages() {
    return STAGES.size() + 1;
  }

  private void listen() {
    try (BufferedReader lines =
        new BufferedReader(
            new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        hear(line);
      }
    } catch (IOException e) {
      synchronized (said) {
        said.add("(" + e.getMessage() + ")");
      }
    } finally {
      reached.forEach(CountDownLatch::countDown);
    }
  }

  private void hear(String line) {
    synchronized (said) {
      said.add(line);
    }
    for (int i = 0; i < STAGES.size(); i++) {
      if (line.startsWith(STAGES.get(i))) {
        reachedAfter[i + 1] = System.nanoTime() - begun;
        reached.get(i + 1).countDown();
      }
    }
  }

  /** Waits until a stage begins, or the process ends. */
  void awaitStage(int stage) throws InterruptedException {
    if (!reached.get(stage).await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      throw new IllegalStateException("stage " + stage + " does not come: " + words());
    }
  }

  /** The exit code. */
  int await() throws InterruptedException {
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("does not end: " + words());
    }
    listener.join();
    return process.exitValue();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** When each stage began, after the start; and the end of the process. */
  long[] nanosOfStages() {
    long[] times = java.util.Arrays.copyOf(reachedAfter, reachedAfter.length + 1);
    times[times.length - 1] = System.nanoTime() - begun;
    return times;
  }

  /** Its workers that live. */
  List<ProcessHandle> workers() {
    return process.toHandle().descendants().filter(ProcessHandle::isAlive).toList();
  }

  /** Sends a signal by its name; false when there was nobody left to hear it. */
  boolean signal(String name) throws IOException, InterruptedException {
    return signal(name, process.toHandle());
  }

  static boolean signal(String name, ProcessHandle to) throws IOException, InterruptedException {
    Process kill =
        new ProcessBuilder("kill", "-" + name, Long.toString(to.pid()))
            .redirectErrorStream(true)
            .start();
    return kill.waitFor() == 0;
  }

  /** All that it said, for a person who looks for a fault. */
  String words() {
    synchronized (said) {
      return String.join("\n", said);
    }
  }
}
