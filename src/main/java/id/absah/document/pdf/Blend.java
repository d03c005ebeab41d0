package id.absah.document.pdf;

/**
 * The separable blend modes (ISO 32000-2, 11.3.5.2), in which what is painted and what lies below
 * give a colour component by component.
 */
final class Blend {
  private Blend() {}

  /**
   * The component that is seen.
   *
   * @param mode its name
   * @param below the component of the backdrop
   * @param painted that of what is painted
   * @return not a number in other modes, of which nothing is known here
   */
  static float component(String mode, float below, float painted) {
    return switch (mode) {
      case "Normal", "Compatible" -> painted;
      case "Multiply" -> below * painted;
      case "Screen" -> screen(below, painted);
      case "Overlay" -> hard(painted, below);
      case "Darken" -> Math.min(below, painted);
      case "Lighten" -> Math.max(below, painted);
      // ISO 32000-1 and -2 differ on black under white: that it turns white can hide.
      case "ColorDodge" -> painted >= 1 ? 1 : Math.min(1, below / (1 - painted));
      case "ColorBurn" ->
          below >= 1 ? 1 : painted <= 0 ? 0 : 1 - Math.min(1, (1 - below) / painted);
      case "HardLight" -> hard(below, painted);
      case "SoftLight" -> soft(below, painted);
      case "Difference" -> Math.abs(below - painted);
      case "Exclusion" -> below + painted - 2 * below * painted;
      default -> Float.NaN;
    };
  }

  private static float screen(float below, float painted) {
    return below + painted - below * painted;
  }

  private static float hard(float below, float painted) {
    return painted <= 0.5f ? below * 2 * painted : screen(below, 2 * painted - 1);
  }

  private static float soft(float below, float painted) {
    if (painted <= 0.5f) {
      return below - (1 - 2 * painted) * below * (1 - below);
    }
    float curve =
        below <= 0.25f ? ((16 * below - 12) * below + 4) * below : (float) Math.sqrt(below);
    return below + (2 * painted - 1) * (curve - below);
  }
}
