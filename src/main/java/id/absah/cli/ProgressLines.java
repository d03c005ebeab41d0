package id.absah.cli;

import id.absah.audit.Progress;
import id.absah.findings.DocumentEvaluation;
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
  private long last = begun;
  private long totalFiles;
  private long totalBytes;
  private long documents;
  private long bytes;

  ProgressLines(Console console, boolean terminal) {
    this.console = console;
    this.terminal = terminal;
  }

  @Override
  public void started(long files, long size) {
    totalFiles = files;
    totalBytes = size;
    console.say(
        "progress.started", Map.of("files", Long.toString(files), "bytes", mebibytes(size)));
  }

  @Override
  public void finished(DocumentEvaluation evaluation) {
    documents++;
    bytes += Math.max(0, evaluation.size());
    long now = System.nanoTime();
    if (now - last >= (terminal ? TERMINAL_NANOS : PLAIN_NANOS)) {
      last = now;
      line(now);
    }
  }

  private void line(long now) {
    double seconds = Math.max(0.001, (now - begun) / 1e9);
    // packed archives count by their packed size in the total and unpacked here, so the end comes
    // earlier rather than later
    double share = totalBytes == 0 ? 1 : Math.min(1.0, (double) bytes / totalBytes);
    long left = share > 0 ? Math.round(seconds * (1 - share) / share) : 0;
    String text =
        console
            .messages()
            .text(
                "progress.line",
                Map.of(
                    "documents", Long.toString(documents),
                    "files", Long.toString(totalFiles),
                    "bytes", mebibytes(bytes),
                    "rate", String.format(Locale.ROOT, "%.1f", documents / seconds),
                    "left", left / 60 + ":" + String.format(Locale.ROOT, "%02d", left % 60)));
    console.raw(terminal ? "\r\u001B[K" + text : text + System.lineSeparator());
  }

  @Override
  public void ended() {
    console.raw(terminal ? "\r\u001B[K" : "");
    console.say(
        "progress.ended",
        Map.of(
            "documents", Long.toString(documents),
            "seconds", String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begun) / 1e9)));
  }

  private static String mebibytes(long size) {
    return String.format(Locale.ROOT, "%.1f MiB", size / (double) (1 << 20));
  }
}
