package id.absah.facts.extract.changes;

import static id.absah.facts.extract.changes.IncrementalPdf.stream;
import static id.absah.facts.extract.changes.SignedLetter.replaced;
import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.pdf.PdfFile;
import id.absah.facts.ChangeCode;
import id.absah.facts.LaterChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RevisionComparisonTest {
  private static List<ChangeCode> codes(PdfFile file, int revision, long budget) {
    Observations observations = new Observations();
    new RevisionComparison(
            new RevisionPair(file, revision, new Budget(budget), observations),
            new SignatureVouchers(List.of(), List.of()))
        .run();
    List<ChangeCode> codes = new ArrayList<>();
    observations.list().forEach(observation -> codes.add(observation.code()));
    return codes;
  }

  private static List<ChangeCode> codes(Map<Integer, String> update) throws Exception {
    return codes(update, SignedLetter.TRAILER);
  }

  private static List<ChangeCode> codes(Map<Integer, String> update, String trailer)
      throws Exception {
    PdfFile file =
        new IncrementalPdf()
            .save(SignedLetter.objects(), SignedLetter.TRAILER)
            .save(update, trailer)
            .read();
    assertThat(file.revisions()).hasSize(2);
    return codes(file, 1, Budget.DEFAULT);
  }

  private static Arguments unproven(String what, ChangeCode code, Map<Integer, String> update) {
    return Arguments.of(what, code, update);
  }

  static List<Arguments> changesThatNothingExplains() {
    return List.of(
        unproven("contents", ChangeCode.CONTENT_CHANGED, Map.of(4, stream("", "BT (999) Tj ET"))),
        unproven("contents freed", ChangeCode.CONTENT_CHANGED, Map.of(4, "")),
        unproven("contents null", ChangeCode.CONTENT_CHANGED, Map.of(4, "null")),
        unproven(
            "contents of page 2",
            ChangeCode.CONTENT_CHANGED,
            Map.of(15, stream("", "BT (x) Tj ET"))),
        unproven(
            "contents an array",
            ChangeCode.CONTENT_CHANGED,
            Map.of(3, replaced(3, "/Contents 4 0 R", "/Contents [4 0 R 15 0 R]"))),
        unproven(
            "mask of an image", ChangeCode.CONTENT_CHANGED, Map.of(14, replaced(14, "y", "z"))),
        unproven(
            "encoding of a font",
            ChangeCode.CONTENT_CHANGED,
            Map.of(12, "<< /Type /Encoding /Differences [48 /nine] >>")),
        unproven(
            "resources direct",
            ChangeCode.CONTENT_CHANGED,
            Map.of(3, replaced(3, "11 0 R", "<< /Font << /F1 5 0 R >> >>"))),
        unproven(
            "resources handed down",
            ChangeCode.CONTENT_CHANGED,
            Map.of(2, replaced(2, "/Count 2", "/Count 2 /Resources 11 0 R"))),
        unproven(
            "group",
            ChangeCode.CONTENT_CHANGED,
            Map.of(3, replaced(3, "/Transparency", "/Transparency /K true"))),
        unproven(
            "rotation handed down",
            ChangeCode.PAGE_BOX,
            Map.of(2, replaced(2, "/Rotate 0", "/Rotate 180"))),
        unproven(
            "user unit",
            ChangeCode.PAGE_BOX,
            Map.of(3, replaced(3, "/Contents", "/UserUnit 3 /Contents"))),
        unproven(
            "page removed",
            ChangeCode.PAGE_COUNT,
            Map.of(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /Rotate 0 >>")),
        unproven(
            "pages swapped",
            ChangeCode.CONTENT_CHANGED,
            Map.of(2, "<< /Type /Pages /Kids [9 0 R 3 0 R] /Count 2 /Rotate 0 >>")),
        unproven(
            "page repeated",
            ChangeCode.PAGE_COUNT,
            Map.of(2, "<< /Type /Pages /Kids [3 0 R 9 0 R 3 0 R] /Count 3 /Rotate 0 >>")),
        unproven(
            "page action",
            ChangeCode.ACTIVE_CONTENT_ADDED,
            Map.of(3, replaced(3, "/Group", "/AA << /O << /S /JavaScript /JS (x) >> >> /Group"))),
        unproven(
            "annotation hidden", ChangeCode.ANNOT_HIDDEN, Map.of(26, replaced(26, "/F 4", "/F 2"))),
        unproven(
            "annotation not printed",
            ChangeCode.ANNOT_HIDDEN,
            Map.of(26, replaced(26, "/F 4", "/F 0"))),
        unproven(
            "annotation moved",
            ChangeCode.ANNOT_CHANGED,
            Map.of(26, replaced(26, "[20 60", "[0 60"))),
        unproven(
            "appearance of an annotation",
            ChangeCode.ANNOT_CHANGED,
            Map.of(25, stream("/Subtype /Form /BBox [0 0 180 30]", "BT (999) Tj ET"))),
        unproven(
            "annotation removed", ChangeCode.ANNOT_REMOVED, Map.of(3, replaced(3, "26 0 R ", ""))),
        unproven(
            "annotations reordered",
            ChangeCode.ANNOT_CHANGED,
            Map.of(3, replaced(3, "26 0 R 27 0 R", "27 0 R 26 0 R"))),
        unproven(
            "annotation in the array itself",
            ChangeCode.ANNOT_COVERS_CONTENT,
            Map.of(3, replaced(3, "27 0 R", "27 0 R << /Subtype /Square /Rect [0 0 9 9] >>"))),
        unproven(
            "link target",
            ChangeCode.ACTIVE_CONTENT_ADDED,
            Map.of(27, replaced(27, "example", "evil"))),
        unproven(
            "attachment",
            ChangeCode.ATTACHMENT_CHANGED,
            Map.of(32, replaced(32, "attached", "replaced"))),
        unproven(
            "destinations",
            ChangeCode.CATALOG_CHANGED,
            Map.of(30, replaced(30, "/Names [] >>", "/Names [(b) [3 0 R /Fit]] >>"))),
        unproven(
            "outline", ChangeCode.CATALOG_CHANGED, Map.of(34, replaced(34, "Section", "Other"))),
        unproven(
            "page mode",
            ChangeCode.CATALOG_CHANGED,
            Map.of(1, replaced(1, "/UseNone", "/FullScreen"))),
        unproven(
            "open action",
            ChangeCode.ACTIVE_CONTENT_ADDED,
            Map.of(1, replaced(1, "/PageMode", "/OpenAction [9 0 R /Fit] /PageMode"))),
        unproven(
            "layer", ChangeCode.OPTIONAL_CONTENT_CHANGED, Map.of(45, replaced(45, "/ON", "/OFF"))),
        unproven(
            "replacement text",
            ChangeCode.STRUCTURE_CHANGED,
            Map.of(43, replaced(43, "100", "999"))),
        unproven(
            "structure element added",
            ChangeCode.STRUCTURE_CHANGED,
            Map.of(
                41,
                replaced(41, "[43 0 R]", "[43 0 R 60 0 R]"),
                60,
                "<< /Type /StructElem /S /P /P 41 0 R /ActualText (x) >>")),
        unproven(
            "XFA added",
            ChangeCode.XFA_CHANGED,
            Map.of(6, replaced(6, "/SigFlags", "/XFA 60 0 R /SigFlags"), 60, stream("", "<x/>"))),
        unproven(
            "form font",
            ChangeCode.FORM_FONT_CHANGED,
            Map.of(
                6,
                replaced(6, "/Helv 5 0 R", "/Helv 60 0 R"),
                60,
                "<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>")),
        unproven(
            "text field added",
            ChangeCode.FIELD_ADDED,
            Map.of(
                6, replaced(6, "24 0 R]", "24 0 R 60 0 R]"), 60, "<< /FT /Tx /T (more) /V (x) >>")),
        unproven(
            "signature field removed",
            ChangeCode.FIELD_REMOVED,
            Map.of(6, replaced(6, "[8 0 R ", "["))),
        unproven(
            "signature replaced",
            ChangeCode.SIGNATURE_CHANGED,
            Map.of(7, replaced(7, "<00>", "<01>"))),
        unproven(
            "signature moved",
            ChangeCode.SIG_RECT_CHANGED,
            Map.of(8, replaced(8, "[0 0 0 0]", "[0 0 300 200]"))),
        unproven(
            "appearance of a signature",
            ChangeCode.ANNOT_CHANGED,
            Map.of(8, replaced(8, "/F 132", "/F 132 /AP << /N 25 0 R >>"))),
        unproven(
            "appearance without value",
            ChangeCode.APPEARANCE_NE_VALUE,
            Map.of(21, SignedLetter.appearance("99"))),
        unproven(
            "value without appearance",
            ChangeCode.APPEARANCE_NE_VALUE,
            Map.of(20, replaced(20, "(10)", "(99)"))),
        unproven(
            "appearance taken away",
            ChangeCode.APPEARANCE_NE_VALUE,
            Map.of(20, replaced(20, "/AP << /N 21 0 R >>", ""))),
        unproven(
            "other widget colour",
            ChangeCode.ANNOT_CHANGED,
            Map.of(20, replaced(20, "/F 4", "/F 4 /MK << /BG [0] >>"))),
        unproven(
            "field renamed",
            ChangeCode.FIELD_CHANGED,
            Map.of(20, replaced(20, "(amount)", "(other)"))),
        unproven(
            "field calculates",
            ChangeCode.ACTIVE_CONTENT_ADDED,
            Map.of(20, replaced(20, "/F 4", "/F 4 /AA << /C << /S /JavaScript /JS (x) >> >>"))),
        unproven(
            "state without value",
            ChangeCode.APPEARANCE_NE_VALUE,
            Map.of(22, replaced(22, "/AS /Off", "/AS /Yes"))),
        unproven(
            "state redrawn",
            ChangeCode.APPEARANCE_NE_VALUE,
            Map.of(23, stream("/Subtype /Form /BBox [0 0 10 10]", "0 0 1 1 re f"))),
        unproven(
            "extensions hold more",
            ChangeCode.UNEXPLAINED_OBJECT,
            Map.of(1, replaced(1, "/PageMode", "/Extensions << /X << /Y 4 0 R >> >> /PageMode"))),
        unproven(
            "security store holds more",
            ChangeCode.UNEXPLAINED_OBJECT,
            Map.of(1, replaced(1, "/PageMode", "/DSS << /Page 3 0 R >> /PageMode"))),
        unproven(
            "info holds more",
            ChangeCode.UNEXPLAINED_OBJECT,
            Map.of(10, "<< /Title << /X 4 0 R >> >>")),
        unproven(
            "unknown key",
            ChangeCode.CATALOG_CHANGED,
            Map.of(1, replaced(1, "/PageMode", "/Deep << /X 4 0 R >> /PageMode"))),
        unproven(
            "page tree cycle",
            ChangeCode.PAGE_TREE_CYCLE,
            Map.of(2, "<< /Type /Pages /Kids [3 0 R 9 0 R 2 0 R] /Count 2 /Rotate 0 >>")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changesThatNothingExplains")
  void findsEveryChangeThatNothingExplains(
      String what, ChangeCode code, Map<Integer, String> update) throws Exception {
    assertThat(codes(update)).as(what).contains(code);
    assertThat(code.level()).isEqualTo(LaterChanges.UNPROVEN);
  }

  static List<Arguments> changesThatAreExplained() {
    return List.of(
        Arguments.of("nothing", null, Map.of(4, SignedLetter.objects().get(4))),
        Arguments.of("an object nothing refers to", null, Map.of(70, stream("", "x"))),
        Arguments.of("info", ChangeCode.METADATA_CHANGED, Map.of(10, "<< /Title (Other) >>")),
        Arguments.of(
            "XMP",
            ChangeCode.METADATA_CHANGED,
            Map.of(46, stream("/Type /Metadata /Subtype /XML", "<y/>"))),
        Arguments.of(
            "validation data",
            ChangeCode.DSS_ADDED,
            Map.of(
                1,
                replaced(1, "/PageMode", "/DSS << /Certs [60 0 R] >> /PageMode"),
                60,
                stream("", "certificate"))),
        Arguments.of(
            "field filled",
            ChangeCode.FORM_FILLED_AFTER,
            Map.of(20, replaced(20, "(10)", "(99)"), 21, SignedLetter.appearance("99"))),
        Arguments.of(
            "box ticked",
            ChangeCode.FORM_FILLED_AFTER,
            Map.of(22, replaced(22, "/V /Off /AS /Off", "/V /Yes /AS /Yes"))),
        Arguments.of(
            "signature field added",
            ChangeCode.SIGNATURE_FIELD_ADDED,
            Map.of(
                6,
                replaced(6, "24 0 R]", "24 0 R 60 0 R]"),
                3,
                replaced(3, "27 0 R]", "27 0 R 60 0 R]"),
                60,
                "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig3) /Rect [0 0 0 0] /P 3 0 R >>")),
        Arguments.of(
            "signature field added to a tagged document",
            ChangeCode.SIGNATURE_FIELD_ADDED,
            Map.of(
                6,
                replaced(6, "24 0 R]", "24 0 R 60 0 R]"),
                3,
                replaced(3, "27 0 R]", "27 0 R 60 0 R]"),
                40,
                replaced(40, "NextKey 1", "NextKey 2"),
                41,
                replaced(41, "[43 0 R]", "[43 0 R 61 0 R]"),
                42,
                "<< /Nums [0 [43 0 R] 1 61 0 R] >>",
                60,
                "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig3) /Rect [0 0 0 0] /P 3 0 R"
                    + " /StructParent 1 >>",
                61,
                "<< /Type /StructElem /S /Form /P 41 0 R /Pg 3 0 R"
                    + " /K << /Type /OBJR /Obj 60 0 R >> >>")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changesThatAreExplained")
  void explainsWhatIsPermitted(
      String what, @org.jspecify.annotations.Nullable ChangeCode code, Map<Integer, String> update)
      throws Exception {
    List<ChangeCode> expected = code == null ? List.of() : List.of(code);
    assertThat(codes(update)).as(what).isEqualTo(expected);
    expected.forEach(
        each -> assertThat(each.level()).isLessThanOrEqualTo(LaterChanges.SIGNATURE_STAMPED));
  }

  @Test
  void anEmptySignatureFieldThatDrawsSomethingCoversContent() throws Exception {
    assertThat(
            codes(
                Map.of(
                    6,
                    replaced(6, "24 0 R]", "24 0 R 60 0 R]"),
                    3,
                    replaced(3, "27 0 R]", "27 0 R 60 0 R]"),
                    60,
                    "<< /Subtype /Widget /FT /Sig /T (Sig3) /Rect [0 0 9 9] /AP << /N 25 0 R >>"
                        + " >>")))
        .containsExactly(ChangeCode.ANNOT_COVERS_CONTENT);
  }

  @Test
  void anExplainedPathDoesNotExcuseAnother() throws Exception {
    // The page's image mask becomes a certificate of the security store as well.
    assertThat(
            codes(
                Map.of(
                    1,
                    replaced(1, "/PageMode", "/DSS << /Certs [14 0 R] >> /PageMode"),
                    14,
                    stream("", "certificate"))))
        .contains(ChangeCode.CONTENT_CHANGED);
  }

  @Test
  void anotherRootOrEncryptionIsNotExplained() throws Exception {
    assertThat(codes(Map.of(60, SignedLetter.objects().get(1)), "/Root 60 0 R /Info 10 0 R"))
        .contains(ChangeCode.CATALOG_CHANGED);
    assertThat(codes(Map.of(70, "null"), SignedLetter.TRAILER + " /More 4 0 R"))
        .contains(ChangeCode.UNEXPLAINED_OBJECT);
  }

  @Test
  void changesThatAreTakenBackLaterStayVisible() throws Exception {
    PdfFile file =
        new IncrementalPdf()
            .save(SignedLetter.objects(), SignedLetter.TRAILER)
            .save(Map.of(4, stream("", "BT (999) Tj ET")), SignedLetter.TRAILER)
            .save(Map.of(4, SignedLetter.objects().get(4)), SignedLetter.TRAILER)
            .read();
    assertThat(codes(file, 1, Budget.DEFAULT)).contains(ChangeCode.CONTENT_CHANGED);
    assertThat(codes(file, 2, Budget.DEFAULT)).contains(ChangeCode.CONTENT_CHANGED);
  }

  @Test
  void anObjectPreparedUnseenIsFoundWhenItIsShown() throws Exception {
    PdfFile file =
        new IncrementalPdf()
            .save(SignedLetter.objects(), SignedLetter.TRAILER)
            .save(Map.of(60, stream("", "BT (999) Tj ET")), SignedLetter.TRAILER)
            .save(Map.of(3, replaced(3, "/Contents 4", "/Contents 60")), SignedLetter.TRAILER)
            .read();
    assertThat(codes(file, 1, Budget.DEFAULT)).isEmpty();
    assertThat(codes(file, 2, Budget.DEFAULT)).contains(ChangeCode.CONTENT_CHANGED);
  }

  @Test
  void aSpentBudgetStopsTheComparison() throws Exception {
    PdfFile file =
        new IncrementalPdf()
            .save(SignedLetter.objects(), SignedLetter.TRAILER)
            .save(Map.of(70, "null"), SignedLetter.TRAILER)
            .read();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> codes(file, 1, 50))
        .isInstanceOf(AnalysisLimitException.class);
  }
}
