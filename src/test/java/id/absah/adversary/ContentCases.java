package id.absah.adversary;

import static id.absah.adversary.Case.Expected.NEVER_AUTHENTIC;
import static id.absah.adversary.Case.Expected.UNPROVEN;

import java.util.List;

/** One object of the rich document overridden later, each on another path from the catalog. */
final class ContentCases {
  private static final byte[] BASE = Draft.rich().signed();

  private ContentCases() {}

  static byte[] base() {
    return BASE;
  }

  private static Case edit(String name, int object, String from, String to) {
    return edit(name, UNPROVEN, object, from, to);
  }

  private static Case edit(
      String name, Case.Expected expected, int object, String from, String to) {
    return Case.of(name, expected, () -> new Update(BASE).edit(object, from, to).bytes());
  }

  private static Case put(String name, int object, String body) {
    return Case.of(name, NEVER_AUTHENTIC, () -> new Update(BASE).put(object, body).bytes());
  }

  private static Case packed(String name, int object, String from, String to) {
    return Case.of(
        name,
        UNPROVEN,
        () -> {
          String body = Latin.replace(Draft.rich().get(object), from, to);
          String index = object + " 0 ";
          String stream = Latin.stream("/Type /ObjStm /N 1 /First " + index.length(), index + body);
          return new Update(BASE).streamed().put(180, stream).entry(object, "180 0").bytes();
        });
  }

