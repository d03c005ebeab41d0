package id.absah.document.pdf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import id.absah.document.GrayImage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads QR codes (ISO/IEC 18004) in a picture. */
final class QrReader {
  /** Pixels of a module are few in real files, one even; the search needs more of them. */
  private static final int ENOUGH = 240;

  /** Larger pictures are pages; codes on them are read at half of 300 dpi as well. */
  private static final int LARGE = 1_600;

  /** The quiet zone of four modules (6.3.8), which pictures of a code leave out. */
  private static final int MARGIN = 32;

  /** A page of codes, as of parcels, is no letter. */
  static final int MAX_CODES = 20;

  private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

  private QrReader() {}

  /**
   * What the codes in a picture say, each once; empty when it holds none that can be read. More
   * than {@link #MAX_CODES} when it holds more, of which the rest is left out.
   */
  static List<String> read(GrayImage picture) {
    int longer = Math.max(picture.width(), picture.height());
    GrayImage image =
        longer > LARGE
            ? picture.reduced((longer + LARGE - 1) / LARGE)
            : picture.enlarged(Math.max(1, (ENOUGH + longer - 1) / longer), MARGIN);
    LuminanceSource source = new Luminance(image);
    List<String> texts = several(new BinaryBitmap(new HybridBinarizer(source)));
    if (texts.isEmpty()) {
      texts = one(new BinaryBitmap(new GlobalHistogramBinarizer(source)));
    }
    if (texts.isEmpty()) {
      texts = one(new BinaryBitmap(new HybridBinarizer(source.invert())));
    }
    return texts;
  }

  private static List<String> several(BinaryBitmap bitmap) {
    Set<String> texts = new LinkedHashSet<>();
    try {
      for (Result result : new QRCodeMultiReader().decodeMultiple(bitmap, HINTS)) {
        if (texts.size() <= MAX_CODES) {
          texts.add(result.getText());
        }
      }
    } catch (ReaderException | RuntimeException e) {
      return List.of(); // no code; the library runs out of its arrays on some pictures of none
    }
    return new ArrayList<>(texts);
  }

  private static List<String> one(BinaryBitmap bitmap) {
    try {
      return List.of(new QRCodeReader().decode(bitmap, HINTS).getText());
    } catch (ReaderException | RuntimeException e) {
      return List.of(); // no code, as above
    }
  }

  private static final class Luminance extends LuminanceSource {
    private final GrayImage image;

    Luminance(GrayImage image) {
      super(image.width(), image.height());
      this.image = image;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
      return image.row(y);
    }

    @Override
    public byte[] getMatrix() {
      byte[] all = new byte[getWidth() * getHeight()];
      for (int y = 0; y < getHeight(); y++) {
        System.arraycopy(image.row(y), 0, all, y * getWidth(), getWidth());
      }
      return all;
    }
  }
}
