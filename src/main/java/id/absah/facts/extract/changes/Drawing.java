package id.absah.facts.extract.changes;

import id.absah.document.Octets;
import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a content stream draws anything inside of an area (8, 9). Everything drawn counts by the
 * upright rectangle around it, whatever its colour: white on white may be what a reader must not
 * see. Whatever cannot be bounded counts as drawn everywhere: an unknown operator, a wrong number
 * of operands, an inline image, a Type 3 font, a missing resource, a limit.
 *
 * <p>Taken as drawn, though it may not be seen: what a layer, a soft mask or a later shape hides.
 * Taken as not drawn: text in rendering modes 3 and 7 (9.3.6), paths that only clip.
 */
final class Drawing {
  /** Nesting of forms, as deep as {@code PageReader} reads them. */
  private static final int MAX_LEVEL = 20;

  /** Producers nest some ten states; Annex C.2 once allowed 28. */
  private static final int MAX_STATES = 1_000;

  /** Content streams of one page, as {@code BoundedPage} allows. */
  private static final int MAX_STREAMS = 10_000;

  private final PdfView view;
  private final Budget budget;
  private final Box area;
  private final Map<PdfObject, Optional<DrawnFont>> fonts = new HashMap<>();
  private boolean met;

  Drawing(PdfView view, Budget budget, Box area) {
    this.view = view;
    this.budget = budget;
    this.area = area;
  }

  /** Whether the contents of a page may draw inside of the area. */
  boolean meets(PdfView.Page page) {
    PdfObject contents = view.get(page.dict(), "Contents");
    List<PdfObject> streams =
        contents instanceof PdfObject.Array array ? array.items() : List.of(contents);
    if (contents instanceof PdfObject.Null) {
      return false;
    }
    if (streams.size() > MAX_STREAMS) {
      return true;
    }
    List<Octets> parts = new ArrayList<>();
    for (PdfObject stream : streams) {
      // A part that is no stream is left out by readers, but not by all of them.
      Optional<Octets> part =
          view.resolve(stream) instanceof PdfObject.Stream found
              ? decoded(found)
              : Optional.empty();
      if (part.isEmpty()) {
        return true;
      }
      parts.add(part.get());
    }
    Optional<Octets> whole = ContentTokens.joined(parts);
    if (whole.isEmpty()) {
      return true;
    }
    DrawingState state = new DrawingState(Matrix.IDENTITY, Box.EVERYWHERE);
    new Stream(resources(page.dict()), state, 0).run(whole.get());
    return met;
  }

  private Optional<Octets> decoded(PdfObject.Stream stream) {
    // 7.3.8.2: the data of a stream with /F stand in another file.
    return stream.dict().get("F").isPresent()
        ? Optional.empty()
        : view.decode(stream).filter(bytes -> budget.decode(bytes.length()));
  }

  private PdfObject.Dict resources(PdfObject.Dict holder) {
    return view.get(holder, "Resources") instanceof PdfObject.Dict dict
        ? dict
        : RevisionPair.NO_ENTRIES;
  }

  private void draw(Box box, Box clip) {
    if (!box.sound()) {
      met = true;
      return;
    }
    // What has no extent is still drawn one device pixel wide (10.7.5).
    Box thick = box.width() < 0.5 || box.height() < 0.5 ? box.grown(0.25) : box;
    met |= thick.within(clip).overlaps(area);
  }

  /** One stream being read, with what it has of its own. */
  private final class Stream {
    private final PdfObject.Dict resources;
    private final int level;
    private final Deque<DrawingState> saved = new ArrayDeque<>();
    private final DrawnText text;
    private final Map<PdfObject, Optional<DrawnFont>> named = new HashMap<>();
    private DrawingState state;
    private Optional<Box> path = Optional.empty();
    private boolean clips;
    private boolean inText;

