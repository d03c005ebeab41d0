package id.absah.cli;

import id.absah.audit.Progress;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Progress on the stream for people: one line that is written over on a terminal, plain lines
 * elsewhere.
 */
final class ProgressLines implements Progress {
  private static final long TERMINAL_NANOS = Duration.ofMillis(200).toNanos();
  private static final long PLAIN_NANOS = Duration.ofSeconds(10).toNanos();

  private final Console console;
  private final boolean terminal;
  private final long begun = System.nanoTime();
  private long stageBegun;
  private long last;
  private long total;
  private long totalBytes;
  private long documents;
  private long bytes;

  ProgressLines(Console console, boolean terminal) {
    this.console = console;
    this.terminal = terminal;
  }

  @Override
  public void begins(Stage stage, long documentsToCome, long bytesToCome) {
    clear();
    stageBegun = System.nanoTime();
    last = stageBegun;
    documents = 0;
    bytes = 0;
    total = documentsToCome;
    totalBytes = bytesToCome;
    console.say(
        "progress." + stage,
        Map.of("documents", Long.toString(total), "bytes", mebibytes(totalBytes)));
  }

  @Override
  public void done(long size) {
    documents++;
    bytes += size;
    long now = System.nanoTime();
    if (now - last >= (terminal ? TERMINAL_NANOS : PLAIN_NANOS)) {
      last = now;
      line(now);
    }
  }

  private void line(long now) {
    double seconds = Math.max(0.001, (now - stageBegun) / 1e9);
    long left = share() > 0 ? Math.round(seconds * (1 - share()) / share()) : 0;
    String text =
        console
            .messages()
            .text(
                "progress.line",
                Map.of(
                    "documents", Long.toString(documents),
                    "bytes", mebibytes(bytes),
                    "rate", console.decimal(documents / seconds),
                    "left", left / 60 + ":" + String.format(Locale.ROOT, "%02d", left % 60)));
    console.raw(terminal ? "\r\u001B[K" + text : text + System.lineSeparator());
  }

  /**
   * Packed archives count by their packed size in the total of the inventory and unpacked here, so
   * the end comes earlier rather than later.
   */
  private double share() {
    if (totalBytes > 0) {
      return Math.min(1.0, (double) bytes / totalBytes);
    }
    return total == 0 ? 1.0 : Math.min(1.0, (double) documents / total);
  }

  @Override
  public void ended() {
    clear();
    console.say(
        "progress.ended",
        Map.of(
            "documents", Long.toString(total),
            "seconds", console.decimal((System.nanoTime() - begun) / 1e9)));
  }

  private void clear() {
    console.raw(terminal ? "\r\u001B[K" : "");
  }

  private String mebibytes(long size) {
    return console.decimal(size / (double) (1 << 20)) + " MiB";
  }
}
