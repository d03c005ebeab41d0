package id.absah.facts.extract.changes;

import static id.absah.facts.extract.changes.IncrementalPdf.stream;
import static id.absah.facts.extract.changes.SignedLetter.replaced;
import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.pdf.PdfFile;
import id.absah.facts.ChangeCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFillingTest {
  private static final String BOX = "/Subtype /Form /BBox [0 0 100 20]";

  private static List<ChangeCode> filled(String font, String content, Map<Integer, String> more)
      throws Exception {
    Map<Integer, String> update = new HashMap<>(more);
    update.put(20, replaced(20, "(10)", "(99)"));
    update.put(21, stream(BOX + " /Resources << /Font << /Helv " + font + " >> >>", content));
    PdfFile file =
        new IncrementalPdf()
            .save(SignedLetter.objects(), SignedLetter.TRAILER)
            .save(update, SignedLetter.TRAILER)
            .read();
    Observations observations = new Observations();
    new RevisionComparison(
            new RevisionPair(file, 1, new Budget(Budget.DEFAULT), observations),
            new SignatureVouchers(List.of(), List.of()))
        .run();
    List<ChangeCode> codes = new ArrayList<>();
    observations.list().forEach(observation -> codes.add(observation.code()));
    return codes;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BT /Helv 12 Tf 0 g 2 6 Td (99) Tj ET | FORM_FILLED_AFTER",
        "q BT /Helv 12 Tf 0 g 2 6 Td (9) Tj 6 0 Td (9) Tj ET Q | FORM_FILLED_AFTER",
        "BT /Helv 12 Tf 0 g 2 6 Td [<39> -20 (9)] TJ ET | FORM_FILLED_AFTER",
        "1 g 0 0 100 20 re f 0 g BT /Helv 12 Tf (\\0719) Tj ET | FORM_FILLED_AFTER",
        "BT /Helv 12 Tf 0 g (999) Tj ET | APPEARANCE_NE_VALUE",
        "BT /Helv 12 Tf 0 g (99) Tj ( IDR) Tj ET | APPEARANCE_NE_VALUE",
        "BT /Helv 12 Tf 1 g (9) Tj 0 g (99) Tj ET | APPEARANCE_UNREADABLE",
        "BT /Helv 12 Tf 3 Tr (99) Tj ET | APPEARANCE_UNREADABLE",
        "BT /Helv 0.1 Tf (99) Tj ET | APPEARANCE_UNREADABLE",
        "BT /Helv 12 Tf 0.01 0 0 0.01 0 0 Tm (99) Tj ET | APPEARANCE_UNREADABLE",
        "BT /Helv 12 Tf (99) Tj ET 1 g 0 0 100 20 re f | APPEARANCE_UNREADABLE",
        "0 0 m 10 10 l S BT /Helv 12 Tf (99) Tj ET | APPEARANCE_UNREADABLE",
        "BT /Helv 12 Tf (99) Tj ET /Im1 Do | APPEARANCE_UNREADABLE",
        "BT /Helv 12 Tf (99) Tj ET BI /W 1 ID x EI | APPEARANCE_UNREADABLE",
        "BT /He#6Cv 12 Tf (99) Tj ET | APPEARANCE_UNREADABLE",
        "BT /Helv 12 Tf (99 Tj ET | APPEARANCE_UNREADABLE",
        "BT (99) Tj ET | APPEARANCE_UNREADABLE"
      })
  void onlyWhatPlainlyShowsTheValueIsFilling(String content, ChangeCode expected) throws Exception {
    assertThat(filled("5 0 R", content, Map.of())).containsExactly(expected);
  }

  @Test
  void aNewFontWhoseCodesMeanOtherGlyphsIsRefused() throws Exception {
    String remapped =
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
            + " /Encoding << /Differences [57 /one] >> >>";
    assertThat(filled("60 0 R", "BT /Helv 12 Tf 0 g (99) Tj ET", Map.of(60, remapped)))
        .containsExactly(ChangeCode.FORM_FONT_CHANGED);
  }

  @Test
  void aNewEmbeddedFontIsRefused() throws Exception {
    String embedded =
        "<< /Type /Font /Subtype /TrueType /BaseFont /Arial /Encoding /WinAnsiEncoding"
            + " /FontDescriptor << /FontFile2 61 0 R >> >>";
    assertThat(
            filled(
                "60 0 R",
                "BT /Helv 12 Tf 0 g (99) Tj ET",
                Map.of(60, embedded, 61, stream("", "glyphs"))))
        .containsExactly(ChangeCode.FORM_FONT_CHANGED);
  }

  @Test
  void aNewPlainFontIsAccepted() throws Exception {
    String plain =
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>";
    assertThat(filled("60 0 R", "BT /Helv 12 Tf 0 g (99) Tj ET", Map.of(60, plain)))
        .containsExactly(ChangeCode.FORM_FILLED_AFTER);
  }
}
