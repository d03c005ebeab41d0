package id.absah.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** The short keys of inline images (ISO 32000-2, table 91). */
final class InlineNames {
  private static final Map<COSName, COSName> KEYS =
      Map.of(
          COSName.W, COSName.WIDTH,
          COSName.H, COSName.HEIGHT,
          COSName.BPC, COSName.BITS_PER_COMPONENT,
          COSName.CS, COSName.COLORSPACE,
          COSName.D, COSName.DECODE,
          COSName.DP, COSName.DECODE_PARMS,
          COSName.F, COSName.FILTER,
          COSName.IM, COSName.IMAGE_MASK);

  private InlineNames() {}

  /** An inline image as if it were an image XObject. */
  static COSStream stream(COSDictionary parameters, byte[] data) {
    COSStream stream = new COSStream();
    stream.addAll(parameters);
    spellOut(stream);
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is written to memory
    }
    return stream;
  }

  /** Adds the full key of each short one. */
  static void spellOut(COSDictionary image) {
    KEYS.forEach(
        (shorter, key) -> {
          COSBase value = image.getDictionaryObject(shorter);
          if (value != null && !image.containsKey(key)) {
            image.setItem(key, value);
          }
        });
  }
}
