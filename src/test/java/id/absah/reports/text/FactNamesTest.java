package id.absah.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.facts.Fact;
import id.absah.facts.FactCatalogue;
import id.absah.reports.ReportFixture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactNamesTest {
  private static List<List<? extends Fact<?>>> vocabularies() {
    return List.of(
        FactCatalogue.document(), FactCatalogue.signature(), FactCatalogue.certificate());
  }

  private static FactNames names(String language) {
    return new FactNames(new Wording(ReportFixture.evaluation(), language, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void everyFactHasAShortNameInWords(String language) {
    for (List<? extends Fact<?>> vocabulary : vocabularies()) {
      for (Fact<?> fact : vocabulary) {
        assertThat(names(language).of(fact.name()))
            .as(fact.name())
            .hasSizeBetween(4, 64)
            .doesNotContainPattern("[;:=]|[a-z]\\.[a-z]|[a-z][A-Z]|\\b[A-Z]+_[A-Z]+\\b")
            .matches("(?s)\\p{Lu}.*");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void noTwoFactsOfOneSubjectShareAName(String language) {
    for (List<? extends Fact<?>> vocabulary : vocabularies()) {
      Map<String, String> owners = new HashMap<>();
      List<String> shared = new ArrayList<>();
      for (Fact<?> fact : vocabulary) {
        String owner = owners.put(names(language).of(fact.name()), fact.name());
        if (owner != null) {
          shared.add(owner + " and " + fact.name());
        }
      }
      assertThat(shared).isEmpty();
    }
  }

  @Test
  void noNameIsLeftOverForAFactThatIsGone() {
    List<String> known = new ArrayList<>();
    vocabularies().forEach(facts -> facts.forEach(fact -> known.add("fact." + fact.name())));
    assertThat(
            MessageKeys.startingWith("fact.").stream()
                .filter(key -> !key.startsWith("fact.setting"))
                .filter(key -> !key.equals("fact.line") && !key.equals("fact.findings.failed")))
        .isSubsetOf(known);
  }

  @Test
  void tellsWhatWasFoundFromWhatThePolicyAsks() {
    assertThat(names("id").line("document.kindListed", "tidak"))
        .isEqualTo("Jenis naskah termasuk daftar Pasal 11 ayat (3): tidak");
    assertThat(names("en").line("document.kindListed", "no"))
        .isEqualTo("The kind is on the list of Article 11 (3): no");
    assertThat(names("id").of("setting.requireTimestamp"))
        .isEqualTo("Kebijakan - penanda waktu tepercaya diharapkan");
  }

  @Test
  void aNameThatNoCatalogueHasStaysWhatItIs() {
    assertThat(names("id").of("run.somethingElse")).isEqualTo("run.somethingElse");
  }
}
