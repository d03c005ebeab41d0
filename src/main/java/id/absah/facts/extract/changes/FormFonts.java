package id.absah.facts.extract.changes;

import id.absah.document.Octets;
import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import id.absah.facts.ChangeCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The fonts of one appearance stream. A font counts when the signed state had it, or when it is a
 * plain Latin font that is not embedded; and when its encoding is one whose codes are known.
 */
final class FormFonts {
  /** Latin text faces that every reader has; symbol faces are not among them. */
  private static final List<String> LATIN_FACES =
      List.of("helvetica", "times", "courier", "arial", "verdana", "tahoma", "calibri", "cambria");

  private static final Set<String> NAMED =
      Set.of("WinAnsiEncoding", "PDFDocEncoding", "StandardEncoding", "MacRomanEncoding");

  private final RevisionPair pair;
  private final Sameness strict;
  private final PdfObject.Dict fonts;
  private final PdfObject.Dict earlier;
  private final PdfObject.Dict earlierForm;
  private final Place place;
  private ChangeCode refusal = ChangeCode.APPEARANCE_UNREADABLE;

  FormFonts(
      RevisionPair pair,
      Sameness strict,
      PdfObject.Dict form,
      PdfObject.Dict earlierStates,
      Place place) {
    this.pair = pair;
    this.strict = strict;
    this.place = place;
    this.fonts = fonts(pair.after(), RevisionPair.entry(form, "Resources"));
    PdfObject.Dict old = pair.dict(pair.before(), RevisionPair.entry(earlierStates, "N"), place);
    this.earlier = fonts(pair.before(), RevisionPair.entry(old, "Resources"));
    PdfObject.Dict catalog = pair.before().catalog().orElse(RevisionPair.NO_ENTRIES);
    PdfObject.Dict acroForm =
        pair.dict(pair.before(), RevisionPair.entry(catalog, "AcroForm"), place);
    this.earlierForm = fonts(pair.before(), RevisionPair.entry(acroForm, "DR"));
  }

  private PdfObject.Dict fonts(PdfView view, PdfObject resources) {
    return pair.dict(view, RevisionPair.entry(pair.dict(view, resources, place), "Font"), place);
  }

  /** A font that can be decoded. */
  record Font(Charset encoding, boolean asciiOnly) {
    /** The text of a string; empty when it holds a code that is not known. */
    Optional<String> decode(Octets bytes) {
      for (int i = 0; i < bytes.length(); i++) {
        int code = bytes.at(i);
        if (code > 0x7E ? asciiOnly : code < 0x20 && code != '\t' && code != '\r' && code != '\n') {
          return Optional.empty();
        }
      }
      return Optional.of(new String(bytes.toByteArray(), encoding));
    }
  }

  /** Why the last font asked for was refused. */
  ChangeCode refusal() {
    return refusal;
  }

  Optional<Font> get(String name) {
    PdfView view = pair.after();
    // Resources left out are those of the form (12.7.3).
    PdfObject value = fonts.get(name).isPresent() ? RevisionPair.entry(fonts, name) : inForm(name);
    PdfObject.Dict font = pair.dict(view, value, place);
    boolean known = signed(name, value);
    if (!known && !plain(font)) {
      refusal = ChangeCode.FORM_FONT_CHANGED;
      return Optional.empty();
    }
    Optional<Font> decoder = decoder(font);
    refusal = known ? ChangeCode.APPEARANCE_UNREADABLE : ChangeCode.FORM_FONT_CHANGED;
    return decoder;
  }

  private PdfObject inForm(String name) {
    PdfView view = pair.after();
    PdfObject.Dict catalog = view.catalog().orElse(RevisionPair.NO_ENTRIES);
    PdfObject.Dict acroForm = pair.dict(view, RevisionPair.entry(catalog, "AcroForm"), place);
    return RevisionPair.entry(fonts(view, RevisionPair.entry(acroForm, "DR")), name);
  }

  /** Whether the earlier state showed fields in this very font. */
  private boolean signed(String name, PdfObject value) {
    for (PdfObject.Dict old : List.of(earlier, earlierForm)) {
      if (old.get(name).isPresent() && strict.test(RevisionPair.entry(old, name), value, place)) {
        return true;
      }
    }
    return false;
  }

  private boolean plain(PdfObject.Dict font) {
    String subtype = RevisionPair.name(pair.after(), font, "Subtype");
    return (subtype.equals("Type1") || subtype.equals("TrueType"))
        && font.get("FontDescriptor").isEmpty()
        && latin(font)
        && widths(font);
  }

  /**
   * Advances as such faces have them (9.2.4): others let glyphs trade places or pile up. Digits are
   * of one width, half to two thirds of the size, in all of them.
   */
  private boolean widths(PdfObject.Dict font) {
    PdfView view = pair.after();
    if (font.get("Widths").isEmpty()) {
      return true;
    }
    long first = RevisionPair.integer(view, font, "FirstChar", -1);
    List<PdfObject> widths = pair.array(view, RevisionPair.entry(font, "Widths"), place);
    if (first < 0 || first > '0' || first + widths.size() <= '9') {
      return false;
    }
    for (int i = 0; i < widths.size(); i++) {
      long code = first + i;
      double width = Numbers.of(view.resolve(widths.get(i))).orElse(-1.0);
      boolean digit = code >= '0' && code <= '9';
      boolean letter = code > ' ' && code < 0x7F;
      if ((digit && (width < 400 || width > 700)) || (letter && (width < 150 || width > 1200))) {
        return false;
      }
    }
    return true;
  }

  private boolean latin(PdfObject.Dict font) {
    String face = RevisionPair.name(pair.after(), font, "BaseFont").toLowerCase(Locale.ROOT);
    int tag = face.indexOf('+');
    String bare = tag == 6 ? face.substring(7) : face;
    return LATIN_FACES.stream().anyMatch(bare::startsWith);
  }

  private Optional<Font> decoder(PdfObject.Dict font) {
    PdfView view = pair.after();
    String subtype = RevisionPair.name(view, font, "Subtype");
    if (!(subtype.equals("Type1") || subtype.equals("TrueType")) || !latin(font)) {
      return Optional.empty();
    }
    PdfObject encoding = view.get(font, "Encoding");
    if (encoding instanceof PdfObject.Null) {
      return Optional.of(new Font(StandardCharsets.US_ASCII, true));
    }
    if (encoding instanceof PdfObject.Name name) {
      return NAMED.contains(name.value()) ? Optional.of(named(name.value())) : Optional.empty();
    }
    if (encoding instanceof PdfObject.Dict dict
        && GlyphNames.keepAscii(
            view, pair.array(view, RevisionPair.entry(dict, "Differences"), place))) {
      return Optional.of(new Font(StandardCharsets.US_ASCII, true));
    }
    return Optional.empty();
  }

  private static Font named(String name) {
    return name.equals("WinAnsiEncoding")
        ? new Font(Charset.forName("windows-1252"), false)
        : new Font(StandardCharsets.US_ASCII, true);
  }
}
