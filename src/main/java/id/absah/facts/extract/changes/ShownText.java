package id.absah.facts.extract.changes;

import id.absah.document.Octets;
import id.absah.document.pdf.PdfObject;
import id.absah.facts.ChangeCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text that a field's appearance stream shows. Only what a reader writes into such a stream is
 * understood (12.7.4.3): text in one fill colour over background and border. Whatever could draw or
 * hide a digit in another way is refused.
 */
final class ShownText {
  /** No effect on which glyphs are seen. */
  private static final Set<String> HARMLESS =
      Set.of(
          "BMC", "EMC", "ET", "Td", "TD", "T*", "TL", "Tc", "Tw", "W", "W*", "J", "j", "M", "d",
          "i", "G", "RG", "K", "MP");

  private static final Set<String> FILL_COLOURS = Set.of("g", "rg", "k");

  /** A background, a border of four sides (12.5.6.19), each perhaps twice, and clips. */
  private static final int MAX_SHAPES = 12;

  /** Smaller than this, or squeezed, text cannot be read. */
  private static final double MIN_SIZE = 2;

  private final FormFonts fonts;
  private final FillColour wantedColour;
  private final StringBuilder text = new StringBuilder();
  private final Deque<FillColour> saved = new ArrayDeque<>();
  private FillColour colour = FillColour.BLACK;
  private Optional<FormFonts.Font> font = Optional.empty();
  private int shapes;
  private boolean rectangular;
  private double lineWidth = 1;
  private boolean moved;
  private final Frame frame;
  private boolean begun;
  private final List<ContentTokens.Instruction> earlierBackground;
  private boolean backgroundKept;
  private final TextPlacement placement;

  ShownText(
      FormFonts fonts,
      String defaultAppearance,
      List<ContentTokens.Instruction> earlierBackground,
      double[] box) {
    this.fonts = fonts;
    this.placement = new TextPlacement(box);
    this.frame = new Frame(Box.between(box[0], box[1], box[2], box[3]));
    this.earlierBackground = List.copyOf(earlierBackground);
    FillColour wanted = colour;
    for (ContentTokens.Instruction instruction : ContentTokens.all(defaultAppearance)) {
      if (FILL_COLOURS.contains(instruction.operator())) {
        wanted = FillColour.of(instruction);
      }
    }
    this.wantedColour = wanted;
  }

  String text() {
    return text.toString();
  }

  /** Reads the stream; the code says why it cannot be taken as showing a value. */
  Optional<ChangeCode> read(Octets content) {
    backgroundKept = background(content).equals(earlierBackground);
    ContentTokens tokens = new ContentTokens(content);
    Optional<ContentTokens.Instruction> next = tokens.next();
    while (next.isPresent()) {
      Optional<ChangeCode> wrong = take(next.get());
      if (wrong.isEmpty() && !placement.take(next.get(), sameBackground())) {
        wrong = refused();
      }
      if (wrong.isPresent()) {
        return wrong;
      }
      next = tokens.next();
    }
    return tokens.failed() ? Optional.of(ChangeCode.APPEARANCE_UNREADABLE) : Optional.empty();
  }

  /** What a stream does before its first text object. */
  static List<ContentTokens.Instruction> background(Octets content) {
    ContentTokens tokens = new ContentTokens(content);
    List<ContentTokens.Instruction> background = new ArrayList<>();
    Optional<ContentTokens.Instruction> next = tokens.next();
    while (next.isPresent() && !next.get().operator().equals("BT")) {
      background.add(next.get());
      next = tokens.next();
    }
    return background;
  }

  /** Shapes could draw a digit, unless the earlier appearance had the very same ones. */
  private boolean sameBackground() {
    return backgroundKept && !begun;
  }

