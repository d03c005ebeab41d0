package id.absah.corpus;

import static id.absah.corpus.Canvas.n;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sets a letter on pages: kop, blocks from top to bottom, signature blocks, foot. */
final class LetterLayout {
  private static final double MARGIN = 64;
  private static final double SIZE = 11;
  private static final double LEADING = 15;

  private final Letter letter;
  private final Canvas canvas;
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private double y;

  LetterLayout(Letter letter, Canvas canvas) {
    this.letter = letter;
    this.canvas = canvas;
  }

  /** The places left for signatures: {@code signer-1}, {@code signer-2}, {@code number}. */
  Map<String, Slot> slots() {
    return slots;
  }

  void set() {
    newPage();
    letterhead();
    for (Object item : letter.blocks()) {
      if (item instanceof Map<?, ?> map) {
        Declared block = Declared.of("block", map);
        String type = block.entries().keySet().iterator().next();
        block(type, block);
      } else {
        block(String.valueOf(item), new Declared("block", Map.of()));
      }
    }
    for (int page = 1; page <= canvas.pages(); page++) {
      foot(page);
    }
  }

  private void newPage() {
    canvas.newPage();
    y = canvas.height - 50;
  }

  private void need(double space) {
    // The last tenth of the page is the foot.
    if (y - space < canvas.height * 0.1) {
      newPage();
      y -= 20;
    }
  }

  private void letterhead() {
    if (letter.letterhead().isEmpty()) {
      return;
    }
    canvas.draw(Artwork.emblem(MARGIN - 6, canvas.height - 93, 54));
    double[] sizes = {13, 15, 9, 9, 9};
    for (int i = 0; i < letter.letterhead().size(); i++) {
      String text = letter.letterhead().get(i);
      // Long names in smaller letters, clear of the emblem.
      double room = canvas.width - 2 * MARGIN - 90;
      double size = Math.min(sizes[i], sizes[i] * room / canvas.textWidth(text, sizes[i], i < 2));
      centre(text, size, i < 2, 26);
      y -= sizes[Math.min(i + 1, sizes.length - 1)] + 4;
    }
    canvas.draw(
        "1.8 w "
            + n(MARGIN - 10)
            + " "
            + n(y)
            + " m "
            + n(canvas.width - MARGIN + 10)
            + " "
            + n(y)
            + " l S 0.6 w "
            + n(MARGIN - 10)
            + " "
            + n(y - 2.5)
            + " m "
            + n(canvas.width - MARGIN + 10)
            + " "
            + n(y - 2.5)
            + " l S");
    y -= 28;
  }

  private void block(String type, Declared block) {
    switch (type) {
      case "place-date" -> {
        line(canvas.width * 0.58, letter.fill("Banjarmasin, {date}"), false);
        y -= 8;
      }
      case "heading" -> heading(block.texts(type));
      case "centre" -> centred(block.texts(type));
      case "number" -> number(block);
      case "fields" -> fields(block.map(type));
      case "to" -> {
        for (String text : block.texts(type)) {
          line(MARGIN, letter.fill(text), false);
        }
        y -= 10;
      }
      case "text" -> block.texts(type).forEach(text -> paragraph(text, MARGIN, 36));
      case "plain" -> block.texts(type).forEach(text -> paragraph(text, MARGIN, 0));
      case "list" -> list(block.texts(type));
      case "space" -> y -= block.number(type, 20);
      case "page" -> newPage();
      case "columns" -> columns(block.items(type));
      case "form" -> form(block.map(type));
      case "boxes" -> boxes(block.map(type));
      case "signature" -> new SignatureBlocks().set();
      case "right" ->
          block.texts(type).forEach(t -> line(canvas.width * 0.58, letter.fill(t), false));
      default -> throw new IllegalArgumentException("no such block: " + type);
    }
  }

