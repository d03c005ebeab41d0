package id.absah.document.pdf;

import id.absah.document.PlacedImage;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/**
 * Finds the pictures of one page, its annotations' appearances included: images, and the filled
 * rectangles that producers draw QR codes with. Text is passed over.
 */
final class PictureReader extends PDFStreamEngine {
  /** Annotations of a page; a form of many pages has some hundred fields on one. */
  private static final int MAX_ANNOTATIONS = 2_000;

  /** Images looked at on a page; a scan cut into strips has more and no code in one piece. */
  private static final int MAX_IMAGES = 40;

  /** Modules of the largest QR code: 177 a side (ISO/IEC 18004). */
  static final int MAX_RECTANGLES = 40_000;

  /** An image where it stands. */
  record Picture(PlacedImage place, COSStream data) {}

  private final TextBudget budget;
  private final ContentDecoder decoder;
  private final List<double[]> path = new ArrayList<>();
  private final Deque<Double> greys = new ArrayDeque<>();
  private DisplayedPage displayed = new DisplayedPage(new PDPage());
  private List<Picture> pictures = new ArrayList<>();
  private List<DrawnModules.Box> boxes = new ArrayList<>();
  private double grey;
  private boolean overflowed;

  PictureReader(TextBudget budget, ContentDecoder decoder) {
    this.budget = budget;
    this.decoder = decoder;
    addOperator(new Concatenate(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new DrawnPicture(this));
  }

  /**
   * Reads a page.
   *
   * @throws TextStoppedException at a limit
   */
  void read(PDPage page) throws IOException {
    budget.startPage();
    pictures = new ArrayList<>();
    boxes = new ArrayList<>();
    overflowed = false;
    displayed = new DisplayedPage(page);
    startContent();
    processPage(new BoundedPage(page, decoder));
    int count = 0;
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (++count > MAX_ANNOTATIONS) {
        throw new TextStoppedException(TextBudget.limit("annotations", MAX_ANNOTATIONS));
      }
      budget.operator();
      if (!annotation.isHidden() && !annotation.isNoView()) {
        startContent();
        showAnnotation(annotation);
      }
    }
  }

  private void startContent() {
    path.clear();
    greys.clear();
    grey = 0;
  }

  /** The images of the page, in the order in which they are drawn. */
  List<Picture> pictures() {
    return pictures;
  }

  /** The filled rectangles of the page, in the order in which they are drawn. */
  List<DrawnModules.Box> boxes() {
    return boxes;
  }

  /** Whether the page draws more rectangles than are looked at. */
  boolean overflowed() {
    return overflowed;
  }

  @Override
  public PDAppearanceStream getAppearance(PDAnnotation annotation) {
    PDAppearanceStream appearance = super.getAppearance(annotation);
    return appearance == null
        ? appearance
        : new BoundedAppearance(appearance.getCOSObject(), decoder);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.operator();
    budget.states(getGraphicsStackSize());
    switch (operator.getName()) {
      case "q" -> greys.push(grey);
      case "Q" -> grey = greys.isEmpty() ? grey : greys.pop();
      case "g", "rg", "k", "sc", "scn" -> colour(operands);
      case "re" -> rectangle(operands);
      case "f", "F", "f*", "B", "B*", "b", "b*" -> fill();
      case "S", "s", "n" -> path.clear();
      case "BI" -> inline(operator);
      default -> {} // no picture comes of it
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    if (!(e instanceof EmptyGraphicsStackException)) {
      throw e;
    }
  }

  /** How dark fills are, by the number of components (8.6); a pattern leaves it as it was. */
  private void colour(List<COSBase> operands) {
    double[] values =
        operands.stream()
            .filter(COSNumber.class::isInstance)
            .mapToDouble(value -> ((COSNumber) value).floatValue())
            .toArray();
    if (values.length == 1) {
      grey = values[0];
    } else if (values.length == 3) {
      grey = 0.299 * values[0] + 0.587 * values[1] + 0.114 * values[2];
    } else if (values.length == 4) {
      grey = 1 - Math.min(1, (values[0] + values[1] + values[2]) / 3 + values[3]);
    }
  }

  private void rectangle(List<COSBase> operands) {
    if (operands.size() < 4) {
      return;
    }
    if (path.size() + boxes.size() >= MAX_RECTANGLES) {
      overflowed = true;
      return;
    }
    double[] corners = new double[4];
    for (int i = 0; i < 4; i++) {
      if (!(operands.get(i) instanceof COSNumber number)) {
        return;
      }
      corners[i] = number.floatValue();
    }
    path.add(corners);
  }

  private void fill() {
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    for (double[] corners : path) {
      Matrix unit =
          Matrix.concatenate(
              matrix,
              new Matrix(
                  (float) corners[2],
                  0,
                  0,
                  (float) corners[3],
                  (float) corners[0],
                  (float) corners[1]));
      Optional<PlacedImage> place = displayed.unitSquare(unit, 1, 1);
      place.ifPresent(
          at ->
              boxes.add(
                  new DrawnModules.Box(at.left(), at.top(), at.right(), at.bottom(), grey < 0.5)));
    }
    path.clear();
  }

  private void inline(Operator operator) {
    COSDictionary parameters = operator.getImageParameters();
    byte[] data = operator.getImageData();
    if (parameters != null && data != null) {
      image(InlineNames.stream(parameters, data));
    }
  }

  /** Notes an image that fills the unit square of the current matrix (8.9.5). */
  void image(COSStream data) {
    budget.image();
    if (pictures.size() >= MAX_IMAGES) {
      throw new TextStoppedException(TextBudget.limit("images", MAX_IMAGES));
    }
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    displayed
        .unitSquare(matrix, data.getInt(COSName.WIDTH, 0), data.getInt(COSName.HEIGHT, 0))
        .ifPresent(place -> pictures.add(new Picture(place, data)));
  }

  /** Draws a form in the current state. */
  void form(COSStream stream) throws IOException {
    double before = grey;
    showForm(new BoundedForm(stream, getResources().getResourceCache(), decoder));
    grey = before;
  }
}