  private Optional<ChangeCode> take(ContentTokens.Instruction instruction) {
    String operator = instruction.operator();
    List<PdfObject> operands = instruction.operands();
    if (FILL_COLOURS.contains(operator)) {
      colour = FillColour.of(instruction);
      return Optional.empty();
    }
    return switch (operator) {
      case "q" -> {
        saved.push(colour);
        yield Optional.empty();
      }
      case "Q" -> {
        colour = saved.isEmpty() ? colour : saved.pop();
        yield Optional.empty();
      }
      case "Tf" -> select(operands);
      case "Tj", "TJ", "'", "\"" -> show(operands);
      case "w" -> {
        // The broadest so far: what Q restores (8.4.2) is not followed.
        lineWidth = Math.max(lineWidth, number(operands, 0));
        yield Optional.empty();
      }
      case "re", "m" -> {
        rectangular |= operator.equals("re");
        yield sameBackground() || (++shapes <= MAX_SHAPES && framed(instruction))
            ? Optional.empty()
            : refused();
      }
      case "l", "h" -> sameBackground() || framed(instruction) ? Optional.empty() : refused();
      case "c", "v", "y" -> sameBackground() ? Optional.empty() : refused();
      // Background and border come before any text.
      case "f", "F", "f*", "s", "S", "B", "b", "B*", "b*" ->
          sameBackground() || (!begun && shapes > 0 && framed(instruction) && behind(operator))
              ? Optional.empty()
              : refused();
      case "n" -> {
        rectangular = false;
        yield sameBackground() || framed(instruction) ? Optional.empty() : refused();
      }
      case "BT" -> {
        begun = true;
        yield Optional.empty();
      }
      // A layer (8.11.3.2) may hide what it holds.
      case "BDC" -> operands.contains(new PdfObject.Name("OC")) ? refused() : Optional.empty();
      case "Tr" -> number(operands, 0) == 0 ? Optional.empty() : refused();
      case "Tz" -> number(operands, 0) >= 50 ? Optional.empty() : refused();
      case "Tm" -> upright(operands) ? Optional.empty() : refused();
      case "cm" -> {
        moved = true;
        yield upright(operands) ? Optional.empty() : refused();
      }
      default -> HARMLESS.contains(operator) ? Optional.empty() : refused();
    };
  }

  /** Other shapes could draw a digit; so could these where the space was moved. */
  private boolean framed(ContentTokens.Instruction instruction) {
    return (instruction.operator().equals("n") || !moved) && frame.take(instruction);
  }

  /** Text is not seen on a background, nor on a border as broad, of its own colour. */
  private boolean behind(String paint) {
    boolean strokes = !paint.startsWith("f") && !paint.startsWith("F");
    boolean fills = !paint.equals("S") && !paint.equals("s");
    boolean whole = rectangular;
    rectangular = false;
    return (!strokes || lineWidth <= Frame.MAX_WIDTH)
        && (!fills || !whole || colour.contrasts(wantedColour));
  }

  private static Optional<ChangeCode> refused() {
    return Optional.of(ChangeCode.APPEARANCE_UNREADABLE);
  }

  private Optional<ChangeCode> select(List<PdfObject> operands) {
    if (operands.size() != 2
        || !(operands.get(0) instanceof PdfObject.Name name)
        || number(operands, 1) < MIN_SIZE) {
      return refused();
    }
    font = fonts.get(name.value());
    return font.isPresent() ? Optional.empty() : Optional.of(fonts.refusal());
  }

  private Optional<ChangeCode> show(List<PdfObject> operands) {
    for (PdfObject operand : operands) {
      if (operand instanceof PdfObject.Str string && !string.value().isEmpty()) {
        Optional<String> decoded = font.flatMap(chosen -> chosen.decode(string.value()));
        if (decoded.isEmpty()) {
          return Optional.of(ChangeCode.APPEARANCE_UNREADABLE);
        }
        if (!decoded.get().isBlank() && !colour.equals(wantedColour)) {
          return refused();
        }
        text.append(decoded.get());
      }
    }
    return Optional.empty();
  }

  /** Moved at most: neither turned, mirrored nor scaled to less than half. */
  private static boolean upright(List<PdfObject> operands) {
    return operands.size() == 6
        && number(operands, 0) >= 0.5
        && number(operands, 1) == 0
        && number(operands, 2) == 0
        && number(operands, 3) >= 0.5;
  }

  private static double number(List<PdfObject> operands, int index) {
    return index < operands.size() ? Numbers.of(operands.get(index)).orElse(-1.0) : -1.0;
  }
}