  private void heading(List<String> lines) {
    need(60);
    for (String text : lines) {
      for (String wrapped : wrap(letter.fill(text), canvas.width - 3 * MARGIN, 13, true)) {
        centre(wrapped, 13, true, 0);
        y -= 17;
      }
    }
    y -= 2;
  }

  private void centred(List<String> lines) {
    for (String text : lines) {
      for (String wrapped : wrap(letter.fill(text), canvas.width - 3 * MARGIN, SIZE, false)) {
        centre(wrapped, SIZE, false, 0);
        y -= LEADING;
      }
    }
    y -= 6;
  }

  private void number(Declared block) {
    String text = letter.fill(block.text("number", "NOMOR {number}"));
    double width = canvas.textWidth(text, SIZE, false);
    slots.put(
        "number",
        new Slot(canvas.pages(), (canvas.width - width) / 2 - 4, y - 4, width + 8, SIZE + 5));
    centre(text, SIZE, false, 0);
    y -= LEADING + 8;
  }

  private void fields(Declared fields) {
    double label = 0;
    for (String name : fields.entries().keySet()) {
      label = Math.max(label, canvas.textWidth(name, SIZE, false));
    }
    for (String name : fields.entries().keySet()) {
      need(LEADING);
      canvas.text(MARGIN, y, SIZE, false, name);
      canvas.text(MARGIN + label + 10, y, SIZE, false, ":");
      String value = letter.fill(fields.text(name));
      double x = MARGIN + label + 20;
      for (String wrapped : wrap(value, canvas.width - MARGIN - x, SIZE, false)) {
        if (name.equals("Nomor")) {
          double width = canvas.textWidth(wrapped, SIZE, false);
          slots.put("number", new Slot(canvas.pages(), x - 3, y - 4, width + 6, SIZE + 5));
        }
        line(x, wrapped, false);
      }
    }
    y -= 12;
  }

  private void list(List<String> items) {
    for (int i = 0; i < items.size(); i++) {
      need(LEADING);
      canvas.text(MARGIN + 18, y, SIZE, false, (i + 1) + ".");
      paragraph(items.get(i), MARGIN + 38, 0);
      y += 5;
    }
    y -= 8;
  }

  /** Columns side by side, each a list of paragraphs. */
  private void columns(List<Object> columns) {
    double top = y;
    double lowest = y;
    double width = (canvas.width - 2 * MARGIN - 24 * (columns.size() - 1)) / columns.size();
    for (int i = 0; i < columns.size(); i++) {
      y = top;
      for (String text : Declared.of("column", Map.of("texts", columns.get(i))).texts("texts")) {
        for (String wrapped : wrap(letter.fill(text), width, SIZE, false)) {
          canvas.text(MARGIN + i * (width + 24), y, SIZE, false, wrapped);
          y -= LEADING;
        }
        y -= 6;
      }
      lowest = Math.min(lowest, y);
    }
    y = lowest - 4;
  }

  /** Labels with room for form fields, which are named {@code field-} and the field's name. */
  private void form(Declared fields) {
    double label = 0;
    for (String name : fields.entries().keySet()) {
      label = Math.max(label, canvas.textWidth(name, SIZE, false));
    }
    for (String name : fields.entries().keySet()) {
      need(LEADING + 5);
      canvas.text(MARGIN, y, SIZE, false, name);
      canvas.text(MARGIN + label + 10, y, SIZE, false, ":");
      double x = MARGIN + label + 20;
      slots.put(
          "field-" + fields.text(name),
          new Slot(canvas.pages(), x, y - 4, canvas.width - MARGIN - x, SIZE + 6));
      y -= LEADING + 5;
    }
    y -= 8;
  }

  /** Words with a box to tick before each, named {@code box-} and the field's name. */
  private void boxes(Declared choices) {
    for (String words : choices.entries().keySet()) {
      need(LEADING);
      slots.put("box-" + choices.text(words), new Slot(canvas.pages(), MARGIN + 18, y - 2, 11, 11));
      canvas.text(MARGIN + 38, y, SIZE, false, words);
      y -= LEADING + 2;
    }
    y -= 8;
  }

