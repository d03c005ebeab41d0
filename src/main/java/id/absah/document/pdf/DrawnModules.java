package id.absah.document.pdf;

import id.absah.document.GrayImage;
import id.absah.document.PlacedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A QR code that a producer drew module by module with filled rectangles, put on pixels. */
final class DrawnModules {
  /** Sides of a module or a run of modules in points; the longest run, a finder's side, has 7. */
  private static final double MIN_SIDE = 0.2;

  private static final double MAX_SIDE = 40;

  /** Dark rectangles of the smallest code, joined to runs: three finders alone take thirty. */
  private static final int MIN_BOXES = 60;

  /** Sides of a printed code, in points: 7 to 80 mm. */
  private static final double MIN_CODE = 20;

  private static final double MAX_CODE = 230;

  /** Rectangles closer than this belong to one drawing: four modules of the largest kind. */
  private static final double NEAR = 12;

  /** Pixels a side that codes are drawn on; 177 modules get four pixels each. */
  private static final int PIXELS = 720;

  /** A filled rectangle on the page as displayed, in points from the upper left. */
  record Box(double left, double top, double right, double bottom, boolean dark) {
    private double longer() {
      return Math.max(right - left, bottom - top);
    }

    private double shorter() {
      return Math.min(right - left, bottom - top);
    }
  }

  /** A drawing and where it stands. */
  record Drawn(PlacedImage place, GrayImage pixels) {}

  private DrawnModules() {}

  /** The drawings that may be codes: many small dark rectangles in a square. */
  static List<Drawn> find(List<Box> boxes) {
    List<Drawn> drawings = new ArrayList<>();
    List<Box> run = new ArrayList<>();
    double[] edges = new double[4];
    for (Box box : boxes) {
      boolean module = box.longer() <= MAX_SIDE && box.shorter() >= MIN_SIDE;
      if (!module || (!run.isEmpty() && !near(edges, box))) {
        draw(run).ifPresent(drawings::add);
        run.clear();
      }
      if (module) {
        widen(edges, box, run.isEmpty());
        run.add(box);
      }
    }
    draw(run).ifPresent(drawings::add);
    return drawings;
  }

  /** Codes are drawn in one go, row by row or column by column. */
  private static boolean near(double[] edges, Box box) {
    double left = Math.min(edges[0], box.left());
    double top = Math.min(edges[1], box.top());
    double right = Math.max(edges[2], box.right());
    double bottom = Math.max(edges[3], box.bottom());
    return right - left <= MAX_CODE
        && bottom - top <= MAX_CODE
        && box.left() <= edges[2] + NEAR + MAX_CODE
        && box.top() <= edges[3] + NEAR + MAX_CODE;
  }

  private static void widen(double[] edges, Box box, boolean first) {
    edges[0] = first ? box.left() : Math.min(edges[0], box.left());
    edges[1] = first ? box.top() : Math.min(edges[1], box.top());
    edges[2] = first ? box.right() : Math.max(edges[2], box.right());
    edges[3] = first ? box.bottom() : Math.max(edges[3], box.bottom());
  }

  private static Optional<Drawn> draw(List<Box> run) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    int dark = 0;
    for (Box box : run) {
      if (box.dark()) {
        dark++;
        left = Math.min(left, box.left());
        top = Math.min(top, box.top());
        right = Math.max(right, box.right());
        bottom = Math.max(bottom, box.bottom());
      }
    }
    double side = Math.max(right - left, bottom - top);
    boolean square = Math.abs((right - left) - (bottom - top)) <= 0.1 * side;
    if (dark < MIN_BOXES || !square || side < MIN_CODE || side > MAX_CODE) {
      return Optional.empty();
    }
    byte[] pixels = new byte[PIXELS * PIXELS];
    Arrays.fill(pixels, (byte) 255);
    double scale = PIXELS / side;
    for (Box box : run) {
      paint(pixels, box, left, top, scale);
    }
    return Optional.of(
        new Drawn(
            new PlacedImage(left, top, right, bottom, PIXELS, PIXELS),
            new GrayImage(PIXELS, PIXELS, pixels)));
  }

  private static void paint(byte[] pixels, Box box, double left, double top, double scale) {
    int fromX = pixel((box.left() - left) * scale);
    int toX = pixel((box.right() - left) * scale);
    int fromY = pixel((box.top() - top) * scale);
    int toY = pixel((box.bottom() - top) * scale);
    for (int y = fromY; y < toY; y++) {
      Arrays.fill(pixels, y * PIXELS + fromX, y * PIXELS + toX, (byte) (box.dark() ? 0 : 255));
    }
  }

  private static int pixel(double at) {
    return (int) Math.max(0, Math.min(PIXELS, Math.round(at)));
  }
}
