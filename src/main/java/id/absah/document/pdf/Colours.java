package id.absah.document.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.function.PDFunction;
import org.jspecify.annotations.Nullable;

/**
 * As much of colour spaces (ISO 32000-2, 8.6) as tells whether a colour can be told from white
 * paper. Patterns, and what cannot be worked out cheaply, count as if they could not. Profiles of
 * ICC spaces are not read: their components are taken as those of the device.
 */
final class Colours {
  /** Paler than this is white to a reader: a contrast of 1.15 to 1. */
  private static final float PALE = 0.94f;

  /** Spaces that stand on another one; the standard knows Indexed on Separation on ICCBased. */
  private static final int MAX_DEPTH = 4;

  /**
   * Colorants of a tint transform that is worked out: sampled functions cost two to their power.
   */
  private static final int MAX_COLORANTS = 4;

  /** Bytes of a tint transform; those of real files have some hundreds, sampled ones 4 KB. */
  private static final int MAX_FUNCTION = 64 << 10;

  private final ContentDecoder decoder;

  Colours(ContentDecoder decoder) {
    this.decoder = decoder;
  }

  /** The space that the operand of {@code cs} names. */
  static COSBase space(@Nullable PDResources resources, List<COSBase> operands) {
    if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
      return COSName.PATTERN;
    }
    COSDictionary spaces =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.COLORSPACE);
    COSBase space = spaces == null ? null : spaces.getDictionaryObject(name);
    return space == null ? name : space;
  }

  /** The paint that a space begins with. */
  Paint initial(COSBase space) {
    String family = family(space);
    float[] first =
        switch (family) {
          case "DeviceCMYK" -> new float[] {0, 0, 0, 1};
          case "Separation", "DeviceN" -> full(space);
          case "ICCBased" -> new float[components(space)];
          case "DeviceRGB", "CalRGB", "Lab" -> new float[3];
          default -> new float[1];
        };
    return new Paint(space, white(space, first, 0));
  }

  private static float[] full(COSBase space) {
    int count =
        space instanceof COSArray array && array.getObject(1) instanceof COSArray names
            ? names.size()
            : 1;
    float[] tints = new float[Math.min(count, MAX_COLORANTS + 1)];
    Arrays.fill(tints, 1);
    return tints;
  }

  /** The paint of components in a space. */
  Paint paint(COSBase space, List<COSBase> operands) {
    float[] components = new float[operands.size()];
    for (int i = 0; i < components.length; i++) {
      if (!(operands.get(i) instanceof COSNumber number)) {
        return new Paint(space, true); // a pattern
      }
      components[i] = number.floatValue();
    }
    return new Paint(space, white(space, components, 0));
  }

  private boolean white(@Nullable COSBase space, float[] c, int depth) {
    if (space == null || c.length == 0 || depth > MAX_DEPTH) {
      return true;
    }
    return switch (family(space)) {
      case "DeviceGray", "DeviceRGB", "CalGray", "CalRGB" -> all(c, PALE, 2);
      case "DeviceCMYK" -> all(c, -1, 1 - PALE);
      case "ICCBased" -> c.length == 4 ? all(c, -1, 1 - PALE) : all(c, PALE, 2);
      case "Lab" -> c[0] >= 100 * PALE;
      case "Indexed" -> indexed((COSArray) space, c[0], depth);
      case "Separation", "DeviceN" -> tinted(space, c, depth);
      default -> true;
    };
  }

  private static boolean all(float[] components, float least, float most) {
    for (float component : components) {
      if (component < least || component > most) {
        return false;
      }
    }
    return true;
  }

  private static String family(COSBase space) {
    COSBase first =
        space instanceof COSArray array && array.size() > 0 ? array.getObject(0) : space;
    String name = first instanceof COSName family ? family.getName() : "";
    return switch (name) {
      case "G" -> "DeviceGray";
      case "RGB" -> "DeviceRGB";
      case "CMYK" -> "DeviceCMYK";
      case "I" -> "Indexed";
      default -> name;
    };
  }

  private static int components(COSBase space) {
    int count =
        space instanceof COSArray array && array.getObject(1) instanceof COSStream profile
            ? profile.getInt(COSName.N, 3)
            : 3;
    return Math.max(1, Math.min(count, 4));
  }

  /** 8.6.6.3. */
  private boolean indexed(COSArray space, float index, int depth) {
    COSBase base = space.size() == 4 ? space.getObject(1) : null;
    if (base == null) {
      return true;
    }
    int count =
        switch (family(base)) {
          case "DeviceGray", "CalGray", "Separation" -> 1;
          case "DeviceRGB", "CalRGB" -> 3;
          case "DeviceCMYK" -> 4;
          case "ICCBased" -> components(base);
          default -> 0;
        };
    byte[] table = table(space.getObject(3));
    int from = ((int) index) * count;
    if (count == 0 || from < 0 || from + count > table.length) {
      return true;
    }
    float[] components = new float[count];
    for (int i = 0; i < count; i++) {
      components[i] = (table[from + i] & 0xFF) / 255f;
    }
    return white(base, components, depth + 1);
  }

  private byte[] table(@Nullable COSBase lookup) {
    if (lookup instanceof COSString string) {
      return string.getBytes();
    }
    try {
      return lookup instanceof COSStream stream ? decoder.decode(stream) : new byte[0];
    } catch (IOException e) {
      return new byte[0]; // then no colour is known
    }
  }

  /** 8.6.6.4 and 8.6.6.5: no ink at all is white; otherwise what the tint transform gives. */
  private boolean tinted(COSBase space, float[] tints, int depth) {
    if (!(space instanceof COSArray array)
        || array.size() < 4
        || COSName.NONE.equals(array.getObject(1))
        || all(tints, -1, 1 - PALE)) {
      return true;
    }
    COSBase function = array.getObject(3);
    if (tints.length > MAX_COLORANTS || !bounded(function)) {
      return true;
    }
    try {
      float[] alternate = PDFunction.create(function).eval(tints);
      return white(array.getObject(2), alternate, depth + 1);
    } catch (IOException | RuntimeException e) {
      return true; // not known: a person looks
    }
  }

  /** 7.10: exponential functions, and small sampled or calculating ones. */
  private boolean bounded(@Nullable COSBase function) {
    if (function instanceof COSStream stream) {
      try {
        return stream.getLength() <= MAX_FUNCTION && decoder.decode(stream).length <= MAX_FUNCTION;
      } catch (IOException e) {
        return false;
      }
    }
    return function instanceof COSDictionary dictionary
        && dictionary.getInt(COSName.FUNCTION_TYPE, -1) == 2;
  }
}
