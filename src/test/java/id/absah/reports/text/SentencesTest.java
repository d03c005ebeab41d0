package id.absah.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Defect;
import id.absah.facts.Authenticity;
import id.absah.facts.ChangeCode;
import id.absah.facts.DocumentChange;
import id.absah.facts.FooterStatus;
import id.absah.facts.LaterChanges;
import id.absah.facts.Provider;
import id.absah.facts.SignatureFacts;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Finding;
import id.absah.findings.Result;
import id.absah.reports.Changed;
import id.absah.reports.FixtureFacts;
import id.absah.reports.ReportFixture;
import id.absah.rules.Severity;
import id.absah.validation.Conclusion;
import id.absah.validation.RevocationStatus;
import id.absah.validation.SubIndication;
import id.absah.validation.ValidationCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final Conclusion UNTRUSTED =
      Conclusion.of(
          SubIndication.NO_CERTIFICATE_CHAIN_FOUND,
          Defect.of(ValidationCode.CHAIN_UNTRUSTED, "issuer", "CN=Root CA Lain"));

  private final Wording wording = new Wording(ReportFixture.evaluation(), "id", false);
  private final Sentences sentences = new Sentences(wording);

  @Test
  void namesTheOtherProviderAsWhatTheCertificateSays() {
    SignatureFacts signature =
        Changed.with(
            Changed.with(
                signature(Optional.of(UNTRUSTED), LaterChanges.UNCHANGED, false),
                "provider",
                Provider.OTHER),
            "providerName",
            Optional.of("iOTENTIK (BPPT)"));

    assertThat(sentences.document(document(Authenticity.UNDETERMINED, signature)))
        .startsWith(
            "Keaslian belum dapat dipastikan: sertifikat penanda tangan (Budi Santoso) menurut"
                + " keterangannya diterbitkan oleh penyelenggara lain, iOTENTIK (BPPT), yang tidak"
                + " diakui kebijakan.");
    assertThat(sentences.signature(signature)).contains("iOTENTIK (BPPT)");
  }

  @Test
  void saysWhyASignatureIsNotProven() {
    assertThat(
            sentences.document(
                document(
                    Authenticity.UNDETERMINED,
                    signature(Optional.of(UNTRUSTED), LaterChanges.UNCHANGED, false))))
        .startsWith(
            "Keaslian belum dapat dipastikan: tanda tangan (Budi Santoso) belum terbukti sah,"
                + " karena sertifikat tidak berujung pada penyelenggara sertifikasi yang diakui");
  }

  @Test
  void tellsAChangedContentFromAChangeThatNothingExplains() {
    SignatureFacts content = signature(Optional.empty(), LaterChanges.UNPROVEN, true);
    SignatureFacts unexplained = signature(Optional.empty(), LaterChanges.UNPROVEN, false);

    assertThat(sentences.document(document(Authenticity.NOT_AUTHENTIC, content)))
        .startsWith(
            "Dokumen ini tidak dapat dipercaya sebagai asli: isinya diubah sesudah ditandatangani"
                + " (Budi Santoso): isi halaman berubah setelah ditandatangani.");
    assertThat(sentences.signature(content))
        .endsWith("Isi yang terbaca diubah sesudah ditandatangani.");
    assertThat(sentences.document(document(Authenticity.UNDETERMINED, unexplained)))
        .startsWith(
            "Keaslian belum dapat dipastikan: sesudah ditandatangani (Budi Santoso), berkas berubah"
                + " dan perubahan itu tidak dapat dijelaskan.");
    assertThat(sentences.signature(unexplained)).endsWith("tidak dapat dijelaskan.");
  }

  @Test
  void saysThatABrokenSignatureNoLongerFits() {
    SignatureFacts broken =
        signature(
            Optional.of(
                Conclusion.of(SubIndication.HASH_FAILURE, Defect.of(ValidationCode.HASH_MISMATCH))),
            LaterChanges.UNCHANGED,
            false);

    assertThat(sentences.document(document(Authenticity.NOT_AUTHENTIC, broken)))
        .contains("isi berkas dan tanda tangan (Budi Santoso) tidak cocok lagi");
  }

  @Test
  void explainsCodesInFindingsFromWhereTheDocumentHasThem() {
    FindingWording words = new FindingWording(wording, ReportFixture.evaluation().policy());
    DocumentEvaluation document =
        document(
            Authenticity.NOT_AUTHENTIC,
            Changed.with(
                signature(Optional.empty(), LaterChanges.UNPROVEN, true),
                "changes",
                List.of(
                    new DocumentChange(
                        1,
                        LaterChanges.UNPROVEN,
                        Defect.of(ChangeCode.PAGE_COUNT, "before", 2).with("after", 1)))));
    Finding finding =
        FixtureFacts.finding(
            "P13-perubahan",
            "sig_1",
            Result.FAIL,
            Severity.CRITICAL,
            Map.of(
                "signature.changes", "PAGE_COUNT, NO_SUCH_CODE",
                "findings.failed", "P13-keutuhan",
                "signature.laterChanges", "UNPROVEN",
                "signature.contentChanged", "true"));

    assertThat(words.evidence(finding, document))
        .containsExactly(
            "Aturan yang tidak terpenuhi: Tanda tangan utuh (P13-keutuhan)",
            "Perubahan setelah penandatanganan: jumlah halaman berubah dari 2 menjadi 1 setelah"
                + " ditandatangani (PAGE_COUNT); NO_SUCH_CODE",
            "Isi yang terbaca berubah setelah ditandatangani: ya",
            "Tingkat perubahan setelah penandatanganan: Isi yang terbaca diubah");
  }

  @Test
  void namesFactsThatAreNotKnownByTheirMeaning() {
    FindingWording words = new FindingWording(wording, ReportFixture.evaluation().policy());
    Finding finding =
        FixtureFacts.finding(
            "P14-dicabut",
            "sig_1",
            Result.UNKNOWN,
            Severity.MAJOR,
            Map.of("signature.revocation", "-"));

    assertThat(
            words.message(
                finding,
                document(
                    Authenticity.AUTHENTIC,
                    signature(Optional.empty(), LaterChanges.UNCHANGED, false))))
        .contains("status pencabutan sertifikat")
        .doesNotContain("signature.revocation");
  }

  private static SignatureFacts signature(
      Optional<Conclusion> conclusion, LaterChanges later, boolean content) {
    return FixtureFacts.signature(
        "sig_1",
        FixtureFacts.certificate("Budi Santoso", "b2", "2026-12-15T00:00:00Z"),
        conclusion,
        later,
        content,
        later == LaterChanges.UNCHANGED
            ? List.of()
            : List.of(
                new DocumentChange(
                    1,
                    LaterChanges.UNPROVEN,
                    Defect.of(content ? ChangeCode.CONTENT_CHANGED : ChangeCode.CATALOG_CHANGED))),
        RevocationStatus.GOOD,
        Optional.empty(),
        List.of());
  }

  private static DocumentEvaluation document(Authenticity authenticity, SignatureFacts signature) {
    return FixtureFacts.evaluated(
        "2026/10/surat.pdf",
        authenticity,
        DocumentConclusion.NEEDS_REVIEW,
        Optional.empty(),
        Optional.empty(),
        FooterStatus.COMPLETE,
        "",
        List.of(signature),
        List.of(),
        List.of());
  }
}
