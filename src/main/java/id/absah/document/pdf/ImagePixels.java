package id.absah.document.pdf;

import id.absah.document.GrayImage;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * The pixels of an image XObject (ISO 32000-2, 8.9.5) in grey, within the budget. Near enough to
 * read black on white; colour management, JBIG2 and JPEG 2000 are left out.
 */
final class ImagePixels {
  /** Pixels of one image; a page of F4 scanned at 300 dpi has ten million. */
  static final int MAX_PIXELS = 12_000_000;

  private static final int WHITE = 255;

  private final ContentDecoder decoder;

  ImagePixels(ContentDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * Decodes an image on white paper, its soft mask applied.
   *
   * @return empty when it is of a kind that is not read here
   * @throws IOException when its data are damaged
   * @throws TextStoppedException at a limit
   */
  Optional<GrayImage> read(COSStream image) throws IOException {
    Optional<GrayImage> colour = plain(image);
    COSStream mask = image.getCOSStream(COSName.SMASK);
    if (colour.isEmpty() || mask == null) {
      return colour;
    }
    return plain(mask).map(alpha -> onWhite(colour.get(), alpha));
  }

  private Optional<GrayImage> plain(COSStream image) throws IOException {
    int width = image.getInt(COSName.WIDTH, 0);
    int height = image.getInt(COSName.HEIGHT, 0);
    if (width < 1 || height < 1) {
      return Optional.empty();
    }
    if ((long) width * height > MAX_PIXELS) {
      throw new TextStoppedException(TextBudget.limit("pixels", MAX_PIXELS));
    }
    COSBase filters = image.getFilters();
    COSBase last =
        filters instanceof COSArray array && array.size() > 0
            ? array.getObject(array.size() - 1)
            : filters;
    if (last instanceof COSName name && ContentDecoder.forImages(name)) {
      return COSName.DCT_DECODE.equals(name)
          ? jpeg(decoder.decodeToImage(image))
          : fax(image, name);
    }
    return Optional.of(samples(image, width, height, decoder.decode(image)));
  }

  private Optional<GrayImage> fax(COSStream image, COSName filter) throws IOException {
    if (!COSName.CCITTFAX_DECODE.equals(filter)) {
      return Optional.empty();
    }
    int width = image.getInt(COSName.WIDTH, 0);
    int height = image.getInt(COSName.HEIGHT, 0);
    COSBase written = image.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    COSBase last =
        written instanceof COSArray array && array.size() > 0
            ? array.getObject(array.size() - 1)
            : written;
    COSDictionary parameters = last instanceof COSDictionary found ? found : new COSDictionary();
    // PDFBox makes room for /Rows of /Columns, whatever the image says of itself (table 11).
    boolean fits =
        parameters.getInt(COSName.COLUMNS, 1728) == width
            && (long) width * parameters.getInt(COSName.ROWS, height) <= MAX_PIXELS;
    return fits
        ? Optional.of(samples(image, width, height, decoder.decodeFax(image)))
        : Optional.empty();
  }

  /** A baseline or progressive JPEG; its own header says how large it is. */
  private static Optional<GrayImage> jpeg(byte[] data) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
    if (!readers.hasNext()) {
      return Optional.empty();
    }
    ImageReader reader = readers.next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(data))) {
      reader.setInput(in, true, true);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
        throw new TextStoppedException(TextBudget.limit("pixels", MAX_PIXELS));
      }
      // The raster as coded: the first component is the luminance, of YCbCr and of grey alike.
      Raster raster =
          reader.canReadRaster() ? reader.readRaster(0, null) : grey(reader.read(0)).getRaster();
      int width = raster.getWidth();
      int height = raster.getHeight();
      byte[] pixels = new byte[width * height];
      int[] row = new int[width];
      for (int y = 0; y < height; y++) {
        raster.getSamples(0, y, width, 1, 0, row);
        for (int x = 0; x < width; x++) {
          pixels[y * width + x] = (byte) row[x];
        }
      }
      return Optional.of(new GrayImage(width, height, pixels));
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage grey(BufferedImage image) {
    BufferedImage grey =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    grey.createGraphics().drawImage(image, 0, 0, null);
    return grey;
  }

  private GrayImage samples(COSStream image, int width, int height, byte[] data)
      throws IOException {
    boolean stencil = image.getBoolean(COSName.IMAGE_MASK, false);
    int bits = stencil ? 1 : image.getInt(COSName.BITS_PER_COMPONENT, 8);
    if (bits != 1 && bits != 2 && bits != 4 && bits != 8 && bits != 16) {
      throw new IOException("bits per component " + bits);
    }
    Greys greys =
        Greys.of(stencil ? COSName.DEVICEGRAY : colours(image), bits, inverted(image), this);
    long stride = ((long) width * greys.components() * bits + 7) / 8;
    byte[] pixels = new byte[width * height];
    int[] values = new int[greys.components()];
    for (int y = 0; y < height; y++) {
      long bit = y * stride * 8;
      for (int x = 0; x < width; x++) {
        for (int i = 0; i < values.length; i++, bit += bits) {
          values[i] = value(data, bit, bits);
        }
        pixels[y * width + x] = (byte) greys.grey(values);
      }
    }
    return new GrayImage(width, height, pixels);
  }

  /** A sample; data that end too soon go on as white paper would. */
  private static int value(byte[] data, long bit, int bits) {
    int at = (int) (bit >> 3);
    if (at >= data.length) {
      return (1 << Math.min(bits, 8)) - 1;
    }
    return bits >= 8
        ? data[at] & 0xFF // the upper byte of 16 bits
        : (data[at] & 0xFF) >> (8 - bits - (int) (bit & 7)) & ((1 << bits) - 1);
  }

  private static COSBase colours(COSStream image) {
    COSBase written = image.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
    return written == null ? COSName.DEVICEGRAY : written;
  }

  /** /Decode [1 0 ...] (8.9.5.2); other mappings of samples do not occur with black and white. */
  private static boolean inverted(COSDictionary image) {
    COSArray decode = image.getCOSArray(COSName.DECODE);
    return decode != null && decode.size() >= 2 && decode.getInt(0) == 1 && decode.getInt(1) == 0;
  }

  /** The table of an indexed colour space. */
  byte[] table(COSBase lookup) throws IOException {
    if (lookup instanceof COSStream stream) {
      return decoder.decode(stream);
    }
    return lookup instanceof COSString text ? text.getBytes() : new byte[0];
  }

  private static GrayImage onWhite(GrayImage colour, GrayImage alpha) {
    // The mask decides what is seen; it may be finer than the colour (11.6.5.2).
    int width = alpha.width();
    int height = alpha.height();
    byte[] pixels = new byte[width * height];
    for (int y = 0; y < height; y++) {
      int fromY = (int) ((long) y * colour.height() / height);
      for (int x = 0; x < width; x++) {
        int grey = colour.at((int) ((long) x * colour.width() / width), fromY);
        int opaque = alpha.at(x, y);
        pixels[y * width + x] = (byte) ((grey * opaque + WHITE * (WHITE - opaque)) / WHITE);
      }
    }
    return new GrayImage(width, height, pixels);
  }
}
