package id.absah.facts.extract;

import id.absah.document.Octets;
import id.absah.facts.ExtractionSettings;
import id.absah.facts.ExtractionSettings.KindOfDocument;
import id.absah.facts.ExtractionSettings.Unit;
import id.absah.facts.FooterStatus;
import id.absah.facts.extract.DisplayedCanvas.Drawing;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Makes documents of every kind, tidy and messy, and says what a reader would write down of each.
 * The truth is that of the plan drawn before the page; nothing is read back.
 */
final class OfficialDocuments {
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
  private static final List<String> NAMES =
      List.of(
          "AHMAD FAUZI",
          "SITI RAHMAH",
          "MUHAMMAD NOOR",
          "RIZKY AMALIA",
          "DEWI KUSUMA WARDANI",
          "H. GUSTI RAMADHAN",
          "Hj. NURUL HIDAYAH",
          "BUDI SANTOSO",
          "YULIANA",
          "IKHSAN BUDIMAN");
  private static final List<String> TITLES =
      List.of("", ", S.Kom.", ", S.Sos., M.Si.", ", SH, MH", ", S.STP", ", M.Pd.");
  private static final List<String> COMPLETE =
      List.of(
          "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat"
              + " elektronik|yang diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE),"
              + " BSSN.",
          "- UU ITE No 11 Tahun 2008 Pasal 5 ayat 1 \"Informasi Elektronik dan/atau Dokumen"
              + " Elektronik|dan/atau hasil cetaknya merupakan alat bukti hukum yang sah.\"|-"
              + " Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat"
              + " elektronik yang diterbitkan BSrE",
          "Surat ini ditandatangani secara elektronik dengan sertifikat elektronik yang dikeluarkan"
              + " oleh BSrE",
          "Dokumen ini telah di tanda tangani secara elektronik|menggunakansertifikat"
              + " elektronikyang diterbitkanBSrE",
          "Sertifikat elektronik diterbitkan oleh BSrE. Naskah ini telah ditandatangani secara"
              + " elektronik.");
  private static final List<List<String>> COLUMNS =
      List.of(
          List.of("Surat ini telah ditandatangani secara elektronik", "Jalan Lambung Mangkurat 2"),
          List.of("menggunakan sertifikat elektronik yang", "Banjarmasin 70111"),
          List.of("diterbitkan oleh Balai Besar Sertifikasi", "Telepon (0511) 3352000"),
          List.of("Elektronik (BSrE), BSSN.", "surel: dinas@contoh.go.id"));

  private static final List<String> PARTIAL =
      List.of(
          "Dokumen ini telah ditandatangani secara elektronik",
          "Dokumen ini belum ditandatangani secara elektronik menggunakan sertifikat|elektronik"
              + " yang diterbitkan oleh BSrE");
  private static final List<String> OTHER =
      List.of(
          "Dokumen ini telah ditandatangani secara elektronik menggunakan|sertifikat elektronik"
              + " yang diterbitkan oleh Peruri",
          "Surat ini ditandatangani secara elektronik yang diterbitkan oleh Bappelitbangda");
  private static final List<String> PLAIN_HAL =
      List.of(
          "Penyampaian Data Pegawai",
          "Tindak Lanjut Hasil Pemeriksaan",
          "Permintaan Narasumber",
          "Jadwal Pemeliharaan Jaringan",
          "Ucapan Terima Kasih");

  /** What a reader would write down; no unit: none of ours. */
  record Truth(
      String kind,
      Optional<String> number,
      Optional<LocalDate> date,
      Optional<String> unit,
      List<String> signers,
      FooterStatus footer) {}

  record Made(Octets pdf, Truth truth, String recipe) {}

  private final ExtractionSettings settings;
  private final Random random;

