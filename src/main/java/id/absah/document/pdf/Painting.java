package id.absah.document.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Follows the operators of a page that decide whether its text is seen: colour (ISO 32000-2, 8.6),
 * transparency (11.6.4), filled areas (8.5.3), clipping (8.5.4) and optional content (8.11).
 */
final class Painting {
  /** Segments of an area whose outline is remembered; of a longer one only its box. */
  private static final int MAX_SEGMENTS = 2_000;

  /** The same of a clipping path, against which every character is held. */
  private static final int MAX_CLIP_SEGMENTS = 60;

  /** Marked content that is open at once; tagged pages have about a dozen. */
  private static final int MAX_MARKS = 1_000;

  private final VisibleText text;
  private final DisplayedPage displayed;
  private final Colours colours;
  private final OptionalContent optional;
  private final Deque<Boolean> marks = new ArrayDeque<>();
  private Path2D.Double path = new Path2D.Double();
  private int segments;
  private boolean clips;

  Painting(VisibleText text, DisplayedPage displayed, Colours colours, OptionalContent optional) {
    this.text = text;
    this.displayed = displayed;
    this.colours = colours;
    this.optional = optional;
  }

  void operator(
      String name, List<COSBase> operands, @Nullable PDResources resources, Matrix matrix) {
    switch (name) {
      case "q" -> text.save();
      case "Q" -> text.restore();
      case "g" -> text.fill(colours.device(COSName.DEVICEGRAY, resources, operands));
      case "rg" -> text.fill(colours.device(COSName.DEVICERGB, resources, operands));
      case "k" -> text.fill(colours.device(COSName.DEVICECMYK, resources, operands));
      case "cs" -> text.fill(colours.initial(Colours.space(resources, operands)));
      case "sc", "scn" -> text.fill(colours.paint(text.fill().space(), resources, operands));
      case "G" -> text.stroke(colours.device(COSName.DEVICEGRAY, resources, operands));
      case "RG" -> text.stroke(colours.device(COSName.DEVICERGB, resources, operands));
      case "K" -> text.stroke(colours.device(COSName.DEVICECMYK, resources, operands));
      case "CS" -> text.stroke(colours.initial(Colours.space(resources, operands)));
      case "SC", "SCN" -> text.stroke(colours.paint(text.stroke().space(), resources, operands));
      case "gs" -> text.transparency(text.transparency().with(resources, operands));
      case "sh" -> text.shaded(Shades.shading(resources, operands, colours));
      case "BMC", "BDC" -> begin(hides(operands, resources));
      case "EMC" -> end();
      default -> path(name, operands, matrix);
    }
  }

  /** Whether an operator paints an area. */
  static boolean paints(String name) {
    return switch (name) {
      case "f", "F", "f*", "B", "B*", "b", "b*", "sh" -> true;
      default -> false;
    };
  }

  private void path(String name, List<COSBase> operands, Matrix matrix) {
    switch (name) {
      case "re" -> rectangle(operands, matrix);
      case "m" -> point(operands, 0, matrix, true);
      case "l" -> point(operands, 0, matrix, false);
      case "c" -> curve(operands, matrix, 0, 2, 4);
      case "v" -> curve(operands, matrix, -1, 0, 2);
      case "y" -> curve(operands, matrix, 0, 2, 2);
      case "h" -> close();
      case "W", "W*" -> {
        clips = true;
        path.setWindingRule(name.equals("W") ? Path2D.WIND_NON_ZERO : Path2D.WIND_EVEN_ODD);
      }
      case "f", "F", "B", "b" -> painted(Path2D.WIND_NON_ZERO, true);
      case "f*", "B*", "b*" -> painted(Path2D.WIND_EVEN_ODD, true);
      case "n", "s", "S" -> painted(path.getWindingRule(), false);
      default -> {
        // decides nothing about what is seen
      }
    }
  }

