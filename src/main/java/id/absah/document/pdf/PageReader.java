package id.absah.document.pdf;

import id.absah.document.PageText;
import id.absah.document.PlacedImage;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Reads one page in one pass: its content and the appearance of its annotations, where BSrE's
 * signing applications stamp footers, dates and numbers.
 *
 * <p>The {@code gs} operator is left out: fonts set by it (ISO 32000-2, 8.4.5) do not occur in
 * practice.
 */
final class PageReader extends PDFStreamEngine {
  /** Nesting of forms; producers nest two or three. */
  static final int MAX_LEVEL = 20;

  /** Unseen characters of the marks by which signing applications find their places. */
  private static final int MAX_MARK = 20;

  /** Annotations of a page; a form of many pages has some hundred fields on one. */
  private static final int MAX_ANNOTATIONS = 2_000;

  private final TextBudget budget;
  private final ContentDecoder decoder;
  private final FontGuard fonts;
  private final GlyphProcedures procedures;
  private DisplayedPage displayed = new DisplayedPage(new PDPage());
  private final Colours colours;
  private final OptionalContent optional;
  private VisibleText text = new VisibleText(1, 1);
  private Painting painting;
  private List<PlacedImage> images = new ArrayList<>();
  private int characters;
  private int unmapped;
  private boolean damaged;

  PageReader(TextBudget budget, OptionalContent optional) {
    this.budget = budget;
    this.optional = optional;
    this.decoder = new ContentDecoder(budget);
    this.fonts = new FontGuard(decoder);
    this.procedures = new GlyphProcedures(budget, decoder);
    this.colours = new Colours(decoder);
    this.painting = new Painting(text, displayed, colours, optional);
    addOperator(new BeginText(this));
    addOperator(new EndText(this));
    addOperator(new Concatenate(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new SetMatrix(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
    addOperator(new DrawnObject(this));
  }

  /**
   * Reads a page as far as it goes; {@link #page} then gives what was read.
   *
   * @throws TextStoppedException at a limit
   */
  void read(PDPage page) throws IOException {
    budget.startPage();
    images = new ArrayList<>();
    characters = 0;
    unmapped = 0;
    damaged = false;
    displayed = new DisplayedPage(page);
    text = new VisibleText(displayed.width(), displayed.height());
    painting = new Painting(text, displayed, colours, optional);
    processPage(new BoundedPage(page, decoder));
    int count = 0;
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (++count > MAX_ANNOTATIONS) {
        throw new TextStoppedException(TextBudget.limit("annotations", MAX_ANNOTATIONS));
      }
      budget.operator();
      if (!annotation.isHidden() && !annotation.isNoView()) {
        painting.endTo(0);
        text.reset();
        int depth = painting.depth();
        painting.begin(painting.hides(annotation.getCOSObject()));
        showAnnotation(annotation);
        painting.endTo(depth);
      }
    }
  }

  /**
   * What was read of the last page.
   *
   * @param stopped whether reading it ended before the page did
   */
  PageText page(int number, boolean stopped) {
    boolean whole = !stopped && !damaged && !text.overflowed();
    return new PageText(number, displayed.width(), displayed.height(), text.lines(), images, whole);
  }

  /** Whether more was painted than is remembered. */
  boolean overpainted() {
    return text.overflowed();
  }

  /**
   * Whether part of the page could not be read, or most of its characters have no known meaning.
   */
  boolean damaged() {
    return damaged || unmapped > characters;
  }

  /**
   * Whether the page holds words that nobody sees: more than the marks that applications search.
   */
  boolean hidesText() {
    return text.hidden() > MAX_MARK;
  }

  /** Whether the page has a picture on more than half of it and not a single character. */
  boolean imageOnly() {
    if (characters > 0) {
      return false;
    }
    double half = displayed.width() * displayed.height() / 2;
    for (PlacedImage image : images) {
      if ((image.right() - image.left()) * (image.bottom() - image.top()) > half) {
        return true;
      }
    }
    return false;
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
    String name = operator.getName();
    if (name.equals("Tf")
        && getResources() != null
        && !operands.isEmpty()
        && operands.get(0) instanceof COSName font) {
      fonts.check(getResources(), font);
    } else if (name.equals("BI") && operator.getImageParameters() != null) {
      COSDictionary parameters = operator.getImageParameters();
      image(
          parameters.getInt(COSName.W, COSName.WIDTH, 0),
          parameters.getInt(COSName.H, COSName.HEIGHT, 0),
          !parameters.getBoolean(COSName.IM, COSName.IMAGE_MASK, false));
    } else {
      if (Painting.paints(name)) {
        frame();
      }
      painting.operator(
          name, operands, getResources(), getGraphicsState().getCurrentTransformationMatrix());
    }
    super.processOperator(operator, operands);
  }

  /** What PDFBox logs and forgets makes the page damaged here; one Q too many does no harm. */
  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
    if (!(e instanceof EmptyGraphicsStackException)) {
      damaged = true;
    }
  }

  /** Marks the page as not read as a whole. */
  void damage() {
    damaged = true;
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    budget.character(1);
    String unicode = font.toUnicode(code, GlyphList.getAdobeGlyphList());
    if (unicode == null || unicode.isEmpty() || unicode.charAt(0) == '\uFFFD') {
      unmapped++;
      return;
    }
    budget.character(unicode.length() - 1);
    double userX = rendering.getTranslateX();
    double userY = rendering.getTranslateY();
    double width = font.isVertical() ? 0.5 : displacement.getX();
    double endUserX = userX + width * rendering.getScaleX();
    double endUserY = userY + width * rendering.getShearY();
    double x = displayed.x(userX, userY);
    double y = displayed.y(userX, userY);
    if (!(x >= -1 && x <= displayed.width() + 1 && y >= -1 && y <= displayed.height() + 1)) {
      return; // outside of what is displayed, or not a number
    }
    characters++;
    if (outsideOfForm(rendering, userX, userY, endUserX, endUserY)) {
      return;
    }
    double size = Math.hypot(rendering.getShearX(), rendering.getScaleY());
    if (!(size > 0) || Double.isInfinite(size)) {
      return;
    }
    if (font instanceof PDType3Font drawn && !procedures.draws(drawn, code)) {
      text.unseen(unicode);
      return;
    }
    text.glyph(
        new Glyph(
            unicode,
            x,
            y,
            displayed.x(endUserX, endUserY),
            displayed.y(endUserX, endUserY),
            size,
            bold(font)),
        getGraphicsState().getTextState().getRenderingMode());
  }

  /** 8.10.1: the box of a form, and of an appearance, cuts off what lies outside of it. */
  private boolean outsideOfForm(
      Matrix rendering, double userX, double userY, double endUserX, double endUserY) {
    double x = (userX + endUserX) / 2 + 0.3 * rendering.getShearX();
    double y = (userY + endUserY) / 2 + 0.3 * rendering.getScaleY();
    for (Path2D box : getGraphicsState().getCurrentClippingPaths()) {
      if (!box.intersects(x - 1, y - 1, 2, 2)) {
        return true;
      }
    }
    return false;
  }

  /** 8.10.1: what a form paints is cut off by its box as well, and by those around it. */
  private void frame() {
    Rectangle2D all = new Rectangle2D.Double(0, 0, displayed.width(), displayed.height());
    boolean upright = true;
    for (Path2D box : getGraphicsState().getCurrentClippingPaths()) {
      Path2D shown = displayed.path(box);
      all = all.createIntersection(shown.getBounds2D());
      upright &= VisibleText.rectangular(shown);
    }
    text.within(all, upright);
  }

  private boolean bold(PDFont font) {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    if (mode == RenderingMode.FILL_STROKE) {
      return true;
    }
    PDFontDescriptor descriptor = font.getFontDescriptor();
    if (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600)) {
      return true;
    }
    String name = font.getName();
    return name != null && name.toLowerCase(Locale.ROOT).contains("bold");
  }

