package id.absah.facts.extract;

import id.absah.document.DocumentText;
import id.absah.document.PageText;
import id.absah.document.PlacedImage;
import id.absah.document.TextLine;
import java.util.ArrayList;
import java.util.List;

/** Builds an A4 page by hand; glyphs are half as wide as high. */
final class PrintedPage {
  static final double WIDTH = 595;
  static final double HEIGHT = 842;

  private final int number;
  private final List<TextLine> lines = new ArrayList<>();
  private final List<PlacedImage> images = new ArrayList<>();

  PrintedPage(int number) {
    this.number = number;
  }

  PrintedPage at(double left, double top, double size, String text) {
    double width = text.length() * size / 2;
    lines.add(new TextLine(text, left, top, left + width, top + size * 0.97, size, false));
    return this;
  }

  PrintedPage left(double top, String text) {
    return at(72, top, 11, text);
  }

  PrintedPage centred(double top, String text) {
    return at((WIDTH - text.length() * 5.5) / 2, top, 11, text);
  }

  /** Lines one below the other. */
  PrintedPage lines(double left, double top, double size, String text) {
    double y = top;
    for (String line : text.split("\n")) {
      at(left, y, size, line);
      y += size * 1.2;
    }
    return this;
  }

  PrintedPage image(double left, double top, double right, double bottom) {
    images.add(new PlacedImage(left, top, right, bottom, 100, 100));
    return this;
  }

  PageText build() {
    return new PageText(number, WIDTH, HEIGHT, lines, images);
  }

  static DocumentText document(PrintedPage... pages) {
    List<PageText> built = new ArrayList<>();
    for (PrintedPage page : pages) {
      built.add(page.build());
    }
    return new DocumentText(built.size(), built, true, List.of());
  }

  DocumentText alone() {
    return document(this);
  }
}
