package id.absah.facts.extract;

import id.absah.document.Defect;
import id.absah.document.DocumentText;
import id.absah.document.PageCodes;
import id.absah.document.PrintedCode;
import id.absah.document.pdf.PdfDocument;
import id.absah.document.pdf.PdfLimits;
import id.absah.document.pdf.PdfPictures;
import id.absah.document.pdf.TextCode;
import id.absah.facts.QrCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The QR codes on the pages on which somebody signs. */
final class PageMarks {
  /** Pages that are looked at; a document signed by all offices of a city has fewer. */
  private static final int MAX_PAGES = 8;

  /** Computing time: three scanned pages take about a second. */
  private static final Duration MAX_TIME = Duration.ofSeconds(5);

  private final PdfLimits limits;

  PageMarks(PdfLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads the codes on the pages with a visible signature or a signature block; without either, on
   * the first and the last page.
   */
  PageCodes read(
      PdfDocument document,
      DocumentText text,
      Set<Integer> signaturePages,
      List<SignerBlock> blocks) {
    if (text.pages().isEmpty()) {
      return new PageCodes(List.of(), false, List.of());
    }
    NavigableSet<Integer> wanted = new TreeSet<>(signaturePages);
    blocks.forEach(block -> wanted.add(block.signer().page()));
    if (wanted.isEmpty()) {
      wanted.add(1);
      wanted.add(text.pageCount());
    }
    NavigableSet<Integer> pages = new TreeSet<>();
    wanted.stream().limit(MAX_PAGES).forEach(pages::add);
    PageCodes codes = PdfPictures.qrCodes(document, limits, pages, MAX_TIME);
    if (pages.size() == wanted.size()) {
      return codes;
    }
    List<Defect> problems = new ArrayList<>(codes.problems());
    problems.add(Defect.of(TextCode.PICTURES_LIMIT, "what", "pages").with("limit", MAX_PAGES));
    return new PageCodes(codes.codes(), false, problems);
  }

  /** As facts; empty when not all pictures could be looked at. */
  static Optional<List<QrCode>> facts(PageCodes codes) {
    return codes.complete()
        ? Optional.of(codes.codes().stream().map(PageMarks::fact).distinct().toList())
        : Optional.empty();
  }

  private static QrCode fact(PrintedCode code) {
    return new QrCode(code.page(), code.text(), QrLink.host(code.text()));
  }
}
