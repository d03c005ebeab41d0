package id.absah.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The pages of a document as they are laid out; drawn once the fonts are embedded. */
final class Canvas {
  /** A mark on a page. */
  private sealed interface Mark {}

  private record Words(double x, double y, double size, boolean bold, String text)
      implements Mark {}

  private record Drawing(String operators) implements Mark {}

  final double width;
  final double height;
  private final Typeface regular;
  private final Typeface bold;
  private final String drawing;
  private final List<List<Mark>> pages = new ArrayList<>();

  Canvas(double width, double height, Typeface regular, Typeface bold, String drawing) {
    this.width = width;
    this.height = height;
    this.regular = regular;
    this.bold = bold;
    this.drawing = drawing;
    // Digits are always at hand for what a later revision writes.
    regular.use("0123456789.,- ");
    bold.use("0123456789.,- ");
  }

  int pages() {
    return pages.size();
  }

  void newPage() {
    pages.add(new ArrayList<>());
  }

  double textWidth(String text, double size, boolean isBold) {
    return (isBold ? bold : regular).width(text) * size;
  }

  /** Writes a line of text on the last page, its base line at {@code y} from the bottom. */
  void text(double x, double y, double size, boolean isBold, String text) {
    textOn(pages.size(), x, y, size, isBold, text);
  }

  void textOn(int page, double x, double y, double size, boolean isBold, String text) {
    (isBold ? bold : regular).use(text);
    pages.get(page - 1).add(new Words(x, y, size, isBold, text));
  }

  void draw(String operators) {
    drawOn(pages.size(), operators);
  }

  void drawOn(int page, String operators) {
    pages.get(page - 1).add(new Drawing(operators));
  }

  void image(int page, String name, double x, double y, double w, double h) {
    drawOn(page, "q " + n(w) + " 0 0 " + n(h) + " " + n(x) + " " + n(y) + " cm /" + name + " Do Q");
  }

  /** Embeds the fonts and gives the page's font resources. */
  String fonts(PdfOutput out) {
    int regularObject = regular.write(out);
    int boldObject = regular == bold ? regularObject : bold.write(out);
    return "<</F1 " + regularObject + " 0 R/F2 " + boldObject + " 0 R>>";
  }

  /** The content stream of a page, with one text replaced by another. */
  byte[] content(int page, String find, String with) {
    StringBuilder content = new StringBuilder();
    for (Mark mark : pages.get(page - 1)) {
      if (mark instanceof Drawing drawing) {
        content.append(drawing.operators()).append('\n');
      } else if (mark instanceof Words words) {
        String text = words.text().replace(find, with);
        switch (drawing) {
          case "glyphs" -> glyphs(content, words, text);
          case "overprinted" -> overprinted(content, words, text);
          case "scanned" -> show(content, words, words.x(), text, "3 Tr ");
          default -> append(content, words, text);
        }
      }
    }
    return content.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Every character where the line would have it, the spaces left out. */
  private void glyphs(StringBuilder content, Words words, String text) {
    double x = words.x();
    for (int i = 0; i < text.length(); i++) {
      String glyph = text.substring(i, i + 1);
      if (!glyph.equals(" ")) {
        show(content, words, x, glyph, "");
      }
      x += textWidth(glyph, words.size(), words.bold());
    }
  }

  /** Bold as printers once made it: three times, a little apart. */
  private void overprinted(StringBuilder content, Words words, String text) {
    for (int i = 0; i < (words.bold() ? 3 : 1); i++) {
      show(content, words, words.x() + 0.3 * i, text, "");
    }
  }

  private void show(StringBuilder content, Words words, double x, String text, String mode) {
    content.append("BT /").append(words.bold() ? "F2 " : "F1 ").append(n(words.size()));
    content.append(" Tf ").append(mode).append("1 0 0 1 ").append(n(x)).append(' ');
    content.append(n(words.y())).append(" Tm ");
    content.append((words.bold() ? bold : regular).operand(text)).append(" Tj ET\n");
  }

  private void append(StringBuilder content, Words words, String text) {
    // Where one font serves both, bold is the same glyphs with their outline drawn too.
    boolean outlined = words.bold() && bold == regular;
    content.append("BT /").append(words.bold() ? "F2 " : "F1 ").append(n(words.size()));
    content.append(" Tf ").append(outlined ? "2 Tr 0.35 w " : "");
    content.append("1 0 0 1 ").append(n(words.x())).append(' ').append(n(words.y()));
    content.append(" Tm ").append((words.bold() ? bold : regular).operand(text)).append(" Tj ");
    content.append(outlined ? "0 Tr " : "").append("ET\n");
  }

  /** A number as PDF writes it. */
  static String n(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
