package id.absah.mutation;

import static id.absah.mutation.Edit.splice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Operators that know nothing of PDF, and those that move whole objects. */
final class ByteOperators {
  /** Bytes that mean something to a PDF parser. */
  private static final String TELLING = "<>[]()/%{}# \n\r\t\u0000\f0123456789.+-RnfjabefEODX";

  private ByteOperators() {}

  static List<Operator> all() {
    return List.of(
        Operator.bytes("bit-flip", (sample, chance) -> Optional.of(flip(sample.bytes(), chance))),
        Operator.bytes("byte-set", ByteOperators::set),
        Operator.bytes("byte-insert", ByteOperators::insert),
        Operator.bytes("byte-delete", ByteOperators::delete),
        Operator.bytes("block-copy", ByteOperators::copy),
        Operator.bytes("truncate", ByteOperators::truncate),
        Operator.bytes("junk-before", ByteOperators::junkBefore),
        Operator.bytes("junk-after", ByteOperators::junkAfter),
        Operator.bytes("swap-objects", ByteOperators::swapObjects),
        Operator.bytes("copy-object", ByteOperators::copyObject),
        Operator.bytes("drop-object", ByteOperators::dropObject));
  }

  /** One to three bits anywhere. */
  static byte[] flip(byte[] bytes, SplittableRandom chance) {
    byte[] edited = bytes.clone();
    for (int i = chance.nextInt(1, 4); i > 0; i--) {
      edited[place(bytes, chance)] ^= (byte) (1 << chance.nextInt(8));
    }
    return edited;
  }

  /** Mostly outside the long binary stretches: every other time among the last quarter. */
  private static int place(byte[] bytes, SplittableRandom chance) {
    return chance.nextBoolean()
        ? chance.nextInt(bytes.length)
        : chance.nextInt(bytes.length * 3 / 4, bytes.length);
  }

  private static byte telling(SplittableRandom chance) {
    return (byte) TELLING.charAt(chance.nextInt(TELLING.length()));
  }

  private static Optional<byte[]> set(Sample sample, SplittableRandom chance) {
    byte[] edited = sample.bytes().clone();
    edited[place(edited, chance)] = telling(chance);
    return Optional.of(edited);
  }

  private static Optional<byte[]> insert(Sample sample, SplittableRandom chance) {
    byte[] inserted = new byte[chance.nextInt(1, 5)];
    for (int i = 0; i < inserted.length; i++) {
      inserted[i] = telling(chance);
    }
    int at = place(sample.bytes(), chance);
    return Optional.of(splice(sample.bytes(), at, at, inserted));
  }

  private static Optional<byte[]> delete(Sample sample, SplittableRandom chance) {
    int from = place(sample.bytes(), chance);
    int length = chance.nextBoolean() ? 1 : chance.nextInt(1, 400);
    int to = Math.min(sample.bytes().length, from + length);
    return Optional.of(splice(sample.bytes(), from, to, new byte[0]));
  }

  private static Optional<byte[]> copy(Sample sample, SplittableRandom chance) {
    byte[] bytes = sample.bytes();
    int from = place(bytes, chance);
    int to = Math.min(bytes.length, from + chance.nextInt(1, 600));
    byte[] block = Arrays.copyOfRange(bytes, from, to);
    int at = place(bytes, chance);
    // over other bytes, or between them
    int end = chance.nextBoolean() ? at : Math.min(bytes.length, at + block.length);
    return Optional.of(splice(bytes, at, end, block));
  }

  private static Optional<byte[]> truncate(Sample sample, SplittableRandom chance) {
    byte[] bytes = sample.bytes();
    int kept =
        chance.nextBoolean() ? chance.nextInt(bytes.length) : bytes.length - chance.nextInt(1, 200);
    return Optional.of(Arrays.copyOf(bytes, kept));
  }

  private static Optional<byte[]> junkBefore(Sample sample, SplittableRandom chance) {
    String junk = "%junk\n".repeat(chance.nextInt(1, 20));
    return Optional.of(splice(sample.bytes(), 0, 0, junk));
  }

  private static Optional<byte[]> junkAfter(Sample sample, SplittableRandom chance) {
    byte[] bytes = sample.bytes();
    String junk =
        switch (chance.nextInt(4)) {
          case 0 -> "%junk\n".repeat(chance.nextInt(1, 20));
          case 1 -> "\u0000".repeat(chance.nextInt(1, 2000));
          case 2 -> "\n%%EOF\n";
          default -> "\n90 0 obj <</Type/Page>> endobj\n";
        };
    return Optional.of(splice(bytes, bytes.length, bytes.length, junk));
  }

  private static Optional<byte[]> swapObjects(Sample sample, SplittableRandom chance) {
    PdfScan.Span one = Edit.pick(sample.scan().spans(), chance);
    PdfScan.Span other = Edit.pick(sample.scan().spans(), chance);
    if (one.start() == other.start()) {
      return Optional.empty();
    }
    boolean inOrder = one.start() < other.start();
    PdfScan.Span first = inOrder ? one : other;
    PdfScan.Span second = inOrder ? other : one;
    byte[] bytes = sample.bytes();
    byte[] a = Arrays.copyOfRange(bytes, first.start(), first.end());
    byte[] b = Arrays.copyOfRange(bytes, second.start(), second.end());
    byte[] edited = splice(bytes, second.start(), second.end(), a);
    return Optional.of(splice(edited, first.start(), first.end(), b));
  }

  private static Optional<byte[]> copyObject(Sample sample, SplittableRandom chance) {
    PdfScan.Span from = Edit.pick(sample.scan().spans(), chance);
    PdfScan.Span to = Edit.pick(sample.scan().spans(), chance);
    byte[] copied = Arrays.copyOfRange(sample.bytes(), from.start(), from.end());
    int end = chance.nextBoolean() ? to.start() : to.end();
    return Optional.of(splice(sample.bytes(), to.start(), end, copied));
  }

  private static Optional<byte[]> dropObject(Sample sample, SplittableRandom chance) {
    PdfScan.Span span = Edit.pick(sample.scan().spans(), chance);
    // blanked, so that offsets stay, or cut out
    String left = chance.nextBoolean() ? " ".repeat(span.end() - span.start()) : "";
    return Optional.of(splice(sample.bytes(), span.start(), span.end(), left));
  }
}
