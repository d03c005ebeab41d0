package id.absah.document.pdf;

/** What parsing one file may cost in memory and time, and its names, each kept once. */
final class ParseBudget {
  /**
   * Memory that the values parsed take, in all: an object of a real file takes some hundred bytes,
   * the objects of a letter of a hundred pages a few megabytes; 160 MB leave room for the rest in a
   * heap of 512.
   */
  private static final int BYTES_PER_OBJECT = 400;

  /** Object and reference to it, on a 64-bit machine with compressed references. */
  private static final int VALUE = 24;

  private static final int STRING = 56;
  private static final int NAME = 72;
  private static final int ARRAY = 56;

  /** A linked map with its table, and the view around it. */
  private static final int DICTIONARY = 160;

  private static final int ENTRY = 40;

  /** What the object streams of one file decode to: real ones, some hundred thousand bytes. */
  private static final long OBJECT_STREAMS = 64L << 20;

  private static final int NAME_SLOTS = 1024;

  private final long maxMemory;
  private final long maxBytes;
  private final PdfObject.Name[] names = new PdfObject.Name[NAME_SLOTS];
  private long memory;
  private long operands;
  private long bytes;

  /**
   * A budget for one file.
   *
   * @param limits how many objects and decoded bytes it may have
   * @param fileLength its length: reading each byte four times over is still no attack
   */
  ParseBudget(PdfLimits limits, long fileLength) {
    maxMemory = (long) limits.maxObjects() * BYTES_PER_OBJECT;
    maxBytes = 4 * fileLength + Math.min(limits.maxStreamBytes(), OBJECT_STREAMS);
  }

  void countValue() throws PdfSyntaxException {
    count(VALUE);
  }

  /** A string of so many bytes as written. */
  void countString(int length) throws PdfSyntaxException {
    count(STRING + length);
  }

  void countArray() throws PdfSyntaxException {
    count(ARRAY);
  }

  void countDictionary() throws PdfSyntaxException {
    count(DICTIONARY);
  }

  void countEntry() throws PdfSyntaxException {
    count(ENTRY);
  }

  private void count(int bytes) throws PdfSyntaxException {
    memory += bytes;
    if (memory > maxMemory) {
      throw new PdfSyntaxException(PdfCode.LIMIT_OBJECTS, Long.toString(maxMemory));
    }
  }

  /** An estimate of what the values parsed so far take, in bytes. */
  long memory() {
    return memory;
  }

  /** Values of object streams, parsed or not: PDFBox parses all of a stream for one of them. */
  void countOperands(int count) {
    operands += count;
  }

  long operands() {
    return operands;
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

  PdfObject.Name shared(String name) throws PdfSyntaxException {
    int slot = name.hashCode() & (NAME_SLOTS - 1);
    PdfObject.Name known = names[slot];
    if (known == null || !known.value().equals(name)) {
      count(NAME + name.length());
      known = new PdfObject.Name(name);
      names[slot] = known;
    }
    return known;
  }
}
