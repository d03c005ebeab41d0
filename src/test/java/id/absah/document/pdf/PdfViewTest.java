package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Code;
import id.absah.document.Defect;
import id.absah.document.UnreadableDocumentException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PdfViewTest {
  private static PdfFile read(PdfBuilder builder) throws UnreadableDocumentException {
    return PdfFile.read(builder.table("").build(), PdfLimits.defaults());
  }

  private static List<Code> codes(PdfFile file) {
    return file.defects().stream().map(Defect::code).toList();
  }

  private static PdfBuilder form(String fields) {
    return new PdfBuilder()
        .object(1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields " + fields + " >> >>")
        .object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        .object(3, "<< /Type /Page /Parent 2 0 R >>");
  }

  @Test
  void fillsInheritableAttributesIntoPages() throws UnreadableDocumentException {
    PdfFile file =
        read(
            new PdfBuilder()
                .object(1, "<< /Type /Catalog /Pages 2 0 R >>")
                .object(2, "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /Rotate 90 /Tabs /S >>")
                .object(3, "<< /Type /Page /Parent 2 0 R /Rotate 0 >>")
                .object(4, "<< /Type /Pages /Kids [5 0 R] /Count 1 /MediaBox [0 0 1 1] >>")
                .object(5, "<< /Type /Page /Parent 4 0 R >>"));
    List<PdfView.Page> pages = file.latest().pages();
    assertThat(pages).extracting(PdfView.Page::number).containsExactly(1, 2);
    assertThat(pages).extracting(page -> page.ref().number()).containsExactly(3, 5);
    assertThat(pages.get(0).dict().get("Rotate")).contains(new PdfObject.Int(0));
    assertThat(pages.get(1).dict().get("Rotate")).contains(new PdfObject.Int(90));
    assertThat(pages.get(1).dict().get("MediaBox")).isPresent();
    assertThat(pages.get(1).dict().get("Tabs")).isEmpty();
    assertThat(file.latest().pagesComplete()).isTrue();
  }

  @Test
  void reportsAPageTreeThatContainsItself() throws UnreadableDocumentException {
    PdfFile file =
        read(
            new PdfBuilder()
                .object(1, "<< /Type /Catalog /Pages 2 0 R >>")
                .object(2, "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>")
                .object(3, "<< /Type /Page /Parent 2 0 R >>"));
    assertThat(file.latest().pages()).hasSize(1);
    assertThat(file.latest().pagesComplete()).isFalse();
    assertThat(codes(file)).containsExactly(PdfCode.PAGE_TREE_CYCLE);
  }

  @Test
  void walksDeepPageTreesOnlyToTheLimit() throws UnreadableDocumentException {
    PdfBuilder builder = new PdfBuilder().object(1, "<< /Type /Catalog /Pages 2 0 R >>");
    for (int i = 2; i < 5_000; i++) {
      builder.object(i, "<< /Type /Pages /Kids [" + (i + 1) + " 0 R] /Count 1 >>");
    }
    PdfFile file = read(builder.object(5_000, "<< /Type /Page >>"));
    assertThat(file.latest().pages()).isEmpty();
    assertThat(file.latest().pagesComplete()).isFalse();
    assertThat(codes(file)).containsExactly(PdfCode.LIMIT_DEPTH);
  }

  @Test
  void reportsPagesThatAreMissing() throws UnreadableDocumentException {
    PdfFile file =
        read(
            new PdfBuilder()
                .object(1, "<< /Type /Catalog /Pages 2 0 R >>")
                .object(2, "<< /Type /Pages /Kids [9 0 R 3 0 R] /Count 2 >>")
                .object(3, "<< /Type /Page /Parent 2 0 R >>"));
    assertThat(file.latest().pages()).hasSize(1);
    assertThat(codes(file)).containsExactly(PdfCode.PAGE_TREE_MALFORMED);
  }

  @Test
  void namesFieldsByTheirPathAndInheritsTheirType() throws UnreadableDocumentException {
    PdfFile file =
        read(
            form("[4 0 R 7 0 R]")
                .object(4, "<< /T (surat) /FT /Tx /V (isi) /Kids [5 0 R 6 0 R] >>")
                .object(5, "<< /T (nomor) /Parent 4 0 R /Rect [0 0 1 1] >>")
                .object(6, "<< /T <FEFF00E900ff> /Parent 4 0 R /FT /Sig >>")
                .object(7, "<< /T (paraf) /FT /Sig /Kids [8 0 R 9 0 R] >>")
                .object(8, "<< /Subtype /Widget /Rect [0 0 1 1] >>")
                .object(9, "<< /Subtype /Widget /Rect [0 0 2 2] >>"));
    List<PdfView.Field> fields = file.latest().fields();
    assertThat(fields)
        .extracting(PdfView.Field::name)
        .containsExactly("surat.nomor", "surat.\u00e9\u00ff", "paraf");
    assertThat(fields).extracting(PdfView.Field::type).containsExactly("Tx", "Sig", "Sig");
    assertThat(fields.get(0).dict().get("V")).isPresent();
    assertThat(fields.get(0).widgets()).containsExactly(new PdfObject.Ref(5, 0));
    assertThat(fields.get(1).widgets()).isEmpty();
    assertThat(fields.get(2).ref()).isEqualTo(Optional.of(new PdfObject.Ref(7, 0)));
    assertThat(fields.get(2).widgets())
        .containsExactly(new PdfObject.Ref(8, 0), new PdfObject.Ref(9, 0));
  }

  @Test
  void reportsFieldsThatContainThemselves() throws UnreadableDocumentException {
    PdfFile file =
        read(
            form("[4 0 R]")
                .object(4, "<< /T (a) /Kids [5 0 R] >>")
                .object(5, "<< /T (b) /Kids [4 0 R 5 0 R] >>"));
    assertThat(file.latest().fields()).isEmpty();
    assertThat(codes(file)).contains(PdfCode.FIELD_TREE_CYCLE);
  }

  @Test
  void survivesAHundredThousandFields() throws UnreadableDocumentException {
    StringBuilder refs = new StringBuilder("[");
    for (int i = 10; i < 100_010; i++) {
      refs.append(i).append(" 0 R ");
    }
    PdfBuilder builder = form(refs + "]");
    for (int i = 10; i < 100_010; i++) {
      builder.object(i, "<< /T (f" + i + ") /FT /Sig >>");
    }
    assertThat(read(builder).latest().fields()).hasSize(100_000);
  }

  @Test
  void endsALoopOfReferences() throws UnreadableDocumentException {
    PdfFile file = read(form("[]").object(4, "5 0 R").object(5, "4 0 R"));
    assertThat(file.latest().resolve(new PdfObject.Ref(4, 0))).isEqualTo(PdfObject.Null.NULL);
    assertThat(codes(file)).containsExactly(PdfCode.LIMIT_REFERENCES);
  }

  @Test
  void doesNotResolveAnotherGeneration() throws UnreadableDocumentException {
    PdfFile file = read(form("[]").object(4, "1"));
    assertThat(file.latest().resolve(new PdfObject.Ref(4, 0))).isEqualTo(new PdfObject.Int(1));
    assertThat(file.latest().resolve(new PdfObject.Ref(4, 1))).isEqualTo(PdfObject.Null.NULL);
    assertThat(file.latest().resolve(new PdfObject.Ref(99, 0))).isEqualTo(PdfObject.Null.NULL);
  }
}
