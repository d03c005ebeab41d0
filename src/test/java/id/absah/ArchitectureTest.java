package id.absah;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The folder list tells the data's journey, and imports point one way. */
class ArchitectureTest {
  private static final List<String> ORDER =
      List.of(
          "archive",
          "document",
          "validation",
          "facts",
          "rules",
          "findings",
          "ledger",
          "reports",
          "audit",
          "cli");

  /** The register is handed over in the formats in which reports are written. */
  private static final String REGISTER = "id.absah.audit.register..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("id.absah");

  @TestFactory
  List<DynamicTest> everyPackageImportsOnlyPackagesToItsLeft() {
    return ORDER.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage("id.absah." + name + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(toTheRightOf(name))
                            .allowEmptyShould(true)
                            .check(CLASSES)))
        .toList();
  }

  private static String[] toTheRightOf(String name) {
    return ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream()
        .map(right -> "id.absah." + right + "..")
        .toArray(String[]::new);
  }

  @Test
  void everyClassLivesInOneOfThePackages() {
    classes()
        .should()
        .resideInAnyPackage(
            ORDER.stream().map(name -> "id.absah." + name + "..").toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("id.absah.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @TestFactory
  List<DynamicTest> everyLibraryStaysBehindItsWall() {
    return List.of(
        wall(
            "commons-compress",
            "org.apache.commons.compress..",
            "id.absah.archive..",
            "id.absah.reports.excel.."),
        wall("PDFBox", "org.apache.pdfbox..", "id.absah.document.pdf.."),
        wall("ZXing", "com.google.zxing..", "id.absah.document.pdf.."),
        wall("BouncyCastle", "org.bouncycastle..", "id.absah.validation.."),
        wall("YAML", "org.snakeyaml..", "id.absah.rules.."),
        wall("CEL", "org.projectnessie..", "id.absah.rules.."),
        wall("SQLite", "org.sqlite..", "id.absah.ledger.."),
        wall("POI", "org.apache.poi..", "id.absah.reports.excel..", REGISTER),
        wall("FreeMarker", "freemarker..", "id.absah.reports.html.."),
        wall("CSV", "de.siegmar..", "id.absah.reports.csv..", REGISTER),
        wall("JSON", "com.fasterxml..", "id.absah.reports.jsonl.."),
        wall("picocli", "picocli..", "id.absah.cli.."));
  }

  private static DynamicTest wall(String name, String library, String... home) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            noClasses()
                .that()
                .resideOutsideOfPackages(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES));
  }

  @Test
  void onlyTheCommandLineUsesTheStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackage("id.absah.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("data goes to stdout and words to stderr, and only cli knows which is which")
        .check(CLASSES);
  }

  @Test
  void nobodyReadsTheClockOrTheNetwork() {
    noClasses()
        .that()
        .resideOutsideOfPackage("id.absah.cli..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because(
            "the time comes from --at and --as-of, so that the same input gives the same bytes")
        .check(CLASSES);
    noClasses()
        .that()
        .haveNameNotMatching("id\\.absah\\.audit\\.worker\\.NoNetwork(\\$.*)?") // shuts the doors
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(java.net.URL.class.getName())
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "javax.net..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(java.net.Socket.class.getName())
        .because("the program never goes to the network")
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItPromises() {
    List<String> silent =
        CLASSES.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(found -> !found.containsClassWithSimpleName("package-info"))
            .map(found -> found.getName())
            .sorted()
            .toList();
    org.assertj.core.api.Assertions.assertThat(silent).isEmpty();
  }
}
