package id.absah.document.pdf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/** As much of colour spaces and graphics states as tells whether text is white or see-through. */
final class Colours {
  /** Spaces in which ones are white, or no ink for four components (8.6.4, 8.6.5). */
  private static final Set<String> PLAIN =
      Set.of(
          "DeviceGray",
          "DeviceRGB",
          "DeviceCMYK",
          "CalGray",
          "CalRGB",
          "ICCBased",
          "G",
          "RGB",
          "CMYK");

  private Colours() {}

  /** Whether the operand of {@code cs} names such a space. */
  static boolean plain(@Nullable PDResources resources, List<COSBase> operands) {
    if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
      return false;
    }
    COSDictionary spaces = dictionary(resources, COSName.COLORSPACE);
    COSBase space = spaces == null ? null : spaces.getDictionaryObject(name);
    if (space instanceof COSArray array
        && array.size() > 0
        && array.getObject(0) instanceof COSName family) {
      return PLAIN.contains(family.getName());
    }
    return PLAIN.contains(space instanceof COSName alias ? alias.getName() : name.getName());
  }

  /**
   * Whether the operand of {@code gs} makes what is filled see-through; empty if it leaves that.
   */
  static Optional<Boolean> translucent(@Nullable PDResources resources, List<COSBase> operands) {
    COSDictionary states = dictionary(resources, COSName.EXT_G_STATE);
    if (states == null || operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
      return Optional.empty();
    }
    COSDictionary state = states.getCOSDictionary(name);
    if (state == null) {
      return Optional.empty();
    }
    COSName blend = state.getCOSName(COSName.BM);
    boolean mixes = blend != null && !Set.of("Normal", "Compatible").contains(blend.getName());
    boolean masked = state.getDictionaryObject(COSName.SMASK) instanceof COSDictionary;
    boolean decides =
        blend != null || state.containsKey(COSName.SMASK) || state.containsKey(COSName.CA_NS);
    return decides
        ? Optional.of(mixes || masked || state.getFloat(COSName.CA_NS, 1) < 0.99f)
        : Optional.empty();
  }

  private static @Nullable COSDictionary dictionary(
      @Nullable PDResources resources, COSName category) {
    return resources == null ? null : resources.getCOSObject().getCOSDictionary(category);
  }
}
