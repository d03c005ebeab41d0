package id.absah.document.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
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
  /** Gammas of real calibrated spaces are 1 to 2.6; others turn grey into white or black. */
  private static final float MAX_GAMMA = 3;

  /** The elements of a matrix to XYZ add up to three; larger ones turn grey into white. */
  private static final float MAX_MATRIX = 4;

  /** Spaces that stand on another one; the standard knows Indexed on Separation on ICCBased. */
  private static final int MAX_DEPTH = 4;

  /**
   * Colorants of a tint transform that is worked out: sampled functions cost two to their power.
   */
  private static final int MAX_COLORANTS = 4;

  /** Bytes of a tint transform; those of real files have some hundreds, sampled ones 4 KB. */
  private static final int MAX_FUNCTION = 64 << 10;

  /** Parts of a gradient; those of producers have some dozens at most. */
  private static final int MAX_STITCHED = 256;

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
    return new Paint(space, tone(space, first, 0));
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

  /** The paint of components in a space, or of the pattern that they name. */
  Paint paint(COSBase space, @Nullable PDResources resources, List<COSBase> operands) {
    float[] components = new float[operands.size()];
    for (int i = 0; i < components.length; i++) {
      if (!(operands.get(i) instanceof COSNumber number)) {
        return new Paint(space, Shades.pattern(resources, operands, this));
      }
      components[i] = number.floatValue();
    }
    return new Paint(space, tone(space, components, 0));
  }

  /** 8.6.5.6: the paint of device components, which a page's resources may remap. */
  Paint device(COSName space, @Nullable PDResources resources, List<COSBase> operands) {
    COSDictionary spaces =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.COLORSPACE);
    String name = "Default" + space.getName().substring("Device".length());
    COSBase mapped = spaces == null ? null : spaces.getDictionaryObject(COSName.getPDFName(name));
    Paint paint = paint(mapped == null ? space : mapped, resources, operands);
    return new Paint(space, paint.shades());
  }

  private Tone tone(@Nullable COSBase space, float[] c, int depth) {
    if (space == null || c.length == 0 || depth > MAX_DEPTH) {
      return Tone.UNKNOWN;
    }
    return switch (family(space)) {
      case "DeviceGray" -> Tone.gray(c[0]);
      case "DeviceRGB", "DeviceCMYK", "ICCBased" -> device(c);
      case "CalGray", "CalRGB" -> calibrated(space) ? device(c) : Tone.UNKNOWN;
      case "Lab" -> Tone.gray(c[0] / 100);
      case "Indexed" -> indexed((COSArray) space, c[0], depth);
      case "Separation", "DeviceN" -> tinted(space, c, depth);
      default -> Tone.UNKNOWN;
    };
  }

  private static Tone device(float[] c) {
    return switch (c.length) {
      case 1 -> Tone.gray(c[0]);
      case 3 -> Tone.rgb(c[0], c[1], c[2]);
      case 4 -> Tone.cmyk(c[0], c[1], c[2], c[3]);
      default -> Tone.UNKNOWN;
    };
  }

  /** 8.6.5.2 and 8.6.5.3: whether a calibrated space gives about what the device would. */
  private static boolean calibrated(COSBase space) {
    if (!(space instanceof COSArray array)
        || !(array.getObject(1) instanceof COSDictionary parameters)) {
      return false;
    }
    float matrix = 0;
    COSArray elements = parameters.getCOSArray(COSName.MATRIX);
    for (float element : elements == null ? new float[0] : elements.toFloatArray()) {
      matrix += Math.abs(element);
    }
    COSBase gamma = parameters.getDictionaryObject(COSName.GAMMA);
    float[] gammas =
        gamma instanceof COSArray several
            ? several.toFloatArray()
            : new float[] {gamma instanceof COSNumber one ? one.floatValue() : 1};
    for (float each : gammas) {
      if (!(each >= 0.9f && each <= MAX_GAMMA)) {
        return false;
      }
    }
    return matrix <= MAX_MATRIX;
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
  private Tone indexed(COSArray space, float index, int depth) {
    COSBase base = space.size() == 4 ? space.getObject(1) : null;
    if (base == null) {
      return Tone.UNKNOWN;
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
    int highest = Math.max(0, Math.min(space.getInt(2), 255));
    int from = Math.max(0, Math.min((int) index, highest)) * count;
    if (count == 0 || from + count > table.length) {
      return Tone.UNKNOWN;
    }
    float[] components = new float[count];
    for (int i = 0; i < count; i++) {
      components[i] = (table[from + i] & 0xFF) / 255f;
    }
    return tone(base, components, depth + 1);
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

  /** 8.6.6.4 and 8.6.6.5: what the tint transform gives. */
  private Tone tinted(COSBase space, float[] tints, int depth) {
    if (!(space instanceof COSArray array)
        || array.size() < 4
        || COSName.NONE.equals(array.getObject(1))) {
      return Tone.UNKNOWN;
    }
    COSBase function = array.getObject(3);
    if (tints.length > MAX_COLORANTS || !bounded(function)) {
      return Tone.UNKNOWN;
    }
    try {
      for (int i = 0; i < tints.length; i++) {
        tints[i] = Math.max(0, Math.min(tints[i], 1));
      }
      float[] alternate = PDFunction.create(function).eval(tints);
      return tone(array.getObject(2), alternate, depth + 1);
    } catch (IOException | RuntimeException e) {
      return Tone.UNKNOWN; // a person looks
    }
  }

  /** 8.7.4.5: the tone of a shading where its parameter has a value. */
  Tone along(COSBase space, COSBase function, float value) {
    List<COSBase> functions =
        function instanceof COSArray several ? List.copyOf(several.toList()) : List.of(function);
    if (functions.size() > MAX_COLORANTS) {
      return Tone.UNKNOWN;
    }
    float[] components = new float[functions.size()];
    try {
      for (int i = 0; i < functions.size(); i++) {
        COSBase each =
            functions.get(i) instanceof COSObject reference
                ? reference.getObject()
                : functions.get(i);
        if (!stitched(each)) {
          return Tone.UNKNOWN;
        }
        float[] results = PDFunction.create(each).eval(new float[] {value});
        if (functions.size() == 1) {
          return tone(space, results, 0);
        }
        components[i] = results[0];
      }
    } catch (IOException | RuntimeException e) {
      return Tone.UNKNOWN; // a person looks
    }
    return tone(space, components, 0);
  }

  /** 7.10.4: functions stitched together, as gradients of several colours are. */
  private boolean stitched(@Nullable COSBase function) {
    if (!(function instanceof COSDictionary dictionary)
        || dictionary.getInt(COSName.FUNCTION_TYPE, -1) != 3) {
      return bounded(function);
    }
    COSArray parts = dictionary.getCOSArray(COSName.FUNCTIONS);
    if (parts == null || parts.size() > MAX_STITCHED) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!bounded(parts.getObject(i))) {
        return false;
      }
    }
    return true;
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
