package id.absah.document;

/** Pixels of a picture from black (0) to white (255), row by row from the upper left. */
public final class GrayImage {
  private final int width;
  private final int height;
  private final byte[] pixels;

  /**
   * Takes over pixels.
   *
   * @param pixels {@code width * height} bytes, not copied; the caller keeps no hold of them
   */
  public GrayImage(int width, int height, byte[] pixels) {
    if (width < 1 || height < 1 || (long) width * height != pixels.length) {
      throw new IllegalArgumentException(width + " x " + height + " of " + pixels.length);
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /** In pixels. */
  public int width() {
    return width;
  }

  /** In pixels. */
  public int height() {
    return height;
  }

  /** A pixel, 0 to 255. */
  public int at(int x, int y) {
    return pixels[y * width + x] & 0xFF;
  }

  /** A copy of a row. */
  public byte[] row(int y) {
    byte[] row = new byte[width];
    System.arraycopy(pixels, y * width, row, 0, width);
    return row;
  }

  /**
   * Every pixel drawn as a square of pixels, on white paper.
   *
   * @param factor pixels a side, at least one
   * @param margin white pixels around it
   */
  public GrayImage enlarged(int factor, int margin) {
    int wide = Math.addExact(Math.multiplyExact(width, factor), 2 * margin);
    int high = Math.addExact(Math.multiplyExact(height, factor), 2 * margin);
    byte[] larger = new byte[Math.multiplyExact(wide, high)];
    java.util.Arrays.fill(larger, (byte) 255);
    for (int y = 0; y < height * factor; y++) {
      int to = (y + margin) * wide + margin;
      int from = y / factor * width;
      for (int x = 0; x < width * factor; x++) {
        larger[to + x] = pixels[from + x / factor];
      }
    }
    return new GrayImage(wide, high, larger);
  }

  /** The mean of each square of pixels; what is left over at right and below is dropped. */
  public GrayImage reduced(int factor) {
    int wide = Math.max(1, width / factor);
    int high = Math.max(1, height / factor);
    byte[] smaller = new byte[wide * high];
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        int sum = 0;
        int count = 0;
        for (int v = y * factor; v < Math.min(height, (y + 1) * factor); v++) {
          for (int u = x * factor; u < Math.min(width, (x + 1) * factor); u++) {
            sum += pixels[v * width + u] & 0xFF;
            count++;
          }
        }
        smaller[y * wide + x] = (byte) (sum / count);
      }
    }
    return new GrayImage(wide, high, smaller);
  }
}
