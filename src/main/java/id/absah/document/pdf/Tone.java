package id.absah.document.pdf;

/**
 * What a reader sees of a colour, roughly as sRGB.
 *
 * @param sort whether the components count
 */
record Tone(Sort sort, float red, float green, float blue) {
  /** What is known of it. */
  enum Sort {
    KNOWN,
    /** It may be white. */
    UNKNOWN,
    /** No ink at all: only a picture may say the same. */
    NONE,
    /** A picture: what lies on it, or below a scan, is taken for seen. */
    PICTURE
  }

  static final Tone WHITE = new Tone(Sort.KNOWN, 1, 1, 1);
  static final Tone BLACK = new Tone(Sort.KNOWN, 0, 0, 0);
  static final Tone UNKNOWN = new Tone(Sort.UNKNOWN, 1, 1, 1);
  static final Tone NONE = new Tone(Sort.NONE, 1, 1, 1);
  static final Tone PICTURE = new Tone(Sort.PICTURE, 1, 1, 1);

  /** Paler than this is white to a reader: a contrast of 1.15 to 1. */
  private static final float PALE = 0.94f;

  /** The same contrast between two luminances (WCAG 2.2, relative luminance). */
  private static final double CONTRAST = 1.15;

  /** Hues this far apart are told apart when they are equally bright. */
  private static final float HUE = 0.3f;

  static Tone gray(float gray) {
    return rgb(gray, gray, gray);
  }

  /** Components out of their range are taken as its ends (ISO 32000-2, 8.6.4). */
  static Tone rgb(float red, float green, float blue) {
    return Float.isNaN(red + green + blue)
        ? UNKNOWN
        : new Tone(Sort.KNOWN, clamp(red), clamp(green), clamp(blue));
  }

  static Tone cmyk(float cyan, float magenta, float yellow, float black) {
    float light = 1 - clamp(black);
    return rgb(
        (1 - clamp(cyan)) * light, (1 - clamp(magenta)) * light, (1 - clamp(yellow)) * light);
  }

  private static float clamp(float component) {
    return Math.max(0, Math.min(component, 1));
  }

  boolean known() {
    return sort == Sort.KNOWN;
  }

  boolean picture() {
    return sort == Sort.PICTURE;
  }

  /** Whether it cannot be told from white paper, or not for certain. */
  boolean white() {
    return sort == Sort.UNKNOWN || (known() && red >= PALE && green >= PALE && blue >= PALE);
  }

  /** Whether a character of this tone is seen on a ground; on one that is not known none is. */
  boolean seenOn(Tone ground) {
    return ground.picture() || (known() && ground.known() && differs(ground));
  }

  private boolean differs(Tone other) {
    if (white() || other.white()) {
      return white() != other.white();
    }
    double mine = luminance() + 0.05;
    double its = other.luminance() + 0.05;
    float hue =
        Math.max(
            Math.abs(red - other.red),
            Math.max(Math.abs(green - other.green), Math.abs(blue - other.blue)));
    return Math.max(mine, its) / Math.min(mine, its) >= CONTRAST || hue > HUE;
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(float component) {
    return component <= 0.04045 ? component / 12.92 : Math.pow((component + 0.055) / 1.055, 2.4);
  }

  /** What is seen of a character on a ground when it lets some of that through (11.3.6). */
  Tone over(Tone ground, float alpha) {
    return known() && ground.known() ? blended(ground, "Normal", alpha) : this;
  }

  /** What is seen where this is painted over something (11.3.6). */
  Tone blended(Tone below, String mode, float alpha) {
    boolean plain = mode.equals("Normal") || mode.equals("Compatible");
    if (plain && alpha >= (below.known() ? 0.99f : 0.9f)) {
      return this;
    }
    if (!below.known()) {
      return below.picture() || below.sort == Sort.NONE ? below : UNKNOWN;
    }
    if (!known()) {
      return UNKNOWN;
    }
    return rgb(
        mixed(mode, alpha, below.red, red),
        mixed(mode, alpha, below.green, green),
        mixed(mode, alpha, below.blue, blue));
  }

  private static float mixed(String mode, float alpha, float below, float painted) {
    return (1 - alpha) * below + alpha * Blend.component(mode, below, painted);
  }
}
