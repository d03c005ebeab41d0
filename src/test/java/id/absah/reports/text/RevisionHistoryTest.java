package id.absah.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Defect;
import id.absah.document.Revision;
import id.absah.facts.ChangeCode;
import id.absah.facts.DocumentChange;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.LaterChanges;
import id.absah.facts.SignatureFacts;
import id.absah.reports.Changed;
import id.absah.reports.FixtureFacts;
import id.absah.reports.ReportFixture;
import id.absah.validation.RevocationStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisionHistoryTest {
  private final RevisionHistory history =
      new RevisionHistory(new Wording(ReportFixture.evaluation(), "id", false));

  @Test
  void tellsWhoSignedWhereItShowsAndWhatElseHappened() {
    SignatureFacts first =
        signature(
            "sig_1",
            "Ana Rahmawati",
            1,
            List.of(
                new DocumentChange(
                    2, LaterChanges.SIGNATURE_ADDED, Defect.of(ChangeCode.SIGNATURE_ADDED)),
                new DocumentChange(
                    3, LaterChanges.UNPROVEN, Defect.of(ChangeCode.CONTENT_CHANGED))));
    SignatureFacts second =
        Changed.with(
            signature("sig_2", "Budi Santoso", 2, List.of()), "page", Optional.<Integer>empty());

    assertThat(
            history.lines(
                facts(
                    List.of(
                        new Revision(0, 1000, 9, Optional.empty()),
                        new Revision(1, 2000, 5, Optional.of("sig_1")),
                        new Revision(2, 3000, 4, Optional.of("sig_2")),
                        new Revision(3, 4000, 1, Optional.empty()),
                        new Revision(4, 5000, 1, Optional.empty())),
                    first,
                    second)))
        .containsExactly(
            "Revisi 1: dokumen semula (9 objek, sampai bita 1.000).",
            "Revisi 2: tanda tangan sig_1 ditambahkan oleh Ana Rahmawati, tampak di halaman 1 (5"
                + " objek, sampai bita 2.000).",
            "Revisi 3: tanda tangan sig_2 ditambahkan oleh Budi Santoso, tidak tampak di halaman"
                + " (4 objek, sampai bita 3.000).",
            "Revisi 4: isi halaman berubah setelah ditandatangani (CONTENT_CHANGED) (1 objek,"
                + " sampai bita 4.000).",
            "Revisi 5: berkas disimpan lagi; tidak ada tanda tangan yang menutup bagian ini (1"
                + " objek, sampai bita 5.000).");
  }

  @Test
  void saysHowManyRevisionsItLeavesOut() {
    List<Revision> revisions = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      revisions.add(new Revision(i, 1000L * (i + 1), 1, Optional.empty()));
    }

    List<String> lines = history.lines(facts(revisions));

    assertThat(lines).hasSize(32);
    assertThat(lines.get(30)).isEqualTo("69 revisi lain tidak diceritakan di sini");
    assertThat(lines.get(31)).startsWith("Revisi 100:");
  }

  private static SignatureFacts signature(
      String field, String name, int revision, List<DocumentChange> changes) {
    return Changed.with(
        FixtureFacts.signature(
            field,
            FixtureFacts.certificate(name, "a1", "2027-06-01T00:00:00Z"),
            Optional.empty(),
            LaterChanges.UNCHANGED,
            false,
            changes,
            RevocationStatus.GOOD,
            Optional.of(Instant.parse("2026-10-07T06:05:00Z")),
            List.of()),
        "revision",
        revision);
  }

  private static EstablishedFacts facts(List<Revision> revisions, SignatureFacts... signatures) {
    EstablishedFacts some =
        ReportFixture.evaluation().documents().toList().stream()
            .flatMap(document -> document.facts().stream())
            .findFirst()
            .orElseThrow();
    return new EstablishedFacts(
        Changed.with(some.document(), "revisions", revisions), List.of(signatures), List.of());
  }
}