  static List<Case> all() {
    return List.of(
        edit("content-inherited-media-box", 2, "[0 0 300 200]", "[0 0 300 140]"),
        edit("content-inherited-rotate", 2, "/Rotate 0", "/Rotate 180"),
        edit("content-inherited-resources", 2, "/Resources 12 0 R", "/Resources 112 0 R"),
        edit("content-inherited-crop-box-added", 2, "/Rotate 0", "/CropBox [0 0 9 9]"),
        edit("content-user-unit", 3, "/UserUnit 1", "/UserUnit 2"),
        edit("content-contents-array-grows", 3, "[4 0 R]", "[4 0 R 50 0 R]"),
        edit("content-contents-array-element", 3, "[4 0 R]", "[50 0 R]"),
        edit("content-contents-removed", 3, "/Contents [4 0 R]", ""),
        edit("content-group", 3, "/CS /DeviceRGB", "/CS /DeviceGray"),
        edit("content-thumbnail", 3, "/Thumb 44 0 R", "/Thumb 24 0 R"),
        edit("content-transition", 3, "/S /Dissolve", "/S /Fly"),
        edit("content-separation-info", 3, "/Cyan", "/Black"),
        edit("content-page-action", 3, "/UserUnit 1", "/AA << /O << /S /Named /N /Print >> >>"),
        edit("content-page-resources-shadow-parent", 3, "/UserUnit 1", "/Resources << >>"),
        edit("content-page-type", 3, "/Type /Page ", "/Type /Template "),
        edit("content-duplicate-key-in-page", 3, "/UserUnit 1", "/Contents [4 0 R]"),
        edit(
            "content-page-presentation-steps", 3, "/UserUnit 1", "/PresSteps << /Type /NavNode >>"),
        edit("content-stream", 4, "PAY 100", "PAY 999"),
        edit("content-stream-filter", 4, "<< ", "<< /Filter /ASCIIHexDecode "),
        edit("content-stream-external-file", 4, "<< ", "<< /F (other.bin) "),
        edit("font-base-font", 5, "/Helvetica", "/Symbol"),
        edit("font-encoding", 18, "/WinAnsiEncoding", "/MacRomanEncoding"),
        edit(
            "font-differences", 18, "/WinAnsiEncoding", "/WinAnsiEncoding /Differences [49 /nine]"),
        edit("font-to-unicode", 17, "<0041>", "<0042>"),
        edit("font-widths", 19, "278 278", "278 999"),
        edit("font-descriptor-flags", 20, "/Flags 32", "/Flags 4"),
        edit("font-program", 21, "\nfont\n", "\nFONT\n"),
        edit("font-in-form-resources", 53, "/Helvetica", "/Courier"),
        edit("resource-xobject", 24, "(form)", "(FORM)"),
        edit(
            "resource-xobject-matrix",
            24,
            "/Subtype /Form",
            "/Subtype /Form /Matrix [9 0 0 9 0 0]"),
        edit("resource-graphics-state", 25, "/ca 1", "/ca 0"),
        edit("resource-graphics-state-soft-mask", 25, "/ca 1", "/SMask << /S /Alpha /G 24 0 R >>"),
        edit("resource-pattern", 26, "0 0 2 2 re", "0 0 5 5 re"),
        edit("resource-shading", 27, "/C1 [1]", "/C1 [0]"),
        edit("resource-color-space", 28, "/C0 [1]", "/C0 [0]"),
        edit("resource-properties-renamed", 12, "/L0 31 0 R", "/L0 131 0 R"),
        packed("resource-overridden-in-object-stream", 25, "/ca 1", "/ca 0"),
        packed("content-page-overridden-in-object-stream", 3, "[4 0 R]", "[50 0 R]"),
        edit("layer-default-off", 30, "/ON [31 0 R]", "/OFF [31 0 R]"),
        edit("layer-base-state", 30, "/ON [31 0 R]", "/BaseState /OFF"),
        edit("layer-usage", 31, "(Layer)", "(Layer) /Usage << /View << /ViewState /OFF >> >>"),
        edit("names-attachment", 51, "attached", "replaced"),
        edit("names-attachment-added", 32, "48 0 R]", "48 0 R (b) 48 0 R]"),
        edit("names-destination", 32, "[3 0 R /Fit]", "[43 0 R /Fit]"),
        edit(
            "names-javascript",
            32,
            "/Dests",
            "/JavaScript << /Names [(x) << /S /JavaScript /JS (1) >>] >> /Dests"),
        edit("names-alternate-presentation", 32, "/Dests", "/AlternatePresentations << >> /Dests"),
        edit("catalog-page-labels", 33, "/S /D", "/S /R"),
        edit("catalog-viewer-preferences", 34, "true", "false"),
        edit("catalog-outline", 36, "(Chapter)", "(Other)"),
        edit("catalog-outline-action", 36, "/Dest [3 0 R /Fit]", "/A << /S /JavaScript /JS (1) >>"),
        edit("catalog-structure-actual-text", 38, "(PAY 100)", "(PAY 999)"),
        edit("catalog-structure-alt", 38, "/Alt (PAY)", "/Alt (GET)"),
        edit("catalog-structure-role-map", 37, "/Para /P", "/Para /H1"),
        edit("catalog-language", 1, "/Lang (id)", "/Lang (en)"),
        edit("catalog-open-action", 1, "[3 0 R /Fit]", "[43 0 R /Fit]"),
        edit("catalog-page-mode", 1, "/UseNone", "/UseAttachments"),
        edit("catalog-associated-file", 1, "/AF [48 0 R]", "/AF [148 0 R]"),
        edit("catalog-collection", 1, "/PageMode /UseNone", "/Collection << /View /T >>"),
        edit(
            "catalog-requirements",
            1,
            "/PageMode /UseNone",
            "/Requirements [<< /S /EnableJavaScripts >>]"),
        edit(
            "catalog-duplicate-pages",
            NEVER_AUTHENTIC,
            1,
            "/Pages 2 0 R",
            "/Pages 2 0 R /Pages 2 0 R"),
        edit("catalog-pages-replaced", NEVER_AUTHENTIC, 1, "/Pages 2 0 R", "/Pages 102 0 R"),
        edit("catalog-output-intent", 54, "(sRGB)", "(other)"),
        edit("catalog-thread", 52, "[0 0 9 9]", "[0 0 8 8]"),
        edit("catalog-piece-info", 49, "private", "PRIVATE"),
        edit("catalog-metadata-draws", 40, "/Subtype /XML", "/Subtype /Form /Resources 12 0 R"),
        edit("catalog-uri-base", 1, "/PageMode /UseNone", "/URI << /Base (https://b/) >>"),
        edit("catalog-legal", 1, "/PageMode /UseNone", "/Legal << /JavaScriptActions 0 >>"),
        edit("page-order", 2, "[3 0 R 43 0 R]", "[43 0 R 3 0 R]"),
        edit("page-twice", 2, "[3 0 R 43 0 R] /Count 2", "[3 0 R 43 0 R 3 0 R] /Count 3"),
        edit("page-swapped", 43, "50 0 R", "4 0 R"),
        edit("page-parent-other-node", 43, "/Parent 2 0 R", "/Parent 102 0 R"),
        put("page-tree-root-becomes-null", 2, "null"),
        put(
            "page-becomes-stream",
            43,
            Latin.stream("/Type /Page /Parent 2 0 R /Contents 50 0 R", "")),
        Case.of(
            "security-store-hides-a-page",
            UNPROVEN,
            () ->
                new Update(BASE)
                    .edit(1, "/Lang (id)", "/Lang (id) /DSS << /Certs [150 0 R] >>")
                    .put(150, Latin.stream("/Type /Page /Contents 50 0 R", ""))
                    .bytes()),
        Case.of(
            "security-store-overrides-content",
            UNPROVEN,
            () ->
                new Update(BASE)
                    .edit(1, "/Lang (id)", "/Lang (id) /DSS << /Certs [4 0 R] >>")
                    .put(4, Latin.stream("", "BT /F1 24 Tf 20 150 Td (PAY 999 IDR) Tj ET"))
                    .bytes()),
        Case.of(
            "extensions-chain-to-content",
            UNPROVEN,
            () ->
                new Update(BASE)
                    .edit(
                        1,
                        "/Lang (id)",
                        "/Lang (id) /Extensions << /ADBE << /BaseVersion /1.7 /ExtensionLevel 3"
                            + " /Page 3 0 R >> >>")
                    .bytes()));
  }
}
