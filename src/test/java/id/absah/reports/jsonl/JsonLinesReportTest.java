package id.absah.reports.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.reports.ReportFixture;
import id.absah.reports.Writing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonLinesReportTest {
  private static final Path DOCS = Path.of(System.getProperty("absah.basedir", "."), "docs");

  @Test
  void everyLineIsAsTheSchemaSays() throws IOException {
    Object schema = Json.read(Files.readString(DOCS.resolve("evaluation.schema.json")));
    List<Map<String, Object>> lines = lines(false);
    assertThat(lines).hasSize(8);
    assertThat(lines).allSatisfy(line -> assertThat(Json.problems(line, schema)).isEmpty());
  }

  @Test
  void theSchemaCheckerFindsWhatIsWrong() throws IOException {
    Object schema = Json.read(Files.readString(DOCS.resolve("evaluation.schema.json")));
    Map<String, Object> line = new LinkedHashMap<>(lines(false).get(1));
    line.put("size", "big");
    line.put("status", "FINE");
    line.remove("codes");
    line.put("extra", 1L);
    assertThat(String.join("\n", Json.problems(line, schema)))
        .contains("$.size: string", "$.status: FINE", "$ lacks codes", "$ must not have extra");
  }

  @Test
  void everyFieldIsDocumented() throws IOException {
    String documentation = Files.readString(DOCS.resolve("jsonl.md"));
    List<String> names = new ArrayList<>();
    for (Map<String, Object> line : lines(false)) {
      collect(line, names);
    }
    assertThat(names)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(documentation).contains("`" + name + "`"));
  }

  private static void collect(Object value, List<String> names) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, inner) -> {
            names.add(name.toString());
            if (!name.equals("evidence")) {
              collect(inner, names);
            }
          });
    } else if (value instanceof List<?> list) {
      list.forEach(inner -> collect(inner, names));
    }
  }

  @Test
  void saysWhatTheFactsSay() throws IOException {
    Map<String, Object> line = lines(false).get(1);
    assertThat(line)
        .containsEntry("schema", 1L)
        .containsEntry("path", "2026/10/dinas-a.zip!/surat-001.pdf")
        .containsEntry("size", 123_456L)
        .containsEntry("status", "EVALUATED")
        .containsEntry("code", null)
        .containsEntry("conclusion", "COMPLIANT")
        .containsEntry("authenticity", "AUTHENTIC")
        .containsEntry("codes", List.of("CONTENTS_TRAILING_BYTES", "TST_IMPRINT"));
    Map<?, ?> signature = (Map<?, ?>) ((List<?>) line.get("signatures")).get(0);
    assertThat(signature.get("indication")).isEqualTo("TOTAL-PASSED");
    assertThat(signature.get("laterChanges")).isEqualTo("SIGNATURE_ADDED");
    assertThat(signature.get("changes")).isEqualTo(List.of("CONTENTS_TRAILING_BYTES"));
    assertThat(signature.get("bestSignatureTime")).isEqualTo("2026-10-07T06:05:00Z");
    assertThat(signature.get("claimedTime")).isEqualTo("2026-10-07T14:04:30+08:00");
    assertThat(signature.get("keyBits")).isEqualTo(2048L);
    Map<?, ?> stamp = (Map<?, ?>) ((List<?>) line.get("signatures")).get(1);
    assertThat(stamp.get("kind")).isEqualTo("DOCUMENT_TIMESTAMP");
    assertThat(stamp.get("signer")).isNull();
    assertThat(stamp.get("keyBits")).isNull();
  }

  @Test
  void saysWhatStandsOnThePages() throws IOException {
    Map<?, ?> document = (Map<?, ?>) lines(false).get(1).get("document");
    assertThat(document.get("subject")).isEqualTo("Hari kerja");
    assertThat(document.get("placeholders")).isEqualTo(List.of("${nomor_naskah}"));
    assertThat(document.get("qrCodes"))
        .isEqualTo(
            List.of(
                Map.of(
                    "page",
                    1L,
                    "text",
                    "https://tte.contoh.example/v/1?nik=************8901",
                    "host",
                    "tte.contoh.example")));
    assertThat(document.get("application"))
        .isEqualTo(
            Map.of(
                "present",
                List.of("nama"),
                "missing",
                List.of("nik"),
                "fromForm",
                List.of("nama")));
    assertThat(((Map<?, ?>) document.get("footer")).keySet().toString())
        .isEqualTo("[status, pages, text, issuer, missing, source]");
  }

  @Test
  void unknownIsNullAndNeverZero() throws IOException {
    Map<String, Object> damaged = lines(false).get(6);
    assertThat(damaged)
        .containsEntry("status", "DAMAGED")
        .containsEntry("code", "NOT_A_PDF")
        .containsEntry("sha256", null)
        .containsEntry("size", null)
        .containsEntry("authenticity", null)
        .containsEntry("document", null);
  }

  @Test
  void hostileTextSurvivesWithoutBreakingALine() throws IOException {
    String text = text(true);
    assertThat(text).matches("[\\x20-\\x7E\\n]*");
    assertThat(lines(true).get(0)).containsEntry("path", ReportFixture.HOSTILE_PATH);
    Map<?, ?> document = (Map<?, ?>) lines(true).get(0).get("document");
    assertThat(document.get("number")).isEqualTo(ReportFixture.STRANGE_NUMBER);
  }

  @Test
  void masksPersonalDataUnlessItIsToBeShown() throws IOException {
    assertThat(text(false)).doesNotContain("6371012345678901", "201001 1 001", "budi.s@");
    assertThat(text(true)).contains("6371012345678901", "201001 1 001", "budi.s@banjarmasin.go.id");
    assertThat(text(false)).contains("\"certificate.serial\":\"1234567890123456\"");
  }

  private static String text(boolean show) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Writing.all(
        ReportFixture.evaluation(), new JsonLinesReport(show, new RunRoot(Optional.empty()), out));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<Map<String, Object>> lines(boolean show) throws IOException {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String line : text(show).split("\n")) {
      Map<String, Object> read = new LinkedHashMap<>();
      ((Map<?, ?>) Json.read(line)).forEach((name, value) -> read.put((String) name, value));
      lines.add(read);
    }
    return lines;
  }
}
