package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.DocumentText;
import id.absah.document.Octets;
import id.absah.document.PageText;
import id.absah.document.pdf.PageChoice;
import id.absah.document.pdf.PdfDocument;
import id.absah.document.pdf.PdfLimits;
import id.absah.document.pdf.PdfText;
import id.absah.facts.FooterStatus;
import id.absah.facts.extract.DisplayedCanvas.Drawing;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The text of a long document costs what its examined pages cost. */
class PagesReadTest {
  private static final int PAGES = 500;
  private static final int SIGNED = 260;

  private static Octets document(int footer) throws Exception {
    DisplayedCanvas canvas = new DisplayedCanvas(595, 842, 0, 0, Drawing.GLYPH_BY_GLYPH);
    for (int page = 1; page <= PAGES; page++) {
      if (page > 1) {
        canvas.newPage();
      }
      for (int line = 0; line < 20; line++) {
        canvas.text(72, 80 + line * 16, 11, "Isi peraturan yang panjang pada halaman " + page);
      }
      if (page == footer) {
        canvas.text(
            60,
            815,
            6,
            "Dokumen ini telah ditandatangani secara elektronik, sertifikat diterbitkan oleh BSrE");
      }
    }
    return Octets.of(canvas.finish());
  }

  /** Counts what is asked for as the extractor's choice does for a page with a signature. */
  private static DocumentText read(PdfDocument document) {
    FooterExtractor footers = new FooterExtractor(SampleSettings.footer());
    return PdfText.extract(
        document,
        PdfLimits.defaults(),
        Duration.ofMinutes(1),
        new PageChoice() {
          @Override
          public Set<Integer> certain(int pageCount) {
            return new TreeSet<>(Set.of(1, 2, SIGNED, pageCount));
          }

          @Override
          public boolean enough(PageText page) {
            return footers.decides(page, Set.of(SIGNED));
          }
        });
  }

  @Test
  void readsNoOtherPagesOnceTheFooterIsFound() throws Exception {
    PdfDocument document = PdfDocument.read(document(SIGNED), PdfLimits.defaults());
    long begin = System.nanoTime();
    DocumentText few = read(document);
    long middle = System.nanoTime();
    DocumentText all = PdfText.extract(document, PdfLimits.defaults(), Duration.ofMinutes(1));
    long end = System.nanoTime();
    System.err.println(
        "500 pages: "
            + (middle - begin) / 1_000_000
            + " ms for the examined, "
            + (end - middle) / 1_000_000
            + " ms for all");

    assertThat(few.pages()).extracting(PageText::number).containsExactly(1, 2, SIGNED, PAGES);
    assertThat(few.complete()).isTrue();
    assertThat(few.pageCount()).isEqualTo(PAGES);
    assertThat(all.pages()).hasSize(PAGES);
    assertThat(
            new FooterExtractor(SampleSettings.footer())
                .extract(few, Set.of(SIGNED))
                .orElseThrow()
                .status())
        .isEqualTo(FooterStatus.COMPLETE);
  }

  @Test
  void goesOnToThePageThatBearsTheFooter() throws Exception {
    DocumentText read = read(PdfDocument.read(document(7), PdfLimits.defaults()));
    assertThat(read.pages())
        .extracting(PageText::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, SIGNED, PAGES);
  }

  @Test
  void readsAllWhenNoPageBearsIt() throws Exception {
    assertThat(read(PdfDocument.read(document(0), PdfLimits.defaults())).pages()).hasSize(PAGES);
  }
}
