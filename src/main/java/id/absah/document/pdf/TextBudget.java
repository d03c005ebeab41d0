package id.absah.document.pdf;

import id.absah.document.Defect;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What the text of one document may cost: counters, which are the same on each machine, and
 * computing time.
 */
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

  /** Steps between looks at the time: asking for it costs as much as some hundred steps. */
  private static final int STEPS = 256;

  private final LongSupplier nanos;
  private final long begun;
  private final Duration maxTime;
  private final long streamBytes;
  private long documentBytes;
  private int operators;
  private int characters;
  private int images;
  private int steps;

  /** A budget of the thread that makes it. */
  TextBudget(PdfLimits limits, Duration maxTime) {
    this(limits, maxTime, new ComputingTime());
  }

  /**
   * A budget.
   *
   * @param nanos the time that counts, in nanoseconds from anywhere
   */
  TextBudget(PdfLimits limits, Duration maxTime, LongSupplier nanos) {
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
    this.maxTime = maxTime;
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
    step();
  }

  void character(int count) {
    characters += count;
    if (characters > MAX_CHARACTERS) {
      throw new TextStoppedException(limit("characters", MAX_CHARACTERS));
    }
    step();
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

  private void step() {
    if (++steps % STEPS == 0) {
      checkTime();
    }
  }

  boolean timeIsUp() {
    return nanos.getAsLong() - begun >= maxTime.toNanos();
  }

  /** That time is up, with how much there was. */
  Defect timeout() {
    return Defect.of(TextCode.TEXT_TIMEOUT, "limit", maxTime.toSeconds());
  }

  void checkTime() {
    if (timeIsUp()) {
      throw new TextStoppedException(timeout());
    }
  }

  static Defect limit(String what, long limit) {
    return Defect.of(TextCode.TEXT_LIMIT, "what", what).with("limit", limit);
  }
}
