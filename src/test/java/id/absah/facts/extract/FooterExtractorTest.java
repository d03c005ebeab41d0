package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.SharedData;
import id.absah.document.DocumentText;
import id.absah.facts.ExtractionSettings.FooterWording;
import id.absah.facts.FooterFacts;
import id.absah.facts.FooterPages;
import id.absah.facts.FooterStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FooterExtractorTest {
  private static final String COMPLETE =
      "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik\n"
          + "yang diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), BSSN.";

  private final FooterExtractor extractor = new FooterExtractor(SampleSettings.footer());

  private FooterFacts read(DocumentText text) {
    return extractor.extract(text, Set.of()).orElseThrow();
  }

  private static PrintedPage body() {
    PrintedPage page = new PrintedPage(1);
    for (int i = 0; i < 30; i++) {
      page.left(90 + i * 15, "Isi surat yang panjang dan memenuhi halaman, baris ke " + i);
    }
    return page;
  }

  private FooterFacts foot(String text) {
    return read(body().lines(60, 765, 8, text).alone());
  }

  @Test
  void readsEveryRealFooterAtTheFootAndNoneInTheBody() throws IOException {
    SoftAssertions all = new SoftAssertions();
    List<String> entries = entries("footers/positives.txt");
    assertThat(entries).hasSizeGreaterThan(20);
    for (String entry : entries) {
      all.assertThat(foot(entry).status()).as(entry).isEqualTo(FooterStatus.COMPLETE);
      all.assertThat(foot(entry.replace('\n', ' ')).status()).isEqualTo(FooterStatus.COMPLETE);
      FooterFacts inBody = read(new PrintedPage(1).lines(72, 300, 11, entry).alone());
      all.assertThat(inBody.status()).as(entry).isEqualTo(FooterStatus.ABSENT);
    }
    all.assertAll();
  }

  @Test
  void leavesToAPersonWhatHasBothElementsAndDoesNotPlainlyStateThem() {
    FooterFacts another =
        foot(
            "Surat Sekretaris Daerah telah ditandatangani secara elektronik menggunakan sertifikat"
                + "\nelektronik yang diterbitkan oleh BSrE");
    assertThat(another.status()).isEqualTo(FooterStatus.PARTIAL);
    assertThat(another.missing()).isEmpty();
    assertThat(another.issuer()).contains("BSrE");

    FooterFacts denied =
        foot(
            "Surat ini belum ditandatangani secara elektronik menggunakan sertifikat elektronik"
                + "\nyang diterbitkan oleh BSrE");
    assertThat(denied.missing()).containsExactly("signed");
    assertThat(foot("Surat ini telah ditandatangani secara elektronik").missing())
        .containsExactly("issued");
  }

  @Test
  void refusesEveryNearMiss() throws IOException {
    SoftAssertions all = new SoftAssertions();
    List<String> entries = entries("footers/negatives.txt");
    assertThat(entries).hasSizeGreaterThan(8);
    for (String entry : entries) {
      FooterStatus expected =
          entry.contains("Bappelitbangda") ? FooterStatus.OTHER_ISSUER : FooterStatus.PARTIAL;
      FooterStatus status = foot(entry).status();
      all.assertThat(status).as(entry).isIn(expected, FooterStatus.ABSENT);
      if (expected == FooterStatus.OTHER_ISSUER) {
        all.assertThat(status).isEqualTo(expected);
      }
    }
    all.assertAll();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COMPLETE|Sertifikat elektronik diterbitkan oleh BSrE. Surat ini ditandatangani secara"
            + " elektronik.",
        "COMPLETE|Dokumen lni telah dltandatangani secara elektronlk, diterbitkan oleh BSrE",
        "COMPLETE|Dokumen ini telah bertandatangan secara eletronik dan diterbitkan oleh Balai"
            + " Sertifikasi Elektronik",
        "OTHER_ISSUER|Dokumen ini ditandatangani secara elektronik, sertifikat diterbitkan oleh"
            + " Peruri",
        "OTHER_ISSUER|Dokumen ini ditandatangani secara elektronik yang diterbitkan oleh Dinas X."
            + " Cek di bsre.bssn.go.id",
        "PARTIAL|Dokumen ini telah ditandatangani secara elektronik",
        "PARTIAL|Sertifikat elektronik yang diterbitkan oleh BSrE",
        "PARTIAL|Dokumen ini ditandatangani secara elektronik dan diterbitkan melalui aplikasi",
        "PARTIAL|Dokumen ini tidak ditandatangani secara elektronik. Sertifikat diterbitkan oleh"
            + " BSrE",
        "ABSENT|Dokumen ini telah dibubuhi sertifikat elektronik",
        "ABSENT|Halaman 1 dari 3",
      })
  void tellsTheStatusesApart(FooterStatus status, String text) {
    assertThat(foot(text).status()).isEqualTo(status);
  }

  @Test
  void elementsFarApartAreNoStatement() {
    String far =
        "Ditandatangani secara elektronik oleh Kepala. "
            + "kata ".repeat(40)
            + " dikeluarkan oleh Balai Sertifikasi Elektronik";
    assertThat(foot(far).status()).isEqualTo(FooterStatus.PARTIAL);
  }

  @Test
  void namesTheIssuerAndThePagesAndQuotesThePrintedText() {
    PrintedPage second = new PrintedPage(2).lines(60, 790, 8, COMPLETE);
    PrintedPage third = new PrintedPage(3).lines(60, 790, 8, COMPLETE);
    FooterFacts facts = read(PrintedPage.document(body(), second, third));
    assertThat(facts.status()).isEqualTo(FooterStatus.COMPLETE);
    assertThat(facts.pages()).containsExactly(2, 3);
    assertThat(facts.issuer()).contains("Balai Besar Sertifikasi Elektronik");
    assertThat(facts.text().orElseThrow())
        .startsWith("ditandatangani secara elektronik menggunakan")
        .endsWith("Balai Besar Sertifikasi Elektronik");
    assertThat(foot("Ditandatangani secara elektronik, diterbitkan oleh Peruri CA").issuer())
        .contains("Peruri CA");
    assertThat(
            foot("Ditandatangani secara elektronik, diterbitkan oleh Penyelenggara\nLain").issuer())
        .contains("Penyelenggara Lain");
    assertThat(
            foot("Ditandatangani secara elektronik, diterbitkan oleh Balai\nSertifikasi Elektronik")
                .issuer())
        .contains("Balai Sertifikasi Elektronik");
  }

  @Test
  void aFooterThatBeginsAboveTheZoneIsRead() {
    assertThat(
            read(body().lines(60, 660, 8, COMPLETE + "\nPindai kode QR\nuntuk memeriksa").alone())
                .status())
        .isEqualTo(FooterStatus.ABSENT);
    assertThat(
            read(body().lines(60, 712, 8, COMPLETE + "\nPindai kode QR\nuntuk memeriksa").alone())
                .status())
        .isEqualTo(FooterStatus.COMPLETE);
  }

  @Test
  void aBodyThatRunsOnIntoTheZoneIsNoFoot() {
    PrintedPage page = new PrintedPage(1);
    for (int i = 0; i < 44; i++) {
      page.left(90 + i * 14, "Isi peraturan yang panjang dan memenuhi halaman");
    }
    page.lines(72, 90 + 44 * 14, 11, COMPLETE);
    assertThat(read(page.alone()).status()).isEqualTo(FooterStatus.ABSENT);
  }

  @Test
  void readsAFootInTwoColumns() {
    PrintedPage page =
        body()
            .at(60, 780, 8, "Surat ini ditandatangani secara")
            .at(320, 780, 8, "Jalan R.E. Martadinata Nomor 1")
            .at(60, 790, 8, "elektronik, sertifikat diterbitkan oleh")
            .at(320, 790, 8, "Telepon (0511) 1234567")
            .at(60, 800, 8, "Balai Sertifikasi Elektronik")
            .at(320, 800, 8, "Banjarmasin 70111");
    assertThat(read(page.alone()).status()).isEqualTo(FooterStatus.COMPLETE);
  }

  @Test
  void aTableThatEndsInTheZoneIsNoFoot() {
    PrintedPage page = new PrintedPage(1);
    for (int row = 0; row < 14; row++) {
      double top = 90 + row * 50;
      page.at(72, top, 11, (row + 1) + ".").at(110, top, 11, "Unsur catatan kaki");
      page.at(250, top, 11, "Bunyi catatan kaki ke " + row);
    }
    page.at(72, 790, 11, "15.").at(110, 790, 11, "Contoh bunyi");
    page.lines(250, 790, 11, COMPLETE);
    assertThat(read(page.alone()).status()).isEqualTo(FooterStatus.ABSENT);
    page.lines(60, 826, 5, COMPLETE.replace("\n", " "));
    assertThat(read(page.alone()).status()).as("a foot below it").isEqualTo(FooterStatus.COMPLETE);
  }

  @Test
  void oneElementInTheBodyAndTheOtherAtTheFootAreNoStatement() {
    PrintedPage page =
        body()
            .at(60, 560, 8, "Dokumen ini telah ditandatangani secara elektronik")
            .at(60, 800, 8, "Sertifikat elektronik diterbitkan oleh BSrE");
    assertThat(read(page.alone()).status()).isEqualTo(FooterStatus.PARTIAL);
    assertThat(read(page.alone()).missing()).containsExactly("signed");
    assertThat(read(page.alone()).position()).contains(95);
  }

  private FooterFacts required(FooterPages pages, Set<Integer> signaturePages, DocumentText text) {
    FooterWording any = SampleSettings.footer();
    FooterWording wording =
        new FooterWording(
            any.signed(), any.issued(), any.issuers(), any.window(), any.footZone(), pages);
    return new FooterExtractor(wording).extract(text, signaturePages).orElseThrow();
  }

  @Test
  void asksThePagesThatThePolicyNames() {
    DocumentText text =
        PrintedPage.document(
            new PrintedPage(1).lines(60, 790, 8, COMPLETE),
            new PrintedPage(2).lines(60, 790, 8, "Dokumen ini ditandatangani secara elektronik"),
            new PrintedPage(3).left(90, "Isi surat"));
    assertThat(required(FooterPages.ANY, Set.of(2), text).status())
        .isEqualTo(FooterStatus.COMPLETE);
    assertThat(required(FooterPages.FIRST, Set.of(2), text).status())
        .isEqualTo(FooterStatus.COMPLETE);
    assertThat(required(FooterPages.LAST, Set.of(2), text).status()).isEqualTo(FooterStatus.ABSENT);
    assertThat(required(FooterPages.SIGNATURE_PAGE, Set.of(2), text).status())
        .isEqualTo(FooterStatus.PARTIAL);
    assertThat(required(FooterPages.SIGNATURE_PAGE, Set.of(), text).status())
        .as("no page with a signature")
        .isEqualTo(FooterStatus.COMPLETE);
    FooterFacts every = required(FooterPages.EVERY, Set.of(2), text);
    assertThat(every.status()).isEqualTo(FooterStatus.ABSENT);
    assertThat(every.pages()).containsExactly(3);
    assertThat(every.missing()).containsExactly("signed", "issued");
  }

  @Test
  void aWideFlatImageAtTheFootNeedsAPerson() {
    assertThat(read(body().image(20, 790, 570, 816).alone()).status())
        .isEqualTo(FooterStatus.IMAGE);
    assertThat(read(body().image(20, 790, 570, 793).alone()).status())
        .as("a rule")
        .isEqualTo(FooterStatus.ABSENT);
    assertThat(read(body().image(20, 400, 570, 426).alone()).status())
        .as("in the body")
        .isEqualTo(FooterStatus.ABSENT);
    DocumentText squarer = body().image(60, 770, 440, 820).alone();
    assertThat(read(squarer).status()).isEqualTo(FooterStatus.ABSENT);
    assertThat(extractor.extract(squarer, Set.of(1)).orElseThrow().status())
        .isEqualTo(FooterStatus.IMAGE);
  }

  @Test
  void aScannedPageNeedsAPerson() {
    assertThat(read(new PrintedPage(1).image(0, 0, 595, 842).alone()).status())
        .isEqualTo(FooterStatus.IMAGE);
  }

  @Test
  void whatCannotBeReadIsNotAbsent() {
    DocumentText nothing = new DocumentText(3, List.of(), false, List.of());
    assertThat(extractor.extract(nothing, Set.of())).isEmpty();
    DocumentText half = new DocumentText(2, List.of(body().build()), false, List.of());
    assertThat(extractor.extract(half, Set.of())).isEmpty();
  }

  /** The wordings of a file, separated by blank lines. */
  private static List<String> entries(String name) throws IOException {
    String text = Files.readString(SharedData.file(name), StandardCharsets.UTF_8);
    return Arrays.stream(text.split("\\R\\s*\\R"))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }
}
