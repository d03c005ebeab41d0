package id.absah.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Decodes content streams within the budget. PDFBox decodes a stream as a whole into memory,
 * however large it grows, so nothing that a page draws is left to it undecoded.
 */
final class ContentDecoder {
  /** ISO 32000-2, 7.4 sets no limit; real streams have one or two filters. */
  private static final int MAX_FILTERS = 8;

  /** The filters of 7.4 that are not for images. */
  private static final Set<COSName> FILTERS =
      Set.of(
          COSName.FLATE_DECODE,
          COSName.FLATE_DECODE_ABBREVIATION,
          COSName.LZW_DECODE,
          COSName.LZW_DECODE_ABBREVIATION,
          COSName.ASCII85_DECODE,
          COSName.ASCII85_DECODE_ABBREVIATION,
          COSName.ASCII_HEX_DECODE,
          COSName.ASCII_HEX_DECODE_ABBREVIATION,
          COSName.RUN_LENGTH_DECODE,
          COSName.RUN_LENGTH_DECODE_ABBREVIATION,
          COSName.CRYPT);

  private final TextBudget budget;

  ContentDecoder(TextBudget budget) {
    this.budget = budget;
  }

  /**
   * The decoded bytes of a content stream, of which PDFBox keeps no more at once than it can.
   *
   * @throws IOException when a filter is unknown or fails
   * @throws TextStoppedException when a limit is passed
   */
  byte[] content(COSStream stream) throws IOException {
    return budget.content(decode(stream));
  }

  /**
   * The decoded bytes of a stream.
   *
   * @throws IOException when a filter is unknown or fails
   * @throws TextStoppedException when a limit is passed
   */
  byte[] decode(COSStream stream) throws IOException {
    return decode(stream, filters(stream));
  }

  /**
   * The data of an image as its last filter, one for images, takes them.
   *
   * @throws IOException when another filter is unknown or fails
   * @throws TextStoppedException when a limit is passed
   */
  byte[] decodeToImage(COSStream stream) throws IOException {
    List<COSName> names = names(stream);
    List<Filter> filters = new ArrayList<>();
    for (COSName name : names.subList(0, names.size() - 1)) {
      filters.add(filter(name));
    }
    return decode(stream, filters);
  }

  /**
   * The samples of an image whose last filter is CCITTFaxDecode (7.4.6).
   *
   * @throws IOException when a filter is unknown or fails
   * @throws TextStoppedException when a limit is passed
   */
  byte[] decodeFax(COSStream stream) throws IOException {
    byte[] coded = decodeToImage(stream);
    long allowance = budget.streamAllowance();
    List<COSName> names = names(stream);
    try (Capped out = new Capped(allowance)) {
      FilterFactory.INSTANCE
          .getFilter(COSName.CCITTFAX_DECODE)
          .decode(new ByteArrayInputStream(coded), out, stream, names.size() - 1);
      budget.decoded(out.size());
      return out.toByteArray();
    }
  }

  /** Whether a filter gives the samples of an image and no other data (7.4.6 to 7.4.9). */
  static boolean forImages(COSName filter) {
    return !FILTERS.contains(filter);
  }

  private byte[] decode(COSStream stream, List<Filter> filters) throws IOException {
    long allowance = budget.streamAllowance();
    byte[] data;
    try (InputStream raw = stream.createRawInputStream()) {
      data = raw.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, allowance + 1));
    }
    if (data.length > allowance) {
      throw new TextStoppedException(TextBudget.limit("content-bytes", allowance));
    }
    for (int i = 0; i < filters.size(); i++) {
      try (Capped out = new Capped(allowance)) {
        filters.get(i).decode(new ByteArrayInputStream(data), out, stream, i);
        data = out.toByteArray();
      }
    }
    budget.decoded(data.length);
    return data;
  }

  private static List<Filter> filters(COSStream stream) throws IOException {
    List<Filter> filters = new ArrayList<>();
    for (COSName name : names(stream)) {
      filters.add(filter(name));
    }
    return filters;
  }

  private static List<COSName> names(COSStream stream) throws IOException {
    COSBase written = stream.getFilters();
    List<COSName> names = new ArrayList<>();
    if (written instanceof COSName name) {
      names.add(name);
    } else if (written instanceof COSArray array) {
      if (array.size() > MAX_FILTERS) {
        throw new TextStoppedException(TextBudget.limit("filters", MAX_FILTERS));
      }
      for (int i = 0; i < array.size(); i++) {
        if (!(array.getObject(i) instanceof COSName name)) {
          throw new IOException("a filter is not a name");
        }
        names.add(name);
      }
    }
    return names;
  }

  private static Filter filter(COSName name) throws IOException {
    if (!FILTERS.contains(name)) {
      throw new IOException("not a filter for content");
    }
    return FilterFactory.INSTANCE.getFilter(name);
  }

  /** Ends the decoding when it grows too large. */
  private static final class Capped extends ByteArrayOutputStream {
    private final long allowance;

    Capped(long allowance) {
      super(8192);
      this.allowance = allowance;
    }

    @Override
    public synchronized void write(int b) {
      check(1);
      super.write(b);
    }

    @Override
    public synchronized void write(byte[] b, int off, int len) {
      check(len);
      super.write(b, off, len);
    }

    private void check(int more) {
      if ((long) count + more > allowance) {
        throw new TextStoppedException(TextBudget.limit("content-bytes", allowance));
      }
    }
  }
}
