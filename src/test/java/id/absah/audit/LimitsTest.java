package id.absah.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.archive.ArchiveLimits;
import id.absah.audit.worker.WorkerSettings;
import id.absah.document.pdf.PdfLimits;
import id.absah.findings.ChangedLimit;
import id.absah.ledger.RecordCodec;
import id.absah.reports.Messages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {
  private static final Path DOCS =
      Path.of(System.getProperty("absah.basedir", "."), "docs", "limits.md");

  @Test
  void areTheDefaultsOfEveryPartUnlessSet() {
    Limits limits = Limits.defaults();
    WorkerSettings workers = WorkerSettings.defaults("main").withCount(3);

    assertThat(limits.archive()).isEqualTo(ArchiveLimits.defaults());
    assertThat(limits.pdf()).isEqualTo(PdfLimits.defaults());
    assertThat(limits.bounding(workers)).isEqualTo(workers);
    assertThat(limits.described()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void changeExactlyOneNumberEach(Limit limit) {
    Limits changed = Limits.defaults().with(limit, limit.most());
    String before = numbers(Limits.defaults());
    String after = numbers(changed);

    assertThat(changed.described())
        .containsExactly(new ChangedLimit(limit.label(), limit.most(), limit.standard()));
    List<String> differing = differing(before, after);
    // the run shares its ratio with the archive
    assertThat(differing).hasSize(limit == Limit.ARCHIVE_RATIO ? 2 : 1);
    assertThat(Limits.defaults().with(limit, limit.least()).value(limit)).isEqualTo(limit.least());
  }

  private static String numbers(Limits limits) {
    return limits.archive()
        + " "
        + limits.pdf()
        + " "
        + limits.bounding(WorkerSettings.defaults("main"));
  }

  private static List<String> differing(String before, String after) {
    String[] one = before.split("[ ,]+", -1);
    String[] two = after.split("[ ,]+", -1);
    assertThat(one).hasSameSizeAs(two);
    return java.util.stream.IntStream.range(0, one.length)
        .filter(i -> !one[i].equals(two[i]))
        .mapToObj(i -> two[i])
        .toList();
  }

  @Test
  void reachWhatTheyBound() {
    Limits limits =
        Limits.defaults()
            .with(Limit.ENTRY_RATIO, 300)
            .with(Limit.ARCHIVE_DEPTH, 2)
            .with(Limit.PDF_PAGES, 7)
            .with(Limit.WORKER_CPU, 20)
            .with(Limit.WORKER_HEAP, 1024);

    assertThat(limits.archive().entry().ratio()).isEqualTo(300);
    assertThat(limits.archive().maxDepth()).isEqualTo(2);
    assertThat(limits.pdf().maxPages()).isEqualTo(7);
    WorkerSettings workers = limits.bounding(WorkerSettings.defaults("main"));
    assertThat(workers.limits().cpu()).isEqualTo(Duration.ofSeconds(20));
    assertThat(workers.machine().heapMebibytes()).isEqualTo(1024);
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void takeNoValueOutOfRange(Limit limit) {
    assertThat(limit.standard()).isBetween(limit.least(), limit.most());
    assertThatThrownBy(() -> Limits.defaults().with(limit, limit.least() - 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Limits.defaults().with(limit, limit.most() + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void setToTheirDefaultsAreNoChange() {
    Limits same = Limits.defaults().with(Limit.PDF_PAGES, Limit.PDF_PAGES.standard());

    assertThat(same).isEqualTo(Limits.defaults());
  }

  @Test
  void comeOutOfTheirBytes() throws Exception {
    RecordCodec<Limits> codec = RecordCodec.of(Limits.class);
    Limits limits = Limits.defaults().with(Limit.ENTRY_GRACE, 3).with(Limit.RUN_BYTES, 1L << 42);

    assertThat(codec.decode(codec.encode(limits))).isEqualTo(limits);
  }

  @Test
  void makeAnotherRun() throws Exception {
    Limits other = Limits.defaults().with(Limit.ENTRY_RATIO, 300);
    AuditConfiguration configuration = configuration(Limits.defaults());

    assertThat(key(configuration)).isEqualTo(key(configuration(Limits.defaults())));
    assertThat(key(configuration)).isNotEqualTo(key(configuration(other)));
  }

  @Test
  void letExaminationsBeUsedAgainUnlessTheyBoundThem() throws Exception {
    Audit standard = Audit.of(configuration(Limits.defaults()));
    Audit archives = Audit.of(configuration(Limits.defaults().with(Limit.ENTRY_RATIO, 300)));
    Audit workers = Audit.of(configuration(Limits.defaults().with(Limit.WORKER_CPU, 30)));
    Audit documents = Audit.of(configuration(Limits.defaults().with(Limit.PDF_PAGES, 3)));

    assertThat(ExaminationKeys.of(archives.examinerSettings()))
        .isEqualTo(ExaminationKeys.of(standard.examinerSettings()));
    assertThat(ExaminationKeys.of(workers.examinerSettings()))
        .isEqualTo(ExaminationKeys.of(standard.examinerSettings()));
    assertThat(ExaminationKeys.of(documents.examinerSettings()))
        .isNotEqualTo(ExaminationKeys.of(standard.examinerSettings()));
  }

  private static String key(AuditConfiguration configuration) {
    return RunKey.of(configuration, List.of(Path.of("arsip")), true);
  }

  private static AuditConfiguration configuration(Limits limits) throws Exception {
    AuditRequest request =
        AuditRequests.at(
            Instant.parse("2026-11-01T00:00:00Z"),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());
    return AuditConfiguration.read(
        new AuditRequest(
            request.roots(),
            request.policy(),
            request.tailor(),
            request.trustFolders(),
            request.anchorFiles(),
            request.revocationFolders(),
            request.register(),
            request.ocr(),
            request.validationTime(),
            request.asOf(),
            request.period(),
            request.workers(),
            limits));
  }

  @Test
  void areDocumentedWordForWord() throws Exception {
    List<String> documented =
        Files.readAllLines(DOCS, StandardCharsets.UTF_8).stream()
            .filter(line -> line.matches("\\| `[a-z]+\\.[a-z-]+`: .*"))
            .toList();

    assertThat(documented)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Limit.values()).map(LimitsTest::row).toList());
  }

  private static String row(Limit limit) {
    Messages messages = Messages.in("en");
    return String.format(
        Locale.ROOT,
        "| `%s`: %s | %,d | %s | %s | %s |",
        limit.label(),
        messages.text("limit." + limit.label()),
        limit.standard(),
        messages.text("limit-unit." + limit.unit()),
        messages.text("limit-source." + limit.label()),
        limit.code().map(code -> "`" + code + "`").orElse("-"));
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void speakBothLanguages(Limit limit) {
    for (String language : List.of("id", "en")) {
      Messages messages = Messages.in(language);
      assertThat(messages.has("limit." + limit.label())).isTrue();
      assertThat(messages.has("limit-source." + limit.label())).isTrue();
      assertThat(messages.has("limit-unit." + limit.unit())).isTrue();
      limit.code().ifPresent(code -> assertThat(messages.has("remedy." + code)).as(code).isTrue());
    }
  }
}
