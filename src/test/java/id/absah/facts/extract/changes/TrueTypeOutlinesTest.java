package id.absah.facts.extract.changes;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Octets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrueTypeOutlinesTest {
  private static final int UNITS = 1000;

  /** One contour between two points; the box in the header lies. */
  private static byte[] simple(int x, int y) {
    return ByteBuffer.allocate(24)
        .putShort((short) 1)
        .putLong(0)
        .putShort((short) 1)
        .putShort((short) 0)
        .put(new byte[] {0, 0})
        .putShort((short) 0)
        .putShort((short) x)
        .putShort((short) 0)
        .putShort((short) y)
        .array();
  }

  private static byte[] composite(int glyph, int flags, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(14 + 2 * values.length + 2);
    bytes.putShort((short) -1).putLong(0).putShort((short) flags).putShort((short) glyph);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return bytes.array();
  }

  private static Octets font(byte[]... glyphs) {
    ByteBuffer loca = ByteBuffer.allocate(4 * glyphs.length + 4);
    ByteBuffer glyf = ByteBuffer.allocate(1000);
    for (byte[] glyph : glyphs) {
      loca.putInt(glyf.position());
      glyf.put(glyph);
    }
    loca.putInt(glyf.position());
    byte[] head =
        ByteBuffer.allocate(54).putShort(18, (short) UNITS).putShort(50, (short) 1).array();
    byte[] maxp = ByteBuffer.allocate(6).putShort(4, (short) glyphs.length).array();
    Map<String, byte[]> tables = new LinkedHashMap<>();
    tables.put("glyf", glyf.array());
    tables.put("head", head);
    tables.put("loca", loca.array());
    tables.put("maxp", maxp);
    int at = 12 + 16 * tables.size();
    ByteBuffer file = ByteBuffer.allocate(at + 2000).putInt(0x10000).putShort((short) 4);
    file.position(12);
    int entry = 12;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      file.put(entry, table.getKey().getBytes(StandardCharsets.US_ASCII));
      file.putInt(entry + 8, at).putInt(entry + 12, table.getValue().length);
      file.put(at, table.getValue());
      at += table.getValue().length;
      entry += 16;
    }
    return Octets.of(file.array());
  }

  @Test
  void measuresPointsAndNotTheStatedBox() {
    assertThat(TrueTypeOutlines.of(font(simple(5_000, -3_000)))).contains(new Box(0, -3, 5, 0));
  }

  @Test
  void unitesAllGlyphsWhateverTheEncodingPicks() {
    assertThat(TrueTypeOutlines.of(font(simple(500, 700), new byte[0], simple(-900, -200))))
        .contains(new Box(-0.9, -0.2, 0.5, 0.7));
  }

  @Test
  void movesAndScalesThePartsOfComposites() {
    byte[] moved = composite(0, 0b11, 4_000, 0);
    assertThat(TrueTypeOutlines.of(font(simple(500, 700), moved)))
        .contains(new Box(0, 0, 4.5, 0.7));
    byte[] doubled = composite(0, 0b1011, 0, 0, 0x4000);
    assertThat(TrueTypeOutlines.of(font(simple(500, 700), doubled)).orElseThrow().right())
        .isEqualTo(0.5);
  }

  @Test
  void refusesLoopsPartsPlacedByPointsAndWhatIsCutOff() {
    assertThat(TrueTypeOutlines.of(font(composite(0, 0b11, 0, 0)))).isEmpty();
    assertThat(TrueTypeOutlines.of(font(simple(1, 1), composite(0, 0b01, 0, 0)))).isEmpty();
    assertThat(TrueTypeOutlines.of(font(simple(1, 1), composite(7, 0b11, 0, 0)))).isEmpty();
    assertThat(TrueTypeOutlines.of(font(simple(1, 1)).slice(0, 90))).isEmpty();
    assertThat(TrueTypeOutlines.of(Octets.empty())).isEmpty();
  }
}
