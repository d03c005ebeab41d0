package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.DocumentText;
import id.absah.document.Octets;
import id.absah.document.pdf.PdfDocument;
import id.absah.document.pdf.PdfLimits;
import id.absah.document.pdf.PdfText;
import id.absah.facts.DocumentFacts;
import id.absah.facts.ExtractionSettings;
import id.absah.facts.ExtractionSettings.KindOfDocument;
import id.absah.facts.ExtractionSettings.Unit;
import id.absah.facts.FooterFacts;
import id.absah.facts.PrintedSigner;
import id.absah.facts.extract.OfficialDocuments.Made;
import id.absah.facts.extract.OfficialDocuments.Truth;
import id.absah.rules.PolicyException;
import id.absah.rules.ShippedPolicy;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read of generated documents against what they were made to say, by field. */
class OfficialDocumentsTest {
  private static final int EACH_KIND = 16;
  private static final double LEAST = 0.99;

  private final ExtractionSettings settings = settings();
  private final FactExtractor extractor = new FactExtractor(settings);
  private final Map<String, List<String>> wrong = new LinkedHashMap<>();

  private static ExtractionSettings settings() {
    try {
      return ShippedPolicy.load().extraction(LocalDate.of(2026, 10, 31));
    } catch (IOException | PolicyException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void agreesWithTheTruthOfGeneratedDocumentsInEveryField() throws Exception {
    OfficialDocuments documents = new OfficialDocuments(settings, 20261122);
    for (String field : List.of("kind", "number", "date", "unit", "signers", "footer")) {
      wrong.put(field, new ArrayList<>());
    }
    int count = 0;
    for (KindOfDocument kind : settings.kinds()) {
      if (kind.id().equals(settings.applicationKind())) {
        continue; // a form of its own, see ApplicationLetterExtractorTest
      }
      for (int i = 0; i < EACH_KIND; i++) {
        compare(documents.make(kind));
        count++;
      }
    }
    int made = count;
    System.err.println("Generated documents: " + made);
    wrong.forEach(
        (field, cases) ->
            System.err.printf(
                Locale.ROOT, "  %-8s %d of %d right%n", field, made - cases.size(), made));
    assertThat(made).isGreaterThanOrEqualTo(300);
    wrong.forEach(
        (field, cases) ->
            assertThat((made - cases.size()) / (double) made)
                .as("%s: %s", field, cases)
                .isGreaterThanOrEqualTo(LEAST));
  }

  private void compare(Made made) throws Exception {
    Octets file = made.pdf();
    PdfDocument document = PdfDocument.read(file, PdfLimits.defaults());
    DocumentText text = PdfText.extract(document, PdfLimits.defaults(), Duration.ofMinutes(1));
    DocumentFacts facts = extractor.extract("a.pdf", file, document, text, List.of()).document();
    Truth truth = made.truth();
    same("kind", facts.kind(), Optional.of(truth.kind()), made);
    same("number", facts.number(), truth.number(), made);
    same("date", facts.date(), truth.date(), made);
    Optional<String> ours =
        facts
            .unit()
            .filter(unit -> settings.units().stream().map(Unit::name).anyMatch(unit::equals));
    same("unit", ours, truth.unit(), made);
    same(
        "signers",
        facts.printedSigners().stream().map(PrintedSigner::name).sorted().toList(),
        truth.signers().stream().sorted().toList(),
        made);
    same("footer", facts.footer().map(FooterFacts::status), Optional.of(truth.footer()), made);
  }

  private void same(String field, Object read, Object truth, Made made) {
    if (!read.equals(truth)) {
      wrong.get(field).add(made.recipe() + ": read " + read + ", is " + truth + "\n");
    }
  }
}
