package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.DocumentText;
import id.absah.document.Octets;
import id.absah.document.TextLine;
import id.absah.document.pdf.PdfLimits;
import id.absah.document.pdf.PdfText;
import id.absah.facts.FooterFacts;
import id.absah.facts.FooterStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Footers that a reader sees, or not, as colour spaces, transparency, clipping and optional content
 * decide. Each case gives the drawing operators before and after the text, and more objects.
 */
class HiddenFooterTest {
  private static final String STATEMENT =
      "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang"
          + " diterbitkan oleh BSrE";
  private static final String TEXT = "BT /F 7 Tf 60 40 Td (" + STATEMENT + ") Tj ET ";

  /** An axial shading over the whole page, up to the colours at its ends. */
  private static final String GRADIENT =
      "<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 0 842]/Extend[true true]"
          + "/Function<</FunctionType 2/Domain[0 1]/N 1";

  /** Resources of all pages; 10 and on are the objects of the case. */
  private static final String RESOURCES =
      "/Font<</F 5 0 R/T1 28 0 R/T2 29 0 R/T3 30 0 R/T4 31 0 R>>/ColorSpace<</S 6 0 R/W 7 0"
          + " R/I[/Indexed/DeviceRGB 1<FFFFFF000000>]/J[/Indexed/DeviceRGB"
          + " 0<FFFFFF000000000000000000>]/C0[/CalGray<</WhitePoint[0.95 1 1.08]/Gamma"
          + " 0.01>>]/C2[/CalGray<</WhitePoint[0.95 1 1.08]/Gamma"
          + " 2.2>>]/N[/Separation/None/DeviceGray 8 0 R]/L[/Lab<</WhitePoint[0.95 1"
          + " 1.08]>>]/D[/DeviceN[/Cyan/Spot]/DeviceCMYK 9 0 R]>>/ExtGState<</A0<</ca 0>>/S0<</CA"
          + " 0>>/A2<</ca 0.2>>/A5<</ca 0.5>>/A1<</ca"
          + " 1>>/Li<</BM/Lighten>>/Do<</BM/ColorDodge>>/HL<</BM/HardLight>>/Lu<</BM/Luminosity>>/Di<</BM/Difference>>/Ov<</BM/Overlay>>/A9<</ca"
          + " 0.97>>/N0<</BM/Normal>>/Sc<</BM/Screen>>/Mu<</BM/Multiply>>/Ar<</BM[/Difference/Normal]>>/M<</SMask<</S/Luminosity/G"
          + " 14 0 R>>>>/M0<</SMask/None>>>>/Shading<</Sh<</ShadingType"
          + " 2/ColorSpace/DeviceGray/Coords[0 0 1 1]/Function 8 0 R>>/Pale"
          + GRADIENT
          + "/C0[0.7]/C1[1]>>>>/Mesh<</ShadingType 4/ColorSpace/DeviceGray>>>>/Pattern<</P 13 0"
          + " R/Pale<</PatternType 2/Shading"
          + GRADIENT
          + "/C0[0.7]/C1[1]>>>>>>/Dark<</PatternType 2/Shading"
          + GRADIENT
          + "/C0[0]/C1[0.3]>>>>>>/Tile 23 0 R>>/Properties<</Off 10 0 R/On 11 0 R/All 12 0 R/Any 15"
          + " 0 R/Not 16 0 R>>/XObject<</Bad 38 0 R/Over 24 0 R/Away 25 0 R/AwayIm 26 0 R/E 22 0"
          + " R/X 13 0 R/G 14 0 R/H 17 0 R/Im 18 0 R>>";

  private static Octets pdf(String content, String configuration, String annotations) {
    return pdf(content, configuration, annotations, RESOURCES);
  }

