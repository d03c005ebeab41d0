package id.absah.document.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/**
 * The tones of what is painted: one, or those of a shading (ISO 32000-2, 8.7.4) at some places.
 *
 * @param tones at least one
 * @param whole whether it paints all of the area that is filled with it
 */
record Shades(List<Tone> tones, boolean whole) {
  /** A tiling pattern, a mesh, and what cannot be worked out cheaply: nothing is known. */
  static final Shades UNKNOWN = new Shades(List.of(Tone.UNKNOWN), false);

  /** Places along an axial or radial shading; gradients of producers have two colours or three. */
  private static final int PLACES = 8;

  /** 8.7.2: what {@code scn} selects by the name of a pattern. */
  static Shades pattern(@Nullable PDResources resources, List<COSBase> operands, Colours colours) {
    COSDictionary pattern = named(resources, COSName.PATTERN, operands);
    COSDictionary shading = pattern == null ? null : pattern.getCOSDictionary(COSName.SHADING);
    return shading == null ? UNKNOWN : of(shading, colours);
  }

  /** 8.7.4.2: what {@code sh} paints. */
  static Shades shading(@Nullable PDResources resources, List<COSBase> operands, Colours colours) {
    COSDictionary shading = named(resources, COSName.SHADING, operands);
    return shading == null ? UNKNOWN : of(shading, colours);
  }

  private static @Nullable COSDictionary named(
      @Nullable PDResources resources, COSName category, List<COSBase> operands) {
    COSDictionary all =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(category);
    return all != null
            && !operands.isEmpty()
            && operands.get(operands.size() - 1) instanceof COSName name
        ? all.getCOSDictionary(name)
        : null;
  }

  private static Shades of(COSDictionary shading, Colours colours) {
    int type = shading.getInt(COSName.SHADING_TYPE, 0);
    COSBase space = shading.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
    COSBase function = shading.getDictionaryObject(COSName.FUNCTION);
    if ((type != 2 && type != 3) || space == null || function == null) {
      return UNKNOWN;
    }
    COSArray domain = shading.getCOSArray(COSName.DOMAIN);
    float from = domain == null ? 0 : number(domain, 0);
    float to = domain == null ? 1 : number(domain, 1);
    Set<Tone> tones = new LinkedHashSet<>();
    for (int i = 0; i <= PLACES; i++) {
      tones.add(colours.along(space, function, from + (to - from) * i / PLACES));
    }
    COSArray extend = shading.getCOSArray(COSName.EXTEND);
    boolean whole =
        type == 2
            && extend != null
            && extend.size() == 2
            && COSBoolean.TRUE.equals(extend.getObject(0))
            && COSBoolean.TRUE.equals(extend.getObject(1))
            && !shading.containsKey(COSName.BBOX);
    if (shading.getCOSArray(COSName.BACKGROUND) != null) {
      return UNKNOWN;
    }
    return new Shades(new ArrayList<>(tones), whole);
  }

  private static float number(COSArray array, int at) {
    return array.size() > at && array.getObject(at) instanceof COSNumber number
        ? number.floatValue()
        : Float.NaN;
  }
}
