package id.absah.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** A page whose content is decoded within the budget. */
final class BoundedPage extends PDPage {
  /** Content streams of one page; producers that write one for each drawn thing reach hundreds. */
  private static final int MAX_STREAMS = 10_000;

  private final PDPage page;
  private final ContentDecoder decoder;

  BoundedPage(PDPage page, ContentDecoder decoder) {
    super(page.getCOSObject());
    this.page = page;
    this.decoder = decoder;
  }

  /** The original's, which share the document's cache of fonts. */
  @Override
  public PDResources getResources() {
    return page.getResources();
  }

  @Override
  public InputStream getContents() throws IOException {
    return new ByteArrayInputStream(bytes());
  }

  @Override
  public RandomAccessRead getContentsForRandomAccess() throws IOException {
    return new RandomAccessReadBuffer(bytes());
  }

  @Override
  public RandomAccessRead getContentsForStreamParsing() throws IOException {
    return getContentsForRandomAccess();
  }

  private byte[] bytes() throws IOException {
    COSBase contents = getCOSObject().getDictionaryObject(COSName.CONTENTS);
    if (contents instanceof COSStream stream) {
      return decoder.content(stream);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    if (contents instanceof COSArray array) {
      if (array.size() > MAX_STREAMS) {
        throw new TextStoppedException(TextBudget.limit("content-streams", MAX_STREAMS));
      }
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSStream stream) {
          all.write(decoder.content(stream));
          // ISO 32000-2, 7.8.2: the division may fall between tokens only.
          all.write('\n');
        }
      }
    }
    return all.toByteArray();
  }
}
