package id.absah.document.pdf;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the streams of a font once within the budget before PDFBox decodes them without one: font
 * programs and ToUnicode maps can be bombs like any stream.
 */
final class FontGuard {
  private final ContentDecoder decoder;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  FontGuard(ContentDecoder decoder) {
    this.decoder = decoder;
  }

  /** Looks at a font of some resources before it is first used. */
  void check(PDResources resources, COSName name) throws IOException {
    COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
    COSDictionary font = fonts == null ? null : fonts.getCOSDictionary(name);
    if (font == null || !seen.add(font)) {
      return;
    }
    check(font);
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    if (descendants != null && descendants.size() > 0) {
      // 9.7.6: there is one descendant
      if (descendants.getObject(0) instanceof COSDictionary descendant) {
        check(descendant);
      }
    }
  }

  private void check(COSDictionary font) throws IOException {
    decode(font.getDictionaryObject(COSName.TO_UNICODE));
    decode(font.getDictionaryObject(COSName.ENCODING));
    decode(font.getDictionaryObject(COSName.CID_TO_GID_MAP));
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    if (descriptor != null) {
      decode(descriptor.getDictionaryObject(COSName.FONT_FILE));
      decode(descriptor.getDictionaryObject(COSName.FONT_FILE2));
      decode(descriptor.getDictionaryObject(COSName.FONT_FILE3));
    }
  }

  private void decode(@Nullable COSBase value) throws IOException {
    if (value instanceof COSStream stream && seen.add(stream)) {
      decoder.decode(stream);
    }
  }
}
