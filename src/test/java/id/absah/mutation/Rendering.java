package id.absah.mutation;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What a reader sees, by a reader that is none of ours: the pages as small grey pictures. */
record Rendering(List<byte[]> pages) {
  private static final int DPI = 36;

  /** Empty when the reader cannot show it. */
  static Optional<Rendering> of(byte[] bytes) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<byte[]> pages = new ArrayList<>();
      for (int page = 0; page < Math.min(document.getNumberOfPages(), 20); page++) {
        BufferedImage image = renderer.renderImageWithDPI(page, DPI, ImageType.GRAY);
        pages.add(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
      }
      return Optional.of(new Rendering(pages));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  boolean sameAs(Rendering other) {
    if (pages.size() != other.pages.size()) {
      return false;
    }
    for (int page = 0; page < pages.size(); page++) {
      if (!Arrays.equals(pages.get(page), other.pages.get(page))) {
        return false;
      }
    }
    return true;
  }
}
