package id.absah.document.pdf;

import id.absah.document.Octets;
import java.util.Arrays;

/**
 * Takes a filter's output, up to a limit. Output is kept only while it is small; of larger output a
 * first pass counts the bytes and a second fills an array of just that size, so that a bomb costs
 * no memory.
 */
final class Sink {
  /** What the first pass keeps; most streams of real files are far below. */
  private static final int KEPT = 4 << 20;

  private final long limit;
  private final boolean exact;
  private byte[] buffer;
  private long count;

  private Sink(byte[] buffer, long limit, boolean exact) {
    this.buffer = buffer;
    this.limit = limit;
    this.exact = exact;
  }

  /** For a first pass, with a guess at the size. */
  static Sink counting(long guess, long limit) {
    return new Sink(new byte[(int) Math.min(KEPT, Math.max(256, guess))], limit, false);
  }

  /** For the second pass over output too large for the first. */
  Sink second() {
    return new Sink(new byte[Math.toIntExact(count)], count, true);
  }

  /** Whether all output was kept. */
  boolean complete() {
    return exact || count <= KEPT;
  }

  long count() {
    return count;
  }

  void write(int value) throws PdfSyntaxException {
    long at = count++;
    if (count > limit) {
      throw full();
    }
    if (at < buffer.length || grow(count)) {
      buffer[(int) at] = (byte) value;
    }
  }

  void write(byte[] source, int from, int length) throws PdfSyntaxException {
    long at = count;
    count += length;
    if (count > limit) {
      throw full();
    }
    if (count <= buffer.length || grow(count)) {
      System.arraycopy(source, from, buffer, (int) at, length);
    }
  }

  Octets result() {
    Octets all = Octets.of(buffer);
    return count == buffer.length ? all : all.slice(0, Math.toIntExact(count));
  }

  private boolean grow(long needed) {
    if (exact || needed > KEPT) {
      return false;
    }
    buffer = Arrays.copyOf(buffer, (int) Math.min(KEPT, Math.max(needed, 2L * buffer.length)));
    return true;
  }

  private PdfSyntaxException full() {
    return new PdfSyntaxException(PdfCode.LIMIT_STREAM_BYTES, Long.toString(limit));
  }
}
