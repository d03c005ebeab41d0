package id.absah.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.audit.Period;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.rules.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample archive as a whole: made as committed, and judged as declared and as listed. */
class SampleCorpusTest {
  private static CorpusDeclaration declaration;
  private static Evaluation evaluation;

  @BeforeAll
  static void evaluateTheSampleArchive() throws Exception {
    declaration = CorpusDeclaration.read(SampleRun.folder().resolve("corpus.yaml"));
    evaluation = SampleRun.run(LocalDate.parse(declaration.evaluated()), Optional.empty());
  }

  @Test
  void everyDeclaredDocumentIsARowAndNothingElseIs() {
    Documents documents = new Documents(declaration);
    assertThat(evaluation.documents().toList())
        .extracting(DocumentEvaluation::path)
        .containsExactlyInAnyOrderElementsOf(
            declaration.documents().stream().map(documents::path).toList());
  }

  @Test
  void everyDocumentIsJudgedAsDeclared() {
    assertThat(differences(evaluation, Expectation::differences)).isEmpty();
  }

  @Test
  void lettersOfAnotherMonthAreFoundWhenTheMonthIsGiven() throws Exception {
    Evaluation inPeriod =
        SampleRun.run(
            LocalDate.parse(declaration.evaluated()),
            Optional.of(Period.of(YearMonth.parse(declaration.period()))));
    assertThat(differences(inPeriod, Expectation::differencesInPeriod)).isEmpty();
  }

  private static Map<String, List<String>> differences(
      Evaluation actual, BiFunction<Expectation, DocumentEvaluation, List<String>> compare) {
    Map<String, DocumentEvaluation> byPath = new LinkedHashMap<>();
    actual.documents().toList().forEach(document -> byPath.put(document.path(), document));
    Documents documents = new Documents(declaration);
    Map<String, List<String>> differences = new TreeMap<>();
    for (Declared document : declaration.documents()) {
      DocumentEvaluation found = byPath.get(documents.path(document));
      List<String> different =
          found == null
              ? List.of("not evaluated at all")
              : compare.apply(Expectation.of(document, declaration.profiles()), found);
      if (!different.isEmpty()) {
        differences.put(documents.path(document), different);
      }
    }
    return differences;
  }

  @Test
  void everyDocumentIsAsListed() throws Exception {
    assertThat(ExpectedResults.documents(evaluation))
        .containsExactlyElementsOf(
            ExpectedResults.read(SampleRun.folder().resolve(ExpectedResults.DOCUMENTS)));
  }

  @Test
  void everyFindingIsAsListed() throws Exception {
    assertThat(ExpectedResults.findings(evaluation))
        .containsExactlyElementsOf(
            ExpectedResults.read(SampleRun.folder().resolve(ExpectedResults.FINDINGS)));
  }

  @Test
  void everyFileNameSaysWhatTheDeclarationExpects() {
    List<String> wrong = new ArrayList<>();
    for (Declared document : declaration.documents()) {
      String[] name = document.text("file").split("--", -1);
      Expectation expectation = Expectation.of(document, declaration.profiles());
      if (!expectation.of(name[0]).equalsIgnoreCase(name[1])) {
        wrong.add(document.text("file") + " is declared " + expectation.of(name[0]));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRuleThatAnArchiveCanBreakHasASampleThatHoldsAndOneThatDoesNot() {
    Map<String, Set<String>> verdicts = new TreeMap<>();
    for (Declared document : declaration.documents()) {
      String[] name = document.text("file").split("--", -1);
      verdicts.computeIfAbsent(name[0], rule -> new TreeSet<>()).add(name[1]);
    }
    // What follows from other rules, or needs a register of certificates, has no file of its own;
    // a document that needs a password is not evaluated at all.
    Set<String> withoutFile =
        Set.of(
            "P14-hilang",
            "P14-pindah",
            "P17-pencabutan",
            "P20-masalah",
            "P21-insiden",
            "H-tanpa-sandi");
    for (Rule rule : evaluation.policy().rules()) {
      if (withoutFile.contains(rule.id())) {
        continue;
      }
      Set<String> found = verdicts.getOrDefault(rule.id(), Set.of());
      assertThat(found).as(rule.id()).hasSizeGreaterThan(1).contains("pass");
    }
  }

  @Test
  void generatorMakesTheCommittedFilesByteForByte() throws Exception {
    Path folder = SampleRun.folder();
    SortedMap<String, String> made = new TreeMap<>();
    new CorpusGenerator(folder.resolve("corpus.yaml"))
        .files()
        .forEach((path, bytes) -> made.put(path, Digests.hex(bytes)));
    SortedMap<String, String> committed = new TreeMap<>();
    for (String part : List.of("archive", "trust", "revocation", "register")) {
      try (Stream<Path> files = Files.walk(folder.resolve(part))) {
        for (Path file : files.filter(SampleCorpusTest::generated).toList()) {
          committed.put(
              folder.relativize(file).toString().replace('\\', '/'),
              Digests.hex(Files.readAllBytes(file)));
        }
      }
    }
    assertThat(made).isEqualTo(committed);
  }

  /** What the generator makes; declarations in YAML are written by hand. */
  private static boolean generated(Path file) {
    return Files.isRegularFile(file) && !file.toString().endsWith(".yaml");
  }

  @Test
  void tailoringNamesTheSampleAuthorities() throws Exception {
    String tailor = Files.readString(SampleRun.folder().resolve("tailor.yaml"));
    for (String name : List.of("root", "issuing", "old-ca", "demo-ca")) {
      byte[] certificate = declaration.pki().identity(name).certificate().getEncoded();
      assertThat(tailor).contains(Digests.hex(certificate));
    }
  }
}
