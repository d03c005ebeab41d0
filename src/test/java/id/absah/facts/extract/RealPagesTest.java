package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.SharedData;
import id.absah.document.DocumentText;
import id.absah.document.Octets;
import id.absah.document.pdf.PdfDocument;
import id.absah.document.pdf.PdfLimits;
import id.absah.document.pdf.PdfText;
import id.absah.facts.Confidence;
import id.absah.facts.DocumentFacts;
import id.absah.facts.FooterFacts;
import id.absah.facts.FooterStatus;
import id.absah.rules.ShippedPolicy;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader writes down by hand from the pages of three real regulations. */
class RealPagesTest {
  @ParameterizedTest
  @CsvSource({
    "PERMENKOMINFO_2022_016.pdf, 16 TAHUN 2022, 2022-12-27, 30, ABSENT, false,"
        + " KEBIJAKAN UMUM PENYELENGGARAAN AUDIT TEKNOLOGI INFORMASI DAN KOMUNIKASI",
    "PERMENKOMINFO_2024_003.pdf, 3 TAHUN 2024, 2024-02-13, 30, COMPLETE, false,"
        + " SERTIFIKASI ALAT TELEKOMUNIKASI DAN/ATAU PERANGKAT TELEKOMUNIKASI",
    "PERMENKOMINFO_2024_004.pdf, 4 TAHUN 2024, 2024-09-03, 50, IMAGE, false,"
        + " PENYELENGGARAAN URUSAN PEMERINTAHAN KONKUREN BIDANG KOMUNIKASI DAN INFORMATIKA",
  })
  void agreesWithTheReader(
      String name,
      String number,
      LocalDate date,
      int pages,
      FooterStatus footer,
      boolean placeholders,
      String subject)
      throws Exception {
    Octets file = Octets.of(Files.readAllBytes(SharedData.folder("real-pdfs").resolve(name)));
    PdfDocument document = PdfDocument.read(file, PdfLimits.defaults());
    FactExtractor extractor =
        new FactExtractor(ShippedPolicy.load().extraction(LocalDate.of(2026, 10, 31)));
    DocumentText text =
        PdfText.extract(
            document,
            PdfLimits.defaults(),
            Duration.ofMinutes(1),
            extractor.pages(document.document()));
    DocumentFacts facts = extractor.extract(name, file, document, text, List.of()).document();

    assertThat(facts.kind()).contains("peraturan");
    assertThat(facts.kindListed()).contains(false);
    assertThat(facts.kindConfidence()).isEqualTo(Confidence.READ);
    assertThat(facts.number()).contains(number);
    assertThat(facts.date()).contains(date);
    assertThat(facts.dateConfidence()).isEqualTo(Confidence.READ);
    assertThat(facts.subject()).contains(subject);
    assertThat(facts.pages()).isEqualTo(pages);
    assertThat(facts.footer().map(FooterFacts::status)).contains(footer);
    assertThat(!facts.placeholders().isEmpty()).isEqualTo(placeholders);
    assertThat(facts.printedSigners()).isNotEmpty();
  }
}
