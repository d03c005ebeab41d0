package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.document.Code;
import id.absah.document.Defect;
import id.absah.document.Octets;
import id.absah.document.UnreadableDocumentException;
import id.absah.document.UnreadableDocumentException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfFileTest {
  private static final PdfLimits LIMITS = PdfLimits.defaults();

  private static PdfFile read(PdfBuilder builder) throws UnreadableDocumentException {
    return PdfFile.read(builder.build(), LIMITS);
  }

  private static List<Code> codes(PdfFile file) {
    return file.defects().stream().map(Defect::code).toList();
  }

  private static void assertUnreadable(Octets bytes, Reason reason, PdfCode code) {
    assertThatThrownBy(() -> PdfFile.read(bytes, LIMITS))
        .isInstanceOfSatisfying(
            UnreadableDocumentException.class,
            e -> {
              assertThat(e.defect().code()).isEqualTo(code);
              assertThat(e.reason()).isEqualTo(reason);
            });
  }

  private static Octets ascii(String text) {
    return Octets.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void readsOneRevisionInCanonicalForm() throws UnreadableDocumentException {
    PdfFile file = read(PdfBuilder.letter().table(""));
    assertThat(file.revisions()).hasSize(1);
    assertThat(file.revisions().get(0).end()).isEqualTo(file.bytes().length());
    assertThat(file.revisions().get(0).entries()).containsOnlyKeys(0, 1, 2, 3);
    assertThat(file.latest().pages()).hasSize(1);
    assertThat(file.canonical()).isTrue();
    assertThat(file.defects()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r", "\r\n"})
  void endsARevisionAfterAtMostOneEndOfLine(String eol) throws UnreadableDocumentException {
    PdfBuilder builder = PdfBuilder.letter().table("", eol);
    long end = builder.length();
    builder.raw("\n\n").object(3, "<< /Type /Page /Parent 2 0 R /Rotate 90 >>").table("");
    PdfFile file = read(builder);
    long expected = eol.isEmpty() || eol.equals("\r") ? end + 1 : end;
    assertThat(file.revisions().get(0).end()).isEqualTo(expected);
    assertThat(file.revisions().get(1).end()).isEqualTo(file.bytes().length());
    assertThat(file.canonical()).isTrue();
  }

  @Test
  void showsEachRevisionAsItWasSaved() throws UnreadableDocumentException {
    PdfFile file =
        read(
            PdfBuilder.letter()
                .table("")
                .object(3, "<< /Type /Page /Parent 2 0 R /Rotate 90 >>")
                .object(4, "(baru)")
                .table("")
                .free(4)
                .table(""));
    assertThat(file.view(0).pages().get(0).dict().get("Rotate")).isEmpty();
    assertThat(file.view(1).pages().get(0).dict().get("Rotate")).contains(new PdfObject.Int(90));
    assertThat(file.view(0).entry(4)).isEmpty();
    assertThat(file.view(1).object(4)).isInstanceOf(PdfObject.Str.class);
    assertThat(file.view(2).object(4)).isEqualTo(PdfObject.Null.NULL);
    assertThat(file.view(1).objectNumbers()).containsExactly(1, 2, 3, 4);
    assertThat(file.view(2).objectNumbers()).containsExactly(1, 2, 3);
    assertThat(file.revisions().get(1).entries()).containsOnlyKeys(3, 4);
    assertThat(file.canonical()).isTrue();
  }

  @Test
  void readsObjectAndCrossReferenceStreams() throws UnreadableDocumentException {
    PdfFile file =
        read(
            PdfBuilder.letter()
                .objectStream(5, Map.of(7, "<< /A (isi) >>", 8, "[1 2]"))
                .xrefStream(6)
                .object(8, "[3]")
                .xrefStream(9));
    assertThat(file.view(0).object(7)).isInstanceOf(PdfObject.Dict.class);
    assertThat(file.view(0).entry(8)).contains(new XrefEntry.InStream(5, 1));
    assertThat(file.view(0).object(8).toString()).contains("1").contains("2");
    assertThat(file.view(1).object(8))
        .isEqualTo(new PdfObject.Array(List.of(new PdfObject.Int(3))));
    assertThat(file.canonical()).isTrue();
  }

  @Test
  void mergesTheHiddenStreamOfAHybridIntoItsRevision() throws UnreadableDocumentException {
    PdfBuilder builder = PdfBuilder.letter().object(8, "(lain)").table("");
    long object = builder.length();
    builder.raw("4 0 obj (tersembunyi) endobj\n");
    long hidden = builder.length();
    byte[] row = {1, (byte) (object >> 8), (byte) object, 0};
    builder.raw("9 0 obj <</Type/XRef/Size 10/W[1 2 1]/Index[4 1]/Length 4>>\nstream\n");
    builder.bytes(row).raw("\nendstream endobj\n");
    PdfFile file = read(builder.table("/XRefStm " + hidden));
    assertThat(file.view(1).object(4)).isInstanceOf(PdfObject.Str.class);
    assertThat(file.revisions().get(1).entries()).containsOnlyKeys(4);
    assertThat(codes(file)).containsExactly(PdfCode.HYBRID_XREF);
    assertThat(file.canonical()).isFalse();
  }

  @Test
  void treatsBothSectionsOfALinearizedFileAsOneRevision() throws UnreadableDocumentException {
    // Annex F: parameters, first-page section that points forward, objects, main section.
    StringBuilder text = new StringBuilder("%PDF-1.4\n1 0 obj\n<</Linearized 1>>\nendobj\n");
    int first = text.length();
    String page = "4 0 obj\n<</Type/Page/Parent 3 0 R>>\nendobj\n";
    String catalog = "2 0 obj\n<</Type/Catalog/Pages 3 0 R>>\nendobj\n";
    String pages = "3 0 obj\n<</Type/Pages/Kids[4 0 R]/Count 1>>\nendobj\n";
    String head = "xref\n1 1\n0000000009 00000 n \n4 1\n%010d 00000 n \n";
    String tail = "trailer\n<</Size 5/Root 2 0 R/Prev %010d>>\nstartxref\n0\n%%%%EOF\n";
    int pageAt = first + String.format(head, 0).length() + String.format(tail, 0).length();
    int mainAt = pageAt + page.length() + catalog.length() + pages.length();
    text.append(String.format(head, pageAt)).append(String.format(tail, mainAt));
    text.append(page).append(catalog).append(pages);
    text.append(
        String.format(
            "xref\n0 1\n0000000000 65535 f \n2 2\n%010d 00000 n \n%010d 00000 n \n",
            pageAt + page.length(), pageAt + page.length() + catalog.length()));
    text.append("trailer\n<</Size 4>>\nstartxref\n").append(first).append("\n%%EOF\n");
    PdfFile file = PdfFile.read(ascii(text.toString()), LIMITS);
    assertThat(file.revisions()).hasSize(1);
    assertThat(file.revisions().get(0).startXref()).isEqualTo(first);
    assertThat(file.revisions().get(0).end()).isEqualTo(text.length());
    assertThat(file.latest().pages()).hasSize(1);
    assertThat(file.canonical()).isTrue();
  }

  @Test
  void reportsASectionOutsideOfItsRevision() throws UnreadableDocumentException {
    PdfBuilder first = PdfBuilder.letter();
    long update = first.length();
    first.raw("xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 9 /Root 1 0 R /Prev ");
    String rest = " >>\nstartxref\n" + update + "\n%%EOF\n";
    long base = first.length() + 10 + rest.length();
    first.raw(String.format("%010d", base) + rest);
    // The last startxref of the file points back to the section before the original one.
    PdfFile file = read(first.table("").raw("startxref\n" + update + "\n%%EOF\n"));
    assertThat(file.revisions()).hasSize(2);
    assertThat(codes(file)).contains(PdfCode.XREF_ORDER);
    assertThat(file.canonical()).isFalse();
  }

  @Test
  void neverTakesRevisionsFromEndOfFileMarkers() throws UnreadableDocumentException {
    PdfFile file =
        read(
            new PdfBuilder()
                .raw("%%EOF\n")
                .raw("startxref\n0\n%%EOF\n")
                .raw("%%EOF\n")
                .object(1, "<< /Type /Catalog /Pages 2 0 R >>")
                .object(2, "<< /Type /Pages /Kids [] /Count 0 >>")
                .table(""));
    assertThat(file.revisions()).hasSize(1);
    assertThat(file.canonical()).isFalse();
  }

  @Test
  void breaksALoopOfPreviousSections() throws UnreadableDocumentException {
    PdfBuilder builder = PdfBuilder.letter();
    long start = builder.length();
    PdfFile file = read(builder.table("/Prev " + start));
    assertThat(codes(file)).containsExactly(PdfCode.XREF_LOOP);
    assertThat(file.latest().pages()).hasSize(1);
  }

  @Test
  void boundsTheChainOfSections() {
    PdfBuilder builder = PdfBuilder.letter().table("");
    for (int i = 0; i < 1_000; i++) {
      builder.table("");
    }
    assertUnreadable(builder.build(), Reason.LIMIT_EXCEEDED, PdfCode.LIMIT_REVISIONS);
  }

  @Test
  void refusesHugeIndexesBeforeItAllocates() {
    PdfBuilder builder = PdfBuilder.letter();
    long start = builder.length();
    builder
        .raw("9 0 obj <</Type/XRef/Size 134217728/W[0 0 1]/Root 1 0 R/Length 1>>\n")
        .raw("stream\n0\nendstream endobj\nstartxref\n" + start + "\n%%EOF\n");
    assertUnreadable(builder.build(), Reason.LIMIT_EXCEEDED, PdfCode.LIMIT_OBJECTS);
  }

  @Test
  void countsOffsetsFromTheHeaderWhenOnlyThatWorks() throws UnreadableDocumentException {
    Octets plain = PdfBuilder.letter().table("").build();
    Octets shifted =
        ascii("x".repeat(500) + new String(plain.toByteArray(), StandardCharsets.ISO_8859_1));
    PdfFile file = PdfFile.read(shifted, LIMITS);
    assertThat(codes(file)).containsExactly(PdfCode.HEADER_NOT_AT_0);
    assertThat(file.bytes()).isEqualTo(plain);
    assertThat(file.latest().pages()).hasSize(1);
    assertThat(file.canonical()).isFalse();
  }

  @Test
  void recoversFromABrokenCrossReference() throws UnreadableDocumentException {
    PdfFile file =
        read(
            PdfBuilder.letter()
                .objectStream(5, Map.of(7, "(isi)"))
                .object(3, "<< /Type /Page /Parent 2 0 R /Rotate 90 >>")
                .raw("trailer << /Root 1 0 R >>\nstartxref\n99999\n%%EOF\n"));
    assertThat(codes(file)).contains(PdfCode.XREF_RECOVERED);
    assertThat(file.revisions()).hasSize(1);
    assertThat(file.latest().pages().get(0).dict().get("Rotate")).contains(new PdfObject.Int(90));
    assertThat(file.latest().object(7)).isInstanceOf(PdfObject.Str.class);
    assertThat(file.canonical()).isFalse();
  }

  @Test
  void doesNotRecoverATruncatedFileForItsSignatureMayBeWhatIsMissing() {
    Octets truncated = PdfBuilder.letter().raw("4 0 obj\n<< /Type /XOb").build();
    assertUnreadable(truncated, Reason.DAMAGED, PdfCode.TRUNCATED);
  }

  @Test
  void saysWhyAFileCannotBeRead() {
    assertUnreadable(Octets.empty(), Reason.DAMAGED, PdfCode.EMPTY_FILE);
    assertUnreadable(ascii("Yth. Bapak Camat"), Reason.DAMAGED, PdfCode.NOT_A_PDF);
    assertUnreadable(ascii("%PDF-1.7\n1 0 obj\n<< /A"), Reason.DAMAGED, PdfCode.TRUNCATED);
    assertUnreadable(ascii("%PDF-1.7\nstartxref\n0\n%%EOF"), Reason.DAMAGED, PdfCode.XREF_BROKEN);
  }

  @Test
  void reportsAnEntryThatNamesAnotherObject() throws UnreadableDocumentException {
    PdfBuilder builder = PdfBuilder.letter();
    PdfFile file = read(builder.entryAt(5, 9).entryAt(6, 12).entryAt(7, 99_999).table(""));
    assertThat(file.latest().object(5)).isEqualTo(PdfObject.Null.NULL);
    assertThat(file.latest().object(6)).isEqualTo(PdfObject.Null.NULL);
    assertThat(file.latest().object(7)).isEqualTo(PdfObject.Null.NULL);
    assertThat(file.defects())
        .allMatch(defect -> defect.code() == PdfCode.OBJECT_MISMATCH)
        .extracting(defect -> defect.values().get("object"))
        .contains("5", "6", "7");
  }

  @Test
  void findsNoObjectWhereTheTableNamesAnotherGeneration() throws UnreadableDocumentException {
    PdfBuilder builder = PdfBuilder.letter().object(9, "(Rp 1.000)");
    Octets sound = builder.table("").build();
    String other =
        new String(sound.toByteArray(), StandardCharsets.ISO_8859_1)
            .replace("\n9 0 obj", "\n9 2 obj");
    PdfFile file =
        PdfFile.read(Octets.of(other.getBytes(StandardCharsets.ISO_8859_1)), PdfLimits.defaults());
    assertThat(file.latest().object(9)).isEqualTo(PdfObject.Null.NULL);
    assertThat(codes(file)).contains(PdfCode.OBJECT_MISMATCH);
  }

  @Test
  void toleratesWhiteSpaceBeforeAnObjectButIsNotCanonicalThen() throws UnreadableDocumentException {
    PdfBuilder builder = PdfBuilder.letter().raw("  ");
    PdfFile file =
        read(builder.entryAt(4, builder.length() - 2).raw("4 0 obj 1 endobj\n").table(""));
    assertThat(file.latest().object(4)).isEqualTo(new PdfObject.Int(1));
    assertThat(file.defects()).isEmpty();
    assertThat(file.canonical()).isFalse();
  }

  @Test
  void isNotCanonicalWithAnObjectThatNoSectionNames() throws UnreadableDocumentException {
    PdfFile file = read(PdfBuilder.letter().raw("3 0 obj\n<< /Hidden true >>\nendobj\n").table(""));
    assertThat(file.canonical()).isFalse();
    assertThat(file.defects()).isEmpty();
  }

  @Test
  void isNotCanonicalWhenAnUpdateNamesAnObjectOfTheOriginal() throws UnreadableDocumentException {
    PdfFile file = read(PdfBuilder.letter().table("").entryAt(9, 9).entryAt(1, 9).table(""));
    assertThat(file.latest().catalog()).isPresent();
    assertThat(file.canonical()).isFalse();
  }

  @Test
  void findsTheEndOfAStreamOfWrongLength() throws UnreadableDocumentException {
    PdfFile file =
        read(
            PdfBuilder.letter()
                .object(4, "<< /Length 999 >>\nstream\nisi surat\nendstream")
                .object(5, "<< /Length 6 0 R >>\nstream\nisi surat\nendstream")
                .object(6, "9")
                .table(""));
    for (int number = 4; number <= 5; number++) {
      PdfObject.Stream stream = (PdfObject.Stream) file.latest().object(number);
      assertThat(stream.raw()).isEqualTo(ascii("isi surat"));
    }
    assertThat(file.canonical()).isFalse();
  }

  @Test
  void followsALengthThatIsAReference() throws UnreadableDocumentException {
    PdfFile file =
        read(
            PdfBuilder.letter()
                .object(5, "<< /Length 6 0 R >>\nstream\na endstream b\nendstream")
                .object(6, "13")
                .table(""));
    PdfObject.Stream stream = (PdfObject.Stream) file.latest().object(5);
    assertThat(stream.raw()).isEqualTo(ascii("a endstream b"));
    assertThat(file.canonical()).isTrue();
  }

  @Test
  void survivesAnObjectStreamWhoseLengthIsInsideOfIt() throws UnreadableDocumentException {
    byte[] data = "7 0 21".getBytes(StandardCharsets.US_ASCII);
    PdfBuilder builder = PdfBuilder.letter();
    long at = builder.length();
    builder.raw("5 0 obj <</Type/ObjStm/N 1/First 4/Length 7 0 R>>\nstream\n");
    builder.bytes(data).raw("\nendstream endobj\n").entryAt(5, at);
    long start = builder.length();
    byte[] rows = {1, 0, 9, 0, 1, (byte) (at >> 8), (byte) at, 0, 2, 0, 5, 0};
    builder.raw("6 0 obj <</Type/XRef/Size 8/W[1 2 1]/Index[1 1 5 1 7 1]/Root 1 0 R/Length 12>>\n");
    builder.raw("stream\n").bytes(rows).raw("\nendstream endobj\n");
    PdfFile file = read(builder.raw("startxref\n" + start + "\n%%EOF\n"));
    assertThat(file.latest().object(7)).isEqualTo(new PdfObject.Int(21));
    assertThat(file.canonical()).isFalse();
  }

  @Test
  void reportsDuplicateKeysOfTrailerAndCatalog() throws UnreadableDocumentException {
    PdfFile file = read(PdfBuilder.letter().table("/Root 1 0 R"));
    assertThat(file.defects())
        .containsExactly(Defect.of(PdfCode.DUPLICATE_KEY, "key", "Root").with("where", "trailer"));
  }

  @Test
  void reportsEncryptionThatALaterRevisionBrings() throws UnreadableDocumentException {
    PdfFile file = read(PdfBuilder.letter().table("").table("/Encrypt << /Filter /Standard >>"));
    assertThat(codes(file)).containsExactly(PdfCode.ENCRYPTED_AFTER_SIGNING);
    assertThat(file.encrypted()).isFalse();
    assertThat(file.latest().pages()).hasSize(1);
  }

  @Test
  void acceptsSloppyTables() throws UnreadableDocumentException {
    String objects =
        "%PDF-1.4\n1 0 obj\n<</Pages 2 0 R>>\nendobj\n2 0 obj\n<</Kids[]/Count 0>>\nendobj\n";
    String table =
        "xref\r\n0 3\r\n0000000000 65535 f\n0000000009 00000 n\r0000000041 0 n   \r\n"
            + "trailer <</Root 1 0 R/Size 3>> startxref "
            + objects.length()
            + " %%EOF";
    PdfFile file = PdfFile.read(ascii(objects + table), LIMITS);
    assertThat(file.latest().catalog()).isPresent();
    assertThat(file.latest().object(2)).isInstanceOf(PdfObject.Dict.class);
    assertThat(file.defects()).isEmpty();
    assertThat(file.canonical()).isFalse();
    assertThat(file.revisions().get(0).end()).isEqualTo(file.bytes().length());
  }

  @Test
  void boundsTheCostOfOverlappingObjects() throws UnreadableDocumentException {
    // Each object is a string that only ends at the end of the file: read one by one, a square.
    PdfBuilder builder = PdfBuilder.letter();
    int number = 10;
    for (int i = 0; i < 60_000; i++) {
      builder.object(number++, "(");
    }
    byte[] bytes = builder.table("").build().toByteArray();
    PdfFile file = PdfFile.read(Octets.of(bytes), LIMITS);
    assertThat(file.canonical()).isFalse();
    for (int i = 10; i < number; i++) {
      assertThat(file.latest().object(i)).isEqualTo(PdfObject.Null.NULL);
    }
    assertThat(codes(file)).contains(PdfCode.OBJECT_UNREADABLE, PdfCode.LIMIT_DOCUMENT_BYTES);
  }
}
