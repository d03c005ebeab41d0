package id.absah.facts.extract;

import id.absah.document.PageText;
import id.absah.document.PlacedImage;
import id.absah.document.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands at the foot of a page. A paragraph of the body that runs on into the zone is no foot;
 * a footer of several lines that begins a little above it is.
 */
final class FootZone {
  /** Lines of a footer that may stand above the zone; the longest real ones have six lines. */
  private static final int MAX_LINES_ABOVE = 4;

  /** How far above the zone a footer may begin, as a share of the zone. */
  private static final double REACH = 0.6;

  /** A larger gap between two lines, in font sizes, separates the footer from what is above it. */
  private static final double BLOCK_GAP = 1.2;

  /** The same for lines that look like the body of the page. */
  private static final double BODY_GAP = 2.2;

  /** Rows of the same columns above make a table. */
  private static final int ROWS_OF_TABLE = 2;

  /** Font sizes that differ by more, as a share, are different sizes. */
  private static final double SAME_SIZE = 0.12;

  /** Proportions of the images of the footer in real files: 20 to 23; a rule is far flatter. */
  private static final double MIN_ASPECT = 10;

  private static final double MAX_ASPECT = 45;

  /** On the page with the visible signature a squarer image is enough for a person to look. */
  private static final double MIN_ASPECT_BESIDE_SIGNATURE = 6;

  /** Width of the images in real files: 76 to 94 percent of the page. */
  private static final double MIN_WIDTH = 0.6;

  private final PageText page;
  private final double zoneTop;
  private final double share;

  FootZone(PageText page, double share) {
    this.page = page;
    this.share = share;
    this.zoneTop = page.height() * (1 - share);
  }

  /** The lines of the foot, from top to bottom. */
  List<TextLine> lines() {
    List<TextLine> sorted = new ArrayList<>(page.lines());
    sorted.sort(Comparator.comparingDouble(TextLine::top).thenComparingDouble(TextLine::left));
    int first = 0;
    while (first < sorted.size() && sorted.get(first).top() < zoneTop) {
      first++;
    }
    if (first == sorted.size()) {
      return List.of();
    }
    double bodySize = bodySize(sorted);
    int begin = first;
    while (begin > 0 && continues(sorted.get(begin - 1), sorted.get(begin), bodySize)) {
      begin--;
    }
    boolean footer =
        first - begin <= MAX_LINES_ABOVE
            && sorted.get(begin).top() >= page.height() * (1 - share * (1 + REACH));
    if (!footer) {
      begin = first;
      while (begin < sorted.size()
          && continues(sorted.get(begin - 1), sorted.get(begin), bodySize)) {
        begin++;
      }
    }
    return withoutTable(sorted.subList(begin, sorted.size()), sorted.subList(0, begin), bodySize);
  }

  /**
   * A table of the body may end in the zone: rows in the size of the body whose cells all stand
   * under cells above, with the lines that they go on for, are no foot.
   */
  private static List<TextLine> withoutTable(
      List<TextLine> foot, List<TextLine> above, double bodySize) {
    List<TextLine> kept = new ArrayList<>();
    double tableEnd = -Double.MAX_VALUE;
    for (Row row : Row.of(foot)) {
      TextLine first = row.cells().get(0);
      boolean body = sameSize(first.fontSize(), bodySize);
      boolean cells = row.cells().size() > 1;
      for (TextLine cell : row.cells()) {
        cells &= aligned(cell, above) >= ROWS_OF_TABLE;
      }
      boolean goesOn =
          row.top() - tableEnd < BLOCK_GAP * first.fontSize() && aligned(first, above) > 0;
      if (body && (cells || goesOn)) {
        for (TextLine cell : row.cells()) {
          tableEnd = Math.max(tableEnd, cell.bottom());
        }
      } else {
        kept.addAll(row.cells());
      }
    }
    return List.copyOf(kept);
  }

  private static int aligned(TextLine cell, List<TextLine> above) {
    int aligned = 0;
    for (TextLine line : above) {
      if (Math.abs(line.left() - cell.left()) < 2) {
        aligned++;
      }
    }
    return aligned;
  }

  private static boolean continues(TextLine above, TextLine below, double bodySize) {
    if (!sameSize(above.fontSize(), below.fontSize())) {
      return false;
    }
    double gap = below.top() - above.bottom();
    double limit = sameSize(below.fontSize(), bodySize) ? BODY_GAP : BLOCK_GAP;
    return gap < limit * below.fontSize();
  }

  private static boolean sameSize(double one, double other) {
    return Math.abs(one - other) <= SAME_SIZE * Math.max(one, other);
  }

  /** The font size of most of the characters, in half points. */
  private static double bodySize(List<TextLine> lines) {
    Map<Long, Integer> characters = new HashMap<>();
    long body = 0;
    int most = 0;
    for (TextLine line : lines) {
      long size = Math.round(line.fontSize() * 2);
      int count = characters.merge(size, line.text().length(), Integer::sum);
      if (count > most) {
        most = count;
        body = size;
      }
    }
    return body / 2.0;
  }

  /** Whether an image stands at the foot that may hold the statement. */
  boolean holdsImage(boolean besideSignature) {
    for (PlacedImage image : page.images()) {
      if (flat(image, besideSignature) || scan(image)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an image is a strip at the foot, as a picture of the statement is. */
  boolean strip(PlacedImage image) {
    return flat(image, true);
  }

  /** Where the highest image that may hold the statement begins; the zone when none does. */
  double imageTop() {
    double top = page.height();
    for (PlacedImage image : page.images()) {
      if (flat(image, true) || scan(image)) {
        top = Math.min(top, image.top());
      }
    }
    return Math.max(top, zoneTop);
  }

  private boolean flat(PlacedImage image, boolean besideSignature) {
    double width = image.right() - image.left();
    double height = image.bottom() - image.top();
    double least = besideSignature ? MIN_ASPECT_BESIDE_SIGNATURE : MIN_ASPECT;
    return image.top() >= zoneTop
        && width >= MIN_WIDTH * page.width()
        && width >= least * height
        && width <= MAX_ASPECT * height;
  }

  /** A page without text whose picture reaches into the foot: what it says there is not known. */
  private boolean scan(PlacedImage image) {
    return page.lines().isEmpty()
        && image.right() - image.left() >= MIN_WIDTH * page.width()
        && image.top() < zoneTop
        && image.bottom() > page.height() - (page.height() - zoneTop) / 2;
  }
}
