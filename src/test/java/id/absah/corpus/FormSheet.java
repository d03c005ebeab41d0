package id.absah.corpus;

import static id.absah.corpus.Canvas.n;

import java.nio.charset.StandardCharsets;

/** Writes the fields of a form to be filled in (ISO 32000-2, 12.7.5), merged with their widgets. */
final class FormSheet {
  private static final String FONTS =
      "/Resources<</Font<</Helv<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
          + "/Encoding/WinAnsiEncoding>>/ZaDb<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>>>>>";

  private final PdfOutput out;
  private final Slot slot;
  private final int page;

  /**
   * Writes fields in one place.
   *
   * @param page the page's object
   */
  FormSheet(PdfOutput out, Slot slot, int page) {
    this.out = out;
    this.slot = slot;
    this.page = page;
  }

  /** A text field; an empty one has neither value nor text in its appearance. */
  int text(String name, String value) {
    int appearance =
        appearance(
            value.isEmpty()
                ? "/Tx BMC EMC"
                : "/Tx BMC q BT /Helv 10 Tf 0 g 2 4 Td (" + escaped(value) + ") Tj ET Q EMC");
    int field = out.reserve();
    out.put(
        field,
        "<</FT/Tx/T "
            + out.text(field, name)
            + (value.isEmpty() ? "" : "/V " + out.text(field, value))
            + "/DA "
            + out.text(field, "/Helv 10 Tf 0 g")
            + widget()
            + "/AP<</N "
            + appearance
            + " 0 R>>>>");
    return field;
  }

  /** A box to tick. */
  int box(String name, boolean ticked) {
    String frame = "0.5 w 0.5 0.5 " + n(slot.width() - 1) + " " + n(slot.height() - 1) + " re S";
    int on = appearance(frame + " q BT /ZaDb 9 Tf 0 g 2 2 Td (4) Tj ET Q");
    int off = appearance(frame);
    String state = ticked ? "/Ya" : "/Off";
    int field = out.reserve();
    out.put(
        field,
        "<</FT/Btn/T "
            + out.text(field, name)
            + "/V"
            + state
            + "/AS"
            + state
            + widget()
            + "/AP<</N<</Ya "
            + on
            + " 0 R/Off "
            + off
            + " 0 R>>>>>>");
    return field;
  }

  private String widget() {
    return "/F 4/Type/Annot/Subtype/Widget/Rect" + slot.rectangle() + "/P " + page + " 0 R";
  }

  private int appearance(String operators) {
    return out.addStream(
        "/Type/XObject/Subtype/Form/BBox[0 0 "
            + n(slot.width())
            + " "
            + n(slot.height())
            + "]"
            + FONTS,
        operators.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
  }
}
