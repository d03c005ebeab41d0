package id.absah.facts.extract;

import id.absah.document.TextLine;
import java.util.List;
import java.util.Optional;

/** Finds the name of a signature block from what else stands in it. */
final class SignerName {
  /** How far below the office or the words the name may stand, in points: a stamp lies between. */
  private static final double REACH = 130;

  /** The room that an office leaves for a signature at least, in font sizes: a blank line. */
  private static final double ROOM = 0.9;

  /** The room over a name of one word, which may be a heading as well: two blank lines. */
  private static final double ROOM_OVER_ONE_WORD = 2;

  /** Lines closer than this, in font sizes, belong together. */
  private static final double TIGHT = 0.5;

  private static final int MAX_MARK = 9;

  private SignerName() {}

  /** The name over a NIP: the next line above that can be one, past rank and grade. */
  static Optional<TextLine> aboveNip(List<TextLine> lines, int index) {
    for (TextLine above : Column.above(lines, index, SignerBlock.UNDER_NAME)) {
      if (LabelledRow.endOfLabel(above.text(), "Nama") >= 0) {
        return Optional.empty(); // a person the letter is about
      }
      if (NameLine.is(above.text())) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  /**
   * The name below the words "Ditandatangani secara elektronik": over the NIP when there is one,
   * else the first line that may be a name and does not go on with an office.
   */
  static Optional<TextLine> belowWords(List<TextLine> lines, int index) {
    return below(lines, index, true);
  }

  /** The name below an office: over the NIP, below a mark, or with room for a signature above. */
  static Optional<TextLine> belowOffice(List<TextLine> lines, int index) {
    return below(lines, index, false);
  }

  private static Optional<TextLine> below(List<TextLine> lines, int index, boolean announced) {
    TextLine start = lines.get(index);
    TextLine previous = start;
    Optional<TextLine> tight = Optional.empty();
    Optional<TextLine> apart = Optional.empty();
    for (int i = index + 1; i < lines.size(); i++) {
      TextLine below = lines.get(i);
      boolean far =
          below.top() - start.bottom() > REACH
              || (apart.isPresent() && below.top() - apart.get().bottom() > SignerBlock.UNDER_NAME);
      if (far) {
        break;
      }
      if (!Column.same(start, below)) {
        continue;
      }
      if (SignerBlockExtractor.nip(below.text()).isPresent()) {
        return aboveNip(lines, i);
      }
      if (BodyText.is(below.text())) {
        break; // the words above it opened a text and no signature
      }
      if (apart.isEmpty() && NameLine.is(below.text())) {
        if (announced ? !goesOn(previous, below) : hasRoom(previous, below)) {
          apart = Optional.of(below);
        } else {
          tight = announced ? Optional.of(below) : tight;
        }
      }
      previous = below;
    }
    return apart.isPresent() ? apart : tight;
  }

  private static boolean hasRoom(TextLine above, TextLine name) {
    double gap = name.top() - above.bottom();
    boolean oneWord = PersonName.words(name.text()).size() == 1;
    return isMark(above.text()) || gap >= (oneWord ? ROOM_OVER_ONE_WORD : ROOM) * name.fontSize();
  }

  /** "ttd", "(ttd)", "Cap/ttd", or a sign of a symbol font that stands for it. */
  private static boolean isMark(String text) {
    String squeezed = Squeezed.text(text);
    return text.length() <= MAX_MARK && (squeezed.length() <= 1 || squeezed.endsWith("ttd"));
  }

  /** Whether a line looks like the next line of an office: same style, close below it. */
  private static boolean goesOn(TextLine above, TextLine below) {
    return below.top() - above.bottom() < below.fontSize() * TIGHT
        && Heading.capitals(above.text())
        && Heading.capitals(below.text())
        && above.bold() == below.bold();
  }
}
