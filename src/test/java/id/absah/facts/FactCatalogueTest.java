package id.absah.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.document.SignatureKind;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Indication;
import id.absah.validation.Integrity;
import id.absah.validation.RevocationStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactCatalogueTest {
  private static List<Fact<?>> all() {
    List<Fact<?>> all = new ArrayList<>(FactCatalogue.document());
    all.addAll(FactCatalogue.signature());
    all.addAll(FactCatalogue.certificate());
    return all;
  }

  @Test
  void everyFactHasAMeaningInBothLanguagesAndEveryMeaningAFact() throws IOException {
    Set<String> names = new HashSet<>();
    for (Fact<?> fact : all()) {
      assertThat(names.add(fact.name())).as(fact.name()).isTrue();
      assertThat(FactCatalogue.meaning(fact.name(), "id")).isNotBlank();
      assertThat(FactCatalogue.meaning(fact.name(), "en")).isNotBlank();
    }
    for (String language : List.of("id", "en")) {
      Properties meanings = new Properties();
      try (InputStream in =
          FactCatalogue.class.getResourceAsStream("catalogue_" + language + ".properties")) {
        meanings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      assertThat(meanings.stringPropertyNames()).isEqualTo(names);
    }
    assertThatThrownBy(() -> FactCatalogue.meaning("document.nothing", "id"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FactCatalogue.meaning("document.path", "fr"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void enumsAloneHaveClosedLists() {
    for (Fact<?> fact : all()) {
      assertThat(fact.values().isEmpty()).as(fact.name()).isEqualTo(fact.type() != FactType.ENUM);
    }
  }

  private static <S> void readAll(List<Fact<S>> facts, S record) {
    for (Fact<S> fact : facts) {
      Optional<Object> value = fact.read().apply(record);
      if (value.isEmpty()) {
        continue;
      }
      Class<?> type =
          switch (fact.type()) {
            case TEXT, ENUM, DATE -> String.class;
            case INTEGER -> Long.class;
            case NUMBER -> Double.class;
            case TRUTH -> Boolean.class;
            case TIME -> Instant.class;
            case TEXT_LIST -> List.class;
          };
      assertThat(value.get()).as(fact.name()).isInstanceOf(type);
      if (fact.type() == FactType.ENUM) {
        assertThat(fact.values()).as(fact.name()).contains((String) value.get());
      }
    }
  }

  private static Optional<Object> read(DocumentFacts facts, String name) {
    return FactCatalogue.document().stream()
        .filter(fact -> fact.name().equals(name))
        .findFirst()
        .orElseThrow()
        .read()
        .apply(facts);
  }

  private static DocumentFacts document(boolean filled, boolean complete) {
    return new DocumentFacts(
        "a.pdf",
        "00",
        1,
        "PDF",
        1,
        false,
        List.of(),
        filled ? Optional.of("surat-edaran") : Optional.empty(),
        filled ? Optional.of(true) : Optional.empty(),
        filled ? KindSource.HEADING : KindSource.NONE,
        filled ? Confidence.READ : Confidence.ABSENT,
        Optional.empty(),
        filled ? Optional.of("Cuti") : Optional.empty(),
        filled ? Optional.of("1/2") : Optional.empty(),
        filled ? Optional.of(LocalDate.of(2026, 10, 7)) : Optional.empty(),
        filled ? Confidence.READ : Confidence.ABSENT,
        filled ? List.of("${nomor_naskah}") : List.of(),
        Optional.empty(),
        Optional.empty(),
        UnitSource.NONE,
        filled
            ? Optional.of(
                new FooterFacts(
                    FooterStatus.COMPLETE,
                    List.of(2),
                    Optional.of("t"),
                    Optional.of("BSrE"),
                    Optional.of(96),
                    List.of(),
                    Optional.of(FooterSource.TEXT)))
            : Optional.empty(),
        List.of(new PrintedSigner("Budi", Optional.empty(), Optional.empty(), 1, true)),
        filled ? Optional.of(List.of("footer")) : Optional.empty(),
        filled
            ? Optional.of(List.of(new QrCode(1, "https://a.example/1", Optional.of("a.example"))))
            : Optional.empty(),
        filled
            ? Optional.of(
                new ApplicationLetterFacts(List.of("nama"), List.of("nik"), List.of(), true))
            : Optional.empty(),
        1,
        0,
        1,
        Authenticity.AUTHENTIC,
        complete,
        List.of());
  }

  private static SignatureFacts signature() {
    return new SignatureFacts(
        "sig",
        SignatureKind.APPROVAL,
        Optional.empty(),
        0,
        Optional.of(3),
        Indication.TOTAL_PASSED,
        Optional.empty(),
        Optional.empty(),
        Integrity.INTACT,
        List.of(),
        Coverage.ENTIRE_FILE,
        LaterChanges.UNCHANGED,
        false,
        List.of(),
        Optional.empty(),
        Optional.of(Instant.EPOCH),
        Optional.empty(),
        Optional.of(4L),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        RevocationStatus.UNKNOWN,
        List.of(),
        false,
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Provider.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static RegisterRow row(Optional<RegisterStatus> status) {
    return new RegisterRow(
        2,
        "Budi",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        status,
        Optional.empty(),
        Optional.empty());
  }

  private static CertificateFacts certificate(Optional<RegisterStatus> status) {
    return new CertificateFacts(
        new CertificateSummary(
            "00",
            "01",
            "CN=Budi",
            Optional.of("Budi"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "CN=CA",
            "CA",
            Instant.EPOCH,
            Instant.EPOCH,
            "RSA",
            2048,
            List.of(),
            List.of(),
            false,
            false),
        Provider.UNKNOWN,
        Optional.empty(),
        730,
        10,
        Optional.empty(),
        RevocationStatus.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new RegisterEntry(
                RegisterMatch.SERIAL,
                Optional.of(row(status)),
                Optional.of(new RegisterEntry.Reported(Instant.EPOCH, Instant.EPOCH)),
                Optional.empty())));
  }

  @Test
  void readingGivesTheDeclaredTypesAndNeverThrows() {
    readAll(FactCatalogue.document(), document(true, true));
    readAll(FactCatalogue.document(), document(false, false));
    readAll(FactCatalogue.signature(), signature());
    readAll(FactCatalogue.certificate(), certificate(Optional.of(RegisterStatus.ISSUE)));
    readAll(FactCatalogue.certificate(), certificate(Optional.empty()));
  }

  @Test
  void absenceIsAFactOnlyWhenAllTextWasRead() {
    assertThat(read(document(false, true), "document.hasNumber")).contains(false);
    assertThat(read(document(false, false), "document.hasNumber")).isEmpty();
    assertThat(read(document(true, false), "document.hasNumber")).contains(true);
    assertThat(read(document(false, true), "document.kindSource")).contains("NONE");
    assertThat(read(document(false, false), "document.kindSource")).isEmpty();
    assertThat(read(document(false, true), "document.footer.status")).isEmpty();
    assertThat(read(document(true, true), "document.date")).contains("2026-10-07");
  }
}