  private void paragraph(String template, double x, double indent) {
    String text = letter.fill(template);
    double first = indent;
    for (String wrapped : wrap(text, canvas.width - MARGIN - x - indent / 3, SIZE, false)) {
      need(LEADING);
      canvas.text(x + first, y, SIZE, false, wrapped);
      y -= LEADING;
      first = 0;
    }
    y -= 6;
  }

  private void line(double x, String text, boolean bold) {
    need(LEADING);
    if (!text.isEmpty()) {
      canvas.text(x, y, SIZE, bold, text);
    }
    y -= LEADING;
  }

  private void centre(String text, double size, boolean bold, double shift) {
    double width = canvas.textWidth(text, size, bold);
    canvas.text((canvas.width - width) / 2 + shift, y, size, bold, text);
  }

  private List<String> wrap(String text, double width, double size, boolean bold) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && canvas.textWidth(longer, size, bold) > width) {
        lines.add(line.toString());
        line = new StringBuilder(word);
      } else {
        line = new StringBuilder(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private void foot(int page) {
    Letter.Footer footer = letter.footer();
    boolean here =
        switch (footer.pages()) {
          case "first" -> page == 1;
          case "last" -> page == canvas.pages();
          default -> true;
        };
    if (!here) {
      return;
    }
    if (footer.image()) {
      double width = canvas.width * 0.84;
      double height = width / Artwork.footerAspect();
      canvas.image(
          page, "Foot", (canvas.width - width) / 2, canvas.height * 0.07 - height, width, height);
      return;
    }
    double step = footer.size() + 1.5;
    double base = canvas.height * 0.022 + step * (footer.lines().size() - 1);
    String before =
        switch (footer.hidden()) {
          case "white" -> "q 1 1 1 rg";
          case "layer" -> "/OC /Layer BDC";
          case "clipped" -> "q 0 " + n(canvas.height / 2) + " " + n(canvas.width) + " 9 re W n";
          default -> "";
        };
    if (!before.isEmpty()) {
      canvas.drawOn(page, before);
    }
    for (String text : footer.lines()) {
      double width = canvas.textWidth(text, footer.size(), false);
      canvas.textOn(page, (canvas.width - width) / 2, base, footer.size(), false, text);
      base -= step;
    }
    if (!before.isEmpty()) {
      canvas.drawOn(page, before.startsWith("q") ? "Q" : "EMC");
    }
  }

  /** The blocks of those who sign: the first at the right, the second at the left. */
  private final class SignatureBlocks {
    void set() {
      need(175);
      y -= 10;
      double top = y;
      double lowest = y;
      for (int i = 0; i < letter.signers().size(); i++) {
        y = top;
        one(letter.signers().get(i), i == 0 ? canvas.width * 0.52 : MARGIN, "signer-" + (i + 1));
        lowest = Math.min(lowest, y);
      }
      y = lowest - 10;
    }

    private void one(Person person, double x, String slot) {
      if (letter.electronicBlock()) {
        line(x, "Ditandatangani secara elektronik oleh:", false);
      }
      double width = canvas.width * 0.5 - MARGIN;
      for (String text :
          wrap(letter.fill(person.position()).toUpperCase(Locale.ROOT) + ",", width, SIZE, false)) {
        line(x, text, false);
      }
      y -= 66;
      slots.put(slot, new Slot(canvas.pages(), x, y + 15, 60, 60));
      if (letter.printedQr()) {
        canvas.image(canvas.pages(), "Qr", x, y + 15, 60, 60);
      } else if (letter.drawnQr()) {
        canvas.draw(Artwork.drawnCode(letter.qrText().orElseThrow(), x, y + 15, 60));
      }
      line(x, person.name(), true);
      line(x, person.rank(), false);
      line(x, "NIP " + person.nip(), false);
    }
  }
}
