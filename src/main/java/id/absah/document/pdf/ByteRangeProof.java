package id.absah.document.pdf;

import id.absah.document.ByteRange;
import id.absah.document.Defect;
import id.absah.document.Effect;
import id.absah.document.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The proof that a /ByteRange leaves out nothing but the signature value (ISO 32000-2, 12.8.1):
 * read from the bytes of the signature dictionary itself, not from a parsed value.
 *
 * @param range when it is four sound integers
 * @param contents the decoded /Contents as it stands in the dictionary's bytes
 * @param defects what refutes the proof; none when it holds
 */
record ByteRangeProof(Optional<ByteRange> range, Optional<Octets> contents, List<Defect> defects) {
  /** Longer numbers pass the end of any file we can hold. */
  private static final int MAX_DIGITS = 18;

  /** Enough to show a wrong /ByteRange; four are right. */
  private static final int MAX_TOKENS = 64;

  ByteRangeProof {
    defects = List.copyOf(defects);
  }

  /** The proof for a dictionary whose bytes are known. */
  static ByteRangeProof of(Octets bytes, RawDictionary dictionary) {
    List<Defect> defects = new ArrayList<>();
    Optional<ByteRange> range = range(bytes, dictionary, defects);
    Optional<RawDictionary.Entry> contents = dictionary.last("Contents");
    Optional<Octets> value = Optional.empty();
    if (contents.isEmpty()) {
      defects.add(Defect.of(PdfCode.CONTENTS_MISSING));
    } else if (contents.get().is(bytes, "null")) {
      defects.add(Defect.of(PdfCode.CONTENTS_NULL));
    } else if (contents.get().kind() == RawTokens.Kind.HEX) {
      value = Optional.of(hexValue(bytes, contents.get()));
      range.ifPresent(found -> gap(bytes, found, contents.get(), defects));
    } else {
      // A reference or a literal string: nothing of it stands in a gap between < and >.
      defects.add(Defect.of(PdfCode.CONTENTS_NOT_IN_GAP, "written", kind(bytes, contents.get())));
    }
    return new ByteRangeProof(range, value, defects);
  }

  /** Whether nothing refutes it. */
  boolean holds() {
    return defects.stream().noneMatch(defect -> defect.code().effect() == Effect.FAILED);
  }

  /** The same with one more defect. */
  ByteRangeProof with(Defect defect) {
    List<Defect> more = new ArrayList<>(defects);
    more.add(defect);
    return new ByteRangeProof(range, contents, more);
  }

  private static String kind(Octets bytes, RawDictionary.Entry entry) {
    RawTokens tokens = new RawTokens(bytes, entry.start(), entry.end());
    tokens.next();
    return tokens.digits() >= 0 ? "reference" : entry.kind().name().toLowerCase(Locale.ROOT);
  }

  private static Octets hexValue(Octets bytes, RawDictionary.Entry entry) {
    return RawTokens.decodeHex(bytes, entry.start() + 1, entry.end() - 1);
  }

  private static Optional<ByteRange> range(
      Octets bytes, RawDictionary dictionary, List<Defect> defects) {
    Optional<RawDictionary.Entry> entry = dictionary.last("ByteRange");
    if (entry.isEmpty() || entry.get().is(bytes, "null")) {
      defects.add(Defect.of(PdfCode.BYTERANGE_MISSING));
      return Optional.empty();
    }
    if (entry.get().kind() != RawTokens.Kind.ARRAY_OPEN) {
      defects.add(Defect.of(PdfCode.BYTERANGE_NOT_INT, "actual", kind(bytes, entry.get())));
      return Optional.empty();
    }
    List<String> words = words(bytes, entry.get());
    for (String word : words) {
      if (!word.matches("-?[0-9]+")) {
        return refuted(PdfCode.BYTERANGE_NOT_INT, words, defects);
      }
    }
    if (words.size() != 4) {
      return refuted(PdfCode.BYTERANGE_COUNT, words, defects);
    }
    long[] values = new long[4];
    for (int i = 0; i < 4; i++) {
      if (words.get(i).startsWith("-")) {
        return refuted(PdfCode.BYTERANGE_NEGATIVE, words, defects);
      }
      if (words.get(i).length() > MAX_DIGITS) {
        return refuted(PdfCode.BYTERANGE_OUTSIDE, words, defects);
      }
      values[i] = Long.parseLong(words.get(i));
    }
    ByteRange range = new ByteRange(values[0], values[1], values[2], values[3]);
    if (range.firstStart() != 0) {
      return refuted(PdfCode.BYTERANGE_NOT_FROM_ZERO, words, defects);
    }
    if (range.gapEnd() < range.gapStart()) {
      return refuted(PdfCode.BYTERANGE_OVERLAP, words, defects);
    }
    if (range.end() > bytes.length()) {
      defects.add(
          Defect.of(PdfCode.BYTERANGE_OUTSIDE, "actual", String.join(" ", words))
              .with("length", bytes.length()));
      return Optional.empty();
    }
    return Optional.of(range);
  }

  private static Optional<ByteRange> refuted(
      PdfCode code, List<String> words, List<Defect> defects) {
    defects.add(Defect.of(code, "actual", String.join(" ", words)).with("count", words.size()));
    return Optional.empty();
  }

  /** The elements as written; one that is no plain word stands as {@code ?}. */
  private static List<String> words(Octets bytes, RawDictionary.Entry array) {
    List<String> words = new ArrayList<>();
    RawTokens tokens = new RawTokens(bytes, array.start() + 1, array.end() - 1);
    while (words.size() < MAX_TOKENS && tokens.next() != RawTokens.Kind.END) {
      words.add(tokens.kind() == RawTokens.Kind.WORD ? tokens.word() : "?");
    }
    return words;
  }

  /**
   * The gap is exactly the hexadecimal string. A producer that signs the delimiters too leaves less
   * unsigned, not more, so that is accepted and noted.
   */
  private static void gap(
      Octets bytes, ByteRange range, RawDictionary.Entry contents, List<Defect> defects) {
    int from = contents.start();
    int to = contents.end();
    boolean whole = range.gapStart() == from && range.gapEnd() == to;
    boolean inner = range.gapStart() == from + 1 && range.gapEnd() == to - 1;
    if (whole || inner) {
      if (!RawTokens.isHex(bytes, from + 1, to - 1)) {
        defects.add(Defect.of(PdfCode.GAP_NOT_CONTENTS, "gap", span(range)));
      } else if (inner) {
        defects.add(Defect.of(PdfCode.GAP_WITHOUT_DELIMITERS, "gap", span(range)));
      }
      return;
    }
    boolean apart = range.gapEnd() <= from || to <= range.gapStart();
    defects.add(
        Defect.of(
                apart ? PdfCode.CONTENTS_NOT_IN_GAP : PdfCode.GAP_NOT_CONTENTS, "gap", span(range))
            .with("contents", from + ".." + to));
  }

  private static String span(ByteRange range) {
    return range.gapStart() + ".." + range.gapEnd();
  }
}
