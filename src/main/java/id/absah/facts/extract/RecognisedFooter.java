package id.absah.facts.extract;

import id.absah.document.Defect;
import id.absah.document.DocumentText;
import id.absah.document.GrayImage;
import id.absah.document.PagePixels;
import id.absah.document.PageText;
import id.absah.document.pdf.PdfDocument;
import id.absah.document.pdf.PdfLimits;
import id.absah.document.pdf.PdfPictures;
import id.absah.facts.ExtractionSettings.FooterWording;
import id.absah.facts.FooterFacts;
import id.absah.facts.FooterPages;
import id.absah.facts.FooterSource;
import id.absah.facts.FooterStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads footers that are pictures by text recognition. */
final class RecognisedFooter {
  /** Pages on which pictures are recognised; each picture may take seconds. */
  private static final int MAX_PAGES = 3;

  /** Pictures of one page: statement, logo beside it, rule. */
  private static final int MAX_PICTURES = 2;

  /** Computing time, for the pictures of a page before they are recognised. */
  private static final Duration MAX_TIME = Duration.ofSeconds(5);

  /**
   * By the clock, for all pictures of a document: by default well below the time after which its
   * worker is stopped.
   */
  private static final Duration ALL_PICTURES = Duration.ofSeconds(20);

  /**
   * A footer after recognition.
   *
   * @param problems why not all pictures were recognised
   */
  record Read(FooterFacts footer, List<Defect> problems) {}

  private final FooterOcr ocr;
  private final FooterWords words;
  private final FooterWording wording;
  private final PdfLimits limits;

  RecognisedFooter(FooterOcr ocr, FooterWording wording, PdfLimits limits) {
    this.ocr = ocr;
    this.words = new FooterWords(wording);
    this.wording = wording;
    this.limits = limits;
  }

  /**
   * The same footer, COMPLETE when the pictures say both elements. Other words in them stay a
   * picture that a person looks at, with what was recognised as evidence.
   */
  Read read(FooterFacts footer, PdfDocument document, DocumentText text) {
    if (footer.status() != FooterStatus.IMAGE) {
      return new Read(footer, List.of());
    }
    Set<Defect> problems = new LinkedHashSet<>();
    FooterFacts read = recognised(footer, document, text, problems);
    return new Read(read, new ArrayList<>(problems));
  }

  private FooterFacts recognised(
      FooterFacts footer, PdfDocument document, DocumentText text, Set<Defect> problems) {
    // Where each page must bear the statement, a picture stands for itself alone.
    boolean one =
        wording.pages() != FooterPages.EVERY && wording.pages() != FooterPages.SIGNATURE_PAGE;
    FooterStatement best = FooterStatement.NOTHING;
    String recognised = "";
    long end = System.nanoTime() + ALL_PICTURES.toNanos();
    for (int number : footer.pages().stream().limit(MAX_PAGES).toList()) {
      String seen = recognise(number, document, text, end, problems);
      FooterStatement statement = words.understand(seen);
      recognised = recognised.isEmpty() ? seen : recognised;
      best = best.better(statement);
    }
    if (recognised.isEmpty()) {
      return footer;
    }
    boolean said = best.status() == FooterStatus.COMPLETE;
    return said && (one || text.pageCount() == 1)
        ? result(footer, FooterStatus.COMPLETE, best.text(), best.issuer())
        : result(footer, FooterStatus.IMAGE, recognised, footer.issuer());
  }

  private static FooterFacts result(
      FooterFacts footer, FooterStatus status, String text, Optional<String> issuer) {
    return new FooterFacts(
        status,
        footer.pages(),
        Optional.of(text),
        issuer,
        footer.position(),
        footer.missing(),
        Optional.of(FooterSource.OCR));
  }

  private String recognise(
      int number, PdfDocument document, DocumentText text, long end, Set<Defect> problems) {
    StringBuilder all = new StringBuilder();
    for (PageText page : text.pages()) {
      if (page.number() != number) {
        continue;
      }
      FootZone zone = new FootZone(page, wording.footZone());
      PagePixels pictures =
          PdfPictures.pixels(document, limits, number, zone::strip, MAX_PICTURES, MAX_TIME);
      problems.addAll(pictures.problems());
      for (GrayImage picture : pictures.images()) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        Recognition read = ocr.read(picture, left, ALL_PICTURES);
        read.text().ifPresent(words -> all.append(words).append('\n'));
        read.problem().ifPresent(problems::add);
      }
    }
    return all.toString();
  }
}
