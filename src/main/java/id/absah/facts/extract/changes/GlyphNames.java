package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import java.util.List;

/** The glyph names of ASCII (Annex D.2). */
final class GlyphNames {
  private static final List<String> FROM_SPACE =
      List.of(
          ("space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft"
                  + " parenright asterisk plus comma hyphen period slash zero one two three four"
                  + " five six seven eight nine colon semicolon less equal greater question at"
                  + " A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash"
                  + " bracketright asciicircum underscore grave a b c d e f g h i j k l m n o p q"
                  + " r s t u v w x y z braceleft bar braceright asciitilde")
              .split(" "));

  private GlyphNames() {}

  /** Whether differences (9.6.5.1) leave every ASCII code with its own character. */
  static boolean keepAscii(PdfView view, List<PdfObject> differences) {
    long code = -1;
    for (PdfObject item : differences) {
      PdfObject resolved = view.resolve(item);
      if (resolved instanceof PdfObject.Int start) {
        code = start.value();
      } else if (resolved instanceof PdfObject.Name glyph && code >= 0) {
        boolean ascii = code >= 0x20 && code <= 0x7E;
        if (ascii && !FROM_SPACE.get((int) code - 0x20).equals(glyph.value())) {
          return false;
        }
        code++;
      } else {
        return false;
      }
    }
    return true;
  }
}
