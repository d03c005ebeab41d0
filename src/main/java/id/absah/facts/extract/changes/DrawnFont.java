package id.absah.facts.extract.changes;

import id.absah.document.Octets;
import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How far the text of a font reaches (9.2.4): the widths by which it advances, and the area around
 * the origin of a glyph that any of its glyphs can ink, both in parts of the font size and rather
 * too large than too small.
 */
final class DrawnFont {
  /** Ascenders, accents, swashes and descenders of text faces, and half an em more on each side. */
  private static final Box TEXT_FACE = new Box(-0.5, -0.5, 1.5, 1.3);

  /** What a reader takes for a face that is not embedded and not known. */
  private static final Box ANY_FACE = new Box(-1.5, -1.5, 3, 2.5);

  /** No glyph of the faces that every reader has is wider. */
  private static final double WIDEST = 1.1;

  /** The small letters, digits and common marks of these faces are not, bold ones included. */
  private static final double NARROW = 0.62;

  private static final String NARROW_CODES = " !'(),-./0123456789:;abcdefghijklnopqrstuvxyz";

  private static final List<String> KNOWN_FACES =
      List.of("helvetica", "times", "courier", "arial", "symbol", "zapfdingbats");

  /** As large as CJK fonts are; a larger program is not read. */
  private static final int MAX_PROGRAM = 32 << 20;

  private final PdfView view;
  private final Budget budget;
  private final boolean twoBytes;
  private final Map<Integer, Double> widths = new HashMap<>();
  private double otherWidth;
  private boolean embedded;
  private boolean latin;
  private Box ink = TEXT_FACE;

  private DrawnFont(PdfView view, Budget budget, boolean twoBytes) {
    this.view = view;
    this.budget = budget;
    this.twoBytes = twoBytes;
  }

  /** Empty when what the font inks cannot be bounded. */
  static Optional<DrawnFont> of(PdfView view, PdfObject.Dict font, Budget budget) {
    String subtype = RevisionPair.name(view, font, "Subtype");
    boolean composite = subtype.equals("Type0");
    DrawnFont drawn = new DrawnFont(view, budget, composite);
    boolean known =
        composite
            ? drawn.composite(font)
            : (subtype.equals("Type1") || subtype.equals("TrueType")) && drawn.simple(font);
    return known ? Optional.of(drawn) : Optional.empty();
  }

  /** Codes of two bytes, written horizontally; other character maps are not read (9.7.5.2). */
  private boolean composite(PdfObject.Dict font) {
    if (!RevisionPair.name(view, font, "Encoding").equals("Identity-H")
        || !(view.get(font, "DescendantFonts") instanceof PdfObject.Array fonts)
        || fonts.items().size() != 1
        || !(view.resolve(fonts.items().get(0)) instanceof PdfObject.Dict descendant)) {
      return false;
    }
    PdfObject standard = view.get(descendant, "DW");
    otherWidth =
        standard instanceof PdfObject.Null ? 1 : Numbers.of(standard).orElse(Double.NaN) / 1000;
    return widthsByRange(descendant) && inked(descendant, font);
  }

  /** 9.7.4.3: {@code c [w1 w2 ...]} or {@code first last w}. */
  private boolean widthsByRange(PdfObject.Dict descendant) {
    List<PdfObject> items =
        view.get(descendant, "W") instanceof PdfObject.Array array ? array.items() : List.of();
    int i = 0;
    while (i + 1 < items.size()) {
      PdfObject next = view.resolve(items.get(i + 1));
      if (!(view.resolve(items.get(i)) instanceof PdfObject.Int first)) {
        return false;
      }
      if (next instanceof PdfObject.Array array) {
        for (int k = 0; k < array.items().size(); k++) {
          put(first.value() + k, array.items().get(k));
        }
        i += 2;
      } else if (next instanceof PdfObject.Int last
          && i + 2 < items.size()
          && last.value() <= 0xFFFF) {
        for (long code = first.value(); code <= last.value(); code++) {
          put(code, items.get(i + 2));
        }
        i += 3;
      } else {
        return false;
      }
    }
    return i == items.size();
  }

  private void put(long code, PdfObject width) {
    budget.take();
    if (code >= 0 && code <= 0xFFFF) {
      widths.put((int) code, Numbers.of(view.resolve(width)).orElse(Double.NaN) / 1000);
    }
  }

  private boolean simple(PdfObject.Dict font) {
    otherWidth = WIDEST;
    if (view.get(font, "Widths") instanceof PdfObject.Array array) {
      long first = RevisionPair.integer(view, font, "FirstChar", 0);
      for (int i = 0; i < array.items().size(); i++) {
        put(first + i, array.items().get(i));
      }
    }
    latin = !(view.get(font, "Encoding") instanceof PdfObject.Dict);
    return inked(font, font);
  }

  private boolean inked(PdfObject.Dict holder, PdfObject.Dict named) {
    if (!(view.get(holder, "FontDescriptor") instanceof PdfObject.Dict descriptor)) {
      ink = face(named);
      return true;
    }
    PdfObject missing = view.get(descriptor, "MissingWidth");
    if (!twoBytes && !(missing instanceof PdfObject.Null)) {
      otherWidth = Math.max(otherWidth, Numbers.of(missing).orElse(Double.NaN) / 1000);
    }
    // Outlines of Type 1 and CFF programs are not read.
    if (descriptor.get("FontFile").isPresent() || descriptor.get("FontFile3").isPresent()) {
      return false;
    }
    PdfObject program = view.get(descriptor, "FontFile2");
    if (program instanceof PdfObject.Null) {
      ink = face(named);
      return true;
    }
    if (!(program instanceof PdfObject.Stream stream)) {
      return false;
    }
    Optional<Box> outlines =
        view.decode(stream)
            .filter(bytes -> bytes.length() <= MAX_PROGRAM && budget.decode(bytes.length()))
            .flatMap(TrueTypeOutlines::of);
    embedded = outlines.isPresent();
    // A reader that refuses the program takes another face.
    ink = face(named).with(outlines.orElse(ANY_FACE));
    return embedded;
  }

  private Box face(PdfObject.Dict font) {
    String name = RevisionPair.name(view, font, "BaseFont").toLowerCase(Locale.ROOT);
    String bare = name.indexOf('+') == 6 ? name.substring(7) : name;
    latin &= List.of("helvetica", "times", "courier", "arial").stream().anyMatch(bare::startsWith);
    return KNOWN_FACES.stream().anyMatch(bare::startsWith) ? TEXT_FACE : ANY_FACE;
  }

  Box ink() {
    return ink;
  }

  int codes(Octets string) {
    return twoBytes ? string.length() / 2 : string.length();
  }

  /** Whether the string is a whole number of codes. */
  boolean divides(Octets string) {
    return !twoBytes || string.length() % 2 == 0;
  }

  /** The widest that a code can be. */
  double width(Octets string, int index) {
    int code = twoBytes ? string.at(2 * index) << 8 | string.at(2 * index + 1) : string.at(index);
    double stated = widths.getOrDefault(code, otherWidth);
    if (embedded || twoBytes) {
      return stated;
    }
    // Readers differ on whose widths hold when the face is their own.
    boolean narrow = latin && NARROW_CODES.indexOf(code) >= 0;
    return Math.max(
        narrow && !widths.containsKey(code) ? NARROW : stated, narrow ? NARROW : WIDEST);
  }

  /** 9.3.3: word space is for the single-byte code 32; some readers also take it for two bytes. */
  boolean space(Octets string, int index) {
    return string.at(twoBytes ? 2 * index + 1 : index) == ' ';
  }
}
