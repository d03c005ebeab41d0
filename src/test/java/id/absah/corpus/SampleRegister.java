package id.absah.corpus;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The register of certificates as workbooks: a template whose columns are text, so that Excel keeps
 * every digit, and a filled one for the sample archive.
 */
final class SampleRegister {
  private static final List<String> HEADINGS =
      List.of(
          "No",
          "Nama",
          "NIP",
          "NIK",
          "Email",
          "Unit Kerja",
          "Jabatan",
          "Nomor Seri",
          "Terbit",
          "Berakhir",
          "Status TTE",
          "Dilaporkan Hilang",
          "Pindah Pada");

  private final SamplePki pki;

  SampleRegister(SamplePki pki) {
    this.pki = pki;
  }

  SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("register/templat-register.xlsx", workbook(List.of(HEADINGS)));
    files.put("register/register.xlsx", workbook(filled()));
    return files;
  }

  private List<List<String>> filled() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("REGISTER PEMEGANG SERTIFIKAT ELEKTRONIK (CONTOH, SELURUHNYA REKAAN)"));
    rows.add(List.of("Keadaan 1 November 2026"));
    rows.add(HEADINGS);
    rows.add(
        row(
            "Windrasyah Pramudita",
            "197903142005019001",
            "Diskominfotik",
            octets("kominfo"),
            "ISSUE",
            "",
            ""));
    rows.add(
        row(
            "Raudhatul Fitriyani, S.Sos.",
            "198206212008019002",
            "Diskominfo",
            "",
            "ISSUE",
            "",
            ""));
    rows.add(
        row(
            "dr. Noorsyifa Maulidya, M.Kes.",
            "197511022003129003",
            "Dinkes",
            serial("kesehatan").toString(),
            "ISSUE",
            "13 Oktober 2026",
            ""));
    rows.add(
        row(
            "Hj. Galuh Kumalasari",
            "197708172002129005",
            "BKD Diklat",
            octets("bkd"),
            "ISSUE",
            "",
            "2026-10-16 09:00"));
    rows.add(
        row(
            "Hj. Galuh Kumalasari",
            "197708172002129005",
            "BKD Diklat",
            octets("bkd-20-days-left"),
            "RENEW",
            "",
            ""));
    rows.add(
        row(
            "H. Taufikurrachmat Noor, S.H., M.H.",
            "196909091994039006",
            "Setda",
            serial("setda").toString(16),
            "ISSUE",
            "",
            ""));
    rows.add(
        row(
            "H. Taufikurrachmat Noor, S.H., M.H.",
            "196909091994039006",
            "Setda",
            serial("setda-expired").toString(16),
            "ISSUE",
            "",
            ""));
    rows.add(
        row(
            "H. Taufikurrachmat Noor, S.H., M.H.",
            "196909091994039006",
            "Setda",
            serial("setda-revoked-late").toString(16),
            "REVOKE",
            "25/10/2026",
            ""));
    rows.add(
        row(
            "Fakhriansyah Perdana",
            "198112122004129007",
            "Disdukcapil",
            "",
            "NO_CERTIFICATE",
            "",
            ""));
    List<String> silent =
        new ArrayList<>(
            row(
                "Rusmalasari Hidayah, S.E.",
                "198505052010019008",
                "Inspektorat",
                "",
                "ISSUE",
                "",
                ""));
    silent.set(8, "15 Desember 2024");
    silent.set(9, "15 Desember 2026");
    rows.add(silent);
    return rows;
  }

  private static List<String> row(
      String name,
      String nip,
      String unit,
      String serial,
      String status,
      String lost,
      String moved) {
    return List.of("", name, nip, "", "", unit, "", serial, "", "", status, lost, moved);
  }

  private BigInteger serial(String name) {
    return pki.identity(name).certificate().getSerialNumber();
  }

  /** As certificate viewers show it. */
  private String octets(String name) {
    String hex = serial(name).toString(16).toUpperCase(Locale.ROOT);
    return (hex.length() % 2 == 0 ? hex : "0" + hex).replaceAll("(..)(?!$)", "$1:");
  }

  /** The parts that ECMA-376 requires; every column has the number format of text. */
  private static byte[] workbook(List<List<String>> rows) {
    SortedMap<String, byte[]> parts = new TreeMap<>();
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String packages = "http://schemas.openxmlformats.org/package/2006/";
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    put(
        parts,
        "[Content_Types].xml",
        "<Types xmlns=\""
            + packages
            + "content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
            + " PartName=\"/xl/workbook.xml\" ContentType=\""
            + type
            + "sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\""
            + type
            + "styles+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
            + type
            + "worksheet+xml\"/>"
            + "</Types>");
    put(
        parts,
        "_rels/.rels",
        "<Relationships xmlns=\""
            + packages
            + "relationships\"><Relationship Id=\"rId1\" Type=\""
            + office
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    put(
        parts,
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + main
            + "\" xmlns:r=\""
            + office
            + "\"><sheets>"
            + "<sheet name=\"Register\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    put(
        parts,
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\""
            + packages
            + "relationships\">"
            + "<Relationship Id=\"rId1\" Type=\""
            + office
            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + "<Relationship Id=\"rId2\" Type=\""
            + office
            + "/styles\" Target=\"styles.xml\"/>"
            + "</Relationships>");
    put(
        parts,
        "xl/styles.xml",
        "<styleSheet xmlns=\""
            + main
            + "\"><fonts count=\"1\"><font><sz val=\"11\"/><name"
            + " val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill"
            + " patternType=\"none\"/></fill><fill><patternFill"
            + " patternType=\"gray125\"/></fill></fills><borders"
            + " count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs"
            + " count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
            + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\""
            + " fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"49\" fontId=\"0\""
            + " fillId=\"0\" borderId=\"0\" xfId=\"0\""
            + " applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
    put(parts, "xl/worksheets/sheet1.xml", sheet(main, rows));
    return ZipWriter.zip(parts);
  }

  private static String sheet(String namespace, List<List<String>> rows) {
    StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + namespace + "\"><cols>");
    sheet.append("<col min=\"1\" max=\"1\" width=\"6\" style=\"1\" customWidth=\"1\"/>");
    sheet.append(
        "<col min=\"2\" max=\"13\" width=\"24\" style=\"1\" customWidth=\"1\"/></cols><sheetData>");
    for (int i = 0; i < rows.size(); i++) {
      sheet.append("<row r=\"").append(i + 1).append("\">");
      for (int j = 0; j < rows.get(i).size(); j++) {
        if (!rows.get(i).get(j).isEmpty()) {
          sheet
              .append("<c r=\"")
              .append((char) ('A' + j))
              .append(i + 1)
              .append("\" s=\"1\" t=\"inlineStr\"><is><t>")
              .append(rows.get(i).get(j).replace("&", "&amp;").replace("<", "&lt;"))
              .append("</t></is></c>");
        }
      }
      sheet.append("</row>");
    }
    return sheet.append("</sheetData></worksheet>").toString();
  }

  private static void put(SortedMap<String, byte[]> parts, String name, String xml) {
    parts.put(
        name,
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
            .getBytes(StandardCharsets.UTF_8));
  }
}
