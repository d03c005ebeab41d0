package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.facts.ExtractionSettings;
import id.absah.facts.ExtractionSettings.KindOfDocument;
import id.absah.facts.NameMatch;
import id.absah.facts.extract.WrittenCases.Case;
import id.absah.rules.PolicyException;
import id.absah.rules.ShippedPolicy;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages, names and links whose verdict was fixed before any was run, under the shipped policy. */
class WrittenCasesTest {
  private static final ExtractionSettings SETTINGS = settings();

  private static ExtractionSettings settings() {
    try {
      return ShippedPolicy.load().extraction(LocalDate.of(2026, 10, 31));
    } catch (IOException | PolicyException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KindFacts kind(PrintedPage page) {
    return new KindExtractor(SETTINGS.kinds(), SETTINGS.applicationKind()).extract(page.build());
  }

  static List<Case> kinds() {
    return WrittenCases.pages("kinds.txt");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void readsTheKind(Case given) {
    boolean ownLetterhead = given.page().get(0).startsWith("^PEMERINTAH");
    KindFacts facts = kind(WrittenCases.printed(given, !ownLetterhead));
    assertThat(facts.kind().map(KindOfDocument::id).orElse("none")).isEqualTo(given.field(1));
  }

  static List<Case> numbers() {
    return WrittenCases.pages("numbers-and-dates.txt");
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void readsNumberDateAndSubject(Case given) {
    PrintedPage page = WrittenCases.printed(given, true);
    assertThat(NumberAndDate.number(page.alone()).orElse("-")).isEqualTo(given.field(1));
    assertThat(NumberAndDate.date(page.alone()).map(LocalDate::toString).orElse("-"))
        .isEqualTo(given.field(2));
    if (!given.field(3).equals("?")) {
      assertThat(kind(page).subject().orElse("-")).isEqualTo(given.field(3));
    }
  }

  static List<Case> letterheads() {
    return WrittenCases.pages("letterheads.txt");
  }

  @ParameterizedTest
  @MethodSource("letterheads")
  void readsThePerangkatDaerah(Case given) {
    UnitExtractor extractor = new UnitExtractor(SETTINGS.units(), SETTINGS.government());
    PrintedPage page = WrittenCases.printed(given, false);
    UnitExtractor.Found found =
        extractor.place(extractor.letterhead(Optional.of(page.build())), given.field(3));
    assertThat(found.unit().orElse("none")).isEqualTo(given.field(1));
    assertThat(found.source()).hasToString(given.field(2));
  }

  static List<Case> names() {
    return WrittenCases.rows("names.txt");
  }

  @ParameterizedTest
  @MethodSource("names")
  void comparesNamesBothWays(Case given) {
    NameMatch match = NameComparer.compare(given.field(0), given.field(1)).match();
    if (given.field(2).equals("NOT_SAME")) {
      assertThat(match).isNotEqualTo(NameMatch.SAME);
    } else {
      assertThat(match).hasToString(given.field(2));
    }
    assertThat(NameComparer.compare(given.field(1), given.field(0)).match()).isEqualTo(match);
  }

  static List<Case> links() {
    return WrittenCases.rows("qr-texts.txt");
  }

  @ParameterizedTest
  @MethodSource("links")
  void readsWhereACodeLeads(Case given) {
    Optional<String> host = QrLink.host(given.field(0));
    if (!given.field(1).equals("?")) {
      assertThat(host.orElse("-")).isEqualTo(given.field(1));
    }
    boolean inside = host.isPresent() && QrLink.under(host.get(), SETTINGS.verificationHosts());
    assertThat(inside ? "inside" : "outside").isEqualTo(given.field(2));
  }
}
