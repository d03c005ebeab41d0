package id.absah.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** The appearance of an annotation, decoded within the budget. */
final class BoundedAppearance extends PDAppearanceStream {
  private final ContentDecoder decoder;

  BoundedAppearance(COSStream stream, ContentDecoder decoder) {
    super(stream);
    this.decoder = decoder;
  }

  @Override
  public InputStream getContents() throws IOException {
    return new ByteArrayInputStream(decoder.content(getCOSObject()));
  }

  @Override
  public RandomAccessRead getContentsForRandomAccess() throws IOException {
    return new RandomAccessReadBuffer(decoder.content(getCOSObject()));
  }

  @Override
  public RandomAccessRead getContentsForStreamParsing() throws IOException {
    return getContentsForRandomAccess();
  }
}