    Stream(PdfObject.Dict resources, DrawingState state, int level) {
      this.resources = resources;
      this.state = state;
      this.level = level;
      this.text = new DrawnText(Drawing.this::draw);
    }

    void run(Octets content) {
      ContentTokens tokens = new ContentTokens(content);
      Optional<ContentTokens.Instruction> next = tokens.next();
      while (next.isPresent() && !met) {
        if (!budget.draw(1) || !take(next.get().operator(), next.get().operands())) {
          met = true;
        }
        next = tokens.next();
      }
      met |= tokens.failed();
    }

    /** False when what the instruction draws cannot be bounded. */
    private boolean take(String operator, List<PdfObject> operands) {
      return switch (operator) {
        case "BMC", "BDC", "EMC", "MP", "DP" -> true;
        case "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K", "k" -> true;
        case "ri", "i", "J", "j", "d" -> true;
        case "q", "Q", "cm" -> !inText && path.isEmpty() && stateful(operator, operands);
        case "w", "M" -> line(operator, operands);
        case "gs" -> named("ExtGState", operands).map(this::parameters).orElse(false);
        case "m", "l", "c", "v", "y", "h", "re" -> extend(operator, operands);
        case "W", "W*" -> {
          clips = true;
          yield operands.isEmpty();
        }
        case "n", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*" -> paint(operator, operands);
        case "sh" -> {
          // 8.7.4.2: paints all that the clip leaves.
          draw(state.clip, state.clip);
          yield true;
        }
        case "Do" -> path.isEmpty() && named("XObject", operands).map(this::object).orElse(false);
        case "BT", "ET" -> {
          boolean sound = operands.isEmpty() && inText == operator.equals("ET");
          inText = operator.equals("BT");
          text.begin();
          yield sound;
        }
        case "Tf" -> font(operands);
        case "Tc", "Tw", "Tz", "TL", "Tr", "Ts" -> text.set(state, operator, operands);
        case "Td", "TD", "Tm", "T*" -> inText && text.move(state, operator, operands);
        case "Tj", "TJ", "'", "\"" -> inText && text.show(state, operator, operands);
        default -> false;
      };
    }

    private boolean stateful(String operator, List<PdfObject> operands) {
      if (operator.equals("cm")) {
        Optional<List<Double>> numbers = Numbers.all(operands, 6);
        numbers.ifPresent(six -> state.space = Matrix.of(six).then(state.space));
        return numbers.isPresent();
      }
      if (operator.equals("q")) {
        saved.push(state.copy());
        return operands.isEmpty() && saved.size() <= MAX_STATES;
      }
      if (saved.isEmpty()) {
        return false;
      }
      state = saved.pop();
      return operands.isEmpty();
    }

    private boolean line(String operator, List<PdfObject> operands) {
      Optional<List<Double>> numbers = Numbers.all(operands, 1);
      if (operator.equals("w")) {
        numbers.ifPresent(one -> state.lineWidth = one.get(0));
      } else {
        numbers.ifPresent(one -> state.miterLimit = one.get(0));
      }
      return numbers.isPresent();
    }

