package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Defect;
import id.absah.document.EmbeddedSignature;
import id.absah.document.FieldLock;
import id.absah.document.Octets;
import id.absah.document.Rectangle;
import id.absah.document.SignatureKind;
import id.absah.document.SignatureSource;
import id.absah.document.SignatureWidget;
import id.absah.document.SignedDocument;
import id.absah.document.UnreadableDocumentException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureReaderTest {
  private static final String FORM = "<< /Fields [5 0 R] /SigFlags 3 >>";

  private static SignedDocument read(SignedPdf pdf) throws UnreadableDocumentException {
    return PdfDocument.read(pdf.bytes(), PdfLimits.defaults()).document();
  }

  private static EmbeddedSignature only(SignedPdf pdf) throws UnreadableDocumentException {
    SignedDocument document = read(pdf);
    assertThat(document.signatures()).hasSize(1);
    return document.signatures().get(0);
  }

  private static List<String> codes(EmbeddedSignature signature) {
    return signature.defects().stream().map(defect -> defect.code().name()).toList();
  }

  private static List<String> codes(SignedDocument document) {
    return document.defects().stream().map(Defect::code).map(code -> code.name()).toList();
  }

  @Test
  void readsASoundSignatureWithoutDefect() throws Exception {
    SignedPdf pdf =
        SignedPdf.signed("/M (D:20241105090000+08'00') /Name (Kepala Dinas) /Reason (Surat)");
    EmbeddedSignature signature = only(pdf);
    assertThat(signature.defects()).isEmpty();
    assertThat(signature.field()).isEqualTo("Kepala");
    assertThat(signature.kind()).isEqualTo(SignatureKind.APPROVAL);
    assertThat(signature.subFilter()).contains("ETSI.CAdES.detached");
    assertThat(signature.contents()).isEqualTo(Octets.of(new byte[] {0x30, 3, 2, 1, 1}));
    assertThat(signature.revision()).isZero();
    assertThat(signature.revisionEnd()).isEqualTo(pdf.length());
    assertThat(signature.byteRange().orElseThrow().end()).isEqualTo(pdf.length());
    assertThat(signature.claimedTime()).contains(OffsetDateTime.parse("2024-11-05T09:00:00+08:00"));
    assertThat(signature.name()).contains("Kepala Dinas");
    assertThat(signature.reason()).contains("Surat");
    assertThat(signature.location()).isEmpty();
    assertThat(signature.docMdp()).isEmpty();
    assertThat(signature.widget())
        .contains(new SignatureWidget(1, new Rectangle(10, 20, 110, 70), false));
    assertThat(signature.sources())
        .containsExactlyInAnyOrder(
            SignatureSource.ACROFORM, SignatureSource.PAGE_WIDGET, SignatureSource.SCAN);
    SignedDocument document = read(pdf);
    assertThat(document.defects()).isEmpty();
    assertThat(document.revisions().get(0).signedBy()).contains("Kepala");
    assertThat(document.revisions().get(0).objects()).isEqualTo(7);
  }

  @Test
  void doesNotCallAnEmptyFieldASignature() throws Exception {
    SignedPdf pdf =
        SignedPdf.letter(FORM, "[5 0 R]")
            .object(5, "<< /FT /Sig /T (Kepala) /Subtype /Widget /Rect [0 0 1 1] >>")
            .end();
    assertThat(read(pdf).signatures()).isEmpty();
  }

  @Test
  void judgesEachSignatureOnItsOwnRevision() throws Exception {
    SignedPdf pdf = SignedPdf.signed("");
    int firstEnd = pdf.length();
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R 7 0 R] >> >>")
        .field(7, "Kepala", 8)
        .signature(8, "")
        .end();
    SignedDocument document = read(pdf);
    assertThat(document.signatures())
        .extracting(EmbeddedSignature::field)
        .containsExactly("Kepala", "Kepala#2");
    assertThat(document.signatures().get(0).revisionEnd()).isEqualTo(firstEnd);
    assertThat(document.signatures().get(1).revision()).isEqualTo(1);
    assertThat(document.signatures()).allSatisfy(s -> assertThat(s.defects()).isEmpty());
    assertThat(document.revisions())
        .extracting(r -> r.signedBy().orElse("-"))
        .containsExactly("Kepala", "Kepala#2");
  }

  @Test
  void reportsASignatureDictionaryThatWasOverridden() throws Exception {
    SignedPdf pdf = SignedPdf.signed("");
    String copy =
        new String(pdf.bytes().toByteArray(), StandardCharsets.ISO_8859_1)
            .replaceAll("(?s).*\n6 0 obj\n(.*?)\nendobj.*", "$1");
    EmbeddedSignature signature = only(pdf.object(6, copy).end());
    assertThat(codes(signature)).containsExactly("SIGDICT_OVERRIDDEN");
    assertThat(signature.revision()).isZero();
  }

  @Test
  void reportsASignatureThatVanished() throws Exception {
    SignedPdf pdf =
        SignedPdf.signed("")
            .object(1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] >> >>")
            .object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>")
            .end();
    EmbeddedSignature signature = only(pdf);
    assertThat(codes(signature)).containsExactly("SIGNATURE_VANISHED");
    assertThat(signature.field()).isEqualTo("Kepala");
    assertThat(signature.sources()).containsExactly(SignatureSource.SCAN);
  }

  @Test
  void reportsAFieldThatNowNamesAnotherSignature() throws Exception {
    SignedPdf pdf = SignedPdf.signed("").field(5, "Kepala", 8).signature(8, "").end();
    SignedDocument document = read(pdf);
    assertThat(document.signatures()).hasSize(2);
    assertThat(codes(document.signatures().get(0))).containsExactly("SIGNATURE_VANISHED");
    assertThat(codes(document.signatures().get(1))).isEmpty();
  }

  @Test
  void listsASignatureRightAfterAStreamWhenItsOwnRevisionWasCutOff() throws Exception {
    PdfBuilder builder = PdfBuilder.letter().xrefStream(9);
    builder.raw("6 0 obj\n" + SignedPdf.dictionary("") + "\nendobj\n");
    SignedDocument document = PdfDocument.read(builder.build(), PdfLimits.defaults()).document();
    assertThat(document.signatures()).hasSize(1);
    assertThat(document.signatures().get(0).sources()).containsExactly(SignatureSource.SCAN);
  }

  @Test
  void listsASignatureThatAStreamOfWrongLengthSwallows() throws Exception {
    PdfBuilder builder = PdfBuilder.letter().object(4, "<< /Length 5 >>\nstream\nBT ET");
    builder.raw("6 0 obj\n" + SignedPdf.dictionary("") + "\nendobj\n");
    builder.stream(5, "", new byte[] {'B', 'T'}).table("");
    SignedDocument document = PdfDocument.read(builder.build(), PdfLimits.defaults()).document();
    assertThat(document.signatures()).hasSize(1);
  }

  @Test
  void listsASignatureThatIsOnlyFreed() throws Exception {
    SignedPdf pdf = SignedPdf.signed("").free(6).end();
    assertThat(codes(only(pdf))).containsExactly("SIGNATURE_VANISHED");
  }

  @Test
  void listsASignatureThatNoFieldNames() throws Exception {
    SignedPdf pdf = SignedPdf.letter("<< /Fields [] >>", "[]").signature(6, "").end();
    EmbeddedSignature signature = only(pdf);
    assertThat(codes(signature)).containsExactly("SIGNATURE_DETACHED");
    assertThat(signature.field()).isEqualTo("#6");
  }

  @Test
  void listsASignatureThatNoCrossReferenceReaches() throws Exception {
    SignedPdf pdf = SignedPdf.letter("<< /Fields [] >>", "[]").signature(6, "").forget(6).end();
    assertThat(codes(only(pdf))).containsExactly("SIGNATURE_DETACHED");
  }

  /** Where a signature can stand and a cross-reference can lead. */
  @ParameterizedTest
  @CsvSource({
    "a comment before it, -3, 0, ",
    "white space far before it, -40, 0, 'OBJECT_MISMATCH'",
    "inside of its number, 3, 0, 'OBJECT_MISMATCH'",
    "behind its number, 9, 0, 'OBJECT_MISMATCH'",
    "the first object, 15, 0, 'OBJECT_MISMATCH'",
    "outside of the file, 999999, 0, 'OBJECT_MISMATCH'",
    "another generation, 0, 1, ",
  })
  void listsASignatureThatTheCrossReferenceMisses(
      String where, int offset, int generation, @Nullable String code) throws Exception {
    SignedPdf pdf = SignedPdf.letter(FORM, "[5 0 R]").field(5, "Kepala", 6);
    pdf.raw(" ".repeat(60)).raw("%EOF\n");
    int right = pdf.length();
    int wrong = where.equals("the first object") ? offset : right + offset;
    pdf.signature(6, "/Reason (Surat)").placed(6, wrong).generation(6, generation).end();
    EmbeddedSignature signature = only(pdf);
    assertThat(signature.field()).isEqualTo("Kepala");
    assertThat(signature.contents()).isEqualTo(Octets.of(new byte[] {0x30, 3, 2, 1, 1}));
    assertThat(signature.byteRange()).isPresent();
    assertThat(signature.reason()).contains("Surat");
    assertThat(codes(signature)).containsExactly("SIGNATURE_MISPLACED");
    assertThat(signature.defects().get(0).values())
        .containsEntry("expected", Integer.toString(wrong))
        .containsEntry("actual", Integer.toString(right));
    if (code != null) {
      assertThat(codes(read(pdf))).contains(code);
    }
  }

  @Test
  void listsASignatureThatTheCrossReferenceSeeksInAnObjectStream() throws Exception {
    PdfBuilder pdf =
        PdfBuilder.letter()
            .object(1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> >>")
            .object(5, "<< /FT /Sig /T (Kepala) /V 6 0 R >>")
            .objectStream(7, Map.of(8, "<< >>"))
            .object(6, "<< /Type /Sig /ByteRange [0 1 2 3] /Contents <3003020101> >>")
            .entryInStream(6, 7, 0)
            .xrefStream(9);
    SignedDocument document = PdfDocument.read(pdf.build(), PdfLimits.defaults()).document();
    assertThat(document.signatures()).hasSize(1);
    EmbeddedSignature signature = document.signatures().get(0);
    assertThat(signature.field()).isEqualTo("Kepala");
    assertThat(signature.contents()).isEqualTo(Octets.of(new byte[] {0x30, 3, 2, 1, 1}));
    assertThat(codes(signature)).contains("SIGNATURE_MISPLACED");
  }

  @Test
  void listsASignatureThatALaterRevisionMisplaces() throws Exception {
    SignedPdf pdf = SignedPdf.signed("");
    EmbeddedSignature signature = read(pdf.placed(6, 20).end()).signatures().get(0);
    assertThat(signature.contents()).isEqualTo(Octets.of(new byte[] {0x30, 3, 2, 1, 1}));
    assertThat(codes(signature)).contains("SIGDICT_OVERRIDDEN");
  }

  @Test
  void listsTheValueOfASignatureWhoseDictionaryCannotBeParsed() throws Exception {
    EmbeddedSignature signature = only(SignedPdf.signed("/M 1-2"));
    assertThat(signature.contents()).isEqualTo(Octets.of(new byte[] {0x30, 3, 2, 1, 1}));
    assertThat(codes(signature)).containsExactly("SIGNATURE_UNREADABLE");
  }

  @Test
  void countsADirectDictionaryWithEscapedNames() throws Exception {
    String dictionary =
        SignedPdf.dictionary("").replace("/ByteRange", "/Byte#52ange").replace("/Sig ", "/S#69g ");
    SignedPdf pdf =
        SignedPdf.letter(FORM, "[5 0 R]")
            .object(
                5, "<< /Subtype /Widget /F#54 /Sig /T (A) /V " + dictionary + " /Rect [1 1 2 2] >>")
            .end();
    EmbeddedSignature signature = only(pdf);
    assertThat(signature.defects()).isEmpty();
    assertThat(signature.sources()).hasSize(3);
  }

  @Test
  void findsAWidgetThatTheFormForgot() throws Exception {
    SignedPdf pdf =
        SignedPdf.letter("<< /Fields [] >>", "[5 0 R]")
            .field(5, "Kepala", 6)
            .signature(6, "")
            .end();
    EmbeddedSignature signature = only(pdf);
    assertThat(signature.field()).isEqualTo("Kepala");
    assertThat(codes(signature)).containsExactly("SIGNATURE_NOT_IN_FORM");
  }

  @Test
  void doesNotInventSignaturesOutOfAnAttachedPdf() throws Exception {
    String attached =
        new String(SignedPdf.signed("").bytes().toByteArray(), StandardCharsets.ISO_8859_1);
    SignedPdf pdf =
        SignedPdf.letter("<< /Fields [] >>", "[]")
            .object(
                9, "<< /Length " + attached.length() + " >>\nstream\n" + attached + "\nendstream")
            .end();
    assertThat(read(pdf).signatures()).isEmpty();
  }

  @Test
  void rejectsARangeThatEndsBeforeItsRevision() throws Exception {
    SignedPdf pdf =
        SignedPdf.letter(FORM, "[5 0 R]")
            .field(5, "Kepala", 6)
            .signature(6, "")
            .endingEarly(20)
            .end();
    EmbeddedSignature signature = only(pdf);
    assertThat(codes(signature)).containsExactly("BYTERANGE_NOT_TO_REVISION_END");
    assertThat(read(pdf).revisions().get(0).signedBy()).isEmpty();
  }

  @Test
  void acceptsARangeThatLeavesOutTheLastEndOfLine() throws Exception {
    SignedPdf pdf =
        SignedPdf.letter(FORM, "[5 0 R]").field(5, "K", 6).signature(6, "").endingEarly(1).end();
    assertThat(only(pdf).defects()).isEmpty();
  }

  private static SignedDocument repointed(int offset, String tail) throws Exception {
    SignedPdf pdf =
        SignedPdf.letter(FORM, "[5 0 R]").field(5, "Kepala", 6).signature(6, "").end().raw(tail);
    String entry = "4 1\n%010d".formatted(offset < 0 ? pdf.length() - tail.length() : offset);
    String text = new String(pdf.bytes().toByteArray(), StandardCharsets.ISO_8859_1);
    byte[] bytes =
        text.replaceFirst("\n4 1\n\\d{10}", "\n" + entry).getBytes(StandardCharsets.ISO_8859_1);
    return PdfDocument.read(Octets.of(bytes), PdfLimits.defaults()).document();
  }

  @Test
  void rejectsASignedRevisionThatShowsAnObjectBehindItsEnd() throws Exception {
    SignedDocument document =
        repointed(-1, "4 0 obj\n<< /Length 2 >>\nstream\nET\nendstream\nendobj\n");
    assertThat(codes(document.signatures().get(0))).containsExactly("OBJECT_NOT_COVERED");
    assertThat(codes(document)).contains("UNSIGNED_TAIL_OBJECTS");
  }

  @Test
  void rejectsASignedRevisionWhoseContentRunsBehindItsEnd() throws Exception {
    SignedPdf pdf = SignedPdf.letter(FORM, "[5 0 R]").field(5, "Kepala", 6).signature(6, "");
    int stream = pdf.length() + "7 0 obj\n<< /Length 0000 >>\nstream\n".length();
    pdf.object(7, "<< /Length 0000 >>\nstream\n\nendstream").end();
    int length = pdf.length() - stream + 3;
    String text = new String(pdf.bytes().toByteArray(), StandardCharsets.ISO_8859_1);
    String longer =
        text.replace("/Length 0000", "/Length %04d".formatted(length)) + "BT\nendstream endobj";
    SignedDocument document =
        PdfDocument.read(
                Octets.of(longer.getBytes(StandardCharsets.ISO_8859_1)), PdfLimits.defaults())
            .document();
    assertThat(codes(document.signatures().get(0))).contains("OBJECT_NOT_COVERED");
  }

  @Test
  void rejectsContentThatTakesTheGapIntoItsOwnData() throws Exception {
    String dictionary = SignedPdf.dictionary("");
    SignedPdf pdf = SignedPdf.letter(FORM, "[5 0 R]").field(5, "Kepala", 6);
    String inner = "6 0 obj\n" + dictionary + "\nendobj\n";
    int head = "8 0 obj\n<< /Length %d >>\nstream\n".formatted(inner.length()).length();
    int at = pdf.length() + head;
    pdf.object(8, "<< /Length %d >>\nstream\n%sendstream".formatted(inner.length(), inner))
        .placed(6, at)
        .end();
    assertThat(codes(only(pdf))).containsExactly("OBJECT_NOT_COVERED");
  }

  @Test
  void isUndecidedAboutASignatureObjectWithoutEnd() throws Exception {
    SignedPdf pdf = SignedPdf.letter(FORM, "[5 0 R]").field(5, "Kepala", 6);
    pdf.placed(6, pdf.length()).raw("6 0 obj\n" + SignedPdf.dictionary("") + "\n").end();
    assertThat(codes(only(pdf))).containsExactly("SIGDICT_NOT_CLOSED");
  }

  @Test
  void listsASignatureThatCannotBeRead() throws Exception {
    SignedPdf pdf =
        SignedPdf.letter(FORM, "[5 0 R]")
            .field(5, "Kepala", 6)
            .object(6, "<< /Type /Sig /ByteRange [0 1 2 3 /Contents <30> >>")
            .end();
    assertThat(codes(only(pdf))).containsExactly("SIGNATURE_UNREADABLE");
  }

  @ParameterizedTest
  @CsvSource({
    "'%%junk without meaning', UNSIGNED_TAIL",
    "'9 0 obj << >> endobj', UNSIGNED_TAIL_OBJECTS",
    "'9 0 obj << >>', UNSIGNED_TAIL_OBJECTS",
  })
  void reportsBytesAfterTheEnd(String tail, String code) throws Exception {
    assertThat(codes(read(SignedPdf.signed("").raw(tail)))).contains(code);
  }

  @Test
  void keepsSilentAboutWhiteSpaceAfterTheEnd() throws Exception {
    assertThat(read(SignedPdf.signed("").raw("\r\n \n")).defects()).isEmpty();
  }

  @Test
  void listsTheFirstOfTooMany() throws Exception {
    SignedPdf pdf = SignedPdf.letter("<< /Fields [] >>", "[]");
    for (int i = 10; i < 20; i++) {
      pdf.signature(i, "");
    }
    PdfLimits d = PdfLimits.defaults();
    PdfLimits limits =
        new PdfLimits(
            d.maxObjects(),
            d.maxDepth(),
            d.maxStreamBytes(),
            d.maxDocumentBytes(),
            d.maxRevisions(),
            3,
            d.maxPages());
    SignedDocument document = PdfDocument.read(pdf.end().bytes(), limits).document();
    assertThat(document.signatures())
        .extracting(EmbeddedSignature::field)
        .containsExactly("#10", "#11", "#12");
    assertThat(codes(document)).contains("TOO_MANY_SIGNATURES");
  }

  @Test
  void reportsAKeyThatStandsTwice() throws Exception {
    assertThat(codes(only(SignedPdf.signed("/Contents <3000>")))).containsExactly("DUPLICATE_KEY");
  }

  @Test
  void readsACertificationFromItsReference() throws Exception {
    EmbeddedSignature signature =
        only(
            SignedPdf.signed(
                "/Reference [<< /TransformMethod /DocMDP /TransformParams << /P 1 >> >>]"));
    assertThat(signature.kind()).isEqualTo(SignatureKind.CERTIFICATION);
    assertThat(signature.docMdp()).hasValue(1);
  }

  @Test
  void readsACertificationFromThePermissionsOfTheSignedRevisionOnly() throws Exception {
    String certified =
        "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >>"
            + " /Perms << /DocMDP 6 0 R >> >>";
    SignedPdf pdf =
        SignedPdf.letter(FORM, "[5 0 R]")
            .object(1, certified)
            .field(5, "Kepala", 6)
            .signature(6, "")
            .end();
    EmbeddedSignature signature = only(pdf);
    assertThat(signature.kind()).isEqualTo(SignatureKind.CERTIFICATION);
    assertThat(signature.docMdp()).hasValue(2);
    assertThat(signature.sources()).contains(SignatureSource.PERMS);
    assertThat(only(SignedPdf.signed("").object(1, certified).end()).kind())
        .isEqualTo(SignatureKind.APPROVAL);
  }

  @Test
  void readsLocksOfReferenceAndField() throws Exception {
    SignedPdf pdf =
        SignedPdf.letter(FORM, "[5 0 R]")
            .object(
                5,
                "<< /Subtype /Widget /FT /Sig /T (K) /V 6 0 R /Rect [0 0 0 0]"
                    + " /Lock << /Action /Include /Fields [(nomor)] /P 1 >> >>")
            .signature(
                6,
                "/Reference [<< /TransformMethod /FieldMDP /TransformParams << /Action /All >> >>]")
            .end();
    EmbeddedSignature signature = only(pdf);
    assertThat(signature.kind()).isEqualTo(SignatureKind.APPROVAL);
    assertThat(signature.docMdp()).hasValue(1);
    assertThat(signature.locks())
        .containsExactly(
            new FieldLock(FieldLock.Action.ALL, Set.of()),
            new FieldLock(FieldLock.Action.INCLUDE, Set.of("nomor")));
    assertThat(signature.widget().orElseThrow().area().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'/Type /DocTimeStamp', DOCUMENT_TIMESTAMP",
    "'/SubFilter /ETSI.RFC3161', DOCUMENT_TIMESTAMP"
  })
  void tellsATimestamp(String entry, SignatureKind kind) throws Exception {
    String dictionary =
        SignedPdf.dictionary("")
            .replace(
                entry.contains("Type") ? "/Type /Sig" : "/SubFilter /ETSI.CAdES.detached", entry);
    SignedPdf pdf = SignedPdf.letter(FORM, "[5 0 R]").field(5, "T", 6).object(6, dictionary).end();
    assertThat(only(pdf).kind()).isEqualTo(kind);
  }

  @Test
  void saysWhetherTheAppearanceDraws() throws Exception {
    for (String content : List.of("0 0 9 9 re f", "% DSBlank")) {
      SignedPdf pdf =
          SignedPdf.letter(FORM, "[5 0 R]")
              .object(
                  5,
                  "<< /Subtype /Widget /FT /Sig /T (K) /V 6 0 R /Rect [9 9 0 0]"
                      + " /AP << /N 7 0 R >> >>")
              .signature(6, "")
              .object(
                  7,
                  "<< /Subtype /Form /BBox [0 0 9 9] /Length %d >>\nstream\n%s\nendstream"
                      .formatted(content.length(), content))
              .end();
      SignatureWidget widget = only(pdf).widget().orElseThrow();
      assertThat(widget.drawn()).isEqualTo(!content.startsWith("%"));
      assertThat(widget.area()).isEqualTo(new Rectangle(0, 0, 9, 9));
    }
  }

  @Test
  void gathersEvidenceOfAllRevisions() throws Exception {
    String catalog = "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> ";
    SignedPdf pdf =
        SignedPdf.signed("")
            .object(1, catalog + "/DSS << /Certs [10 0 R] /VRI << /AB << /CRL [11 0 R] >> >> >> >>")
            .object(10, "<< /Length 4 >>\nstream\nCERT\nendstream")
            .object(11, "<< /Length 3 >>\nstream\nCRL\nendstream")
            .end()
            .object(1, catalog + "/DSS << /OCSPs [12 0 R] /Certs [10 0 R] >> >>")
            .object(12, "<< /Length 4 >>\nstream\nOCSP\nendstream")
            .end();
    SignedDocument document = read(pdf);
    assertThat(document.evidence().certificates()).hasSize(1);
    assertThat(document.evidence().crls()).hasSize(1);
    assertThat(document.evidence().ocspResponses()).hasSize(1);
    assertThat(document.signatures().get(0).defects()).isEmpty();
  }
}
