package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamDecoderTest {
  private static final PdfLimits LIMITS =
      new PdfLimits(1000, 32, 10_000_000, 25_000_000, 10, 10, 10);
  private final Findings findings = new Findings();
  private final StreamDecoder decoder = new StreamDecoder(LIMITS, findings);

  private Optional<Octets> decode(String dict, byte[] data) throws PdfSyntaxException {
    byte[] text = ("<<" + dict + ">>").getBytes(StandardCharsets.ISO_8859_1);
    Lexer lexer = new Lexer(text, Octets.of(text));
    PdfObject.Dict parsed =
        (PdfObject.Dict) new ObjectParser(lexer, 9, new ParseBudget(LIMITS, 999)).value();
    return decoder.decode(new PdfObject.Stream(parsed, Octets.of(data)), References.NONE);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void decodesTheLzwExampleOfTheStandard() throws PdfSyntaxException {
    assertThat(decode("/Filter /LZWDecode", hex("800b6050220c0c8501")))
        .contains(Octets.of(hex("2d2d2d2d2d412d2d2d42")));
  }

  @Test
  void decodesAsciiFilters() throws PdfSyntaxException {
    assertThat(decode("/Filter /ASCIIHexDecode", ascii("48 65 6C6c 6F 2>")))
        .contains(Octets.of(ascii("Hello ")));
    assertThat(decode("/Filter /ASCII85Decode", ascii("87cURD]i,\"Ebo80~>")))
        .contains(Octets.of(ascii("Hello World!")));
    assertThat(decode("/Filter /ASCII85Decode", ascii("z~>"))).contains(Octets.of(new byte[4]));
  }

  @Test
  void decodesRunLengths() throws PdfSyntaxException {
    assertThat(decode("/Filter /RunLengthDecode", hex("02414243fe5880ff")))
        .contains(Octets.of(ascii("ABCXXX")));
  }

  @Test
  void decodesChainsFromFirstToLast() throws PdfSyntaxException {
    byte[] packed = PdfBuilder.deflate(ascii("isi surat"));
    byte[] coded = ascii(HexFormat.of().formatHex(packed) + ">");
    assertThat(decode("/Filter [/ASCIIHexDecode /FlateDecode]", coded))
        .contains(Octets.of(ascii("isi surat")));
  }

  @ParameterizedTest
  @CsvSource({
    "00010203040506,010203040506",
    "01010101010101,010203040506",
    "02010203040506,010203040506",
    "03020406080a0c,0205080c1014",
    "04010101010101,010203040506"
  })
  void undoesEachPngAlgorithmOfAFirstRow(String row, String plain) throws PdfSyntaxException {
    assertThat(
            decode(
                "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 6 >>",
                PdfBuilder.deflate(hex(row))))
        .contains(Octets.of(hex(plain)));
  }

  @Test
  void undoesPngRowsThatLookAtTheRowAbove() throws PdfSyntaxException {
    // Rows of two pixels: up, average, Paeth.
    assertThat(
            decode(
                "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2 >>",
                PdfBuilder.deflate(hex("020a14" + "020101" + "030101" + "040101"))))
        .contains(Octets.of(hex("0a14" + "0b15" + "060e" + "070f")));
  }

  @ParameterizedTest
  @CsvSource({
    "8,1,010101,010203",
    "8,3,010203010101,010203020304",
    "16,1,00ff0001,00ff0100",
    "4,1,1111,1234",
    "1,1,ff,aa"
  })
  void undoesTheTiffPredictor(int bits, int colors, String coded, String plain)
      throws PdfSyntaxException {
    int columns = coded.length() / 2 * 8 / bits / colors;
    assertThat(
            decode(
                "/Filter /FlateDecode /DecodeParms << /Predictor 2 /BitsPerComponent "
                    + bits
                    + " /Colors "
                    + colors
                    + " /Columns "
                    + columns
                    + " >>",
                PdfBuilder.deflate(hex(coded))))
        .contains(Octets.of(hex(plain)));
  }

  @Test
  void decodesOutputLargerThanTheFirstPassKeeps() throws PdfSyntaxException {
    byte[] large = new byte[9_000_000];
    large[8_999_999] = 7;
    Octets decoded = decode("/Filter /FlateDecode", PdfBuilder.deflate(large)).orElseThrow();
    assertThat(decoded.length()).isEqualTo(9_000_000);
    assertThat(decoded.at(8_999_999)).isEqualTo(7);
  }

  @Test
  void stopsABombAtTheLimitOfTheStream() throws PdfSyntaxException {
    byte[] bomb = PdfBuilder.deflate(new byte[10_000_001]);
    assertThat(decode("/Filter /FlateDecode", bomb)).isEmpty();
    assertThat(findings.list())
        .extracting(d -> d.code())
        .containsExactly(PdfCode.LIMIT_STREAM_BYTES);
  }

  @Test
  void stopsManyBombsAtTheLimitOfTheDocument() throws PdfSyntaxException {
    byte[] large = PdfBuilder.deflate(new byte[6_000_000]);
    for (int i = 0; i < 4; i++) {
      decode("/Filter /FlateDecode", large);
    }
    assertThat(findings.list()).extracting(d -> d.code()).contains(PdfCode.LIMIT_DOCUMENT_BYTES);
  }

  @Test
  void refusesTooManyFilters() throws PdfSyntaxException {
    assertThat(decode("/Filter [" + "/ASCIIHexDecode ".repeat(9) + "]", ascii(">"))).isEmpty();
    assertThat(findings.list()).extracting(d -> d.code()).containsExactly(PdfCode.LIMIT_FILTERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DCTDecode", "JPXDecode", "CCITTFaxDecode", "JBIG2Decode", "Nonsense"})
  void leavesImageAndUnknownFiltersAlone(String filter) throws PdfSyntaxException {
    assertThat(decode("/Filter /" + filter, hex("ffd8"))).isEmpty();
    assertThat(findings.list()).extracting(d -> d.values().get("detail")).containsExactly(filter);
  }

  @Test
  void refusesBrokenData() throws PdfSyntaxException {
    assertThat(decode("/Filter /FlateDecode", ascii("no deflate"))).isEmpty();
    assertThat(decode("/Filter /LZWDecode", hex("ffffffff"))).isEmpty();
    assertThat(decode("/Filter /ASCII85Decode", ascii("\u007f\u007f"))).isEmpty();
    String row = "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 99999999999 >>";
    assertThat(decode(row, PdfBuilder.deflate(new byte[9]))).isEmpty();
  }

  @Test
  void toleratesAWrongCheckSumAndACutOffEnd() throws PdfSyntaxException {
    byte[] packed = PdfBuilder.deflate(ascii("isi surat"));
    packed[packed.length - 1]++;
    assertThat(decode("/Filter /FlateDecode", packed)).contains(Octets.of(ascii("isi surat")));
    byte[] cut = Arrays.copyOf(packed, packed.length - 4);
    assertThat(decode("/Filter /FlateDecode", cut)).contains(Octets.of(ascii("isi surat")));
  }

  @Test
  void passesUnfilteredDataAndIdentityCryptThrough() throws PdfSyntaxException {
    assertThat(decode("/Length 3", ascii("isi"))).contains(Octets.of(ascii("isi")));
    assertThat(decode("/Filter /Crypt", ascii("isi"))).contains(Octets.of(ascii("isi")));
  }
}
