package id.absah.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.ResourceCache;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/** A form XObject whose content is decoded within the budget. */
final class BoundedForm extends PDFormXObject {
  private final ContentDecoder decoder;

  BoundedForm(COSStream stream, @Nullable ResourceCache cache, ContentDecoder decoder) {
    super(stream, cache);
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
