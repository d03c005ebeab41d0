package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.GrayImage;
import id.absah.document.PageCodes;
import id.absah.document.PagePixels;
import id.absah.document.PlacedImage;
import id.absah.document.PrintedCode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What pictures on some pages say: QR codes, and the pixels for text recognition. */
public final class PdfPictures {
  /** Pixels of all images of a document: three scanned pages. */
  private static final long MAX_PIXELS = 3L * ImagePixels.MAX_PIXELS;

  /** Images of a document that are looked at. */
  private static final int MAX_IMAGES = 100;

  private final TextBudget budget;
  private final ImagePixels images;
  private final PictureReader reader;
  private final IdentityHashMap<COSStream, List<String>> read = new IdentityHashMap<>();
  private final Set<Defect> problems = new LinkedHashSet<>();
  private boolean complete = true;
  private long pixels;

  private PdfPictures(PdfLimits limits, Duration maxTime) {
    this.budget = new TextBudget(limits, maxTime);
    ContentDecoder decoder = new ContentDecoder(budget);
    this.images = new ImagePixels(decoder);
    this.reader = new PictureReader(budget, decoder);
  }

  /**
   * Reads the QR codes on some pages, as images or drawn with rectangles. Never throws on what a
   * file contains.
   *
   * @param pages their numbers, from 1
   * @param maxTime computing time of this thread after which the rest is left out
   */
  public static PageCodes qrCodes(
      PdfDocument document, PdfLimits limits, NavigableSet<Integer> pages, Duration maxTime) {
    PdfPictures pictures = new PdfPictures(limits, maxTime);
    List<PrintedCode> codes = new ArrayList<>();
    pictures.onPages(document, pages, page -> pictures.addCodes(page, codes));
    return new PageCodes(codes, pictures.complete, List.copyOf(pictures.problems));
  }

  /**
   * The pixels of images on a page, upright as stored.
   *
   * @param wanted which of the images of the page
   * @param most how many at most
   * @param maxTime computing time of this thread after which the rest is left out
   * @return those that could be read
   */
  public static PagePixels pixels(
      PdfDocument document,
      PdfLimits limits,
      int page,
      Predicate<PlacedImage> wanted,
      int most,
      Duration maxTime) {
    PdfPictures pictures = new PdfPictures(limits, maxTime);
    List<GrayImage> found = new ArrayList<>();
    pictures.onPages(
        document,
        new java.util.TreeSet<>(List.of(page)),
        number -> {
          for (PictureReader.Picture picture : pictures.reader.pictures()) {
            if (found.size() < most && wanted.test(picture.place())) {
              pictures.decoded(picture).ifPresent(found::add);
            }
          }
        });
    return new PagePixels(found, List.copyOf(pictures.problems));
  }

  private interface PageVisitor {
    void visit(int page);
  }

  private void onPages(PdfDocument document, NavigableSet<Integer> pages, PageVisitor visitor) {
    PdfFile file = document.file();
    if (pages.isEmpty()) {
      return;
    }
    if (file.notForPdfBox().isPresent()) {
      complete = false;
      return;
    }
    try (PDDocument pdf = file.inPdfBox()) {
      int count = pdf.getNumberOfPages();
      for (int page : pages) {
        if (page < 1 || page > count) {
          continue;
        }
        budget.checkTime();
        reader.read(pdf.getPage(page - 1));
        visitor.visit(page);
      }
    } catch (TextStoppedException e) {
      stopped(e.defect());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      complete = false; // what could not be read, as with text
    }
  }

  /** A limit was met, in the words for pictures. */
  private void stopped(Defect defect) {
    complete = false;
    problems.add(
        new Defect(
            defect.code() == TextCode.TEXT_TIMEOUT
                ? TextCode.PICTURES_TIMEOUT
                : TextCode.PICTURES_LIMIT,
            defect.values()));
  }

  private void addCodes(int page, List<PrintedCode> codes) {
    if (reader.overflowed()) {
      stopped(TextBudget.limit("rectangles", PictureReader.MAX_RECTANGLES));
    }
    for (PictureReader.Picture picture : reader.pictures()) {
      List<String> texts = read.get(picture.data());
      if (texts == null) {
        texts = decoded(picture).map(QrReader::read).orElse(List.of());
        read.put(picture.data(), texts);
      }
      add(page, picture.place(), texts, codes);
    }
    for (DrawnModules.Drawn drawn : DrawnModules.find(reader.boxes())) {
      budget.checkTime();
      add(page, drawn.place(), QrReader.read(drawn.pixels()), codes);
    }
  }

  private void add(int page, PlacedImage place, List<String> texts, List<PrintedCode> codes) {
    if (texts.size() > QrReader.MAX_CODES) {
      stopped(TextBudget.limit("codes", QrReader.MAX_CODES));
    }
    for (String text : texts.subList(0, Math.min(texts.size(), QrReader.MAX_CODES))) {
      codes.add(
          new PrintedCode(page, place.left(), place.top(), place.right(), place.bottom(), text));
    }
  }

  /** Empty, and the result incomplete, when an image is damaged or too large. */
  private Optional<GrayImage> decoded(PictureReader.Picture picture) {
    budget.checkTime();
    pixels += Math.max(0L, (long) picture.place().pixelWidth() * picture.place().pixelHeight());
    if (pixels > MAX_PIXELS || read.size() >= MAX_IMAGES) {
      boolean many = pixels <= MAX_PIXELS;
      stopped(TextBudget.limit(many ? "images" : "pixels", many ? MAX_IMAGES : MAX_PIXELS));
      return Optional.empty();
    }
    try {
      Optional<GrayImage> decoded = images.read(picture.data());
      complete &= decoded.isPresent();
      return decoded;
    } catch (TextStoppedException e) {
      stopped(e.defect());
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      complete = false;
      return Optional.empty();
    }
  }
}
