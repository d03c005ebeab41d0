package id.absah.audit.worker;

import java.nio.charset.StandardCharsets;

/** Words of a worker, made fit for a report: one bounded line without control characters. */
final class WorkerWords {
  /** What fits a cell and still tells an exception from another. */
  private static final int LENGTH = 200;

  private WorkerWords() {}

  /** The first characters of some bytes. */
  static String line(byte[] bytes, int length) {
    return line(new String(bytes, 0, Math.min(length, 4 * LENGTH), StandardCharsets.UTF_8));
  }

  /** The first characters of a text; what cannot be printed becomes a question mark. */
  static String line(String text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length() && line.length() < LENGTH; i++) {
      char c = text.charAt(i);
      line.append(printable(c) ? c : c == '\t' || c == '\n' || c == '\r' ? ' ' : '?');
    }
    return line.toString().strip();
  }

  private static boolean printable(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
