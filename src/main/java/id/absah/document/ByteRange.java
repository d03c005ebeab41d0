package id.absah.document;

/**
 * The two stretches of the file that a signature covers (ISO 32000-2, 12.8.1), all in bytes.
 *
 * @param firstStart where the first stretch begins
 * @param firstLength how long it is
 * @param secondStart where the second begins
 * @param secondLength how long it is
 */
public record ByteRange(long firstStart, long firstLength, long secondStart, long secondLength) {
  /** The offset of the first byte of the gap, which holds the signature value. */
  public long gapStart() {
    return firstStart + firstLength;
  }

  /** The offset after the gap. */
  public long gapEnd() {
    return secondStart;
  }

  /** The offset after the last covered byte. */
  public long end() {
    return secondStart + secondLength;
  }
}
