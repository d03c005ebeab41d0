package id.absah.reports;

import static id.absah.reports.FixtureFacts.ANCHOR;
import static id.absah.reports.FixtureFacts.notExamined;

import id.absah.findings.ChangedLimit;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Evaluation;
import id.absah.findings.RunDescription;
import id.absah.rules.Policy;
import id.absah.validation.TrustAnchor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run made by hand: one document of each fate, and one that attacks its readers. */
public final class ReportFixture {
  /** A path that hides its ending and breaks lines. */
  public static final String HOSTILE_PATH = "2026/10/=cmd|' /C calc'!A0\n\u202Efdp.exe";

  /** Personal data as a footer may hold it. */
  public static final String PERSONAL =
      "=2+5 NIP 19850101 201001 1 001, NIK 6371012345678901, budi.s@banjarmasin.go.id,"
          + " 0812-3456-7890";

  /** A name with a character that Excel takes for an escape, and one that is no character. */
  public static final String STRANGE_NUMBER = "@SUM(1+1)_x0041_/\uD800/2026";

  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

  private ReportFixture() {}

  /** The whole run. */
  public static Evaluation evaluation() {
    return Evaluation.of(run(), policy(), documents());
  }

  /** The same run with other documents. */
  public static Evaluation evaluation(List<DocumentEvaluation> documents) {
    return Evaluation.of(run(), policy(), documents);
  }

  static RunDescription run() {
    return new RunDescription(
        "run-0a1b2c3d",
        "0.1.0",
        List.of("arsip-oktober"),
        AS_OF,
        Instant.parse("2026-10-31T04:00:00Z"),
        Optional.of("2026-10"),
        "perwali-banjarmasin-2025.yaml",
        "11".repeat(32),
        Optional.of("lokal.yaml"),
        Optional.of("22".repeat(32)),
        List.of(ANCHOR, new TrustAnchor("CA Percobaan", "cc".repeat(32), true)),
        3,
        2,
        1,
        List.of(new ChangedLimit("entry.ratio", 300, 200)));
  }

  static Policy policy() {
    return FixturePolicy.policy();
  }

  static List<DocumentEvaluation> documents() {
    List<DocumentEvaluation> documents = new ArrayList<>();
    documents.add(HostileDocument.hostile());
    documents.add(SoundDocuments.authentic());
    documents.add(SoundDocuments.revocationUnknown());
    documents.add(DoubtfulDocuments.broken());
    documents.add(DoubtfulDocuments.unexplained());
    documents.add(DoubtfulDocuments.unsigned());
    documents.add(
        notExamined("2026/10/dinas-d/terkunci.pdf", DocumentStatus.ENCRYPTED, "PASSWORD_NEEDED"));
    documents.add(
        notExamined("2026/10/dinas-d/rusak.zip!/a.pdf", DocumentStatus.DAMAGED, "NOT_A_PDF"));
    documents.sort(java.util.Comparator.comparing(DocumentEvaluation::path));
    return documents;
  }
}
