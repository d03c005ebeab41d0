package id.absah.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Evaluation;
import id.absah.findings.Finding;
import id.absah.findings.Result;
import id.absah.reports.ReportFixture;
import id.absah.reports.Writing;
import id.absah.reports.text.Wording;
import id.absah.rules.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  @Test
  void allowsOneScriptByItsDigestAndNothingElse() throws Exception {
    String page = page("id");
    Matcher script = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(page);
    assertThat(script.find()).isTrue();
    String digest =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(script.group(1).getBytes(StandardCharsets.UTF_8)));
    assertThat(page)
        .contains(
            "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
                + digest
                + "';");
    assertThat(script.find()).isFalse();
    assertThat(page).doesNotContainPattern("(?i)(src|href)=[\"']?(https?:|//|data:|javascript:)");
    assertThat(page).doesNotContainPattern("(?i)<(link|img|iframe|object|embed|base)\\b");
    assertThat(page).doesNotContainPattern("(?i)\\son[a-z]+=");
  }

  @Test
  void escapesWhatDocumentsSay() throws IOException {
    String page = page("id");
    assertThat(page)
        .contains(
            "&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;Dinas&lt;/b&gt;", "\\u202Efdp.exe")
        .doesNotContain("<script>alert", "<b>Dinas", "\u202E");
    assertThat(page.chars().noneMatch(c -> c == 0xFFFD || Character.isSurrogate((char) c)))
        .isTrue();
  }

  @Test
  void masksPersonalData() throws IOException {
    assertThat(page("id"))
        .doesNotContain("6371012345678901", "201001 1 001", "budi.s@", "0812-3456-7890");
  }

  @Test
  void tellsNumbersAndVerdictsInIndonesian() throws IOException {
    assertThat(text("id"))
        .contains(
            "Ditemukan 8 berkas; 6 dapat diperiksa dan 2 tidak.",
            "5 bertanda tangan elektronik dan 1 tidak",
            "1 dokumen terbukti asli, 1 asli tetapi status pencabutan sertifikatnya belum"
                + " diketahui, 3 bermasalah",
            "Tanda tangan Ana Rahmawati, S.Kom. sah; terbukti sudah ada pada 7 Oktober 2026 14.05"
                + " WITA.",
            "Sesudahnya tanda tangan lain ditambahkan; isi tidak berubah.",
            "status pencabutan sertifikatnya belum diketahui",
            "Isi yang terbaca diubah sesudah ditandatangani.",
            "tetapi berkasnya tidak memuat tanda tangan elektronik",
            "Dokumen berubah setelah ditandatangani (Isi yang terbaca diubah)",
            "Perwali Pasal 13 (2) d",
            "Aturan internal (bukan Perwali)",
            "CA Percobaan",
            "Penanda waktu baru tersedia tahun depan",
            "Cap tanggal disetujui bagian umum",
            "Terenkripsi, tidak dapat diperiksa")
        .doesNotContain("TOTAL_PASSED", "not revoked");
  }

  @Test
  void speaksEnglish() throws IOException {
    assertThat(text("en"))
        .contains("8 files were found", "Authentic", "7 Oktober 2026".replace("Oktober", "October"))
        .doesNotContain("Ditemukan");
  }

  @Test
  void isWellFormed() throws IOException {
    List<String> open = new ArrayList<>();
    Matcher tags =
        Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s[^<>]*?)?)(/?)>")
            .matcher(page("id").replaceAll("(?s)<(script|style)>.*?</\\1>", ""));
    while (tags.find()) {
      String name = tags.group(2);
      if (List.of("meta", "input").contains(name) || tags.group(4).equals("/")) {
        continue;
      }
      if (tags.group(1).isEmpty()) {
        open.add(name);
      } else {
        assertThat(open.remove(open.size() - 1)).as("near " + tags.start()).isEqualTo(name);
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void saysHowManyFindingsItDoesNotShow() throws IOException {
    List<DocumentEvaluation> many = new ArrayList<>();
    for (int i = 0; i < PageLists.LISTED_FINDINGS + 1234; i++) {
      many.add(
          new DocumentEvaluation(
              String.format(java.util.Locale.ROOT, "a/%05d.pdf", i),
              Optional.empty(),
              -1,
              "PDF",
              DocumentStatus.EVALUATED,
              Optional.empty(),
              new TreeMap<>(),
              DocumentConclusion.NON_COMPLIANT,
              Optional.empty(),
              List.of(
                  new Finding(
                      "P12-bersertifikasi",
                      "document",
                      Result.FAIL,
                      Severity.CRITICAL,
                      Optional.empty(),
                      true,
                      Optional.empty(),
                      new TreeMap<>()))));
    }
    String page = write(ReportFixture.evaluation(many), "id");
    assertThat(page).contains("1.234 baris lagi tidak ditampilkan");
    assertThat(page.split("<tr data-rule=", -1)).hasSize(PageLists.LISTED_FINDINGS + 1);
  }

  @Test
  void standsWithoutAnyDocument() throws IOException {
    assertThat(write(ReportFixture.evaluation(List.of()), "id"))
        .contains("Ditemukan 0 berkas", "Tidak ada temuan.");
  }

  private static String text(String language) throws IOException {
    return page(language)
        .replaceAll("(?s)<(script|style)>.*?</\\1>", " ")
        .replaceAll("<[^>]+>", " ")
        .replace("&quot;", "\"")
        .replaceAll("\\s+", " ");
  }

  private static String page(String language) throws IOException {
    return write(ReportFixture.evaluation(), language);
  }

  private static String write(Evaluation evaluation, String language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Writing.all(
        evaluation, new HtmlReport(evaluation, new Wording(evaluation, language, false), out));
    return out.toString(StandardCharsets.UTF_8);
  }
}
