package id.absah.reports.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.absah.document.Defect;
import id.absah.facts.ChangeCode;
import id.absah.facts.DocumentChange;
import id.absah.facts.LaterChanges;
import id.absah.facts.SignatureFacts;
import id.absah.reports.Changed;
import id.absah.reports.FixtureFacts;
import id.absah.reports.ReportFixture;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Check;
import id.absah.validation.Conclusion;
import id.absah.validation.RevocationStatus;
import id.absah.validation.SubIndication;
import id.absah.validation.ValidationCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SignatureWordingTest {
  private static final CertificateSummary ANA =
      FixtureFacts.certificate("Ana Rahmawati", "a1", "2027-06-01T00:00:00Z");

  private final Wording wording = new Wording(ReportFixture.evaluation(), "id", false);
  private final SignatureWording words = new SignatureWording(wording);

  @Test
  void tellsEveryCheckWithItsOutcomeAndComparedValues() {
    List<SignatureWording.Step> steps = words.steps(signature(Optional.empty()));

    assertThat(steps)
        .extracting(
            SignatureWording.Step::word,
            SignatureWording.Step::what,
            SignatureWording.Step::code,
            SignatureWording.Step::values)
        .containsExactly(
            tuple(
                "lulus",
                "Isi yang ditandatangani tidak berubah",
                "",
                "sama: " + "5e".repeat(32) + "; algoritma: SHA-256"),
            tuple(
                "lulus",
                "Kegunaan kunci membolehkan penandatanganan",
                "",
                "sertifikat: Ana Rahmawati"),
            tuple("tidak berlaku", "Tanda tangan menyebut sertifikat yang dipakai", "", ""));
    assertThat(words.count(steps)).isEqualTo("3 pemeriksaan: 2 lulus, 1 tidak berlaku");
  }

  @Test
  void namesTheCodeAndBothValuesOfACheckThatFailed() {
    SignatureWording.Step failed =
        words
            .steps(
                signature(
                    Optional.of(
                        Conclusion.of(
                            SubIndication.HASH_FAILURE, Defect.of(ValidationCode.HASH_MISMATCH)))))
            .get(0);

    assertThat(failed.outcome()).isEqualTo(Check.Outcome.FAILED);
    assertThat(failed.code()).isEqualTo("HASH_MISMATCH");
    assertThat(failed.values())
        .contains("ditemukan: " + "6f".repeat(32), "seharusnya: " + "5e".repeat(32));
  }

  @Test
  void writesMomentsTruthsAndReasonsInWords() {
    Check check =
        new Check(
            ValidationCode.CERT_REVOKED,
            Check.Outcome.FAILED,
            new TreeMap<>(
                Map.of(
                    "revokedAt", "2026-10-05T01:00:00Z",
                    "proven", "false",
                    "reason", "keyCompromise")));
    SignatureFacts signature = Changed.with(signature(Optional.empty()), "checks", List.of(check));

    assertThat(words.steps(signature).get(0).values())
        .isEqualTo(
            "waktu terbukti: tidak; alasan: kunci bocor; dicabut: 5 Oktober 2026 09.00 WITA");
  }

  @Test
  void doesNotLetADocumentsNamesSpeakAsVerdicts() {
    Check check =
        new Check(
            ValidationCode.NAME_CONSTRAINTS,
            Check.Outcome.FAILED,
            new TreeMap<>(Map.of("subject", "TOTAL_PASSED", "name", "a\u202Eb")));
    SignatureFacts signature = Changed.with(signature(Optional.empty()), "checks", List.of(check));

    assertThat(words.steps(signature).get(0).values())
        .isEqualTo("nama: a\\u202Eb; pemilik: TOTAL_PASSED");
  }

  @Test
  void endsTheChainAtItsAnchorOrSaysThatThereIsNone() {
    SignatureFacts signature = signature(Optional.empty());

    assertThat(words.chain(signature))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("Ana Rahmawati; berlaku 15 Desember 2024 08.00 WITA sampai 1 Juni 2027");
    assertThat(words.chain(signature).get(1))
        .isEqualTo("Sampai ke jangkar kepercayaan Root CA Contoh.");
    assertThat(words.chain(Changed.with(signature, "anchor", Optional.empty())))
        .last()
        .isEqualTo("Rantai ini tidak sampai ke jangkar kepercayaan mana pun.");
  }

  @Test
  void callsAContentChangeSoThoughItStandsWithTheUnproven() {
    assertThat(
            words.changes(
                List.of(
                    new DocumentChange(
                        2, LaterChanges.UNPROVEN, Defect.of(ChangeCode.CONTENT_CHANGED)),
                    new DocumentChange(
                        2, LaterChanges.UNPROVEN, Defect.of(ChangeCode.CONTENT_CHANGED)),
                    new DocumentChange(
                        2, LaterChanges.UNPROVEN, Defect.of(ChangeCode.CATALOG_CHANGED)))))
        .containsExactly(
            "Revisi 3: Isi halaman berubah setelah ditandatangani (CONTENT_CHANGED) - Isi yang"
                + " terbaca diubah (2\u00D7)",
            "Revisi 3: Struktur utama dokumen diganti atau berubah setelah ditandatangani"
                + " (CATALOG_CHANGED) - Berubah di luar yang dapat dibuktikan sah");
  }

  @Test
  void tellsHowTheTimeIsProvenAndThatAClaimIsNone() {
    ProofWording proof = new ProofWording(wording);
    SignatureFacts proven = signature(Optional.empty());

    assertThat(proof.time(proven))
        .containsExactly(
            "Terbukti sudah ada pada 7 Oktober 2026 14.05 WITA, oleh penanda waktu di dalam tanda"
                + " tangan.",
            "Menurut keterangan di dalam dokumen: 7 Oktober 2026 14.04 WITA. Ini hanya pengakuan,"
                + " bukan bukti. Selisihnya dengan penanda waktu 1 menit.");
    assertThat(proof.time(Changed.with(proven, "bestSignatureTime", Optional.empty())))
        .first()
        .isEqualTo("Waktu penandatanganan tidak terbukti: tidak ada penanda waktu.");
    assertThat(proof.time(Changed.with(proven, "timestamp", Optional.empty())))
        .first()
        .asString()
        .contains("oleh penanda waktu dokumen yang ditambahkan sesudahnya");
  }

  @Test
  void tellsWhereTheWordOnRevocationComesFrom() {
    ProofWording proof = new ProofWording(wording);

    assertThat(proof.revocation(signature(Optional.empty())))
        .containsExactly(
            "Ana Rahmawati: Tidak dicabut, menurut jawaban OCSP di dalam dokumen, dibuat 8 Oktober"
                + " 2026 08.00 WITA, berlaku sampai 15 Oktober 2026 08.00 WITA.");
    assertThat(proof.revocation(signature(RevocationStatus.REVOKED)))
        .first()
        .asString()
        .endsWith("Dicabut sejak 1 Oktober 2026 08.00 WITA (alasan: kunci bocor).");
    assertThat(proof.revocation(signature(RevocationStatus.UNKNOWN)))
        .containsExactly("Tidak ada data pencabutan yang dapat dipakai.");
  }

  private static SignatureFacts signature(RevocationStatus revocation) {
    return signature(Optional.empty(), revocation);
  }

  private static SignatureFacts signature(Optional<Conclusion> conclusion) {
    return signature(conclusion, RevocationStatus.GOOD);
  }

  private static SignatureFacts signature(
      Optional<Conclusion> conclusion, RevocationStatus revocation) {
    return FixtureFacts.signature(
        "sig_1",
        ANA,
        conclusion,
        LaterChanges.UNCHANGED,
        false,
        List.of(),
        revocation,
        Optional.of(Instant.parse("2026-10-07T06:05:00Z")),
        List.of());
  }
}
