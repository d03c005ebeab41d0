package id.absah.facts.extract;

import id.absah.facts.ExtractionSettings;
import id.absah.facts.ExtractionSettings.FooterWording;
import id.absah.facts.ExtractionSettings.KindOfDocument;
import id.absah.facts.ExtractionSettings.OtherProvider;
import id.absah.facts.ExtractionSettings.Unit;
import id.absah.facts.FooterPages;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Settings for tests, a cut of those of the policy. */
final class SampleSettings {
  static final String RECOGNISED = "aa".repeat(32);
  static final String TEST_ANCHOR = "bb".repeat(32);

  private SampleSettings() {}

  static FooterWording footer() {
    return new FooterWording(
        List.of(
            "ditandatangani secara elektronik",
            "bertandatangan secara elektronik",
            "ditandatangani elektronik",
            "ditandatangani secara digital",
            "ditandatangani menggunakan sertifikat elektronik",
            "ditandatangani dengan sertifikat elektronik",
            "dibubuhi tanda tangan elektronik",
            "electronically signed",
            "di i secara elek ik"),
        List.of(
            "diterbitkan oleh",
            "diterbitkan",
            "dikeluarkan oleh",
            "dikeluarkan",
            "terbitan",
            "elektronik dari",
            "issued by"),
        List.of(
            "BSrE",
            "Balai Sertifikasi Elektronik",
            "Balai Besar Sertifikasi Elektronik",
            "Badan Siber dan Sandi Negara",
            "BSSN"),
        120,
        0.14,
        FooterPages.ANY);
  }

  static List<KindOfDocument> kinds() {
    return List.of(
        kind("instruksi", true, List.of("INSTRUKSI WALI KOTA", "INSTRUKSI"), List.of()),
        kind("surat-edaran", true, List.of("SURAT EDARAN"), List.of("surat edaran")),
        kind("surat-keterangan", true, List.of("SURAT KETERANGAN"), List.of("surat keterangan")),
        kind(
            "surat-perintah-tugas",
            true,
            List.of("SURAT PERINTAH TUGAS", "SURAT TUGAS", "SPT"),
            List.of("surat tugas")),
        kind("surat-perintah", true, List.of("SURAT PERINTAH"), List.of("surat perintah")),
        kind("surat-izin", true, List.of("SURAT IZIN"), List.of("izin")),
        kind("surat-undangan", true, List.of("UNDANGAN"), List.of("undangan")),
        kind("surat-panggilan", true, List.of("SURAT PANGGILAN"), List.of("panggilan")),
        kind("pengumuman", true, List.of("PENGUMUMAN"), List.of("pengumuman")),
        kind(
            "sttpp",
            true,
            List.of("SURAT TANDA TAMAT PENDIDIKAN DAN PELATIHAN", "STTPP"),
            List.of()),
        kind("sertifikat", true, List.of("SERTIFIKAT"), List.of()),
        kind("surat-biasa", true, List.of(), List.of()),
        kind(
            "permohonan-sertifikat",
            false,
            List.of("SURAT PERMOHONAN SERTIFIKAT ELEKTRONIK"),
            List.of("permohonan sertifikat elektronik")),
        kind("nota-dinas", false, List.of("NOTA DINAS"), List.of()),
        kind("keputusan", false, List.of("KEPUTUSAN"), List.of()),
        kind("memo", false, List.of("MEMO"), List.of()),
        kind("peraturan", false, List.of("PERATURAN"), List.of()));
  }

  private static KindOfDocument kind(
      String id, boolean listed, List<String> headings, List<String> hal) {
    return new KindOfDocument(id, id, listed, headings, hal);
  }

  static List<Unit> units() {
    return List.of(
        new Unit("Dinas Kesehatan", List.of("Dinkes")),
        new Unit(
            "Dinas Komunikasi, Informatika dan Statistik", List.of("Diskominfotik", "Diskominfo")),
        new Unit("Badan Kepegawaian Daerah, Pendidikan dan Pelatihan", List.of("BKD")),
        new Unit("Kecamatan Banjarmasin Utara", List.of("Kec Banjarmasin Utara")));
  }

  static ExtractionSettings all() {
    return new ExtractionSettings(
        kinds(),
        footer(),
        List.of("Pemerintah Kota Banjarmasin"),
        units(),
        Set.of(RECOGNISED),
        Set.of(TEST_ANCHOR),
        List.of(new OtherProvider("iOTENTIK", List.of("iOTENTIK"))),
        List.of("OSD DEMO"),
        List.of("bsre.bssn.go.id"),
        "permohonan-sertifikat",
        LocalDate.of(2026, 10, 31),
        ZoneId.of("Asia/Makassar"));
  }
}