  private static Octets pdf(
      String content, String configuration, String annotations, String resources) {
    List<String> objects = new ArrayList<>();
    objects.add(
        "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[10 0 R 11 0 R]/D<<"
            + configuration
            + ">>>>>>");
    objects.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    objects.add(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots["
            + annotations
            + "]/Resources<<"
            + resources
            + ">>>>");
    objects.add(stream("", content));
    objects.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    String exponential = "<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1";
    objects.add("[/Separation/Black/DeviceCMYK " + exponential + "[0 0 0 1]>>]");
    objects.add("[/Separation/Putih/DeviceCMYK " + exponential + "[0 0 0 0.01]>>]");
    objects.add("<</FunctionType 2/Domain[0 1]/N 1/C0[1]/C1[0]>>");
    objects.add(
        stream(
            "/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1 0 1]",
            "{ exch pop 0 0 0 4 -1 roll }"));
    objects.add("<</Type/OCG/Name(a)/Usage<</View<</ViewState/OFF>>>>>>");
    objects.add("<</Type/OCG/Name(b)>>");
    objects.add("<</Type/OCMD/OCGs[10 0 R 11 0 R]/P/AllOn>>");
    objects.add(stream("/Type/XObject/Subtype/Form/OC 10 0 R/BBox[0 0 595 842]" + font(), TEXT));
    objects.add(
        stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency>>" + font() + "",
            "/A1 gs " + TEXT));
    objects.add("<</Type/OCMD/OCGs[10 0 R 11 0 R]>>");
    objects.add("<</Type/OCMD/VE[/Not 11 0 R]>>");
    objects.add(stream("/Type/XObject/Subtype/Form/BBox[0 300 595 842]" + font(), TEXT));
    objects.add(
        stream(
            "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray"
                + "/BitsPerComponent 8",
            "x"));
    objects.add("<</Type/Annot/Subtype/Stamp/F 4/Rect[0 0 595 842]/OC 10 0 R/AP<</N 20 0 R>>>>");
    objects.add(stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + font(), TEXT));
    objects.add("<</Type/Annot/Subtype/Stamp/F 4/Rect[0 0 595 842]/AP<</N 20 0 R>>>>");
    objects.add(
        stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency>>"
                + "/Resources<</Font<</F 5 0 R>>/ExtGState<</A2<</ca 0.2>>>>>>",
            "/A2 gs " + TEXT));
    objects.add(
        stream(
            "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9"
                + "/Resources<<>>",
            "0 g 0 0 9 9 re f"));
    objects.add(
        stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency>>",
            "1 g 0 0 595 90 re f"));
    objects.add(stream("/Type/XObject/Subtype/Form/BBox[0 300 595 842]", "0 g 0 0 595 842 re f"));
    objects.add(
        stream(
            "/Type/XObject/Subtype/Form/BBox[0 300 595 842]/Resources<</XObject<</Im 18 0 R>>>>",
            "q 595 0 0 842 0 0 cm /Im Do Q"));
    objects.add("<</Type/Annot/Subtype/Stamp/F 4/Rect[0 300 595 842]/AP<</N 25 0 R>>>>");
    for (int procedure = 32; procedure < 36; procedure++) {
      objects.add(type3(procedure));
    }
    objects.add(stream("", "500 0 0 0 500 500 d1 0 0 500 500 re f"));
    objects.add(stream("", "500 0 0 0 500 500 d1 0 0 500 500 re n"));
    objects.add(stream("", "500 0 d0 1 g 0 0 500 500 re f"));
    objects.add(
        stream(
            "", "500 0 0 0 500 500 d1 500 0 0 500 0 0 cm BI /W 8/H 1/IM true/BPC 1 ID \u00ff EI"));
    objects.add(
        stream("/FunctionType 4/Domain[0 1 0 1 0 1 0 1]/Range[0 1]", "{ pop pop pop pop 1 }"));
    objects.add(stream("/FunctionType 4/Domain[0 1 0 1 0 1 0 1]/Range[0 1 0 1 0 1 0 1]", "{ }"));
    objects.add(
        stream("/Type/XObject/Subtype/Form/OC 10 0 R/BBox[0 0 9 9]/Filter/UnknownDecode", "x"));
    StringBuilder file = new StringBuilder("%PDF-1.7\n");
    StringBuilder xref = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      xref.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
      file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int start = file.length();
    file.append("xref\n0 ").append(objects.size() + 1).append('\n').append(xref);
    file.append("trailer\n<</Root 1 0 R/Size ").append(objects.size() + 1);
    file.append(">>\nstartxref\n").append(start).append("\n%%EOF\n");
    return Octets.of(file.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A font whose characters are all drawn by one procedure. */
  private static String type3(int procedure) {
    StringBuilder names = new StringBuilder();
    StringBuilder procedures = new StringBuilder();
    StringBuilder widths = new StringBuilder();
    for (char c = 32; c < 123; c++) {
      String name = c == 32 ? "space" : Character.isLetter(c) ? String.valueOf(c) : "x" + (int) c;
      names.append('/').append(name);
      widths.append("500 ");
      procedures.append('/').append(name).append(' ').append(procedure).append(" 0 R");
    }
    return "<</Type/Font/Subtype/Type3/FontBBox[0 0 500 500]/FontMatrix[0.001 0 0 0.001 0 0]"
        + "/FirstChar 32/LastChar 122/Widths["
        + widths
        + "]/Encoding<</Differences[32"
        + names
        + "]>>/Resources<<>>/CharProcs<<"
        + procedures
        + ">>>>";
  }

  private static String font() {
    return "/Resources<</Font<</F 5 0 R>>/ExtGState<</A1<</ca 1>>>>>>";
  }

  private static String stream(String entries, String data) {
    return "<<" + entries + "/Length " + data.length() + ">>stream\n" + data + "\nendstream";
  }

  private static Arguments seen(String why, String content) {
    return Arguments.of(true, why, content, "", "");
  }

  private static Arguments unseen(String why, String content) {
    return Arguments.of(false, why, content, "", "");
  }

  private static Arguments layered(boolean seen, String why, String content, String configuration) {
    return Arguments.of(seen, why, content, configuration, "");
  }

  private static final String FOOT = "0 0 595 90 re ";
  private static final String BAND = "0 g " + FOOT + "f ";

  /** One path of rectangles that stand side by side over the foot. */
  private static String strips(int count) {
    StringBuilder path = new StringBuilder();
    double width = 595.0 / count;
    for (int i = 0; i < count; i++) {
      path.append(String.format(Locale.ROOT, "%.3f 0 %.3f 60 re ", i * width, width + 0.1));
    }
    return path.toString();
  }

  static List<Arguments> cases() {
    String corner = "0 0 20 20 re 500 800 20 20 re W n ";
    return List.of(
        seen("nothing special", TEXT),
        seen("middle grey", "0.6 g " + TEXT),
        unseen("all but white", "0.97 g " + TEXT),
        unseen("a trace of ink", "0.02 0.02 0.01 0 k " + TEXT),
        seen("full tint of black", "/S cs " + TEXT),
        seen("half tint of black", "/S cs 0.5 scn " + TEXT),
        unseen("no tint", "/S cs 0 scn " + TEXT),
        unseen("full tint of an ink that is white", "/W cs 1 scn " + TEXT),
        unseen("a separation that marks nothing", "/N cs 1 scn " + TEXT),
        seen("dark by a calculating tint transform", "/D cs 0 1 scn " + TEXT),
        unseen("white by a calculating tint transform", "/D cs 1 0 scn " + TEXT),
        unseen("white of a palette, its initial colour", "/I cs " + TEXT),
        seen("black of a palette", "/I cs 1 sc " + TEXT),
        unseen("white of Lab", "/L cs 100 0 0 sc " + TEXT),
        seen("black of Lab", "/L cs 10 0 0 sc " + TEXT),
        unseen("a pattern", "/Pattern cs /P scn " + TEXT),
        unseen("white outlines", "1 Tr 1 G " + TEXT),
        seen("black outlines, white inside", "1 Tr 1 g " + TEXT),
        seen("white outlines, black inside", "2 Tr 1 G " + TEXT),
        unseen("white outlines, white inside", "2 Tr 1 G 1 g " + TEXT),
        unseen("clear as glass", "/A0 gs " + TEXT),
        seen("half transparent", "/A5 gs " + TEXT),
        seen("transparency undone", "q /A0 gs Q " + TEXT),
        unseen("a group as clear as glass whose content is not", "/A0 gs /G Do"),
        seen("a group that is opaque", "/G Do"),
        unseen("blended away by Screen", "/Sc gs " + TEXT),
        unseen("blended away by the first of several modes", "/Ar gs " + TEXT),
        seen("blended in by Multiply", "/Mu gs " + TEXT),
        unseen("under a soft mask", "/M gs " + TEXT),
        seen("soft mask taken off", "/M gs /M0 gs " + TEXT),
        unseen("clipped to another place", "0 400 595 400 re W n " + TEXT),
        unseen("clipped to two corners of the page", corner + TEXT),
        unseen("clipped by a triangle", "0 842 m 595 842 l 595 100 l h W n " + TEXT),
        seen("clipped to its own place", "50 30 500 40 re W n " + TEXT),
        seen("clipping undone", "q " + corner + "Q " + TEXT),
        seen("clipped by nothing at all", "W n " + TEXT),
        unseen("clipped twice, to places apart", "0 0 595 30 re W n 0 35 595 60 re W n " + TEXT),
        unseen("outside of the form's box", "/H Do"),
        unseen("under a white polygon", TEXT + "1 g 0 0 m 595 0 l 595 90 l 0 90 l h f"),
        seen("beside a white polygon", TEXT + "1 g 0 90 m 595 90 l 595 200 l 0 200 l h f"),
        seen("inside of a white frame", TEXT + "1 g 0 0 595 842 re 10 10 570 800 re f*"),
        unseen("under a shading", TEXT + "/Sh sh"),
        seen("under a shading of another place", TEXT + "q 0 400 595 400 re W n /Sh sh Q"),
        seen("white on a dark polygon", "0 g 0 0 m 595 0 l 595 90 l 0 90 l h f 1 g " + TEXT),
        unseen(
            "white where a dark area was clipped away",
            "q 0 400 595 400 re W n 0 g 0 0 595 842 re f Q 1 g " + TEXT),
        unseen(
            "white where a picture was clipped away",
            "q 0 400 595 400 re W n 595 0 0 842 0 0 cm /Im Do Q 1 g " + TEXT),
        unseen("more than white of one ink", "5 g " + TEXT),
        unseen("more than white of three inks", "3 3 3 rg " + TEXT),
        unseen("less than no ink", "-5 -5 -5 -5 k " + TEXT),
        seen("less than black", "-1 g " + TEXT),
        unseen("more than white of Lab", "/L cs 900 0 0 sc " + TEXT),
        unseen("less than the first of a palette", "/I cs -7 sc " + TEXT),
        seen("more than the last of a palette", "/I cs 900 sc " + TEXT),
        unseen("palette with gaps: above its highest", "/J cs 3 sc " + TEXT),
        unseen("under one white path of many rectangles", TEXT + "1 g " + strips(16) + "f"),
        unseen("under one white path of thousands", TEXT + "1 g " + strips(3000) + "f"),
        seen(
            "beside one white path of many rectangles",
            TEXT + "1 g " + strips(16).replace(" 60 re", " 10 re") + "f"),
        unseen("white on a dark path that is not known as a whole", strips(600) + "f 1 g " + TEXT),
        unseen("white on white over black", BAND + "1 g " + FOOT + "f " + TEXT),
        seen("black on white over black", BAND + "1 g " + FOOT + "f 0 g " + TEXT),
        seen("white on black over white", "1 g " + FOOT + "f " + BAND + "1 g " + TEXT),
        unseen("black on black", BAND + TEXT),
        unseen("black on nearly black", "0.05 0.02 0.1 rg " + FOOT + "f 0 g " + TEXT),
        seen("black on pale grey", "0.85 g " + FOOT + "f 0 g " + TEXT),
        seen("dark blue on pale blue", "0.8 0.9 1 rg " + FOOT + "f 0 0 0.5 rg " + TEXT),
        seen("white on dark red", "0.6 0 0 rg " + FOOT + "f 1 g " + TEXT),
        unseen("red on the same red", "0.6 0 0 rg " + FOOT + "f " + TEXT),
        unseen("without ink on black", BAND + "3 Tr " + TEXT),
        seen("without ink under a scan", "3 Tr " + TEXT + "q 595 0 0 842 0 0 cm /Im Do Q"),
        seen("without ink on a scan", "q 595 0 0 842 0 0 cm /Im Do Q 3 Tr " + TEXT),
        unseen("white under a half transparent black", "1 g " + TEXT + "0 g /A5 gs " + FOOT + "f"),
        unseen(
            "white on a dark area that a triangle cuts away",
            "q 0 100 m 595 100 l 595 0 l h W n " + BAND + "Q 1 g " + TEXT),
        seen(
            "black on a dark area that a triangle cuts away",
            "q 0 842 m 595 842 l 595 100 l h W n " + BAND + "Q 0 g " + TEXT),
        seen(
            "white on a dark area that a rectangle leaves",
            "q 10 10 570 70 re W n " + BAND + "Q 1 g " + TEXT),
        unseen("outlines as clear as glass", "1 Tr /S0 gs " + TEXT),
        seen("outlines, only the inside is as clear as glass", "1 Tr /A0 gs " + TEXT),
        seen("inside, only outlines are as clear as glass", "/S0 gs " + TEXT),
        unseen("a faint group in a faint group", "/A2 gs /E Do"),
        seen("a group of half its ink", "/A5 gs /G Do"),
        unseen("grey of a gamma that makes it white", "/C0 cs 0.5 sc " + TEXT),
        seen("grey of a usual gamma", "/C2 cs 0.3 sc " + TEXT),
        unseen("under white in Screen", TEXT + "1 g /Sc gs " + FOOT + "f"),
        unseen("under white in Lighten", TEXT + "1 g /Li gs " + FOOT + "f"),
        unseen("under white in ColorDodge", TEXT + "1 g /Do gs " + FOOT + "f"),
        unseen("under white in HardLight", TEXT + "1 g /HL gs " + FOOT + "f"),
        unseen("under white in Luminosity", TEXT + "1 g /Lu gs " + FOOT + "f"),
        unseen("under black in Multiply", TEXT + "0 g /Mu gs " + FOOT + "f"),
        unseen("under white that is all but opaque", TEXT + "1 g /A9 gs " + FOOT + "f"),
        unseen("under a white picture in Screen", TEXT + "/Sc gs q 595 0 0 90 0 0 cm /Im Do Q"),
        unseen("under a white form in Screen", TEXT + "/Sc gs /Over Do"),
        unseen("under a white form that is all but opaque", TEXT + "/A9 gs /Over Do"),
        seen("under a white form in Multiply", TEXT + "/Mu gs /Over Do"),
        seen("under a form as clear as glass", TEXT + "/A0 gs /Over Do"),
        seen("under black in Screen", TEXT + "0 g /Sc gs " + FOOT + "f"),
        seen("under grey in Lighten", TEXT + "0.5 g /Li gs " + FOOT + "f"),
        seen("under white in Multiply", TEXT + "1 g /Mu gs " + FOOT + "f"),
        seen("under yellow in Multiply", TEXT + "1 1 0 rg /Mu gs " + FOOT + "f"),
        seen("under white in Overlay", TEXT + "1 g /Ov gs " + FOOT + "f"),
        seen("under a half transparent white", TEXT + "1 g /A5 gs " + FOOT + "f"),
        seen("beside white in Screen", TEXT + "1 g /Sc gs 0 90 595 90 re f"),
        unseen(
            "black on paper that Difference turned black",
            "1 g /Di gs " + FOOT + "f 0 g /N0 gs " + TEXT),
        seen(
            "white on paper that Difference turned black",
            "1 g /Di gs " + FOOT + "f 1 g /N0 gs " + TEXT),
        unseen("under a tiling pattern", TEXT + "/Pattern cs /Tile scn " + FOOT + "f"),
        unseen("black on a tiling pattern", "/Pattern cs /Tile scn " + FOOT + "f 0 g " + TEXT),
        unseen("under a shading pattern", TEXT + "/Pattern cs /Pale scn " + FOOT + "f"),
        seen("black on a pale gradient", "/Pattern cs /Pale scn " + FOOT + "f 0 g " + TEXT),
        unseen("black on a dark gradient", "/Pattern cs /Dark scn " + FOOT + "f 0 g " + TEXT),
        seen("white on a dark gradient", "/Pattern cs /Dark scn " + FOOT + "f 1 g " + TEXT),
        unseen("white on a pale shading", "/Pale sh 1 g " + TEXT),
        seen("black on a pale shading", "/Pale sh 0 g " + TEXT),
        unseen("on a mesh", "/Mesh sh 0 g " + TEXT),
        unseen("white on a form that its box cuts away", "/Away Do 1 g " + TEXT),
        unseen("white on a picture that a form's box cuts away", "/AwayIm Do 1 g " + TEXT),
        seen("black beside what a form's box leaves", "/Away Do 0 g " + TEXT),
        seen("under a form that its box cuts away", TEXT + "/Away Do"),
        seen("in a font of procedures that draw", TEXT.replace("/F 7 Tf", "/T1 7 Tf")),
        unseen("in a font of procedures that draw nothing", TEXT.replace("/F 7 Tf", "/T2 7 Tf")),
        unseen(
            "in a font of procedures with colours of their own",
            TEXT.replace("/F 7 Tf", "/T3 7 Tf")),
        unseen("in a font of empty pictures", TEXT.replace("/F 7 Tf", "/T4 7 Tf")),
        layered(true, "a group that is on", "/OC /Off BDC " + TEXT + "EMC", ""),
        layered(false, "a group that is off", "/OC /Off BDC " + TEXT + "EMC", "/OFF[10 0 R]"),
        layered(true, "after a group that is off", "/OC /Off BDC EMC " + TEXT, "/OFF[10 0 R]"),
        layered(
            false,
            "nested in a group that is off",
            "/OC /Off BDC /OC /On BDC " + TEXT + "EMC EMC",
            "/OFF[10 0 R]"),
        layered(false, "off unless on", "/OC /Off BDC " + TEXT + "EMC", "/BaseState/OFF"),
        layered(
            true,
            "on where most are off",
            "/OC /On BDC " + TEXT + "EMC",
            "/BaseState/OFF/ON[11 0 R]"),
        layered(false, "not all on", "/OC /All BDC " + TEXT + "EMC", "/OFF[10 0 R]"),
        layered(true, "any on", "/OC /Any BDC " + TEXT + "EMC", "/OFF[10 0 R]"),
        layered(false, "not the one that is on", "/OC /Not BDC " + TEXT + "EMC", ""),
        layered(true, "not the one that is off", "/OC /Not BDC " + TEXT + "EMC", "/OFF[11 0 R]"),
        layered(
            false,
            "off for viewing by its usage",
            "/OC /Off BDC " + TEXT + "EMC",
            "/AS[<</Event/View/Category[/View]/OCGs[10 0 R]>>]"),
        layered(true, "other marked content", "/Span <</MCID 0>> BDC " + TEXT + "EMC", ""),
        layered(false, "a form that is off", "/X Do", "/OFF[10 0 R]"),
        layered(true, "a form that is on", "/X Do", ""),
        Arguments.of(false, "an annotation that is off", "", "/OFF[10 0 R]", "19 0 R"),
        Arguments.of(true, "an annotation that is on", "", "", "19 0 R"),
        Arguments.of(
            true, "an annotation after one that is off", "", "/OFF[10 0 R]", "19 0 R 21 0 R"));
  }

  @ParameterizedTest(name = "{1}: seen is {0}")
  @MethodSource("cases")
  void onlyWhatAReaderSeesIsAFooter(
      boolean seen, String why, String content, String configuration, String annotations) {
    DocumentText text =
        PdfText.extract(
            pdf(content, configuration, annotations), PdfLimits.defaults(), Duration.ofMinutes(1));
    FooterStatus status =
        new FooterExtractor(SampleSettings.footer())
            .extract(text, Set.of())
            .map(FooterFacts::status)
            .orElse(FooterStatus.IMAGE);
    if (seen) {
      assertThat(status).as(why).isEqualTo(FooterStatus.COMPLETE);
    } else {
      assertThat(status).as(why).isNotEqualTo(FooterStatus.COMPLETE);
    }
  }

  /** 8.6.5.6: a page may say what its device colours are. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 g | /DefaultGray[/CalGray<</WhitePoint[0.95 1 1.08]/Gamma 2.2>>] | true",
        "0 g | /DefaultGray[/CalGray<</WhitePoint[0.95 1 1.08]/Gamma 0.01>>] | false",
        "0 0 0 rg | /DefaultRGB[/CalRGB<</WhitePoint[0.95 1 1.08]/Gamma[2 2 2]>>] | true",
        "0 0 0 rg | /DefaultRGB[/CalRGB<</WhitePoint[0.95 1 1.08]/Gamma[0.01 1 1]>>] | false",
        "0 0 0 1 k | /DefaultCMYK[/DeviceN[/A/B/C/D]/DeviceCMYK 37 0 R] | true",
        "0 0 0 1 k | /DefaultCMYK[/DeviceN[/A/B/C/D]/DeviceGray 36 0 R] | false",
        "0 g | /DefaultCMYK[/DeviceN[/A/B/C/D]/DeviceGray 36 0 R] | true",
      })
  void deviceColoursAreThoseOfTheDefaultSpaces(String colour, String space, boolean seen) {
    String resources = RESOURCES.replace("/ColorSpace<<", "/ColorSpace<<" + space);
    DocumentText text =
        PdfText.extract(
            pdf(colour + " " + TEXT, "", "", resources),
            PdfLimits.defaults(),
            Duration.ofMinutes(1));
    assertThat(text.pages().get(0).lines()).hasSize(seen ? 1 : 0);
  }

  /** A form that fails midway leaves the state around it as it was, and the page in doubt. */
  @ParameterizedTest
  @CsvSource({"/Bad Do", "q /A0 gs /Bad Do Q", "q 0 0 9 9 re W n 1 g /Bad Do Q"})
  void aFormThatCannotBeReadHidesNothingAfterIt(String content) {
    for (String configuration : List.of("", "/OFF[10 0 R]")) {
      DocumentText text =
          PdfText.extract(
              pdf(content + " " + TEXT, configuration, ""),
              PdfLimits.defaults(),
              Duration.ofMinutes(1));
      assertThat(text.pages().get(0).lines()).extracting(TextLine::text).contains(STATEMENT);
      assertThat(text.complete()).isFalse();
      assertThat(new FooterExtractor(SampleSettings.footer()).extract(text, Set.of())).isEmpty();
    }
  }

  @Test
  void aFooterOfAPageThatWasNotReadToItsEndIsNotKnown() {
    String stop = "/Span BMC ".repeat(1_001);
    assertThat(footer(TEXT + stop)).isEmpty();
    assertThat(footer(TEXT + "/Span BMC ".repeat(900))).contains(FooterStatus.COMPLETE);
  }

  @Test
  void aFooterUnderMoreAreasThanAreRememberedIsNotKnown() {
    assertThat(footer(TEXT + "1 g " + "0 500 20 20 re f ".repeat(2_001))).isEmpty();
    assertThat(footer(TEXT + "1 g " + "0 500 20 20 re f ".repeat(1_999)))
        .contains(FooterStatus.COMPLETE);
  }

  private static Optional<FooterStatus> footer(String content) {
    DocumentText text =
        PdfText.extract(pdf(content, "", ""), PdfLimits.defaults(), Duration.ofMinutes(1));
    return new FooterExtractor(SampleSettings.footer())
        .extract(text, Set.of())
        .map(FooterFacts::status);
  }
}
