package id.absah.document.pdf;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/**
 * What the transparency parameters in force (ISO 32000-2, 11.6.4) do to what is filled.
 *
 * @param alpha the constant alpha of what is filled
 * @param strokeAlpha that of what is stroked
 * @param blend the blend mode
 * @param masked whether a soft mask is in force
 * @param group what the groups around do to it
 */
record Transparency(float alpha, float strokeAlpha, String blend, boolean masked, Group group) {
  static final Transparency OPAQUE =
      new Transparency(1, 1, "Normal", false, new Group(1, "Normal", false));

  /**
   * What the groups around do, whatever is set inside of them (11.6.6).
   *
   * @param alpha of all of them, multiplied
   * @param blend the mode of one that blends, else Normal
   * @param masked whether a soft mask is in force for one
   */
  record Group(float alpha, String blend, boolean masked) {}

  private static final Set<String> PLAIN = Set.of("Normal", "Compatible");

  /** 11.3.5: modes in which dark stays dark on white paper; the others can turn it white. */
  private static final Set<String> DARKENING =
      Set.of("Normal", "Compatible", "Multiply", "Darken", "HardLight", "Luminosity");

  /** A tenth of the ink is no more than a shade. */
  private static final float LEAST = 0.1f;

  /** What {@code gs} makes of it. */
  Transparency with(@Nullable PDResources resources, List<COSBase> operands) {
    COSDictionary states =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.EXT_G_STATE);
    if (states == null || operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
      return this;
    }
    COSDictionary state = states.getCOSDictionary(name);
    if (state == null) {
      return this;
    }
    COSBase mask = state.getDictionaryObject(COSName.SMASK);
    return new Transparency(
        state.getFloat(COSName.CA_NS, alpha),
        state.getFloat(COSName.CA, strokeAlpha),
        blend(state.getDictionaryObject(COSName.BM)),
        mask == null ? masked : mask instanceof COSDictionary,
        group);
  }

  /** 11.6.3: of several modes the first; all known ones are known to readers. */
  private String blend(@Nullable COSBase written) {
    COSBase mode =
        written instanceof COSArray array && array.size() > 0 ? array.getObject(0) : written;
    return mode instanceof COSName name ? name.getName() : blend;
  }

  /** 11.6.6: what is in force where a transparency group begins. */
  Transparency inGroup() {
    return new Transparency(1, 1, "Normal", false, new Group(filling(), mode(), underMask()));
  }

  /** The blend mode of what is painted, or of a group that it belongs to. */
  String mode() {
    return PLAIN.contains(group.blend()) ? blend : group.blend();
  }

  /** Whether a soft mask is in force, here or for a group around. */
  boolean underMask() {
    return masked || group.masked();
  }

  /** How much of what is filled is seen. */
  float filling() {
    return group.alpha() * Math.max(0, Math.min(alpha, 1));
  }

  /** How much of what is stroked is seen. */
  float stroking() {
    return group.alpha() * Math.max(0, Math.min(strokeAlpha, 1));
  }

  /** Whether what lies below is seen through what is filled. */
  boolean translucent() {
    return filling() < 0.99f || underMask() || !PLAIN.contains(mode());
  }

  /** Whether dark text that is filled may not be seen on white paper. */
  boolean fades() {
    return filling() < LEAST || vanishes();
  }

  /** The same of text that is stroked. */
  boolean strokeFades() {
    return stroking() < LEAST || vanishes();
  }

  private boolean vanishes() {
    return underMask() || !DARKENING.contains(mode());
  }

  /** Whether it is blended so that light on dark is not seen. */
  boolean darkens() {
    return mode().equals("Multiply") || mode().equals("Darken");
  }
}
