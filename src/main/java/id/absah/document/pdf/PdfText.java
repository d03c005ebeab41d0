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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Text and image positions by PDFBox, bounded in computing time and size. */
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
   * @param maxTime computing time of this thread after which the rest of the pages is left out
   */
  public static DocumentText extract(PdfDocument document, PdfLimits limits, Duration maxTime) {
    return extract(document, limits, maxTime, PageChoice.ALL);
  }

  /**
   * Reads the text of some pages: what the others hold costs nothing.
   *
   * @param choice which; asked about this document only
   * @return complete when all pages that the choice wants were read whole
   * @see #extract(PdfDocument, PdfLimits, Duration)
   */
  public static DocumentText extract(
      PdfDocument document, PdfLimits limits, Duration maxTime, PageChoice choice) {
    PdfFile file = document.file();
    TextBudget budget = new TextBudget(limits, maxTime);
    NavigableMap<Integer, PageText> pages = new TreeMap<>();
    TextDefects defects = new TextDefects();
    int pageCount = 0;
    boolean missing = true;
    if (file.notForPdfBox().isPresent()) {
      defects.add(file.notForPdfBox().get());
      return new DocumentText(file.latest().pages().size(), List.of(), false, defects.list());
    }
    try (PDDocument pdf = file.inPdfBox()) {
      pageCount = pdf.getNumberOfPages();
      if (pageCount > limits.maxPages()) {
        defects.add(TextBudget.limit("pages", limits.maxPages()));
      }
      missing =
          readPages(pdf, Math.min(pageCount, limits.maxPages()), choice, budget, pages, defects);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      defects.add(unreadable(e));
    }
    List<Defect> found = defects.list();
    return new DocumentText(
        pageCount, List.copyOf(pages.values()), found.isEmpty() && !missing, found);
  }

  /** Returns whether a page that is wanted was not read. */
  private static boolean readPages(
      PDDocument document,
      int count,
      PageChoice choice,
      TextBudget budget,
      NavigableMap<Integer, PageText> read,
      TextDefects defects) {
    List<PDPage> pages = new ArrayList<>();
    Iterator<PDPage> iterator = document.getPages().iterator();
    while (pages.size() < count && iterator.hasNext()) {
      pages.add(iterator.next());
    }
    boolean enough = false;
    Set<Integer> certain = choice.certain(document.getNumberOfPages());
    Set<Integer> order = new LinkedHashSet<>(certain);
    for (int number = 1; number <= pages.size(); number++) {
      order.add(number);
    }
    OptionalContent optional = OptionalContent.of(document);
    PageReader reader = new PageReader(budget, optional);
    for (int number : order) {
      if (number < 1 || number > pages.size() || (enough && !certain.contains(number))) {
        continue;
      }
      if (budget.timeIsUp()) {
        defects.add(budget.timeout(), number);
        return true;
      }
      reader = readPage(pages.get(number - 1), number, reader, optional, budget, defects, read);
      PageText page = read.get(number);
      enough |= page != null && choice.enough(page);
    }
    return !enough && pages.size() < document.getNumberOfPages();
  }

  /** Returns the reader for the next page: one that was stopped is in an unknown state. */
  private static PageReader readPage(
      PDPage page,
      int number,
      PageReader reader,
      OptionalContent optional,
      TextBudget budget,
      TextDefects defects,
      NavigableMap<Integer, PageText> read) {
    PageReader next = reader;
    boolean stopped = true;
    try {
      reader.read(page);
      stopped = false;
      if (reader.damaged()) {
        defects.add(Defect.of(TextCode.TEXT_UNREADABLE), number);
      } else if (reader.overpainted()) {
        defects.add(TextBudget.limit("painted-areas", VisibleText.MAX_AREAS), number);
      } else if (reader.imageOnly()) {
        defects.add(Defect.of(TextCode.TEXT_IMAGE_ONLY), number);
      } else if (reader.hidesText()) {
        defects.add(Defect.of(TextCode.TEXT_HIDDEN), number);
      }
    } catch (TextStoppedException e) {
      defects.add(e.defect(), number);
      next = new PageReader(budget, optional);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      defects.add(unreadable(e), number);
      next = new PageReader(budget, optional);
    }
    read.put(number, reader.page(number, stopped));
    return next;
  }

  private static Defect unreadable(Throwable e) {
    return Defect.of(TextCode.TEXT_UNREADABLE, "reason", e.getClass().getSimpleName());
  }
}
