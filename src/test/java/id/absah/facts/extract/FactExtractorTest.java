package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.SharedData;
import id.absah.document.DocumentText;
import id.absah.document.Octets;
import id.absah.document.pdf.PdfDocument;
import id.absah.document.pdf.PdfLimits;
import id.absah.document.pdf.PdfText;
import id.absah.facts.ApplicationLetterFacts;
import id.absah.facts.Authenticity;
import id.absah.facts.ChangeCode;
import id.absah.facts.Coverage;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.FooterFacts;
import id.absah.facts.FooterStatus;
import id.absah.facts.KindSource;
import id.absah.facts.LaterChanges;
import id.absah.facts.Provider;
import id.absah.facts.SignatureFacts;
import id.absah.facts.UnitSource;
import id.absah.validation.AlgorithmConstraints;
import id.absah.validation.Indication;
import id.absah.validation.SignatureValidator;
import id.absah.validation.SuppliedEvidence;
import id.absah.validation.TrustAnchor;
import id.absah.validation.TrustAnchors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whole documents, from bytes to facts; no authority is recognised in these runs. */
class FactExtractorTest {
  private static final String MONTH = "archive/2026/10/";
  private static final String STAMPED_TWICE =
      MONTH
          + "badan-kepegawaian-daerah-pendidikan-dan-pelatihan/"
          + "P13-perubahan--pass--number-stamped-by-signature.pdf";
  private static final String UNSIGNED_COPY =
      MONTH + "sekretariat-daerah/P12-bersertifikasi--fail--unsigned-with-footer.pdf";
  private static final String NON_ASN =
      MONTH + "dinas-komunikasi-informatika-dan-statistik/L-permohonan--";

  private static EstablishedFacts facts(String file) throws Exception {
    return facts(
        Octets.of(Files.readAllBytes(SharedData.file(file))),
        new TrustAnchors(Map.of(), List.of()));
  }

  private static EstablishedFacts facts(Octets bytes, TrustAnchors anchors) throws Exception {
    DocumentText text = PdfText.extract(bytes, PdfLimits.defaults(), Duration.ofMinutes(1));
    PdfDocument document = PdfDocument.read(bytes, PdfLimits.defaults());
    SignatureValidator validator =
        new SignatureValidator(
            anchors,
            SuppliedEvidence.none(),
            new AlgorithmConstraints(
                List.of(new AlgorithmConstraints.Digest("SHA-256", Instant.MAX)),
                List.of(new AlgorithmConstraints.Signature("RSA", 2048, Instant.MAX))),
            Instant.parse("2026-10-31T00:00:00Z"));
    return new FactExtractor(SampleSettings.all())
        .extract(
            "dinkes/berkas.pdf", bytes, document, text, validator.validate(document.document()));
  }

  private static Octets sample(String file) throws IOException {
    return Octets.of(
        Files.readAllBytes(
            Path.of(System.getProperty("absah.basedir", "."), "sample-corpus").resolve(file)));
  }

  /** The issuing CA of the sample PKI, trusted only because the user named it for the run. */
  private static TrustAnchors givenAnchor() throws IOException {
    Octets issuing = sample("trust/issuing.cer");
    return new TrustAnchors(
        Map.of(issuing.sha256(), new TrustAnchor("CA contoh", issuing.sha256(), true)),
        List.of(issuing));
  }

