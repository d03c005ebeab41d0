package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.DocumentText;
import id.absah.document.Octets;
import id.absah.document.pdf.PdfLimits;
import id.absah.document.pdf.PdfText;
import id.absah.facts.FooterFacts;
import id.absah.facts.FooterStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

  /** Resources of all pages; 10 and on are the objects of the case. */
  private static final String RESOURCES =
      "/Font<</F 5 0 R>>/ColorSpace<</S 6 0 R/W 7 0 R/I[/Indexed/DeviceRGB"
          + " 1<FFFFFF000000>]/N[/Separation/None/DeviceGray 8 0 R]/L[/Lab<</WhitePoint[0.95 1"
          + " 1.08]>>]/D[/DeviceN[/Cyan/Spot]/DeviceCMYK 9 0 R]>>/ExtGState<</A0<</ca 0>>/A5<</ca"
          + " 0.5>>/A1<</ca"
          + " 1>>/Sc<</BM/Screen>>/Mu<</BM/Multiply>>/Ar<</BM[/Difference/Normal]>>/M<</SMask<</S/Luminosity/G"
          + " 14 0 R>>>>/M0<</SMask/None>>>>/Shading<</Sh<</ShadingType"
          + " 2/ColorSpace/DeviceGray/Coords[0 0 1 1]/Function 8 0 R>>>>/Pattern<</P 13 0"
          + " R>>/Properties<</Off 10 0 R/On 11 0 R/All 12 0 R/Any 15 0 R/Not 16 0 R>>/XObject<</X"
          + " 13 0 R/G 14 0 R/H 17 0 R/Im 18 0 R>>";

  private static Octets pdf(String content, String configuration, String annotations) {
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
            + RESOURCES
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
}
