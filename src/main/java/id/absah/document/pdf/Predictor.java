package id.absah.document.pdf;

import id.absah.document.Octets;

/** Undoes the predictors of Flate and LZW (ISO 32000-2, 7.4.4.4). */
final class Predictor {
  /** Wider rows than this are no image and no cross-reference; bounds one allocation. */
  private static final int MAX_ROW = 16 << 20;

  private final int predictor;
  private final int colors;
  private final int bits;
  private final int row;
  private final int pixel;

  Predictor(long predictor, long colors, long bits, long columns) throws PdfSyntaxException {
    boolean sound =
        colors >= 1
            && colors <= 32
            && (bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16)
            && columns >= 1
            && columns <= MAX_ROW;
    long width = sound ? (columns * colors * bits + 7) / 8 : 0;
    if (!sound || width > MAX_ROW || predictor > 15 || predictor < 1) {
      throw new PdfSyntaxException(PdfCode.STREAM_UNDECODABLE, "Predictor");
    }
    this.predictor = (int) predictor;
    this.colors = (int) colors;
    this.bits = (int) bits;
    this.row = (int) width;
    this.pixel = Math.max(1, (int) (colors * bits / 8));
  }

  Octets undo(Octets encoded) throws PdfSyntaxException {
    if (predictor == 1) {
      return encoded;
    }
    if (predictor == 2) {
      return tiff(encoded.toByteArray());
    }
    if (predictor < 10) {
      throw new PdfSyntaxException(PdfCode.STREAM_UNDECODABLE, "Predictor");
    }
    return png(encoded);
  }

  /** Each row names its own algorithm, whatever the predictor says (7.4.4.4). */
  private Octets png(Octets encoded) throws PdfSyntaxException {
    int rows = (int) (((long) encoded.length() + row) / (row + 1L));
    byte[] in = encoded.toByteArray();
    // A last row that ends early gives the bytes it has.
    byte[] out = new byte[in.length - rows];
    byte[] above = new byte[row];
    byte[] current = new byte[row];
    int from = 0;
    int to = 0;
    while (from < in.length) {
      int algorithm = in[from++];
      int length = Math.min(row, in.length - from);
      System.arraycopy(in, from, current, 0, length);
      undoRow(algorithm, current, above, length);
      System.arraycopy(current, 0, out, to, length);
      from += length;
      to += length;
      byte[] swap = above;
      above = current;
      current = swap;
    }
    return Octets.of(out);
  }

  private void undoRow(int algorithm, byte[] current, byte[] above, int length)
      throws PdfSyntaxException {
    switch (algorithm) {
      case 0 -> {}
      case 1 -> {
        for (int i = pixel; i < length; i++) {
          current[i] += current[i - pixel];
        }
      }
      case 2 -> {
        for (int i = 0; i < length; i++) {
          current[i] += above[i];
        }
      }
      case 3 -> {
        for (int i = 0; i < length; i++) {
          int left = i < pixel ? 0 : current[i - pixel] & 0xFF;
          current[i] += (byte) ((left + (above[i] & 0xFF)) / 2);
        }
      }
      case 4 -> {
        for (int i = 0; i < length; i++) {
          int left = i < pixel ? 0 : current[i - pixel] & 0xFF;
          int corner = i < pixel ? 0 : above[i - pixel] & 0xFF;
          current[i] += (byte) paeth(left, above[i] & 0xFF, corner);
        }
      }
      default -> throw new PdfSyntaxException(PdfCode.STREAM_UNDECODABLE, "Predictor");
    }
  }

  private static int paeth(int left, int above, int corner) {
    int estimate = left + above - corner;
    int toLeft = Math.abs(estimate - left);
    int toAbove = Math.abs(estimate - above);
    int toCorner = Math.abs(estimate - corner);
    if (toLeft <= toAbove && toLeft <= toCorner) {
      return left;
    }
    return toAbove <= toCorner ? above : corner;
  }

  private Octets tiff(byte[] data) {
    for (int from = 0; from < data.length; from += row) {
      int length = Math.min(row, data.length - from);
      if (bits == 8) {
        for (int i = colors; i < length; i++) {
          data[from + i] += data[from + i - colors];
        }
      } else if (bits == 16) {
        for (int i = 2 * colors; i + 1 < length; i += 2) {
          int left = from + i - 2 * colors;
          int sum = pair(data, from + i) + pair(data, left);
          data[from + i] = (byte) (sum >> 8);
          data[from + i + 1] = (byte) sum;
        }
      } else {
        tiffBits(data, from, length);
      }
    }
    return Octets.of(data);
  }

  private static int pair(byte[] data, int at) {
    return (data[at] & 0xFF) << 8 | (data[at + 1] & 0xFF);
  }

  private void tiffBits(byte[] data, int from, int length) {
    int mask = (1 << bits) - 1;
    int[] left = new int[colors];
    int samples = length * 8 / bits;
    for (int s = 0; s < samples; s++) {
      int at = from + s * bits / 8;
      int shift = 8 - bits - s * bits % 8;
      int color = s % colors;
      left[color] = left[color] + (data[at] >> shift) & mask;
      data[at] = (byte) ((data[at] & ~(mask << shift)) | left[color] << shift);
    }
  }
}