  /** Notes an image that fills the unit square of the current matrix (8.9.5). */
  void image(int pixelWidth, int pixelHeight, boolean opaque) {
    budget.image();
    if (text.hides()) {
      return;
    }
    frame();
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    displayed
        .unitSquare(matrix, pixelWidth, pixelHeight)
        .ifPresent(
            image -> {
              images.add(image);
              text.image(image.left(), image.top(), image.right(), image.bottom(), opaque);
            });
  }

  /** Draws a form, whose content may hold text, in the current state. */
  void form(COSStream stream) throws IOException {
    int depth = text.depth();
    int marks = painting.depth();
    // 11.6.6: what a group sets inside of itself does not undo how the group is painted.
    boolean fades = text.transparency().fades();
    text.save();
    if (fades) {
      text.fade();
    }
    try {
      painting.begin(hides(stream));
      if (stream.containsKey(COSName.GROUP)) {
        text.transparency(text.transparency().inGroup());
      }
      showForm(new BoundedForm(stream, getResources().getResourceCache(), decoder));
    } finally {
      painting.endTo(marks);
      text.restoreTo(depth);
      if (fades) {
        text.unfade();
      }
    }
  }

  /** Whether an external object belongs to optional content that is not shown (8.11.3.3). */
  boolean hides(COSStream object) {
    return painting.hides(object);
  }
}
