package id.absah.cli;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets an interrupted command end in order: say so and take away what it had half written, before
 * the process goes.
 */
final class Interruption {
  /** A workbook in the making does not notice; then the process goes all the same. */
  private static final int PATIENCE_SECONDS = 3;

  private final CountDownLatch end = new CountDownLatch(1);
  private final Console console;

  private Interruption(Console console) {
    this.console = console;
  }

  /** Watches the process for the command that this thread runs. */
  static Interruption ofThisThread(Console console) {
    Interruption interruption = new Interruption(console);
    Thread work = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.stop(work), "absah-stop"));
    Termination.exitsWith(ExitCode.INTERRUPTED);
    return interruption;
  }

  /** The command has ended. */
  void ended() {
    end.countDown();
  }

  private void stop(Thread work) {
    if (end.getCount() == 0) {
      return;
    }
    console.raw(System.lineSeparator());
    console.fail("cli.interrupted", Map.of());
    work.interrupt();
    try {
      boolean unused = end.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
