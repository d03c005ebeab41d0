package id.absah.corpus;

import static id.absah.corpus.Canvas.n;

import java.nio.charset.StandardCharsets;

/** The appearance of a visible signature. */
final class Stamp {
  private static final String FONT =
      "/Font<</Helv<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>";

  private Stamp() {}

  /** Writes the appearance stream for a look and gives its number. */
  static int draw(LetterPdf pdf, String look, Slot slot) {
    String w = n(slot.width());
    String h = n(slot.height());
    String operators =
        switch (look) {
          case "qr" -> "q " + w + " 0 0 " + h + " 0 0 cm /Qr Do Q";
          case "block" ->
              "q 0.9 0.95 0.9 rg 0 0 "
                  + w
                  + " "
                  + h
                  + " re f Q BT /Helv 5 Tf 2 "
                  + n(slot.height() / 2)
                  + " Td (Ditandatangani secara) Tj 0 -6 Td (elektronik) Tj"
                  + " ET";
          // The number that is given when the letter is signed, over its placeholder.
          default -> {
            String number = look.substring(look.indexOf(':') + 1);
            yield "q 1 1 1 rg 0 0 "
                + w
                + " "
                + h
                + " re f Q BT /Helv 10 Tf 2 4 Td ("
                + number
                + ") Tj ET";
          }
        };
    String images = look.equals("qr") ? "/XObject<</Qr " + pdf.qrObject() + " 0 R>>" : "";
    return pdf.out()
        .addStream(
            "/Type/XObject/Subtype/Form/BBox[0 0 "
                + w
                + " "
                + h
                + "]/Resources<<"
                + FONT
                + images
                + ">>",
            operators.getBytes(StandardCharsets.ISO_8859_1));
  }
}