  @Test
  void aRegulationWithALiveFooterOnEveryPage() throws Exception {
    EstablishedFacts facts = facts("real-pdfs/PERMENKOMINFO_2024_003.pdf");
    DocumentFacts document = facts.document();
    assertThat(document.kind()).contains("peraturan");
    assertThat(document.kindListed()).contains(false);
    assertThat(document.kindSource()).isEqualTo(KindSource.HEADING);
    assertThat(document.number()).contains("3 TAHUN 2024");
    assertThat(document.date()).contains(LocalDate.of(2024, 2, 13));
    assertThat(document.unit()).contains("Dinas Kesehatan");
    assertThat(document.unitSource()).isEqualTo(UnitSource.FOLDER);
    assertThat(document.footer().map(FooterFacts::status)).contains(FooterStatus.COMPLETE);
    assertThat(document.footer().orElseThrow().pages()).hasSize(30);
    assertThat(document.footer().flatMap(FooterFacts::issuer)).contains("BSrE");
    assertThat(document.claimsSignature().orElseThrow()).contains("footer");
    assertThat(document.textComplete()).isTrue();
    assertThat(document.authenticity()).isEqualTo(Authenticity.UNDETERMINED);
    assertThat(facts.signatures()).hasSize(1);
    SignatureFacts signature = facts.signatures().get(0);
    assertThat(signature.indication()).isEqualTo(Indication.INDETERMINATE);
    assertThat(signature.coverage()).isEqualTo(Coverage.ENTIRE_FILE);
    assertThat(signature.laterChanges()).isEqualTo(LaterChanges.UNCHANGED);
    assertThat(signature.printedNameAgrees())
        .as("the copy's signer is printed as an image only")
        .isEmpty();
    assertThat(facts.certificates()).hasSize(1);
    assertThat(facts.certificates().get(0).lifeDays()).isBetween(729.9, 730.0);
    assertThat(facts.certificates().get(0).daysLeft()).isNegative();
    assertThat(facts.certificates().get(0).standardsMet()).contains(true);
  }

  @Test
  void aRegulationWithFourSignaturesAndItsFooterAsAnImage() throws Exception {
    EstablishedFacts facts = facts("real-pdfs/PERMENKOMINFO_2024_004.pdf");
    DocumentFacts document = facts.document();
    assertThat(document.kind()).contains("peraturan");
    assertThat(document.number()).contains("4 TAHUN 2024");
    assertThat(document.footer().map(FooterFacts::status)).contains(FooterStatus.IMAGE);
    assertThat(document.footer().orElseThrow().pages()).containsExactly(50);
    assertThat(document.claimsSignature().orElseThrow()).contains("footer-image");
    assertThat(document.signatureCount()).isEqualTo(4);
    assertThat(document.signerCount()).isEqualTo(3);
    assertThat(facts.signatures())
        .extracting(SignatureFacts::coverage)
        .containsExactly(
            Coverage.ENTIRE_REVISION,
            Coverage.ENTIRE_REVISION,
            Coverage.ENTIRE_REVISION,
            Coverage.ENTIRE_FILE);
    assertThat(facts.signatures())
        .extracting(signature -> signature.printedNameAgrees().orElse(false))
        .containsExactly(true, false, false, true);
    assertThat(facts.signatures())
        .extracting(signature -> signature.printedName().isPresent())
        .containsExactly(true, false, false, true);
  }

  @Test
  void aRegulationSignedWithAnotherProvider() throws Exception {
    EstablishedFacts facts = facts("real-pdfs/PERMENKOMINFO_2022_016.pdf");
    assertThat(facts.document().footer().map(FooterFacts::status)).contains(FooterStatus.ABSENT);
    assertThat(facts.document().claimsSignature().orElseThrow())
        .containsExactly("signature-block", "qr");
    assertThat(facts.signatures())
        .extracting(SignatureFacts::provider)
        .containsExactly(Provider.OTHER);
    assertThat(facts.signatures().get(0).providerName()).contains("iOTENTIK");
    assertThat(facts.signatures().get(0).printedNameAgrees()).contains(true);
  }

  @Test
  void anAttackedDocumentIsNotAuthentic() throws Exception {
    assertThat(facts("attacks/ISA1.pdf").document().authenticity())
        .isEqualTo(Authenticity.NOT_AUTHENTIC);
    EstablishedFacts forbidden = facts("attacks/MDP1.pdf");
    assertThat(forbidden.document().authenticity()).isEqualTo(Authenticity.NOT_AUTHENTIC);
    assertThat(forbidden.signatures().get(0).indication()).isEqualTo(Indication.TOTAL_FAILED);
  }

