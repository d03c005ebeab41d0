package id.absah.reports.jsonl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One digest that stands for all rows of a run and for the run before it: SHA-256 over a fixed
 * beginning, the previous root (32 zero bytes when there is none) and, in path order, the SHA-256
 * of each line of {@code evaluation.jsonl} without its line feed. So runs form a chain in which no
 * row of an earlier one can be changed unnoticed. Described in {@code docs/manifest.md}.
 */
public final class RunRoot {
  private static final String BEGINNING = "absah-run-root 1\n";
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final MessageDigest root = sha256();
  private final MessageDigest line = sha256();
  private long rows;

  /**
   * Begins with the root of the run before.
   *
   * @throws IllegalArgumentException when it is not 64 lower-case hexadecimal digits
   */
  public RunRoot(Optional<String> previous) {
    if (previous.isPresent() && !isOne(previous.get())) {
      throw new IllegalArgumentException("Not a run root: " + previous.get());
    }
    root.update(BEGINNING.getBytes(StandardCharsets.US_ASCII));
    root.update(previous.map(HexFormat.of()::parseHex).orElseGet(() -> new byte[32]));
  }

  /** Whether a text is written as a root is. */
  public static boolean isOne(String text) {
    return DIGEST.matcher(text).matches();
  }

  /** Takes the next line, without its line feed. */
  public void add(byte[] bytes, int offset, int length) {
    line.update(bytes, offset, length);
    root.update(line.digest());
    rows++;
  }

  /** Takes all lines of a file, however long they are. */
  public void addLines(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    boolean open = false; // a last line without line feed
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      int start = 0;
      for (int i = 0; i < read; i++) {
        if (buffer[i] == '\n') {
          add(buffer, start, i - start);
          start = i + 1;
        }
      }
      line.update(buffer, start, read - start);
      open = start < read;
    }
    if (open) {
      add(buffer, 0, 0);
    }
  }

  /** How many lines were taken. */
  public long rows() {
    return rows;
  }

  /** The root, as 64 lower-case hexadecimal digits; ends the computation. */
  public String value() {
    return HexFormat.of().formatHex(root.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