    /** The resource that an operator names. */
    private Optional<PdfObject> named(String category, List<PdfObject> operands) {
      if (operands.size() != 1
          || !(operands.get(0) instanceof PdfObject.Name name)
          || !(view.get(resources, category) instanceof PdfObject.Dict known)
          || !known.duplicates().isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(view.get(known, name.value()));
    }

    /** 8.4.5: of these only line width, miter limit and font change what is reached. */
    private boolean parameters(PdfObject value) {
      if (!(value instanceof PdfObject.Dict dict) || dict.get("Font").isPresent()) {
        return false;
      }
      for (String key : new String[] {"LW", "ML"}) {
        if (dict.get(key).isPresent()
            && !line(key.equals("LW") ? "w" : "M", List.of(view.get(dict, key)))) {
          return false;
        }
      }
      return true;
    }

    private boolean extend(String operator, List<PdfObject> operands) {
      int count =
          switch (operator) {
            case "m", "l" -> 2;
            case "c" -> 6;
            case "h" -> 0;
            default -> 4;
          };
      Optional<List<Double>> numbers = Numbers.all(operands, count);
      if (numbers.isEmpty() || inText) {
        return false;
      }
      List<Double> points = new ArrayList<>(numbers.get());
      if (operator.equals("re")) {
        double right = points.get(0) + points.get(2);
        double top = points.get(1) + points.get(3);
        points = List.of(points.get(0), points.get(1), right, top);
        reach(points.get(0), top);
        reach(right, points.get(1));
      }
      for (int i = 0; i < points.size(); i += 2) {
        reach(points.get(i), points.get(i + 1));
      }
      return true;
    }

    /** 8.5.2.2: a curve stays inside of the hull of its control points. */
    private void reach(double x, double y) {
      double atX = state.space.x(x, y);
      double atY = state.space.y(x, y);
      Box point = new Box(atX, atY, atX, atY);
      path = Optional.of(path.map(known -> known.with(point)).orElse(point));
    }

    private boolean paint(String operator, List<PdfObject> operands) {
      if (path.isPresent()) {
        Box filled = path.get();
        if (!operator.equals("n")) {
          boolean stroked = "SsBb".indexOf(operator.charAt(0)) >= 0;
          draw(stroked ? filled.grown(state.reach()) : filled, state.clip);
        }
        if (clips) {
          state.clip = state.clip.within(filled);
        }
      }
      path = Optional.empty();
      clips = false;
      return operands.isEmpty() && !inText;
    }

    private boolean font(List<PdfObject> operands) {
      if (operands.size() != 2) {
        return false;
      }
      Optional<Double> size = Numbers.of(operands.get(1));
      state.font =
          named.computeIfAbsent(
              operands.get(0),
              name ->
                  named("Font", List.of(name))
                      .flatMap(font -> fonts.computeIfAbsent(font, Drawing.this::read)));
      state.size = size.orElse(Double.NaN);
      // A font that is never used is no matter.
      return size.isPresent();
    }

    private boolean object(PdfObject value) {
      if (!(value instanceof PdfObject.Stream stream)) {
        return false;
      }
      PdfObject.Dict dict = stream.dict();
      return switch (RevisionPair.name(view, dict, "Subtype")) {
        case "Image" -> {
          draw(state.space.around(new Box(0, 0, 1, 1)), state.clip);
          yield true;
        }
        case "Form" -> !inText && form(stream, dict);
        default -> false;
      };
    }

    /** 8.10.1: matrix, clip to the box, then the stream in a state of its own. */
    private boolean form(PdfObject.Stream stream, PdfObject.Dict dict) {
      Optional<Matrix> matrix = Numbers.matrix(view, dict);
      Optional<Box> box = Numbers.box(view, dict, "BBox");
      Optional<Octets> content = decoded(stream);
      if (level >= MAX_LEVEL
          || matrix.isEmpty()
          || box.isEmpty()
          || content.isEmpty()
          || dict.get("Ref").isPresent()
          || dict.get("PS").isPresent()
          || dict.get("Subtype2").isPresent()) {
        return false;
      }
      DrawingState inside = state.copy();
      inside.space = matrix.get().then(state.space);
      inside.clip = state.clip.within(inside.space.around(box.get()));
      // 7.8.3: a form without resources of its own takes those of the page.
      PdfObject.Dict own = dict.get("Resources").isPresent() ? resources(dict) : resources;
      new Stream(own, inside, level + 1).run(content.get());
      return true;
    }

    private PdfObject.Dict resources(PdfObject.Dict dict) {
      return Drawing.this.resources(dict);
    }
  }

  private Optional<DrawnFont> read(PdfObject font) {
    return font instanceof PdfObject.Dict dict
        ? DrawnFont.of(view, dict, budget)
        : Optional.empty();
  }
}
