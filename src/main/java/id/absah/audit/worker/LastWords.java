package id.absah.audit.worker;

import java.io.IOException;
import java.io.InputStream;

/**
 * Drains a worker's standard error, so that it never waits for a reader, and keeps the last line
 * that says something.
 */
final class LastWords {
  /** After the end of a process, what is left in a pipe is read at once. */
  private static final long PATIENCE_MILLIS = 1_000;

  private static final int LONGEST_LINE = 800;

  private final InputStream in;
  private final Thread thread = new Thread(this::drain, "absah-worker-words");
  private volatile String last = "";

  LastWords(InputStream in) {
    this.in = in;
    thread.setDaemon(true);
    thread.start();
  }

  /** The last line, one and printable; empty when nothing was said. Waits for the end. */
  String afterTheEnd() {
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return last;
  }

  private void drain() {
    byte[] buffer = new byte[8192];
    byte[] line = new byte[LONGEST_LINE];
    int length = 0;
    try (in) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            keep(line, length);
            length = 0;
          } else if (length < LONGEST_LINE) {
            line[length++] = buffer[i];
          }
        }
      }
    } catch (IOException e) {
      keep(line, length);
      return;
    }
    keep(line, length);
  }

  private void keep(byte[] line, int length) {
    String words = WorkerWords.line(line, length);
    // a crashing virtual machine frames its words with lines of a lone hash
    if (!words.isEmpty() && !words.equals("#")) {
      last = words;
    }
  }
}
