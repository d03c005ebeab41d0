package id.absah.document.pdf;

import id.absah.document.Defect;
import java.time.Duration;

/** What the text of one document may cost: time, and counters that are the same on each machine. */
final class TextBudget {
  /** Operators of a page; maps drawn as vectors, the largest real pages, have about a million. */
  private static final int MAX_OPERATORS = 2_000_000;

  /** Characters of a page; a page of 6-point print has about 20,000. */
  private static final int MAX_CHARACTERS = 200_000;

  /** Values before an operator; the longest real ones, arrays of glyphs, have some thousands. */
  private static final int MAX_OPERANDS = 200_000;

  /** Saved graphics states; ISO 32000-1, annex C knows a reader that can do 28. */
  private static final int MAX_STATES = 4_096;

  /** Images of a page; scanned pages cut into strips have some hundreds. */
  private static final int MAX_IMAGES = 5_000;

  /** Decoded bytes of one content stream; the largest real ones, vector maps, have about 20 MB. */
  private static final long MAX_CONTENT_BYTES = 32L << 20;

  private final long deadline;
  private final long streamBytes;
  private long documentBytes;
  private int operators;
  private int characters;
  private int images;

  TextBudget(PdfLimits limits, Duration maxTime) {
    this.deadline = System.nanoTime() + maxTime.toNanos();
    this.streamBytes = Math.min(limits.maxStreamBytes(), MAX_CONTENT_BYTES);
    this.documentBytes = limits.maxDocumentBytes();
  }

  /** Starts the counters of a page. */
  void startPage() {
    operators = 0;
    characters = 0;
    images = 0;
  }

  void operator() {
    if (++operators > MAX_OPERATORS) {
      throw new TextStoppedException(limit("operators", MAX_OPERATORS));
    }
    checkTime();
  }

  void character(int count) {
    characters += count;
    if (characters > MAX_CHARACTERS) {
      throw new TextStoppedException(limit("characters", MAX_CHARACTERS));
    }
    checkTime();
  }

  void image() {
    if (++images > MAX_IMAGES) {
      throw new TextStoppedException(limit("images", MAX_IMAGES));
    }
  }

  /** Looks at decoded content before PDFBox reads it. */
  byte[] content(byte[] decoded) {
    if (OperandCount.beforeAnOperator(decoded) > MAX_OPERANDS) {
      throw new TextStoppedException(limit("operands", MAX_OPERANDS));
    }
    return decoded;
  }

  void states(int count) {
    if (count > MAX_STATES) {
      throw new TextStoppedException(limit("states", MAX_STATES));
    }
  }

  /** How many bytes the next stream may decode to. */
  long streamAllowance() {
    return Math.min(streamBytes, documentBytes);
  }

  /** Takes decoded bytes off what is left for the document. */
  void decoded(long bytes) {
    documentBytes -= bytes;
    checkTime();
  }

  boolean timeIsUp() {
    return System.nanoTime() - deadline >= 0;
  }

  void checkTime() {
    if (timeIsUp()) {
      throw new TextStoppedException(Defect.of(TextCode.TEXT_TIMEOUT));
    }
  }

  static Defect limit(String what, long limit) {
    return Defect.of(TextCode.TEXT_LIMIT, "what", what).with("limit", limit);
  }
}
