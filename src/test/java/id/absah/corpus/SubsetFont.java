package id.absah.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** An embedded subset of Liberation Sans as a Type 0 font with ToUnicode (ISO 32000-2, 9.7). */
final class SubsetFont implements Typeface {
  /** What a reader needs to draw glyphs, without hinting. */
  private static final List<String> TABLES =
      List.of("head", "hhea", "hmtx", "maxp", "loca", "glyf");

  private static final TrueTypeFont LIBERATION = load();

  private final TreeSet<Integer> used = new TreeSet<>();
  private final TreeMap<Integer, Integer> glyphs = new TreeMap<>();

  private static TrueTypeFont load() {
    String resource = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    try (InputStream in = TTFParser.class.getResourceAsStream(resource)) {
      return new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public double width(String text) {
    try {
      CmapLookup cmap = LIBERATION.getUnicodeCmapLookup();
      double width = 0;
      for (int character : text.codePoints().toArray()) {
        width += LIBERATION.getAdvanceWidth(cmap.getGlyphId(character));
      }
      return width / LIBERATION.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void use(String text) {
    text.codePoints().forEach(used::add);
  }

  @Override
  public String operand(String text) {
    StringBuilder hex = new StringBuilder("<");
    text.codePoints().forEach(c -> hex.append(hex4(glyphs.get(c))));
    return hex.append('>').toString();
  }

  @Override
  public int write(PdfOutput out) {
    try {
      return embed(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int embed(PdfOutput out) throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(LIBERATION, TABLES);
    subsetter.addAll(used);
    CmapLookup cmap = LIBERATION.getUnicodeCmapLookup();
    Map<Integer, Integer> newByOld = new TreeMap<>();
    subsetter.getGIDMap().forEach((now, old) -> newByOld.put(old, now));
    StringBuilder widths = new StringBuilder();
    double scale = 1000.0 / LIBERATION.getUnitsPerEm();
    subsetter
        .getGIDMap()
        .forEach(
            (now, old) -> widths.append(now).append('[').append(advance(old, scale)).append(']'));
    for (int character : used) {
      glyphs.put(character, newByOld.get(cmap.getGlyphId(character)));
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    subsetter.writeToStream(file);
    String name =
        new SeededBytes("subset " + used)
                .token(12)
                .replaceAll("[0-9]", "")
                .concat("ABCDEF")
                .substring(0, 6)
            + "+LiberationSans";
    int data = out.addStream("/Length1 " + file.size(), file.toByteArray());
    int descriptor =
        out.add(
            "<</Type/FontDescriptor/FontName/"
                + name
                + "/Flags 4/FontBBox[-544 -303 1302 980]/ItalicAngle 0/Ascent 905/Descent -212"
                + "/CapHeight 729/StemV 80/FontFile2 "
                + data
                + " 0 R>>");
    int descendant = out.reserve();
    out.put(
        descendant,
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/"
            + name
            + "/CIDSystemInfo<</Registry"
            + out.text(descendant, "Adobe")
            + "/Ordering"
            + out.text(descendant, "Identity")
            + "/Supplement 0>>"
            + "/CIDToGIDMap/Identity/DW 0/W["
            + widths
            + "]/FontDescriptor "
            + descriptor
            + " 0 R>>");
    int toUnicode = out.addStream("", toUnicode());
    return out.add(
        "<</Type/Font/Subtype/Type0/BaseFont/"
            + name
            + "/Encoding/Identity-H/DescendantFonts["
            + descendant
            + " 0 R]/ToUnicode "
            + toUnicode
            + " 0 R>>");
  }

  private static String advance(int glyph, double scale) {
    try {
      return String.valueOf(Math.round(LIBERATION.getAdvanceWidth(glyph) * scale));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] toUnicode() {
    StringBuilder map =
        new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    List<Map.Entry<Integer, Integer>> entries = List.copyOf(glyphs.entrySet());
    // 9.10.3: at most 100 entries a block.
    for (int from = 0; from < entries.size(); from += 100) {
      List<Map.Entry<Integer, Integer>> block =
          entries.subList(from, Math.min(entries.size(), from + 100));
      map.append(block.size()).append(" beginbfchar\n");
      for (Map.Entry<Integer, Integer> entry : block) {
        map.append('<').append(hex4(entry.getValue())).append("> <");
        map.append(hex4(entry.getKey())).append(">\n");
      }
      map.append("endbfchar\n");
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String hex4(int value) {
    return String.format(Locale.ROOT, "%04X", value);
  }
}
