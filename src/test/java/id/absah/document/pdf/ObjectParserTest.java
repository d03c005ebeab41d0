package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.document.Octets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectParserTest {
  private boolean odd;

  private PdfObject parse(String text) throws PdfSyntaxException {
    byte[] data = text.getBytes(StandardCharsets.ISO_8859_1);
    Lexer lexer = new Lexer(data, Octets.of(data));
    PdfObject value =
        new ObjectParser(lexer, 16, new ParseBudget(PdfLimits.defaults(), data.length)).value();
    odd = lexer.odd();
    return value;
  }

  private static PdfObject name(String value) {
    return new PdfObject.Name(value);
  }

  private String string(String text) throws PdfSyntaxException {
    Octets value = ((PdfObject.Str) parse(text)).value();
    return new String(value.toByteArray(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void decodesHashInNames() throws PdfSyntaxException {
    assertThat(parse("/Byte#52ange")).isEqualTo(name("ByteRange"));
    assertThat(parse("/ ")).isEqualTo(name(""));
    assertThat(odd).isFalse();
    assertThat(parse("/A#G0")).isEqualTo(name("A#G0"));
    assertThat(odd).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"17,17", "+17,17", "-17,-17", "007,7"})
  void readsIntegers(String text, long value) throws PdfSyntaxException {
    assertThat(parse(text)).isEqualTo(new PdfObject.Int(value));
  }

  @ParameterizedTest
  @CsvSource({
    "1.5,1.5",
    "-.25,-0.25",
    "4.,4",
    "0.0,0",
    "12345678901234567890,12345678901234567890"
  })
  void readsRealsAsReals(String text, double value) throws PdfSyntaxException {
    assertThat(parse(text)).isEqualTo(new PdfObject.Real(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--5", "1-2", "12abc", "+", ".", "1.2.3", "nulll", ">>", "]", ""})
  void refusesWhatIsNoObject(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(PdfSyntaxException.class);
  }

  @Test
  void tellsReferencesFromNumbers() throws PdfSyntaxException {
    assertThat(parse("[1 0 R 2 0 3 0 R 4]"))
        .isEqualTo(
            new PdfObject.Array(
                List.of(
                    new PdfObject.Ref(1, 0),
                    new PdfObject.Int(2),
                    new PdfObject.Int(0),
                    new PdfObject.Ref(3, 0),
                    new PdfObject.Int(4))));
  }

  @Test
  void unescapesLiteralStrings() throws PdfSyntaxException {
    assertThat(string("(a(b)c)")).isEqualTo("a(b)c");
    assertThat(string("(\\(\\)\\\\\\n\\101\\7x\\53\\\r\nz\r\ny)")).isEqualTo("()\\\nA\u0007x+z\ny");
    assertThat(string("()")).isEmpty();
  }

  @Test
  void readsHexadecimalStrings() throws PdfSyntaxException {
    assertThat(string("<41 4\n2 5>")).isEqualTo("ABP");
    assertThat(odd).isFalse();
    assertThat(string("<41zz42>")).isEqualTo("AB");
    assertThat(odd).isTrue();
  }

  @Test
  void keepsTheLastOfDuplicateKeysAndNamesThem() throws PdfSyntaxException {
    PdfObject.Dict dict = (PdfObject.Dict) parse("<</A 1/B 2/#41 3>>");
    assertThat(dict.get("A")).contains(new PdfObject.Int(3));
    assertThat(dict.duplicates()).containsExactly("A");
    assertThat(odd).isTrue();
  }

  @Test
  void skipsComments() throws PdfSyntaxException {
    assertThat(parse("% ]\n[ % >>\r true]"))
        .isEqualTo(new PdfObject.Array(List.of(new PdfObject.Bool(true))));
  }

  @Test
  void stopsAtTheDepthLimit() throws PdfSyntaxException {
    assertThat(parse("[".repeat(16) + "]".repeat(16))).isInstanceOf(PdfObject.Array.class);
    assertThatThrownBy(() -> parse("[".repeat(17) + "]".repeat(17)))
        .isInstanceOfSatisfying(
            PdfSyntaxException.class, e -> assertThat(e.code()).isEqualTo(PdfCode.LIMIT_DEPTH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(abc", "<4142", "[1 2", "<</A 1", "<</A", "(a\\"})
  void refusesWhatIsCutOff(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(PdfSyntaxException.class);
  }
}
