package id.absah.document.pdf;

import id.absah.document.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the characters of a page together to lines, from top to bottom. */
final class LineAssembler {
  /** A gap this many font sizes wide ends a line: another column, or the date on the right. */
  private static final double COLUMN_GAP = 4;

  /** The share of the font size above and below the baseline that a line takes. */
  private static final double ASCENT = 0.75;

  private static final double DESCENT = 0.22;

  private final List<List<GlyphRun>> runs =
      List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

  /** Adds a character in drawing order. */
  void add(Glyph glyph) {
    List<GlyphRun> sameWay = runs.get(glyph.direction());
    if (sameWay.isEmpty() || !sameWay.get(sameWay.size() - 1).take(glyph)) {
      sameWay.add(new GlyphRun(glyph));
    }
  }

  /** The lines. */
  List<TextLine> lines() {
    List<TextLine> lines = new ArrayList<>();
    for (List<GlyphRun> sameWay : runs) {
      assemble(sameWay, lines);
    }
    lines.sort(Comparator.comparingDouble(TextLine::top).thenComparingDouble(TextLine::left));
    return lines;
  }

  private static void assemble(List<GlyphRun> unsorted, List<TextLine> lines) {
    List<GlyphRun> sorted = new ArrayList<>(unsorted);
    sorted.removeIf(GlyphRun::isBlank);
    sorted.sort(Comparator.comparingDouble(GlyphRun::across));
    int from = 0;
    while (from < sorted.size()) {
      GlyphRun first = sorted.get(from);
      int to = from + 1;
      while (to < sorted.size() && sameLine(first, sorted.get(to))) {
        to++;
      }
      split(new ArrayList<>(sorted.subList(from, to)), lines);
      from = to;
    }
  }

  private static boolean sameLine(GlyphRun first, GlyphRun other) {
    return other.across() - first.across()
        <= GlyphRun.SAME_BASELINE * Math.min(first.size(), other.size());
  }

  private static void split(List<GlyphRun> row, List<TextLine> lines) {
    row.sort(Comparator.comparingDouble(GlyphRun::start));
    List<GlyphRun> cell = new ArrayList<>();
    double end = 0;
    for (GlyphRun run : row) {
      if (cell.isEmpty()) {
        end = run.end();
      } else if (overprints(run, cell.get(cell.size() - 1))) {
        continue;
      } else if (run.start() - end > COLUMN_GAP * run.size()) {
        lines.add(line(cell));
        cell.clear();
        end = run.end();
      }
      cell.add(run);
      end = Math.max(end, run.end());
    }
    lines.add(line(cell));
  }

  private static boolean overprints(GlyphRun run, GlyphRun before) {
    return Math.abs(run.start() - before.start()) < 0.4 * run.size()
        && run.text().strip().equals(before.text().strip());
  }

  private static TextLine line(List<GlyphRun> cell) {
    StringBuilder text = new StringBuilder();
    double end = cell.get(0).start();
    double top = Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    double sizes = 0;
    int characters = 0;
    int bold = 0;
    for (GlyphRun run : cell) {
      if (text.length() > 0 && run.start() - end > GlyphRun.SPACE * run.size()) {
        text.append(' ');
      }
      text.append(run.text());
      end = Math.max(end, run.end());
      top = Math.min(top, run.across() - ASCENT * run.size());
      bottom = Math.max(bottom, run.across() + DESCENT * run.size());
      sizes += run.size() * run.characters();
      characters += run.characters();
      bold += run.boldCharacters();
    }
    double start = cell.get(0).start();
    double size = sizes / characters;
    String words = PrintedText.words(text);
    boolean isBold = bold * 2 > characters;
    return switch (cell.get(0).direction()) {
      case 1 -> new TextLine(words, -bottom, start, -top, end, size, isBold);
      case 2 -> new TextLine(words, -end, -bottom, -start, -top, size, isBold);
      case 3 -> new TextLine(words, top, -end, bottom, -start, size, isBold);
      default -> new TextLine(words, start, top, end, bottom, size, isBold);
    };
  }
}
