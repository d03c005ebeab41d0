package id.absah.reports;

import static id.absah.reports.FixtureFacts.ANCHOR;

import id.absah.rules.Citation;
import id.absah.rules.Policy;
import id.absah.rules.Rule;
import id.absah.rules.Severity;
import id.absah.rules.Subject;
import id.absah.rules.Text;
import id.absah.validation.AlgorithmConstraints;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A policy of a few rules, with a tailoring and a waiver. */
final class FixturePolicy {
  private FixturePolicy() {}

  static Policy policy() {
    return new Policy(
        "perwali-banjarmasin-2025",
        new Text(
            "Peraturan Wali Kota Banjarmasin 2025 tentang Penggunaan Sertifikat Elektronik",
            "Banjarmasin Mayor Regulation 2025 on the Use of Electronic Certificates"),
        Map.of(
            "zone",
            "Asia/Makassar",
            "renewalLeadDays",
            List.of(90L, 60L, 30L),
            "revocation",
            "when-available",
            "kinds",
            List.of(Map.of("id", "surat-khusus", "name", "Surat khusus daerah"))),
        List.of(
            rule(
                "P12-bersertifikasi",
                "12 (1) (2)",
                "Tanda tangan elektronik tersertifikasi",
                Severity.CRITICAL,
                Subject.DOCUMENT,
                Rule.Otherwise.FAIL,
                "Dokumen tidak memuat tanda tangan elektronik",
                "Minta berkas asli dari pembuat dokumen."),
            rule(
                "P13-keutuhan",
                "13 (1) b",
                "Tanda tangan utuh",
                Severity.CRITICAL,
                Subject.SIGNATURE,
                Rule.Otherwise.FAIL,
                "Tanda tangan tidak cocok dengan isi dokumen ({signature.integrity})",
                "Jangan dipakai; minta dokumen asli."),
            rule(
                "P13-perubahan",
                "13 (2) d",
                "Tidak berubah sesudah ditandatangani",
                Severity.CRITICAL,
                Subject.SIGNATURE,
                Rule.Otherwise.FAIL,
                "Dokumen berubah setelah ditandatangani ({signature.laterChanges})",
                "Minta dokumen asli."),
            rule(
                "P14-dicabut",
                "14 (1) a",
                "Sertifikat tidak dicabut",
                Severity.MAJOR,
                Subject.SIGNATURE,
                Rule.Otherwise.FAIL,
                "Sertifikat dicabut",
                "Laporkan."),
            rule(
                "P15-catatan-kaki",
                "15",
                "Catatan kaki lengkap",
                Severity.MAJOR,
                Subject.DOCUMENT,
                Rule.Otherwise.REVIEW,
                "Catatan kaki {document.footerStatus}: {document.footerText}",
                "Periksa kaki halaman dengan mata."),
            new Rule(
                "H-cap-waktu",
                new Citation("house", ""),
                new Text("Penanda waktu ada", "Time-stamp present"),
                Severity.MINOR,
                Subject.SIGNATURE,
                Optional.empty(),
                false,
                Optional.empty(),
                "signature.timestamp != null",
                List.of(),
                Optional.empty())),
        List.of(
            new Policy.NotCheckable(
                "18",
                new Text(
                    "Perilaku pemilik sertifikat tidak tampak dari arsip.",
                    "The holder's conduct does not show in an archive."))),
        List.of(
            new Policy.Waiver(
                "P13-perubahan",
                "2026/10/dinas-c/**",
                "Cap tanggal disetujui bagian umum",
                LocalDate.of(2026, 12, 31))),
        List.of(
            new Policy.Tailoring(
                "rules.H-cap-waktu.enabled",
                "true",
                "false",
                "Penanda waktu baru tersedia tahun depan")),
        List.of(ANCHOR),
        new AlgorithmConstraints(List.of(), List.of()));
  }

  private static Rule rule(
      String id,
      String article,
      String title,
      Severity severity,
      Subject subject,
      Rule.Otherwise otherwise,
      String message,
      String remedy) {
    return new Rule(
        id,
        new Citation("Perwali", article),
        new Text(title, title + " (en)"),
        severity,
        subject,
        Optional.empty(),
        true,
        Optional.empty(),
        "document.pages > 0",
        List.of(
            new Rule.Outcome(
                Optional.empty(),
                Optional.empty(),
                otherwise,
                new Text(message, message + " (en)"),
                new Text(remedy, remedy + " (en)"))),
        Optional.empty());
  }
}
