package id.absah.mutation;

import static id.absah.mutation.Edit.splice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;

/** Operators on the gap, the byte range and the signature value. */
final class SignatureOperators {
  private static final String RANGE = "/ByteRange ?(\\[[^\\]]*\\] *)";
  private static final String CONTENTS = "/Contents ?<([0-9a-fA-F]+)>";

  private SignatureOperators() {}

  static List<Operator> all() {
    return List.of(
        Operator.bytes("range-number", SignatureOperators::number),
        Operator.bytes("range-form", SignatureOperators::form),
        Operator.bytes("gap-resize", SignatureOperators::resize),
        Operator.bytes("gap-wrap", SignatureOperators::wrap),
        Operator.bytes("contents-case", SignatureOperators::hexCase),
        Operator.bytes("contents-space", SignatureOperators::space),
        Operator.bytes("contents-digit", SignatureOperators::digit),
        Operator.bytes("contents-exchange", SignatureOperators::exchange));
  }

  /** Moves one of the four numbers, the length of the array kept where it can be. */
  private static Optional<byte[]> number(Sample sample, SplittableRandom chance) {
    return Edit.replaceOne(
        sample,
        chance,
        RANGE,
        (text, c) -> {
          MatchResult digits = Edit.pick(Edit.matches(text, "\\d+"), c);
          String edited =
              text.substring(0, digits.start())
                  + Edit.otherNumber(digits.group(), c)
                  + text.substring(digits.end());
          return fit(edited, text.length());
        });
  }

  private static String fit(String edited, int length) {
    return edited.length() < length
        ? edited + " ".repeat(length - edited.length())
        : edited.replaceFirst(" {0," + (edited.length() - length) + "}$", "");
  }

  /** The same numbers written otherwise. */
  private static Optional<byte[]> form(Sample sample, SplittableRandom chance) {
    return Edit.replaceOne(
        sample,
        chance,
        RANGE,
        (text, c) -> {
          MatchResult digits = Edit.pick(Edit.matches(text, "\\d+"), c);
          String other =
              switch (c.nextInt(7)) {
                case 0 -> digits.group() + ".0";
                case 1 -> "+" + digits.group();
                case 2 -> "0" + digits.group();
                case 3 -> "-" + digits.group();
                case 4 -> digits.group() + " 0";
                case 5 -> "% \n" + digits.group();
                default -> "1 0 R";
              };
          String edited = text.substring(0, digits.start()) + other + text.substring(digits.end());
          return fit(edited, text.length());
        });
  }

  /** A longer or shorter gap; the byte range follows it or not. */
  private static Optional<byte[]> resize(Sample sample, SplittableRandom chance) {
    List<MatchResult> all = sample.scan().matches(CONTENTS);
    MatchResult contents = Edit.pick(all, chance);
    int by = 2 * chance.nextInt(1, 40);
    boolean longer = chance.nextBoolean();
    int at = contents.end(1);
    byte[] edited =
        longer
            ? splice(sample.bytes(), at, at, "0".repeat(by))
            : splice(sample.bytes(), at - by, at, "");
    return Optional.of(
        chance.nextBoolean() ? edited : moveGapEnd(sample, edited, contents, longer ? by : -by));
  }

  /** The third number of the range that belongs to these contents, changed by so much. */
  private static byte[] moveGapEnd(Sample sample, byte[] edited, MatchResult contents, int by) {
    String text = sample.scan().text();
    int range = text.lastIndexOf("/ByteRange", contents.start());
    MatchResult numbers =
        Edit.matches(text.substring(range, contents.start()), "\\[\\d+ \\d+ (\\d+)").get(0);
    String moved = Integer.toString(Integer.parseInt(numbers.group(1)) + by);
    return splice(edited, range + numbers.start(1), range + numbers.end(1), moved);
  }

  /** Foreign objects inside the gap, after the value. */
  private static Optional<byte[]> wrap(Sample sample, SplittableRandom chance) {
    MatchResult contents = Edit.pick(sample.scan().matches(CONTENTS), chance);
    String object = Edit.pick(chance, ">/X<", "> >> endobj 9 0 obj <</Length 0>> <", ">/Contents<");
    int at = contents.end(1) - object.length() - 2 * chance.nextInt(1, 100);
    return Optional.of(splice(sample.bytes(), at, at + object.length(), object));
  }

  private static Optional<byte[]> hexCase(Sample sample, SplittableRandom chance) {
    return Edit.replaceOne(
        sample,
        chance,
        CONTENTS,
        (text, c) -> {
          int from = c.nextInt(text.length());
          return text.substring(0, from) + text.substring(from).toUpperCase(Locale.ROOT);
        });
  }

  /** White space in the hexadecimal string, in place of padding so that the gap keeps its size. */
  private static Optional<byte[]> space(Sample sample, SplittableRandom chance) {
    return Edit.replaceOne(
        sample,
        chance,
        CONTENTS,
        (text, c) -> {
          int at = c.nextInt(text.length() - 2);
          String white = Edit.pick(c, "  ", "\r\n", "\n\t", "%\n");
          return text.substring(0, at) + white + text.substring(at, text.length() - 2);
        });
  }

  private static Optional<byte[]> digit(Sample sample, SplittableRandom chance) {
    return Edit.replaceOne(
        sample,
        chance,
        CONTENTS,
        (text, c) -> {
          int at = c.nextInt(c.nextInt(4) == 0 ? text.length() : text.length() / 2);
          String digit = Integer.toHexString(c.nextInt(16));
          return text.substring(0, at) + digit + text.substring(at + 1);
        });
  }

  /** The value of one signature in place of another. */
  private static Optional<byte[]> exchange(Sample sample, SplittableRandom chance) {
    List<MatchResult> all = sample.scan().matches(CONTENTS);
    MatchResult one = Edit.pick(all, chance);
    MatchResult other = Edit.pick(all, chance);
    if (one.start() == other.start() || one.group(1).length() != other.group(1).length()) {
      return Optional.empty();
    }
    return Optional.of(splice(sample.bytes(), one.start(1), one.end(1), other.group(1)));
  }
}