  /** 8.5.4: a path is filled first and clips what comes after. */
  private void painted(int windingRule, boolean filled) {
    int clipRule = path.getWindingRule();
    if (filled) {
      path.setWindingRule(windingRule);
      text.filled(path, segments, segments <= MAX_SEGMENTS);
    }
    // A clipping path of nothing is left out by some readers and hides everything in others.
    if (clips && path.getCurrentPoint() != null) {
      Path2D.Double clip = new Path2D.Double(path);
      clip.setWindingRule(clipRule);
      text.clip(clip, segments <= MAX_CLIP_SEGMENTS);
    }
    path = new Path2D.Double();
    segments = 0;
    clips = false;
  }

  private void rectangle(List<COSBase> operands, Matrix matrix) {
    if (operands.size() == 4) {
      double x = number(operands, 0);
      double y = number(operands, 1);
      double right = x + number(operands, 2);
      double top = y + number(operands, 3);
      point(x, y, matrix, true);
      point(right, y, matrix, false);
      point(right, top, matrix, false);
      point(x, top, matrix, false);
      close();
    }
  }

  private void point(List<COSBase> operands, int at, Matrix matrix, boolean start) {
    if (operands.size() >= at + 2) {
      point(number(operands, at), number(operands, at + 1), matrix, start);
    }
  }

  private void point(double x, double y, Matrix matrix, boolean start) {
    Point2D at = place(x, y, matrix);
    if (!Double.isFinite(at.getX()) || !Double.isFinite(at.getY())) {
      return;
    }
    segments++;
    if (start || path.getCurrentPoint() == null) {
      path.moveTo(at.getX(), at.getY());
    } else {
      path.lineTo(at.getX(), at.getY());
    }
  }

  /** A curve by the places of its points among the operands; -1 is the current point. */
  private void curve(List<COSBase> operands, Matrix matrix, int first, int second, int third) {
    Point2D now = path.getCurrentPoint();
    if (now == null || operands.size() < third + 2) {
      return;
    }
    Point2D a = first < 0 ? now : place(operands, first, matrix);
    Point2D b = place(operands, second, matrix);
    Point2D c = place(operands, third, matrix);
    double sum = a.getX() + a.getY() + b.getX() + b.getY() + c.getX() + c.getY();
    if (Double.isFinite(sum)) {
      segments++;
      path.curveTo(a.getX(), a.getY(), b.getX(), b.getY(), c.getX(), c.getY());
    }
  }

  private void close() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  private Point2D place(List<COSBase> operands, int at, Matrix matrix) {
    return place(number(operands, at), number(operands, at + 1), matrix);
  }

  private Point2D place(double x, double y, Matrix m) {
    double userX = m.getScaleX() * x + m.getShearX() * y + m.getTranslateX();
    double userY = m.getShearY() * x + m.getScaleY() * y + m.getTranslateY();
    return new Point2D.Double(displayed.x(userX, userY), displayed.y(userX, userY));
  }

  private static double number(List<COSBase> operands, int at) {
    return operands.get(at) instanceof COSNumber number ? number.floatValue() : Double.NaN;
  }

  /** 14.6.2: the property list of optional content stands in the resources. */
  private boolean hides(List<COSBase> operands, @Nullable PDResources resources) {
    if (operands.size() < 2
        || !COSName.OC.equals(operands.get(0))
        || !(operands.get(1) instanceof COSName name)) {
      return false;
    }
    COSDictionary properties =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.PROPERTIES);
    return properties != null && optional.hides(properties.getDictionaryObject(name));
  }

  /** Begins what is hidden or not, with all that it holds. */
  void begin(boolean hidden) {
    if (marks.size() >= MAX_MARKS) {
      throw new TextStoppedException(TextBudget.limit("marked-content", MAX_MARKS));
    }
    marks.push(hidden);
    if (hidden) {
      text.hide();
    }
  }

  void end() {
    if (!marks.isEmpty() && marks.pop()) {
      text.unhide();
    }
  }

  int depth() {
    return marks.size();
  }

  /** 14.6.1: marked content ends where its stream does, at the latest. */
  void endTo(int depth) {
    while (marks.size() > depth) {
      end();
    }
  }

  /** Whether something with an /OC entry is not shown. */
  boolean hides(COSDictionary object) {
    return optional.hides(object.getDictionaryObject(COSName.OC));
  }
}
