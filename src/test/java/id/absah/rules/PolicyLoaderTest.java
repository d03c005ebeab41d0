package id.absah.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.facts.ExtractionSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyLoaderTest {
  private static final String SHIPPED_RULE = "  - id: P13-perubahan\n";

  @Test
  void loadsTheShippedPolicyWithoutProblems() throws Exception {
    Policy policy = ShippedPolicy.load();

    assertThat(policy.id()).isEqualTo("perwali-banjarmasin-2025");
    assertThat(policy.rules()).extracting(Rule::id).doesNotHaveDuplicates().hasSize(27);
    assertThat(policy.anchors())
        .extracting(anchor -> anchor.sha256().substring(0, 8))
        .containsExactly("b5f36672", "4a3ab062", "2178095b");
    assertThat(policy.notCheckable())
        .extracting(Policy.NotCheckable::article)
        .containsExactly("8", "9", "10 (1)", "18", "19", "22", "23");
    assertThat(policy.algorithms().digests())
        .filteredOn(digest -> digest.name().equals("SHA-1"))
        .singleElement()
        .satisfies(
            digest -> assertThat(digest.until()).isEqualTo(Instant.parse("2016-01-01T00:00:00Z")));
  }

  @Test
  void hasARuleForEveryRowOfTheRegulation() throws Exception {
    assertThat(ShippedPolicy.load().rules())
        .extracting(Rule::id)
        .containsExactly(
            "P06-penerbit",
            "P06-standar",
            "P11-jenis",
            "P12-bersertifikasi",
            "P13-keutuhan",
            "P13-perubahan",
            "P13-identitas",
            "P13-persetujuan",
            "P14-berlaku",
            "P14-dicabut",
            "P14-hilang",
            "P14-pindah",
            "P15-catatan-kaki",
            "P16-masa-berlaku",
            "P16-pembaruan",
            "P17-pencabutan",
            "L-permohonan",
            "P20-masalah",
            "P21-insiden",
            "H-cap-waktu",
            "H-bukti-jangka-panjang",
            "H-selisih-waktu",
            "H-tanpa-sandi",
            "H-nomor",
            "H-variabel",
            "H-periode",
            "H-qr-host");
  }

  @Test
  void givesEveryRuleWordsForMissingEvidenceAndOneOutcomeWithoutCondition() throws Exception {
    for (Rule rule : ShippedPolicy.load().rules()) {
      assertThat(rule.outcome(Optional.of(Rule.UNKNOWN_VARIANT)).result())
          .as(rule.id())
          .isEqualTo(Rule.Otherwise.UNKNOWN);
      assertThat(rule.outcomes().get(rule.outcomes().size() - 1).condition())
          .as(rule.id())
          .isEmpty();
      assertThat(rule.basis().house()).as(rule.id()).isEqualTo(rule.id().startsWith("H-"));
      assertThat(rule.basis().article().isEmpty()).isEqualTo(rule.basis().house());
    }
  }

  @Test
  void listsExactlyTheSixteenKindsOfPasal11() throws Exception {
    ExtractionSettings settings = ShippedPolicy.load().extraction(LocalDate.parse("2026-11-01"));

    assertThat(settings.kinds().stream().filter(kind -> kind.listed()).map(kind -> kind.id()))
        .containsExactlyInAnyOrder(
            "instruksi",
            "surat-edaran",
            "surat-biasa",
            "surat-keterangan",
            "surat-perintah",
            "surat-izin",
            "surat-perintah-tugas",
            "surat-undangan",
            "surat-panggilan",
            "pengumuman",
            "laporan",
            "rekomendasi",
            "surat-pengantar",
            "piagam-penghargaan",
            "sertifikat",
            "sttpp");
    assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Makassar"));
    assertThat(settings.footer().window()).isPositive();
    assertThat(settings.recognisedAnchors()).hasSize(3);
    assertThat(settings.applicationKind()).isEqualTo("permohonan-sertifikat");
  }

  @Test
  void findsFiveMistakesAtOnceWithLineAndColumn() throws Exception {
    String rule =
        """
          - id: X01-coba
            basis: {source: house}
            title: {id: "a", en: "a"}
            severity: majr
            for: signature
            wen: signature.longTerm
            expect: signature.laterChange <= 'UNPROVEN'
            otherwise:
              - {if: signature.integrity == 'BROKN', result: fail, message: {id: "a", en: "{signature.nam}"}, remedy: {id: "a", en: "a"}}
              - {result: fail, message: {id: "a", en: "a"}, remedy: {id: "a", en: "a"}}
        """;
    String text = ShippedPolicy.source().text().replace(SHIPPED_RULE, rule + SHIPPED_RULE);
    int first = lineOf(text, "X01-coba");

    assertThat(problems(text))
        .extracting(
            PolicyProblem::line,
            PolicyProblem::column,
            PolicyProblem::key,
            problem -> problem.values().get("suggestion"))
        .containsExactly(
            tuple(first + 3, 15, "policy.unknown-value", "major"),
            tuple(first + 5, 5, "policy.unknown-key", "when"),
            tuple(first + 6, 13, "policy.unknown-fact", "signature.laterChanges"),
            tuple(first + 8, 37, "policy.unknown-fact-value", "BROKEN"),
            tuple(first + 8, 84, "policy.unknown-placeholder", "signature.page"));
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an alias            | requireNumber: true            | requireNumber: *a                    | policy.alias
          an anchor           | requireNumber: true            | requireNumber: &a true               | policy.alias
          a tag               | requireNumber: true            | requireNumber: !!bool true           | policy.tag
          a duplicate key     | requireNumber: true            | requireNumber: true, "x": 1          | policy.yaml
          a text for a truth  | requireNumber: true            | requireNumber: yes                   | policy.not-a-truth
          a wrong number      | certificateLifeDays: 730       | certificateLifeDays: lots            | policy.not-an-integer
          a number too large  | certificateLifeDays: 730       | certificateLifeDays: 99999999999999999999 | policy.out-of-range
          a wrong choice      | revocation: when-available     | revocation: when-avaliable           | policy.unknown-value
          too lax a change    | permittedLaterChanges: SIGNATURE_STAMPED | permittedLaterChanges: UNPROVEN | policy.unknown-value
          a wrong zone        | zone: Asia/Makassar            | zone: Asia/Makasar                   | policy.not-a-zone
          a wrong date        | until: 2016-01-01              | until: 2016-13-01                    | policy.not-a-date
          a short fingerprint | testAnchors: []                | testAnchors: [{name: a, sha256: b5f3}] | policy.not-sha256
          a stray setting     | testAnchors: []                | {testAnchors: [], a: 1}              | policy.yaml
          an unknown kind     | applicationKind: permohonan-sertifikat | applicationKind: permohonan  | policy.unknown-value
          bad YAML            | testAnchors: []                | testAnchors: [                       | policy.yaml
          no boolean          | expect: signature.longTerm     | expect: signature.field              | policy.not-a-condition
          a syntax error      | expect: signature.longTerm     | expect: "signature.longTerm &&"      | policy.cel-unfinished
          unclosed brackets   | expect: signature.longTerm     | expect: "(((((((((((((((("            | policy.cel-unfinished
          a stray operator    | expect: signature.longTerm     | expect: "signature.longTerm ** 2"     | policy.cel-syntax
          no token            | expect: signature.longTerm     | expect: "signature.longTerm § 2"      | policy.cel-syntax
          a type error        | expect: signature.longTerm     | expect: signature.longTerm + 3       | policy.cel-types
          mixed equality      | expect: signature.longTerm     | expect: signature.timestamp == run.asOf | policy.different-types
          a mixed list        | expect: signature.longTerm     | expect: signature.field in [signature.field, 3] | policy.cel-error
          a bad order         | expect: signature.longTerm     | expect: signature.laterChanges < signature.field | policy.order-needs-value
          has                 | expect: signature.longTerm     | expect: has(signature.longTerm)      | policy.has-not-known
          known of no fact    | expect: signature.longTerm     | expect: known(1)                     | policy.known-needs-fact
          a bad regex         | expect: signature.longTerm     | expect: signature.field.matches('(') | policy.regex
          a backtracking regex| expect: signature.longTerm     | expect: signature.field.matches('(a)\\\\1') | policy.regex
          a computed regex    | expect: signature.longTerm     | expect: signature.field.matches(signature.field) | policy.regex-not-literal
          an unknown setting  | expect: signature.longTerm     | expect: setting.longTerm             | policy.unknown-setting
          a fact elsewhere    | expect: document.hasNumber     | expect: signature.longTerm           | policy.unknown-fact
          a settings list     | expect: document.hasNumber     | expect: setting.kinds.size() > 0     | policy.unknown-setting
          fact in unknown     | unknown-needs-review: setting.revocation == 'required' | unknown-needs-review: document.hasNumber | policy.unknown-fact
          enum setting typo   | unknown-needs-review: setting.revocation == 'required' | unknown-needs-review: setting.revocation == 'require' | policy.unknown-fact-value
          """)
  void refuses(String what, String shipped, String instead, String key) throws Exception {
    String text = ShippedPolicy.source().text();
    assertThat(text).contains(shipped);

    assertThat(problems(text.replace(shipped, instead)))
        .extracting(PolicyProblem::key)
        .contains(key);
  }

  @Test
  void refusesAliasesDuplicateKeysAndSeveralDocumentsEachWithItsPlace() {
    assertThat(problems("a: &x 1\nb: *x\n"))
        .extracting(PolicyProblem::line, PolicyProblem::column, PolicyProblem::key)
        .containsExactly(tuple(1, 4, "policy.alias"), tuple(2, 4, "policy.alias"));
    assertThat(problems("id: a\nid: b\n"))
        .extracting(PolicyProblem::line, PolicyProblem::column, PolicyProblem::key)
        .contains(tuple(2, 1, "policy.duplicate-key"));
    assertThat(problems("id: a\n---\nid: b\n"))
        .extracting(PolicyProblem::line, PolicyProblem::key)
        .contains(tuple(2, "policy.several-documents"));
    assertThat(problems("")).extracting(PolicyProblem::key).contains("policy.not-a-mapping");
    assertThat(problems("- a\n")).extracting(PolicyProblem::key).contains("policy.not-a-mapping");
  }

  @Test
  void refusesDeepNestingBeforeItBuildsATree() {
    assertThat(problems("a: " + "[".repeat(100_000)))
        .extracting(PolicyProblem::key)
        .containsExactly("policy.too-deep");
  }

  @Test
  void refusesWhatIsTooLargeOrNotUtf8(@TempDir Path folder) throws Exception {
    Path large = folder.resolve("large.yaml");
    Files.write(large, "#".repeat(PolicySource.MAX_BYTES + 1).getBytes(StandardCharsets.UTF_8));
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "a: 1\nb: é\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> PolicySource.read(large))
        .isInstanceOfSatisfying(
            PolicyException.class,
            e -> assertThat(e.problems().get(0).key()).isEqualTo("policy.too-large"));
    assertThatThrownBy(() -> PolicySource.read(latin))
        .isInstanceOfSatisfying(
            PolicyException.class,
            e -> {
              assertThat(e.problems().get(0).key()).isEqualTo("policy.not-utf8");
              assertThat(e.problems().get(0).line()).isEqualTo(2);
            });
  }

  @Test
  void placesAnErrorInsideALiteralBlock() throws Exception {
    String text =
        ShippedPolicy.source()
            .text()
            .replace("expect: signature.longTerm", "expect: |\n      true\n        && 1");

    assertThat(problems(text))
        .extracting(PolicyProblem::line, PolicyProblem::column, PolicyProblem::key)
        .containsExactly(tuple(lineOf(text, "        && 1"), 9, "policy.cel-types"));
  }

  @Test
  void readsTheShippedPolicyFromTheProgram() throws Exception {
    assertThat(PolicySource.shipped().text()).isEqualTo(ShippedPolicy.source().text());
    assertThat(PolicySource.shipped().sha256()).isEqualTo(ShippedPolicy.source().sha256());
  }

  @Test
  void hasWordsForEveryProblemAndSettingInBothLanguages() throws Exception {
    List<String> keys = new java.util.ArrayList<>();
    Pattern key = Pattern.compile("\"(policy\\.[a-z0-9-]+)\"");
    Path sources = ShippedPolicy.project().resolve("src/main/java/id/absah/rules");
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.sorted().toList()) {
        Matcher matcher = key.matcher(Files.readString(file));
        while (matcher.find()) {
          keys.add(matcher.group(1));
        }
      }
    }
    KnownSettings.names().forEach(name -> keys.add("setting." + name));
    assertThat(keys).hasSizeGreaterThan(60);
    for (String language : List.of("id", "en")) {
      Path words =
          ShippedPolicy.project()
              .resolve(
                  "src/main/resources/id/absah/reports/messages/policy_"
                      + language
                      + ".properties");
      java.util.Properties properties = new java.util.Properties();
      try (java.io.Reader reader = Files.newBufferedReader(words)) {
        properties.load(reader);
      }
      assertThat(properties.stringPropertyNames()).as(language).containsAll(keys);
    }
  }

  private static int lineOf(String text, String words) {
    return (int) text.substring(0, text.indexOf(words)).lines().count()
        + (text.substring(0, text.indexOf(words)).endsWith("\n") ? 1 : 0);
  }

  private static List<PolicyProblem> problems(String text) {
    try {
      PolicyLoader.load(new PolicySource("policy.yaml", text, "-"), Optional.empty());
      return List.of();
    } catch (PolicyException e) {
      return e.problems();
    }
  }
}