  OfficialDocuments(ExtractionSettings settings, long seed) {
    this.settings = settings;
    this.random = new Random(seed);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  /** One document of a kind. */
  Made make(KindOfDocument kind) throws IOException {
    Drawing drawing = oneIn(2) ? Drawing.WHOLE : pick(List.of(Drawing.values()));
    double[] size =
        pick(
            List.of(
                new double[] {595, 842},
                new double[] {612, 936},
                new double[] {595, 935},
                new double[] {842, 595}));
    int rotation = oneIn(4) ? pick(List.of(90, 180, 270)) : 0;
    double margin = oneIn(6) ? 40 : 0;
    DisplayedCanvas canvas = new DisplayedCanvas(size[0], size[1], rotation, margin, drawing);
    String recipe =
        String.format(
            Locale.ROOT,
            "%s %s %.0fx%.0f rotate %d crop %.0f",
            kind.id(),
            drawing,
            size[0],
            size[1],
            rotation,
            margin);
    if (oneIn(8)) {
      canvas.watermark("SALINAN");
    }
    boolean foreign = oneIn(12);
    Unit unit = pick(settings.units());
    double y = letterhead(canvas, foreign, unit);
    boolean letter =
        kind.headings().isEmpty() || (!kind.hal().isEmpty() && kind.listed() && oneIn(2));
    LocalDate date =
        LocalDate.of(2024 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(28));
    boolean unfilled = oneIn(10);
    String number = number(letter);
    y =
        letter
            ? hal(canvas, y, kind, number, date, unfilled)
            : heading(canvas, y, kind, number, unfilled);
    y = body(canvas, y);
    if (size[1] < 700 || y > size[1] * 0.6 || oneIn(8)) {
      canvas.newPage();
      y = 60;
    }
    List<String> signers = new ArrayList<>();
    boolean dated = letter || !unfilled;
    block(canvas, y + 20, letter || unfilled ? Optional.empty() : Optional.of(date), signers);
    FooterStatus footer = foot(canvas, drawing);
    return new Made(
        Octets.of(canvas.finish()),
        new Truth(
            kind.id(),
            unfilled ? Optional.empty() : Optional.of(number),
            dated && !(letter && unfilled) ? Optional.of(date) : Optional.empty(),
            foreign ? Optional.empty() : Optional.of(unit.name()),
            signers,
            footer),
        recipe + (letter ? " letter" : " headed") + (unfilled ? " unfilled" : ""));
  }

  private double letterhead(DisplayedCanvas canvas, boolean foreign, Unit unit) throws IOException {
    double y = 30;
    String city =
        foreign ? pick(List.of("KOTA BANJARBARU", "KABUPATEN BANJAR")) : "KOTA BANJARMASIN";
    canvas.centred(y, 13, "PEMERINTAH " + city);
    y += 17;
    List<String> names = new ArrayList<>(List.of(unit.name(), unit.name()));
    unit.aliases().stream().filter(alias -> alias.contains(" ")).forEach(names::add);
    String office = pick(names).toUpperCase(Locale.ROOT);
    int half = office.indexOf(' ', office.length() / 2);
    if (office.length() > 34 && half > 0) {
      canvas.centred(y, 14, office.substring(0, half));
      y += 17;
      canvas.centred(y, 14, office.substring(half + 1));
    } else {
      canvas.centred(y, 14, office);
    }
    y += 18;
    canvas.centred(y, 9, "Jalan R.E. Martadinata Nomor 1 Banjarmasin 70111 Telepon (0511) 3352000");
    return y + 24;
  }

  private String number(boolean letter) {
    int n = 1 + random.nextInt(900);
    List<String> forms =
        new ArrayList<>(
            List.of(
                "000.8.3/" + n + "/BKD/2025",
                "800/" + n + "-BKD/2025",
                "850/" + n + "-cuti/Diskominfotik/VI/2025",
                "B-" + n + "/PL.02/DLH/VIII/2026"));
    if (!letter) {
      forms.add(n + " TAHUN 2025");
    }
    return pick(forms);
  }

  private static String written(LocalDate date) {
    return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
  }

  private double hal(
      DisplayedCanvas canvas,
      double top,
      KindOfDocument kind,
      String number,
      LocalDate date,
      boolean unfilled)
      throws IOException {
    double y = top;
    canvas.right(y, 11, "Banjarmasin, " + (unfilled ? "${tanggal_naskah}" : written(date)));
    y += oneIn(3) ? 0 : 20;
    label(
        canvas,
        y,
        "Nomor",
        unfilled ? pick(List.of("${nomor_naskah}", "#", "800/      /2025")) : number);
    y += 14;
    label(canvas, y, "Sifat", pick(List.of("Biasa", "Segera", "Penting")));
    y += 14;
    label(canvas, y, "Lampiran", pick(List.of("-", "1 (satu) berkas")));
    y += 14;
    String about =
        kind.hal().isEmpty()
            ? pick(PLAIN_HAL)
            : capitalised(pick(kind.hal())) + " Rapat Koordinasi";
    label(canvas, y, pick(List.of("Hal", "Perihal")), about);
    if (oneIn(3)) {
      y += 13;
      canvas.text(138, y, 11, "Tahun Anggaran 2025");
    }
    y += 26;
    canvas.text(72, y, 11, "Yth. Kepala Dinas Kesehatan Kota Surabaya");
    return y + 14;
  }

  private static void label(DisplayedCanvas canvas, double y, String label, String value)
      throws IOException {
    canvas.text(72, y, 11, label);
    canvas.text(130, y, 11, ": " + value);
  }

  private static String capitalised(String words) {
    StringBuilder result = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      result.append(result.length() > 0 ? " " : "");
      result.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return result.toString();
  }

  private double heading(
      DisplayedCanvas canvas, double top, KindOfDocument kind, String number, boolean unfilled)
      throws IOException {
    double y = top;
    if (oneIn(4)) {
      canvas.text(72, y, 11, "Yth. Para Kepala Perangkat Daerah");
      y += 22;
    }
    String heading = pick(kind.headings());
    boolean spaced = heading.indexOf(' ') < 0 && heading.length() > 5 && oneIn(4);
    canvas.centred(y, 12, spaced ? String.join(" ", heading.split("")) : heading);
    y += 15;
    canvas.centred(
        y, 12, "NOMOR" + pick(List.of(" : ", ": ", " ")) + (unfilled ? "${nomor_naskah}" : number));
    y += 20;
    if (oneIn(2)) {
      canvas.centred(y, 12, "TENTANG");
      y += 15;
      canvas.centred(y, 12, "TATA TERTIB PENGELOLAAN ARSIP");
      y += 20;
    }
    return y;
  }

  private double body(DisplayedCanvas canvas, double top) throws IOException {
    double y = top + 12;
    int lines = 3 + random.nextInt(9);
    for (int i = 0; i < lines && y < canvas.height() * 0.55; i++) {
      canvas.text(
          72,
          y,
          11,
          pick(
              List.of(
                  "Berdasarkan surat Kepala Dinas Pendidikan tanggal 3 Mei 2023 perihal laporan,",
                  "bersama ini disampaikan bahwa kegiatan dilaksanakan pada hari Senin.",
                  "Surat yang ditandatangani secara elektronik menggunakan sertifikat diarsipkan.",
                  "Demikian untuk dipergunakan sebagaimana mestinya.")));
      y += 15;
    }
    return y;
  }

  private double block(
      DisplayedCanvas canvas, double top, Optional<LocalDate> date, List<String> signers)
      throws IOException {
    double y = top;
    double left = canvas.width() * 0.52;
    if (date.isPresent()) {
      canvas.text(left, y, 11, "Ditetapkan di Banjarmasin");
      y += 14;
      canvas.text(left, y, 11, "pada tanggal " + written(date.get()));
      y += 20;
    }
    boolean announced = oneIn(2);
    if (announced) {
      canvas.text(left, y, 10, "Ditandatangani secara elektronik oleh:");
      y += 13;
    }
    canvas.text(
        left, y, 11, pick(List.of("KEPALA DINAS,", "SEKRETARIS DAERAH,", "Plt. KEPALA BADAN,")));
    y += announced ? 22 : 55;
    String name = pick(NAMES) + pick(TITLES);
    signers.add(name);
    canvas.text(left, y, 11, name);
    y += 14;
    canvas.text(left, y, 10, pick(List.of("Pembina Tingkat I", "Pembina Utama Muda", "Penata")));
    y += 14;
    canvas.text(
        left, y, 10, "NIP. 197" + random.nextInt(10) + "0512 199803 1 00" + random.nextInt(10));
    if (oneIn(5)) {
      canvas.text(72, y - 83, 11, "Mengetahui");
      canvas.text(72, y - 69, 11, "INSPEKTUR,");
      String second = "MARIA ULFAH" + pick(TITLES);
      signers.add(0, second);
      canvas.text(72, y - 28, 11, second);
      canvas.text(72, y, 10, "NIP. 196805121994032001");
    }
    return y + 14;
  }

  private FooterStatus foot(DisplayedCanvas canvas, Drawing drawing) throws IOException {
    int choice = random.nextInt(20);
    if (choice < 2) {
      return FooterStatus.ABSENT;
    }
    if (choice < 4 && drawing != Drawing.SCANNED) {
      double top = canvas.height() * 0.94;
      double width = canvas.width() * 0.85;
      canvas.image(30, top, 30 + width, top + width / 21);
      return FooterStatus.IMAGE;
    }
    FooterStatus status =
        choice < 7
            ? FooterStatus.PARTIAL
            : choice < 10 ? FooterStatus.OTHER_ISSUER : FooterStatus.COMPLETE;
    String words =
        switch (status) {
          case PARTIAL -> pick(PARTIAL);
          case OTHER_ISSUER -> pick(OTHER);
          default -> pick(COMPLETE);
        };
    double size = pick(List.of(5.0, 6.5, 8.0, 9.0));
    String[] lines = words.split("\\|", -1);
    double y = canvas.height() * 0.985 - lines.length * size * 1.2;
    boolean beside = oneIn(4);
    if (status == FooterStatus.COMPLETE && oneIn(5)) {
      y = canvas.height() * 0.985 - 4 * 8;
      for (int i = 0; i < COLUMNS.size(); i++) {
        canvas.text(60, y + i * 8, 6, COLUMNS.get(i).get(0));
        canvas.text(canvas.width() / 2 + 20, y + i * 8, 6, COLUMNS.get(i).get(1));
      }
      return status;
    }
    for (String line : lines) {
      canvas.text(60, y, size, line);
      if (beside && DisplayedCanvas.textWidth(line, size) < canvas.width() - 160) {
        canvas.text(canvas.width() - 60, y, size, "1 / 1");
        beside = false;
      }
      y += size * 1.2;
    }
    return status;
  }
}
