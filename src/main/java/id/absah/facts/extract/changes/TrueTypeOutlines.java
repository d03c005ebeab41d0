package id.absah.facts.extract.changes;

import id.absah.document.Octets;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The area that the glyphs of a TrueType program can ink, from the points of their outlines: the
 * boxes that a program states for itself may lie.
 */
final class TrueTypeOutlines {
  /** Composites of composites; the format's own field says 16 at most in practice. */
  private static final int MAX_DEPTH = 16;

  /** Fonts of all CJK characters have some three million points. */
  private static final int MAX_POINTS = 8_000_000;

  private static final int ARGS_ARE_WORDS = 1;
  private static final int ARGS_ARE_OFFSETS = 1 << 1;
  private static final int HAS_SCALE = 1 << 3;
  private static final int MORE = 1 << 5;
  private static final int HAS_TWO_SCALES = 1 << 6;
  private static final int HAS_MATRIX = 1 << 7;

  private final ByteBuffer data;
  private final Map<String, Integer> tables = new HashMap<>();
  private final Map<Integer, Box> known = new HashMap<>();
  private final boolean longOffsets;
  private final int glyphs;
  private int pointsLeft = MAX_POINTS;

  private TrueTypeOutlines(byte[] program) {
    data = ByteBuffer.wrap(program);
    int count = data.getShort(4);
    for (int i = 0; i < count; i++) {
      byte[] tag = new byte[4];
      data.get(12 + 16 * i, tag);
      tables.put(Latin.of(Octets.of(tag)), data.getInt(12 + 16 * i + 8));
    }
    longOffsets = data.getShort(table("head") + 50) != 0;
    glyphs = data.getShort(table("maxp") + 4) & 0xFFFF;
  }

  /** In parts of the em; empty when the program is none that can be read to its end. */
  static Optional<Box> of(Octets program) {
    try {
      return new TrueTypeOutlines(program.toByteArray()).all();
    } catch (IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private Optional<Box> all() {
    int units = data.getShort(table("head") + 18) & 0xFFFF;
    // The same outlines twice, or none here: another reader may draw others.
    if (units == 0 || tables.containsKey("CFF ") || tables.containsKey("CFF2")) {
      return Optional.empty();
    }
    Box all = new Box(0, 0, 0, 0);
    for (int glyph = 0; glyph < glyphs; glyph++) {
      Optional<Box> box = glyph(glyph, 0);
      if (box.isEmpty()) {
        return Optional.empty();
      }
      all = all.with(box.get());
    }
    return Optional.of(
        new Box(all.left() / units, all.bottom() / units, all.right() / units, all.top() / units));
  }

  private int table(String tag) {
    Integer offset = tables.get(tag);
    if (offset == null) {
      throw new IndexOutOfBoundsException(tag);
    }
    return offset;
  }

  private int location(int glyph) {
    int loca = table("loca");
    return longOffsets
        ? data.getInt(loca + 4 * glyph)
        : (data.getShort(loca + 2 * glyph) & 0xFFFF) * 2;
  }

  private Optional<Box> glyph(int glyph, int depth) {
    Box box = known.get(glyph);
    if (box != null) {
      return Optional.of(box);
    }
    if (depth > MAX_DEPTH || glyph >= glyphs) {
      return Optional.empty();
    }
    int from = location(glyph);
    Optional<Box> found;
    if (location(glyph + 1) == from) {
      found = Optional.of(new Box(0, 0, 0, 0));
    } else {
      int at = table("glyf") + from;
      int contours = data.getShort(at);
      found = contours >= 0 ? simple(at + 10, contours) : composite(at + 10, depth);
    }
    found.ifPresent(each -> known.put(glyph, each));
    return found;
  }

  private Optional<Box> simple(int start, int contours) {
    if (contours == 0) {
      return Optional.of(new Box(0, 0, 0, 0));
    }
    int points = (data.getShort(start + 2 * (contours - 1)) & 0xFFFF) + 1;
    pointsLeft -= points;
    if (pointsLeft < 0) {
      return Optional.empty();
    }
    int at = start + 2 * contours;
    at += 2 + (data.getShort(at) & 0xFFFF);
    int[] flags = new int[points];
    int filled = 0;
    while (filled < points) {
      int flag = data.get(at++);
      int repeats = (flag & 8) != 0 ? data.get(at++) & 0xFF : 0;
      for (int i = 0; i <= repeats && filled < points; i++) {
        flags[filled++] = flag;
      }
    }
    int[] sides = new int[4];
    at = axis(flags, at, 1 << 1, 1 << 4, sides, 0);
    axis(flags, at, 1 << 2, 1 << 5, sides, 1);
    return Optional.of(new Box(sides[0], sides[1], sides[2], sides[3]));
  }

  /** The least and greatest of one coordinate; 0 is always between, the origin of the glyph. */
  private int axis(int[] flags, int start, int isByte, int sameOrPositive, int[] sides, int axis) {
    int at = start;
    int value = 0;
    for (int flag : flags) {
      boolean set = (flag & sameOrPositive) != 0;
      if ((flag & isByte) != 0) {
        int shift = data.get(at++) & 0xFF;
        value += set ? shift : -shift;
      } else if (!set) {
        value += data.getShort(at);
        at += 2;
      }
      sides[axis] = Math.min(sides[axis], value);
      sides[axis + 2] = Math.max(sides[axis + 2], value);
    }
    return at;
  }

  private Optional<Box> composite(int start, int depth) {
    int at = start;
    Box box = new Box(0, 0, 0, 0);
    int flags;
    do {
      flags = data.getShort(at);
      Optional<Box> part = glyph(data.getShort(at + 2) & 0xFFFF, depth + 1);
      if (part.isEmpty() || (flags & ARGS_ARE_OFFSETS) == 0) {
        return Optional.empty();
      }
      at += 4;
      boolean words = (flags & ARGS_ARE_WORDS) != 0;
      double x = words ? data.getShort(at) : data.get(at);
      double y = words ? data.getShort(at + 2) : data.get(at + 1);
      at += words ? 4 : 2;
      double a = 1;
      double b = 0;
      double c = 0;
      double d = 1;
      if ((flags & HAS_SCALE) != 0) {
        a = fixed(at);
        d = a;
        at += 2;
      } else if ((flags & HAS_TWO_SCALES) != 0) {
        a = fixed(at);
        d = fixed(at + 2);
        at += 4;
      } else if ((flags & HAS_MATRIX) != 0) {
        a = fixed(at);
        b = fixed(at + 2);
        c = fixed(at + 4);
        d = fixed(at + 6);
        at += 8;
      }
      // Readers differ on whether the offset is scaled with the part: both are taken.
      Matrix plain = new Matrix(a, b, c, d, x, y);
      Matrix scaled = Matrix.moving(x, y).then(new Matrix(a, b, c, d, 0, 0));
      box = box.with(plain.around(part.get())).with(scaled.around(part.get()));
    } while ((flags & MORE) != 0);
    return Optional.of(box);
  }

  /** A number of two integer and fourteen fraction bits. */
  private double fixed(int at) {
    return data.getShort(at) / 16384.0;
  }
}
