package id.absah.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.SharedData;
import id.absah.facts.Authenticity;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.FooterStatus;
import id.absah.facts.LaterChanges;
import id.absah.facts.SignatureFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Finding;
import id.absah.findings.Result;
import id.absah.validation.Indication;
import id.absah.validation.Integrity;
import id.absah.validation.RevocationStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Real signed regulations, judged years after their certificates ended. */
class RealDocumentsTest {
  private static final Instant TIME = Instant.parse("2026-11-22T12:00:00Z");
  private static final String OLD_CA =
      "2178095b3cc0f6facb9e6f07feecee6327a89c6681af43ba95126b68867d02b2";

  private static byte[] bytes(String name) throws Exception {
    return Files.readAllBytes(SharedData.folder("real-pdfs").resolve(name));
  }

  private static DocumentEvaluation evaluate(String name, byte[] bytes) throws Exception {
    return Audit.prepare(AuditRequests.at(TIME, Optional.empty(), List.of(), List.of(), List.of()))
        .evaluate(name, bytes);
  }

  private static EstablishedFacts facts(String name) throws Exception {
    DocumentEvaluation evaluation = evaluate(name, bytes(name));
    assertThat(evaluation.facts()).as("%s", evaluation.code()).isPresent();
    return evaluation.facts().get();
  }

  @Test
  void judgesAnExpiredCertificateAtItsTimestamp() throws Exception {
    EstablishedFacts facts = facts("PERMENKOMINFO_2024_003.pdf");

    assertThat(facts.signatures()).hasSize(1);
    SignatureFacts signature = facts.signatures().get(0);
    assertThat(signature.indication())
        .as("%s %s", signature.subIndication(), signature.reason())
        .isEqualTo(Indication.TOTAL_PASSED);
    assertThat(signature.anchor()).get().extracting(anchor -> anchor.sha256()).isEqualTo(OLD_CA);
    assertThat(signature.signer().orElseThrow().notAfter()).isBefore(TIME);
    assertThat(signature.bestSignatureTime().orElseThrow())
        .isBetween(Instant.parse("2024-03-13T00:00:00Z"), Instant.parse("2024-03-14T00:00:00Z"));
    assertThat(signature.revocation()).isEqualTo(RevocationStatus.GOOD);
    assertThat(signature.revocationFindings())
        .anySatisfy(finding -> assertThat(finding.source()).startsWith("ocsp"));
    assertThat(signature.laterChanges()).isEqualTo(LaterChanges.UNCHANGED);
    assertThat(facts.document().authenticity()).isEqualTo(Authenticity.AUTHENTIC);
    assertThat(facts.document().footer().orElseThrow().status()).isEqualTo(FooterStatus.COMPLETE);
  }

  @Test
  void judgesEachOfFourSignaturesOnItsOwnRevision() throws Exception {
    EstablishedFacts facts = facts("PERMENKOMINFO_2024_004.pdf");

    assertThat(facts.signatures()).hasSize(4);
    for (SignatureFacts signature : facts.signatures()) {
      assertThat(signature.integrity()).as(signature.field()).isEqualTo(Integrity.INTACT);
      assertThat(signature.indication())
          .as("%s", signature.reason())
          .isNotEqualTo(Indication.TOTAL_FAILED);
      assertThat(signature.laterChanges())
          .as("%s %s", signature.field(), signature.changes())
          .isLessThanOrEqualTo(LaterChanges.SIGNATURE_STAMPED);
    }
    assertThat(facts.document().signerCount()).isEqualTo(3);
    assertThat(facts.document().footer().orElseThrow().status()).isEqualTo(FooterStatus.IMAGE);
    int page = facts.signatures().get(0).page().orElseThrow();
    assertThat(facts.document().footer().orElseThrow().pages()).contains(page);
  }

  @Test
  void saysWhichOtherProviderIssuedTheCertificate() throws Exception {
    String name = "PERMENKOMINFO_2022_016.pdf";
    DocumentEvaluation evaluation = evaluate(name, bytes(name));

    SignatureFacts signature = evaluation.facts().orElseThrow().signatures().get(0);
    assertThat(signature.integrity()).isEqualTo(Integrity.INTACT);
    Finding finding =
        evaluation.findings().stream()
            .filter(found -> found.rule().equals("P06-penerbit"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.result()).isEqualTo(Result.FAIL);
    assertThat(finding.evidence().values())
        .anySatisfy(value -> assertThat(value).contains("iOTENTIK"));
  }

  @Test
  void failsWhenAnySignedByteIsFlipped() throws Exception {
    Random random = new Random(20261122);
    for (String name :
        List.of(
            "PERMENKOMINFO_2024_003.pdf",
            "PERMENKOMINFO_2024_004.pdf",
            "PERMENKOMINFO_2022_016.pdf")) {
      byte[] bytes = bytes(name);
      int page = 2_000 + random.nextInt(200_000);
      bytes[page] ^= 1;
      DocumentEvaluation evaluation = evaluate(name, bytes);
      assertThat(evaluation.facts()).as("%s at %d: %s", name, page, evaluation.code()).isPresent();
      assertThat(evaluation.facts().get().signatures())
          .as("%s at %d", name, page)
          .allSatisfy(
              signature -> assertThat(signature.indication()).isEqualTo(Indication.TOTAL_FAILED));
      assertThat(evaluation.facts().get().document().authenticity())
          .isEqualTo(Authenticity.NOT_AUTHENTIC);
    }
  }

  @Test
  void readsAllOfThemTheSameWayTwice() throws Exception {
    Path folder = SharedData.folder("real-pdfs");
    AuditRequest request =
        AuditRequests.at(TIME, Optional.empty(), List.of(), List.of(), List.of(), folder);
    assertThat(AuditRequests.run(request).documents().toList())
        .isEqualTo(AuditRequests.run(request).documents().toList());
  }
}
