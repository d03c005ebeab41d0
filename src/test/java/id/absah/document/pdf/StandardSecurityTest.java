package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.document.Defect;
import id.absah.document.Octets;
import id.absah.document.UnreadableDocumentException;
import id.absah.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On files that qpdf encrypted: one page that says "isi surat", titled "rahasia". */
class StandardSecurityTest {
  private static Octets file(String name) throws IOException {
    String path = "encrypted/" + name + ".b64";
    try (InputStream in = StandardSecurityTest.class.getResourceAsStream(path)) {
      return Octets.of(
          Base64.getMimeDecoder().decode(Objects.requireNonNull(in, path).readAllBytes()));
    }
  }

  private static String latin(Octets octets) {
    return new String(octets.toByteArray(), StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"r2", "r3rc4", "r4rc4", "r4aes", "r5", "r6", "r6os"})
  void opensWithTheEmptyUserPassword(String name) throws IOException, UnreadableDocumentException {
    PdfFile file = PdfFile.read(file(name), PdfLimits.defaults());
    PdfView view = file.latest();
    PdfObject.Dict page = view.pages().get(0).dict();
    PdfObject.Dict info = (PdfObject.Dict) view.get(view.trailer(), "Info");
    assertThat(file.encrypted()).isTrue();
    assertThat(file.canonical()).isFalse();
    assertThat(file.defects()).isEmpty();
    assertThat(latin(((PdfObject.Str) view.get(info, "Title")).value())).isEqualTo("rahasia");
    assertThat(view.decode((PdfObject.Stream) view.get(page, "Contents")).map(o -> latin(o)))
        .contains("isi surat");
  }

  @Test
  void refusesAnotherUserPassword() {
    assertThatThrownBy(() -> PdfFile.read(file("locked"), PdfLimits.defaults()))
        .isInstanceOfSatisfying(
            UnreadableDocumentException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.ENCRYPTED);
              assertThat(e.defect().code()).isEqualTo(PdfCode.PASSWORD_REQUIRED);
            });
  }

  @Test
  void refusesAnotherHandler() {
    Octets bytes =
        PdfBuilder.letter().table("/Encrypt << /Filter /Adobe.PubSec /V 4 /R 4 >>").build();
    assertThatThrownBy(() -> PdfFile.read(bytes, PdfLimits.defaults()))
        .isInstanceOfSatisfying(
            UnreadableDocumentException.class,
            e -> assertThat(e.defect().code()).isEqualTo(PdfCode.ENCRYPTION_UNSUPPORTED));
  }

  @Test
  void reportsAnEncryptionDictionaryThatALaterRevisionReplaces()
      throws IOException, UnreadableDocumentException {
    String base = latin(file("r3rc4"));
    String number = base.replaceAll("(?s).*/Encrypt (\\d+) 0 R.*", "$1");
    String previous = base.replaceAll("(?s).*startxref\\s+(\\d+)\\s+%%EOF\\s*", "$1");
    String trailer = base.substring(base.lastIndexOf("trailer")).replaceAll("(?s)startxref.*", "");
    String object = number + " 0 obj\n<< /Filter /Standard >>\nendobj\n";
    int table = base.length() + object.length();
    String update =
        object
            + "xref\n"
            + number
            + " 1\n"
            + String.format("%010d 00000 n \n", base.length())
            + trailer.replace(">>", "/Prev " + previous + " >>")
            + "startxref\n"
            + table
            + "\n%%EOF\n";
    Octets bytes = Octets.of((base + update).getBytes(StandardCharsets.ISO_8859_1));
    PdfFile file = PdfFile.read(bytes, PdfLimits.defaults());
    assertThat(file.revisions()).hasSize(2);
    assertThat(file.defects())
        .extracting(Defect::code)
        .containsExactly(PdfCode.ENCRYPTED_AFTER_SIGNING);
  }

  @Test
  void leavesTheValueOfASignatureAsItStands() throws PdfSyntaxException {
    Decryption decryption =
        new Decryption(
            new FileKey(new byte[16], new Findings()),
            Map.of(),
            Cipherment.RC4,
            Cipherment.RC4,
            Cipherment.RC4,
            true);
    PdfObject string =
        new PdfObject.Str(Octets.of("abc".getBytes(StandardCharsets.US_ASCII)), true);
    Map<String, PdfObject> entries = new LinkedHashMap<>();
    entries.put("Type", new PdfObject.Name("Sig"));
    entries.put("Contents", string);
    entries.put("Reason", string);
    PdfObject.Dict plain =
        (PdfObject.Dict) decryption.decrypt(new PdfObject.Dict(entries, Set.of()), 7, 0);
    assertThat(plain.get("Contents")).contains(string);
    assertThat(plain.get("Reason").orElseThrow()).isNotEqualTo(string);
    entries.remove("Type");
    PdfObject.Dict other =
        (PdfObject.Dict) decryption.decrypt(new PdfObject.Dict(entries, Set.of()), 7, 0);
    assertThat(other.get("Contents").orElseThrow()).isNotEqualTo(string);
  }
}
