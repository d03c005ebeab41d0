package id.absah.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.reports.Changed;
import id.absah.reports.ReportFixture;
import id.absah.reports.Writing;
import id.absah.reports.text.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HtmlDetailsTest {
  @Test
  void showsEveryCheckWithItsValuesTheHistoryTheProofAndTheChain() throws IOException {
    String changed = document(page(ReportFixture.evaluation()), "keputusan-diubah.pdf");

    assertThat(changed)
        .contains(
            "3 pemeriksaan: 1 lulus, 1 gagal, 1 tidak berlaku",
            "<span class=\"chip bad\">gagal</span> <span>Isi yang ditandatangani tidak berubah"
                + " (HASH_MISMATCH)<span class=\"sub\">ditemukan: "
                + "6f".repeat(32),
            "seharusnya: " + "5e".repeat(32),
            "Revisi 1: dokumen semula; tanda tangan sig_1 ditambahkan oleh Citra Dewi",
            "Waktu penandatanganan tidak terbukti",
            "berlaku 15 Desember 2024 08.00 WITA sampai 5 Januari 2025 08.00 WITA",
            "Sampai ke jangkar kepercayaan Root CA Contoh.",
            "menurut jawaban OCSP di dalam dokumen");
  }

  @Test
  void doesNotLetASoundSignatureLookGoodUnderAChangedDocument() throws IOException {
    String unexplained = document(page(ReportFixture.evaluation()), "izin.pdf");

    assertThat(unexplained)
        .contains(
            "<article class=\"signature t-warn\">",
            "<span class=\"chip good\">Sah</span> <span class=\"chip warn\">Berubah di luar yang"
                + " dapat dibuktikan sah</span>");
  }

  @Test
  void showsChecksOfALargeRunOnlyWhereThereAreFindingsAndSaysSo() throws IOException {
    List<DocumentEvaluation> some = ReportFixture.evaluation().documents().toList();
    DocumentEvaluation sound = named(some, "surat-001.pdf");
    DocumentEvaluation broken = named(some, "keputusan-diubah.pdf");
    List<DocumentEvaluation> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(
          Changed.with(
              i == 7 ? broken : sound, "path", String.format(Locale.ROOT, "2026/10/%03d.pdf", i)));
    }

    String page = page(ReportFixture.evaluation(many));

    assertThat(page)
        .contains(
            "hanya ditampilkan untuk 1 dokumen yang mempunyai temuan; untuk 299 dokumen lain");
    assertThat(page.split("class=\"steps\"", -1)).hasSize(3);
    assertThat(document(page, "007.pdf")).contains("class=\"steps\"");
  }

  private static DocumentEvaluation named(List<DocumentEvaluation> documents, String name) {
    return documents.stream()
        .filter(document -> document.path().endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static String document(String page, String name) {
    int summary = page.indexOf(name + "</span>", page.indexOf("<section id=\"dokumen\">"));
    int start = page.lastIndexOf("<details class=\"doc", summary);
    int next = page.indexOf("<details class=\"doc", start + 1);
    return page.substring(start, next < 0 ? page.length() : next);
  }

  private static String page(Evaluation evaluation) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Writing.all(evaluation, new HtmlReport(evaluation, new Wording(evaluation, "id", false), out));
    return out.toString(StandardCharsets.UTF_8);
  }
}
