package id.absah.mutation;

import static id.absah.mutation.Edit.splice;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;

/** Operators on cross-reference sections, trailers and dictionary syntax. */
final class StructureOperators {
  private StructureOperators() {}

  static List<Operator> all() {
    return List.of(
        Operator.bytes("xref-offset", StructureOperators::offset),
        Operator.bytes("xref-kind", StructureOperators::kind),
        Operator.bytes("xref-swap", StructureOperators::swapEntries),
        Operator.bytes("xref-subsection", StructureOperators::subsection),
        Operator.bytes("startxref", StructureOperators::startxref),
        Operator.bytes("startxref-again", StructureOperators::startxrefAgain),
        Operator.bytes("trailer-number", StructureOperators::trailerNumber),
        Operator.bytes("trailer-entry", StructureOperators::trailerEntry),
        Operator.bytes("reference", StructureOperators::reference),
        Operator.bytes("duplicate-key", StructureOperators::duplicateKey),
        Operator.bytes("rename-key", StructureOperators::renameKey),
        Operator.bytes("escape-name", StructureOperators::escapeName));
  }

  private static Optional<byte[]> offset(Sample sample, SplittableRandom chance) {
    return Edit.replaceOne(sample, chance, "\n(\\d{10}) \\d{5} [nf]", Edit::otherNumber);
  }

  private static Optional<byte[]> kind(Sample sample, SplittableRandom chance) {
    return Edit.replaceOne(
        sample,
        chance,
        "\n\\d{10} (\\d{5} [nf])",
        (text, c) -> Edit.pick(c, "00000 f", "00001 n", "65535 f", "00000 n", "00001 f"));
  }

  private static Optional<byte[]> swapEntries(Sample sample, SplittableRandom chance) {
    List<MatchResult> entries = sample.scan().matches("\n(\\d{10}) \\d{5} n");
    if (entries.size() < 2) {
      return Optional.empty();
    }
    MatchResult one = Edit.pick(entries, chance);
    MatchResult other = Edit.pick(entries, chance);
    byte[] edited = splice(sample.bytes(), one.start(1), one.end(1), other.group(1));
    return Optional.of(splice(edited, other.start(1), other.end(1), one.group(1)));
  }

  private static Optional<byte[]> subsection(Sample sample, SplittableRandom chance) {
    return Edit.replaceOne(
        sample,
        chance,
        "\n(\\d{1,5} \\d{1,5})\n\\d{10} ",
        (text, c) -> {
          String[] pair = text.split(" ");
          return c.nextBoolean()
              ? Edit.otherNumber(pair[0], c) + " " + pair[1]
              : pair[0] + " " + Edit.otherNumber(pair[1], c);
        });
  }

  private static Optional<byte[]> startxref(Sample sample, SplittableRandom chance) {
    List<MatchResult> all = sample.scan().matches("startxref\\s+(\\d+)");
    MatchResult target = Edit.pick(all, chance);
    String number =
        chance.nextBoolean()
            ? Edit.pick(all, chance).group(1)
            : Edit.otherNumber(target.group(1), chance);
    return Optional.of(splice(sample.bytes(), target.start(1), target.end(1), number));
  }

  private static Optional<byte[]> startxrefAgain(Sample sample, SplittableRandom chance) {
    List<MatchResult> all = sample.scan().matches("startxref\\s+(\\d+)");
    String number = Edit.pick(all, chance).group(1);
    int end = sample.bytes().length;
    return Optional.of(splice(sample.bytes(), end, end, "startxref\n" + number + "\n%%EOF\n"));
  }

  private static Optional<byte[]> trailerNumber(Sample sample, SplittableRandom chance) {
    return Edit.replaceOne(
        sample,
        chance,
        "/(?:Root|Size|Prev|Info|Encrypt|XRefStm|Index\\[|W\\[1) ?(\\d+)",
        Edit::otherNumber);
  }

  private static Optional<byte[]> trailerEntry(Sample sample, SplittableRandom chance) {
    return Edit.replaceOne(
        sample,
        chance,
        "((?:/Root|/Size|/Prev|/Info|/ID\\[)[^/>]*)",
        (text, c) -> c.nextBoolean() ? "" : text.replaceFirst("/", "/X"));
  }

  private static Optional<byte[]> reference(Sample sample, SplittableRandom chance) {
    int objects = sample.scan().size();
    return Edit.replaceOne(
        sample,
        chance,
        "(?<!\\d)(\\d{1,6}) 0 R",
        (text, c) -> Integer.toString(c.nextInt(1, objects)));
  }

  /** A key of a dictionary once more, with a value of its own, before or after the real one. */
  private static Optional<byte[]> duplicateKey(Sample sample, SplittableRandom chance) {
    List<MatchResult> keys =
        sample
            .scan()
            .matches(
                "(/(?:Contents|ByteRange|V|Type|SubFilter|Filter|AP|Rect|F|Annots|Kids|Root|Prev|Size|Fields|AcroForm|Pages|Resources|Length|Count|P)\\b"
                    + " ?)([^/>\\[<]*)");
    MatchResult key = Edit.pick(keys, chance);
    String value = Edit.pick(chance, "null ", "0 ", "[0 0 0 0] ", "<00> ", "9 0 R ", "/X ");
    int at = chance.nextBoolean() ? key.start() : key.end();
    return Optional.of(splice(sample.bytes(), at, at, key.group(1) + value));
  }

  private static Optional<byte[]> renameKey(Sample sample, SplittableRandom chance) {
    return Edit.replaceOne(
        sample, chance, "/([A-Z][A-Za-z]{1,12})", (text, c) -> text.substring(1) + "Q");
  }

  private static Optional<byte[]> escapeName(Sample sample, SplittableRandom chance) {
    return Edit.replaceOne(sample, chance, "(/[A-Z][A-Za-z]{1,12})", Edit::escapeOneName);
  }
}
