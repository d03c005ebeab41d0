package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.DocumentText;
import id.absah.document.Octets;
import id.absah.document.PageText;
import id.absah.document.UnreadableDocumentException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Text and image positions by PDFBox, bounded in time and size. */
public final class PdfText {
  static {
    FontMappers.set(new BundledFonts());
  }

  private PdfText() {}

  /**
   * Reads the text of a file that was not read before.
   *
   * @see #extract(PdfDocument, PdfLimits, Duration)
   */
  public static DocumentText extract(Octets bytes, PdfLimits limits, Duration maxTime) {
    try {
      return extract(PdfDocument.read(bytes, limits), limits, maxTime);
    } catch (UnreadableDocumentException e) {
      Defect defect =
          e.reason() == UnreadableDocumentException.Reason.LIMIT_EXCEEDED
              ? Defect.of(TextCode.TEXT_LIMIT, "what", e.defect().code().name())
                  .with("limit", e.defect().values().getOrDefault("detail", ""))
              : Defect.of(TextCode.TEXT_UNREADABLE, "reason", e.defect().code().name());
      return new DocumentText(0, List.of(), false, List.of(defect));
    }
  }

  /**
   * Reads the text. Never throws on what a file contains: what cannot be read makes the result
   * incomplete, with the reason as a defect. A file that PDFBox could not bear is not read at all.
   *
   * @param document the file as the byte layer reads it
   * @param limits its bounds
   * @param maxTime wall time after which the rest of the pages is left out
   */
  public static DocumentText extract(PdfDocument document, PdfLimits limits, Duration maxTime) {
    PdfFile file = document.file();
    TextBudget budget = new TextBudget(limits, maxTime);
    List<PageText> pages = new ArrayList<>();
    TextDefects defects = new TextDefects();
    int pageCount = 0;
    if (file.notForPdfBox().isPresent()) {
      defects.add(file.notForPdfBox().get());
      return new DocumentText(file.latest().pages().size(), pages, false, defects.list());
    }
    try (PDDocument pdf = file.inPdfBox()) {
      pageCount = pdf.getNumberOfPages();
      if (pageCount > limits.maxPages()) {
        defects.add(TextBudget.limit("pages", limits.maxPages()));
      }
      readPages(pdf, Math.min(pageCount, limits.maxPages()), budget, pages, defects);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      defects.add(unreadable(e));
    }
    List<Defect> found = defects.list();
    return new DocumentText(pageCount, pages, found.isEmpty() && pages.size() == pageCount, found);
  }

  private static void readPages(
      PDDocument document,
      int count,
      TextBudget budget,
      List<PageText> pages,
      TextDefects defects) {
    PageReader reader = new PageReader(budget);
    Iterator<PDPage> iterator = document.getPages().iterator();
    for (int number = 1; number <= count && iterator.hasNext(); number++) {
      if (budget.timeIsUp()) {
        defects.add(Defect.of(TextCode.TEXT_TIMEOUT), number);
        return;
      }
      PDPage page = iterator.next();
      try {
        reader.read(page);
        if (reader.damaged()) {
          defects.add(Defect.of(TextCode.TEXT_UNREADABLE), number);
        } else if (reader.imageOnly()) {
          defects.add(Defect.of(TextCode.TEXT_IMAGE_ONLY), number);
        }
        pages.add(reader.page(number));
      } catch (TextStoppedException e) {
        defects.add(e.defect(), number);
        pages.add(reader.page(number));
        reader = new PageReader(budget); // its stacks are in an unknown state
      } catch (IOException | RuntimeException | StackOverflowError e) {
        defects.add(unreadable(e), number);
        pages.add(reader.page(number));
        reader = new PageReader(budget);
      }
    }
  }

  private static Defect unreadable(Throwable e) {
    return Defect.of(TextCode.TEXT_UNREADABLE, "reason", e.getClass().getSimpleName());
  }
}
