package id.absah.document.pdf;

/** What parsing one file may cost in memory and time, and its names, each kept once. */
final class ParseBudget {
  /**
   * Values parsed in all: an object of a real file has about ten, a letter of a hundred pages a
   * hundred thousand; at 20 bytes and more each, this many fill 300 MB.
   */
  private static final int VALUES_PER_OBJECT = 20;

  /** What the object streams of one file decode to: real ones, some hundred thousand bytes. */
  private static final long OBJECT_STREAMS = 64L << 20;

  private static final int NAME_SLOTS = 1024;

  private final long maxValues;
  private final long maxBytes;
  private final PdfObject.Name[] names = new PdfObject.Name[NAME_SLOTS];
  private long values;
  private long bytes;

  /**
   * A budget for one file.
   *
   * @param limits how many objects and decoded bytes it may have
   * @param fileLength its length: reading each byte four times over is still no attack
   */
  ParseBudget(PdfLimits limits, long fileLength) {
    maxValues = (long) limits.maxObjects() * VALUES_PER_OBJECT;
    maxBytes = 4 * fileLength + Math.min(limits.maxStreamBytes(), OBJECT_STREAMS);
  }

  void countValue() throws PdfSyntaxException {
    if (++values > maxValues) {
      throw new PdfSyntaxException(PdfCode.LIMIT_OBJECTS, Long.toString(maxValues));
    }
  }

  /**
   * Overlapping objects would otherwise let a file be read once for each of its objects.
   *
   * @throws PdfSyntaxException when nothing more may be read
   */
  void checkBytes() throws PdfSyntaxException {
    if (bytes > maxBytes) {
      throw new PdfSyntaxException(PdfCode.LIMIT_DOCUMENT_BYTES, Long.toString(maxBytes));
    }
  }

  void countBytes(int consumed) {
    bytes += consumed;
  }

  PdfObject.Name shared(String name) {
    int slot = name.hashCode() & (NAME_SLOTS - 1);
    PdfObject.Name known = names[slot];
    if (known == null || !known.value().equals(name)) {
      known = new PdfObject.Name(name);
      names[slot] = known;
    }
    return known;
  }
}