  @Test
  void digestAndSizeAreThoseOfTheFileAsHandedIn() throws Exception {
    Octets file = Octets.of(Files.readAllBytes(SharedData.file("attacks/BR22.pdf")));
    DocumentFacts document = facts("attacks/BR22.pdf").document();
    assertThat(PdfDocument.read(file, PdfLimits.defaults()).document().bytes().length())
        .as("the header stands late in this file")
        .isLessThan(file.length());
    assertThat(document.sha256()).isEqualTo(file.sha256());
    assertThat(document.size()).isEqualTo(file.length());
  }

  @Test
  void aStampUnderAnAnchorGivenForTheRunIsAccountable() throws Exception {
    Octets file = sample(STAMPED_TWICE);
    EstablishedFacts given = facts(file, givenAnchor());
    assertThat(given.signatures())
        .extracting(SignatureFacts::provider)
        .containsOnly(Provider.UNKNOWN);
    assertThat(given.signatures().get(0).changes())
        .extracting(change -> change.what().code())
        .containsExactly(ChangeCode.SIGNATURE_STAMPED);
    EstablishedFacts nobody = facts(file, new TrustAnchors(Map.of(), List.of()));
    assertThat(nobody.signatures().get(0).changes())
        .extracting(change -> change.what().code())
        .doesNotContain(ChangeCode.SIGNATURE_STAMPED);
  }

  @Test
  void anAnchorOfThePolicyThatIsNotRecognisedVouchesForNobody() {
    String sha256 = "cc".repeat(32);
    assertThat(
            FactExtractor.accountable(
                Provider.UNKNOWN, Optional.of(new TrustAnchor("CA", sha256, false))))
        .isFalse();
    assertThat(
            FactExtractor.accountable(
                Provider.OTHER, Optional.of(new TrustAnchor("CA", sha256, true))))
        .isTrue();
    assertThat(FactExtractor.accountable(Provider.UNKNOWN, Optional.empty())).isFalse();
  }

  @Test
  void aVisibleStampShowsConsentAndHasItsPage() throws Exception {
    List<SignatureFacts> signatures = facts(sample(STAMPED_TWICE), givenAnchor()).signatures();
    assertThat(signatures)
        .extracting(signature -> signature.page().orElse(0))
        .containsExactly(1, 1);
    assertThat(signatures.get(0).consent()).containsExactly("appearance");
    assertThat(signatures.get(1).consent()).containsExactly("reason", "appearance");
  }

  @Test
  void anUnsignedCopyClaimsASignatureByFooterBlockAndCode() throws Exception {
    EstablishedFacts facts = facts(sample(UNSIGNED_COPY), givenAnchor());
    assertThat(facts.signatures()).isEmpty();
    assertThat(facts.document().authenticity()).isEqualTo(Authenticity.UNSIGNED);
    assertThat(facts.document().claimsSignature().orElseThrow())
        .containsExactly("footer", "signature-block", "qr");
  }

  @Test
  void aLetterOfSomeoneWithoutNipIsCompleteWithTheDecisionOnly() throws Exception {
    ApplicationLetterFacts complete =
        facts(sample(NON_ASN + "pass--non-asn-with-decision.pdf"), givenAnchor())
            .document()
            .application()
            .orElseThrow();
    assertThat(complete.civilServant()).isFalse();
    assertThat(complete.missing()).isEmpty();
    ApplicationLetterFacts twin =
        facts(sample(NON_ASN + "fail--non-asn-without-decision.pdf"), givenAnchor())
            .document()
            .application()
            .orElseThrow();
    assertThat(twin.civilServant()).isFalse();
    assertThat(twin.missing()).containsExactly("surat-keputusan");
  }
}
