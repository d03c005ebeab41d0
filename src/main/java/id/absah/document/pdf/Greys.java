package id.absah.document.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * How dark the samples of a colour space are (ISO 32000-2, 8.6), by the number of their components.
 */
final class Greys {
  private static final int WHITE = 255;

  /** The components of an indexed colour: one, an index. */
  private final int components;

  private final int bits;
  private final boolean subtractive;
  private final boolean inverted;
  private final int[] table;

  private Greys(int components, int bits, boolean subtractive, boolean inverted, int[] table) {
    this.components = components;
    this.bits = bits;
    this.subtractive = subtractive;
    this.inverted = inverted;
    this.table = table;
  }

  /**
   * Reads a colour space.
   *
   * @throws IOException when it is none of those for images
   */
  static Greys of(COSBase space, int bits, boolean inverted, ImagePixels images)
      throws IOException {
    if (space instanceof COSArray array
        && array.size() >= 4
        && (COSName.INDEXED.equals(array.getObject(0)) || COSName.I.equals(array.getObject(0)))) {
      Greys base = of(array.getObject(1), 8, false, images);
      byte[] lookup = images.table(array.getObject(3));
      int[] table = new int[Math.min(256, lookup.length / base.components)];
      int[] values = new int[base.components];
      for (int i = 0; i < table.length; i++) {
        for (int k = 0; k < values.length; k++) {
          values[k] = lookup[i * values.length + k] & 0xFF;
        }
        table[i] = base.grey(values);
      }
      return new Greys(1, bits, false, inverted, table);
    }
    int components = components(space);
    boolean tint =
        space instanceof COSArray array
            && (COSName.SEPARATION.equals(array.getObject(0))
                || COSName.DEVICEN.equals(array.getObject(0)));
    return new Greys(components, bits, tint || components == 4, inverted, new int[0]);
  }

  private static int components(COSBase space) throws IOException {
    COSBase name = space instanceof COSArray array && array.size() > 0 ? array.getObject(0) : space;
    String family = name instanceof COSName written ? written.getName() : "";
    return switch (family) {
      case "DeviceGray", "G", "CalGray", "Separation" -> 1;
      case "DeviceRGB", "RGB", "CalRGB" -> 3;
      case "DeviceCMYK", "CMYK" -> 4;
      case "ICCBased" -> profile((COSArray) space);
      default -> throw new IOException("colour space " + family);
    };
  }

  private static int profile(COSArray space) throws IOException {
    int components =
        space.size() > 1 && space.getObject(1) instanceof COSStream stream
            ? stream.getInt(COSName.N, 0)
            : 0;
    if (components != 1 && components != 3 && components != 4) {
      throw new IOException("profile of " + components + " components");
    }
    return components;
  }

  int components() {
    return components;
  }

  /** From black (0) to white (255). */
  int grey(int[] values) {
    int grey;
    if (table.length > 0) {
      grey = table[Math.min(values[0], table.length - 1)];
    } else if (components == 1) {
      int most = (1 << Math.min(bits, 8)) - 1;
      grey = values[0] * WHITE / most;
    } else if (components == 3) {
      // ITU-R BT.601
      grey = (299 * scaled(values[0]) + 587 * scaled(values[1]) + 114 * scaled(values[2])) / 1000;
    } else {
      int ink = (scaled(values[0]) + scaled(values[1]) + scaled(values[2])) / 3 + scaled(values[3]);
      grey = Math.min(WHITE, ink);
    }
    return subtractive != inverted ? WHITE - grey : grey;
  }

  private int scaled(int value) {
    return value * WHITE / ((1 << Math.min(bits, 8)) - 1);
  }
}
