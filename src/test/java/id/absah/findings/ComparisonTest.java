package id.absah.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.findings.Comparison.Kind;
import id.absah.rules.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  @Test
  void saysWhatBecameOfEachIssue() {
    RunIssues before =
        run("3", document("a", "1", "still", "solved"), document("b", "1", "gone"), document("d"));
    RunIssues now =
        run("4", document("a", "1", "new", "still"), document("c", "1", "new"), document("d"));
    assertThat(told(before, now, RunIssues.none()))
        .containsExactly(
            "a new NEW", "a solved SOLVED", "a still STILL_OPEN", "b gone GONE", "c new NEW");
  }

  @Test
  void anIssueOfAnOlderRunIsReopened() {
    RunIssues before = run("3", document("a", "1"));
    RunIssues now = run("4", document("a", "1", "again", "new"));
    RunIssues earlier = run("1-2", document("a", "1", "again", "other"), document("b", "1", "new"));
    assertThat(told(before, now, earlier)).containsExactly("a again REOPENED", "a new NEW");
  }

  @Test
  void aDocumentThatCouldNotBeExaminedHasSolvedNothing() {
    RunIssues before = run("3", document("a", "1", "open"));
    RunIssues now = run("4", new RunIssues.Document("a", Optional.of("1"), false, List.of()));
    assertThat(told(before, now, RunIssues.none())).containsExactly("a open NOT_EXAMINED");
  }

  @Test
  void tellsWhichFilesHaveChangedAndCountsEachOnce() {
    RunIssues before = run("3", document("a", "1", "x", "y"), document("b", "1", "x"));
    RunIssues now = run("4", document("a", "2", "x", "y"), document("b", "1", "x"));
    Comparison comparison = Comparison.of(before, now, RunIssues.none());
    assertThat(comparison.changedFiles()).isEqualTo(1);
    List<Boolean> changed = new ArrayList<>();
    comparison.<RuntimeException>forEach(change -> changed.add(change.changedFile()));
    assertThat(changed).containsExactly(true, true, false);
    assertThat(comparison.counts())
        .containsOnlyKeys(Kind.values())
        .containsEntry(Kind.STILL_OPEN, 3L);
  }

  @Test
  void twoDocumentsOfOneNameAreComparedInTheirOrder() {
    RunIssues before = run("3", document("a", "1", "x"), document("a", "2", "y"));
    RunIssues now = run("4", document("a", "1", "x"));
    assertThat(told(before, now, RunIssues.none())).containsExactly("a x STILL_OPEN", "a y GONE");
  }

  @Test
  void refusesARunThatIsNotInPathOrder() {
    RunIssues wrong = run("3", document("b", "1", "x"), document("a", "1", "x"));
    assertThatThrownBy(() -> Comparison.of(wrong, wrong, RunIssues.none()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void agreesWithAComparisonByTables() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Map<String, List<String>> before = random(random);
      Map<String, List<String>> now = random(random);
      Map<String, List<String>> earlier = random(random);
      assertThat(told(run("1", before), run("2", now), run("0", earlier)))
          .as("seed " + seed)
          .containsExactlyElementsOf(byTables(before, now, earlier));
    }
  }

  private static List<String> byTables(
      Map<String, List<String>> before,
      Map<String, List<String>> now,
      Map<String, List<String>> earlier) {
    TreeMap<String, String> kinds = new TreeMap<>();
    before.forEach(
        (path, rules) ->
            rules.forEach(
                rule -> {
                  boolean open = now.getOrDefault(path, List.of()).contains(rule);
                  Kind left = now.containsKey(path) ? Kind.SOLVED : Kind.GONE;
                  kinds.put(path + " " + rule, (open ? Kind.STILL_OPEN : left).name());
                }));
    now.forEach(
        (path, rules) ->
            rules.forEach(
                rule -> {
                  boolean old = earlier.getOrDefault(path, List.of()).contains(rule);
                  kinds.putIfAbsent(path + " " + rule, (old ? Kind.REOPENED : Kind.NEW).name());
                }));
    return kinds.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList();
  }

  private static Map<String, List<String>> random(Random random) {
    TreeMap<String, List<String>> run = new TreeMap<>();
    for (String path : List.of("a", "b", "c", "d", "e")) {
      if (random.nextInt(4) > 0) {
        List<String> rules = new ArrayList<>();
        for (String rule : List.of("p", "q", "r")) {
          if (random.nextBoolean()) {
            rules.add(rule);
          }
        }
        run.put(path, rules);
      }
    }
    return run;
  }

  private static RunIssues run(String name, Map<String, List<String>> documents) {
    return RunIssues.of(
        name,
        documents.entrySet().stream()
            .map(one -> document(one.getKey(), line(one.getValue())))
            .toList());
  }

  private static String[] line(List<String> rules) {
    List<String> line = new ArrayList<>(rules);
    line.add(0, "1");
    return line.toArray(String[]::new);
  }

  private static RunIssues run(String name, RunIssues.Document... documents) {
    return RunIssues.of(name, Arrays.asList(documents));
  }

  private static RunIssues.Document document(String path, String... digestAndRules) {
    List<OpenIssue> issues = new ArrayList<>();
    for (int i = 1; i < digestAndRules.length; i++) {
      issues.add(new OpenIssue(digestAndRules[i], "document", Result.FAIL, Severity.MAJOR));
    }
    issues.sort(Comparator.comparing(OpenIssue::rule).reversed());
    return new RunIssues.Document(path, Arrays.stream(digestAndRules).findFirst(), true, issues);
  }

  private static List<String> told(RunIssues before, RunIssues now, RunIssues earlier) {
    List<String> told = new ArrayList<>();
    Comparison.of(before, now, earlier)
        .<RuntimeException>forEach(
            change -> told.add(change.path() + " " + change.rule() + " " + change.kind()));
    return told;
  }
}
