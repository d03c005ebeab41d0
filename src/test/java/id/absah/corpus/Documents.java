package id.absah.corpus;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes the documents of a declaration. */
final class Documents {
  /** WITA. */
  private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

  private static final List<String> MONTHS =
      List.of(
          "Januari",
          "Februari",
          "Maret",
          "April",
          "Mei",
          "Juni",
          "Juli",
          "Agustus",
          "September",
          "Oktober",
          "November",
          "Desember");

  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  private static final Set<String> KEYS =
      Set.of(
          "file",
          "office",
          "folder",
          "letter",
          "date",
          "number",
          "paper",
          "landscape",
          "letterhead",
          "footer",
          "signers",
          "printed-name",
          "block",
          "printed-qr",
          "drawn-qr",
          "qr-text",
          "signature",
          "steps",
          "streams",
          "plain",
          "password",
          "form-field",
          "empty-field",
          "padding",
          "raw",
          "raw-hex",
          "stub",
          "expect",
          "producer",
          "drawing",
          "turned",
          "form",
          "pages");

  private final CorpusDeclaration declaration;
  private final Revisions revisions;

  Documents(CorpusDeclaration declaration) {
    this.declaration = declaration;
    this.revisions = new Revisions(new SignatureWriter(declaration.pki()));
  }

  /** The bytes of a declared document. */
  byte[] make(Declared document) {
    document.only(KEYS);
    if (document.has("raw")) {
      return document.text("raw").getBytes(StandardCharsets.UTF_8);
    }
    if (document.has("raw-hex")) {
      return HexFormat.of().parseHex(document.text("raw-hex"));
    }
    if (document.has("stub")) {
      return wordStub();
    }
    Office office = declaration.office(document.text("office"));
    LocalDate date = LocalDate.parse(document.text("date"));
    Letter letter = letter(document, office, date);
    String name = document.text("file");
    SeededBytes random = new SeededBytes("document " + name);
    OffsetDateTime at =
        OffsetDateTime.of(
            date, LocalTime.of(9 + random.below(6), random.below(60), random.below(60)), ZONE);
    LetterPdf pdf =
        new LetterPdf(
            letter,
            new LetterPdf.Shape(
                name,
                letter.fill("{letter} {number}"),
                document.text("producer", office.embedded() ? "Contoh Srikandi 3" : "FPDF 1.86"),
                SignatureWriter.date(at.minusMinutes(7)),
                office.embedded() ? "1.7" : "1.4",
                document.truth("streams", false),
                document.optional("password"),
                office.embedded() && !document.truth("plain", false),
                document.truth("plain", false),
                document.optional("form-field"),
                document.truth("empty-field", false),
                document.number("padding", 0)));
    return revisions.add(pdf, steps(document, office), office.head(), at);
  }

  /** The steps after the first revision; without any declared, the office's usual signature. */
  private List<Declared> steps(Declared document, Office office) {
    Declared usual =
        document.has("signature")
            ? document.map("signature")
            : declaration.usualSignature(office.id());
    List<Declared> steps = new ArrayList<>();
    if (!document.has("steps")) {
      steps.add(new Declared(document.where(), Map.of("sign", usual.entries())));
    }
    for (Declared step : document.mappings("steps")) {
      steps.add(
          step.has("sign")
              ? new Declared(step.where(), Map.of("sign", step.map("sign").over(usual).entries()))
              : step);
    }
    return steps;
  }

  private Letter letter(Declared document, Office office, LocalDate date) {
    List<Person> signers = new ArrayList<>();
    List<String> ids = document.has("signers") ? document.texts("signers") : List.of(office.head());
    for (String id : ids) {
      Person person = declaration.person(id);
      signers.add(
          new Person(
              document.text("printed-name", person.name()),
              person.position(),
              person.rank(),
              person.nip()));
    }
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("unit", office.name());
    variables.put(
        "date",
        date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear());
    int serial = 100 + new SeededBytes("number " + document.text("file")).below(800);
    variables.put(
        "number",
        document.text(
            "number",
            "800/"
                + serial
                + "/"
                + office.code()
                + "/"
                + ROMAN.get(date.getMonthValue() - 1)
                + "/"
                + date.getYear()));
    variables.put("letter", document.text("letter"));
    List<String> letterhead = new ArrayList<>();
    if (document.has("letterhead")) {
      letterhead.addAll(document.texts("letterhead"));
    } else {
      letterhead.add("PEMERINTAH KOTA BANJARMASIN");
      letterhead.add(office.name().toUpperCase(java.util.Locale.ROOT));
      letterhead.addAll(office.address());
    }
    Declared footer = declaration.footer(document.text("footer", "standard"));
    return new Letter(
        blocks(document),
        variables,
        signers,
        new Letter.Footer(
            footer.texts("lines"),
            Double.parseDouble(footer.text("size", "6.5")),
            footer.text("pages", "all"),
            footer.truth("image", false),
            footer.text("hidden", "no")),
        letterhead,
        document.text("paper", "F4").equals("A4"),
        document.truth("landscape", false),
        document.text("block", "electronic").equals("electronic"),
        document.truth("printed-qr", false),
        document.truth("drawn-qr", false),
        document.optional("qr-text"),
        new Letter.Look(document.text("drawing", "whole"), document.truth("turned", false)),
        form(document));
  }

  private static Map<String, String> form(Declared document) {
    Map<String, String> form = new LinkedHashMap<>();
    Declared declared = document.mapOrEmpty("form");
    declared.entries().keySet().forEach(name -> form.put(name, declared.text(name)));
    return form;
  }

  /** The template's blocks, with more pages of the kind of text that annexes have. */
  private List<Object> blocks(Declared document) {
    List<Object> blocks = new ArrayList<>(declaration.template(document.text("letter")));
    for (int page = 0; page < document.number("pages", 0); page++) {
      blocks.add("page");
      for (int paragraph = 0; paragraph < 12; paragraph++) {
        blocks.add(
            Map.of(
                "text",
                "Uraian kegiatan nomor "
                    + page
                    + "."
                    + paragraph
                    + " dilaksanakan sesuai rencana kerja perangkat daerah tahun berjalan dan"
                    + " dipertanggungjawabkan menurut ketentuan peraturan perundang-undangan."));
      }
    }
    return blocks;
  }

  /** As little of a word processor's file as makes it one. */
  private static byte[] wordStub() {
    TreeMap<String, byte[]> parts = new TreeMap<>();
    parts.put(
        "[Content_Types].xml",
        part(
            "<Types"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                + " PartName=\"/word/document.xml\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Default"
                + " Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/></Types>"));
    parts.put(
        "_rels/.rels",
        part(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org"
                + "/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas."
                + "openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\""
                + "word/document.xml\"/></Relationships>"));
    parts.put(
        "word/document.xml",
        part(
            "<w:document"
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Konsep"
                + " surat</w:t></w:r></w:p></w:body></w:document>"));
    return ZipWriter.zip(parts);
  }

  private static byte[] part(String xml) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8);
  }

  /** Where a document stands, archives marked by {@code !/}. */
  String path(Declared document) {
    return declaration.office(document.text("office")).path()
        + document.text("folder", "")
        + document.text("file");
  }
}
