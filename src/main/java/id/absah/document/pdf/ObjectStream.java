package id.absah.document.pdf;

import id.absah.document.Octets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects inside one object stream (ISO 32000-2, 7.5.7), parsed when asked for. */
final class ObjectStream {
  private final Lexer lexer;
  private final ObjectParser parser;
  private final ParseBudget budget;
  private final Findings findings;
  private final int length;
  private final int[] numbers;
  private final int[] offsets;
  private final @Nullable PdfObject[] values;
  private @Nullable Map<Integer, Integer> indexes;

  /**
   * Reads the pairs at the beginning.
   *
   * @param count the /N entry
   * @param first the /First entry
   */
  ObjectStream(Octets decoded, long count, long first, FileSource source)
      throws PdfSyntaxException {
    byte[] data = decoded.toByteArray();
    budget = source.budget();
    findings = source.findings();
    length = data.length;
    lexer = new Lexer(data, Octets.of(data));
    parser = new ObjectParser(lexer, source.limits().maxDepth(), budget);
    // A pair takes four bytes at least: checked before anything is allocated.
    budget.countOperands(OperandCount.all(data));
    if (count < 0 || first < 0 || first > length || count > length / 3) {
      throw new PdfSyntaxException(PdfCode.OBJECT_UNREADABLE, "N");
    }
    if (count > source.limits().maxObjects()) {
      throw new PdfSyntaxException(PdfCode.LIMIT_OBJECTS, Long.toString(count));
    }
    numbers = new int[(int) count];
    offsets = new int[(int) count];
    values = new PdfObject[(int) count];
    lexer.begin(0, (int) first);
    for (int i = 0; i < count; i++) {
      lexer.skipSpace();
      long number = lexer.unsigned();
      lexer.skipSpace();
      long offset = lexer.unsigned();
      if (number < 0 || number > Integer.MAX_VALUE || offset < 0 || first + offset > length) {
        throw new PdfSyntaxException(PdfCode.OBJECT_UNREADABLE, "object stream");
      }
      numbers[i] = (int) number;
      offsets[i] = (int) (first + offset);
    }
  }

  /** The numbers of its objects. */
  int[] numbers() {
    return numbers.clone();
  }

  /** The object of a number, expected at an index. */
  PdfObject object(int number, int index) throws PdfSyntaxException {
    int at = index;
    if (index >= numbers.length || numbers[index] != number) {
      findings.markOdd();
      at = indexes().getOrDefault(number, -1);
      if (at < 0) {
        throw new PdfSyntaxException(PdfCode.OBJECT_MISMATCH, "none");
      }
    }
    PdfObject value = values[at];
    if (value == null) {
      value = parse(offsets[at]);
      values[at] = value;
    }
    return value;
  }

  private Map<Integer, Integer> indexes() {
    Map<Integer, Integer> known = indexes;
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < numbers.length; i++) {
        known.putIfAbsent(numbers[i], i);
      }
      indexes = known;
    }
    return known;
  }

  private PdfObject parse(int offset) throws PdfSyntaxException {
    budget.checkBytes();
    lexer.begin(offset, length);
    try {
      return parser.value();
    } finally {
      budget.countBytes(lexer.position() - offset);
      if (lexer.odd()) {
        findings.markOdd();
      }
    }
  }
}
