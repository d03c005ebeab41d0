package id.absah.reports.etsi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlTest {
  private static Element written(String text) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Xml xml = new Xml(out);
    xml.document(
        "ValidationReport",
        () -> {
          xml.text("Value", text);
          xml.reference("Object", text);
        });
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(out.toByteArray()))
        .getDocumentElement();
  }

  @Test
  void everyCharacterGivesWellFormedText() throws Exception {
    for (int block = 0; block <= 0x10FFFF; block += 0x800) {
      StringBuilder text = new StringBuilder("a");
      for (int point = block; point < block + 0x800; point++) {
        text.appendCodePoint(point);
      }
      Element root = written(text.append('z').toString());
      assertThat(root.getElementsByTagName("vr:Value").item(0).getTextContent())
          .as("block %x", block)
          .startsWith("a")
          .endsWith("z")
          .hasSizeGreaterThan(0x800);
    }
  }

  @Test
  void keepsMarkupAsText() throws Exception {
    String text = "]]></vr:Value><x a='\"&amp;'>\uD83D\uDE00";
    Element root = written(text);
    assertThat(root.getElementsByTagName("vr:Value").item(0).getTextContent()).isEqualTo(text);
    assertThat(
            ((Element) root.getElementsByTagName("vr:Object").item(0)).getAttribute("VOReference"))
        .isEqualTo(text);
  }

  @Test
  void showsWhatXmlCannotHold() throws Exception {
    assertThat(written("\u0000\r\uFFFF\uD800x").getTextContent())
        .contains("\\u0000\\u000D\\uFFFF\\uD800x");
  }

  @Test
  void writesUtf8WithADeclaration() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Xml(out).document("ValidationReport", () -> {});
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<vr:ValidationReport ");
  }

  @Test
  void timesThatTheSchemaCannotHoldAreLeftOut() {
    assertThat(Times.of(Instant.MAX)).isEmpty();
    assertThat(Times.of(Instant.MIN)).isEmpty();
    assertThat(Times.of(Instant.parse("+10000-01-01T00:00:00Z"))).isEmpty();
    assertThat(Times.of(OffsetDateTime.parse("0000-12-31T23:59:59Z"))).isEmpty();
    assertThat(Times.of(Instant.parse("2026-10-07T06:05:00Z"))).contains("2026-10-07T06:05:00Z");
    assertThat(Times.of(OffsetDateTime.parse("2026-10-07T14:05+08:00")))
        .contains("2026-10-07T14:05:00+08:00");
    assertThat(Times.of(OffsetDateTime.parse("2026-10-07T14:05:00+18:00")))
        .contains("2026-10-06T20:05:00Z");
    assertThat(Times.of(OffsetDateTime.parse("2026-10-07T14:05:00+07:07:12")))
        .contains("2026-10-07T06:57:48Z");
  }
}
