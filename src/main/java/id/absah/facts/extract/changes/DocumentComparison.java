package id.absah.facts.extract.changes;

import id.absah.document.Defect;
import id.absah.document.EmbeddedSignature;
import id.absah.document.pdf.PdfCode;
import id.absah.document.pdf.PdfDocument;
import id.absah.document.pdf.PdfFile;
import id.absah.facts.ChangeCode;
import id.absah.facts.DocumentChange;
import id.absah.validation.SignatureValidation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All revisions of one document, each compared once with the one before it. */
public final class DocumentComparison {
  /** An end-of-line marker after {@code %%EOF} may stay outside of a signed range. */
  private static final int END_OF_LINE = 2;

  private final PdfFile file;
  private final List<Defect> defects;
  private final List<EmbeddedSignature> signatures;
  private final SignatureVouchers vouchers;

  /**
   * Prepares the comparison.
   *
   * @param document the document
   * @param validations of its signatures, in its order
   * @param recognised for each, whether its issuer is a recognised one
   */
  public DocumentComparison(
      PdfDocument document, List<SignatureValidation> validations, List<Boolean> recognised) {
    this.file = document.file();
    this.defects = document.document().defects();
    this.signatures = document.document().signatures();
    this.vouchers = new SignatureVouchers(validations, recognised);
  }

  /** What happened after each signature, in the document's order of signatures. */
  public List<List<DocumentChange>> changes() {
    int first = file.revisions().size();
    for (EmbeddedSignature signature : signatures) {
      first = Math.min(first, signature.revision() + 1);
    }
    List<List<Observation>> byRevision = observe(Math.max(first, 1));
    List<List<DocumentChange>> changes = new ArrayList<>();
    for (EmbeddedSignature signature : signatures) {
      changes.add(judge(signature, byRevision));
    }
    return changes;
  }

  /** By revision index; nothing before the first that follows a signature. */
  private List<List<Observation>> observe(int first) {
    Budget budget =
        new Budget(has(PdfCode.TOO_MANY_SIGNATURES) ? Budget.TOO_MANY_SIGNATURES : Budget.DEFAULT);
    List<List<Observation>> byRevision = new ArrayList<>();
    for (int revision = 0; revision < file.revisions().size(); revision++) {
      Observations observations = new Observations();
      if (revision >= first) {
        try {
          new RevisionComparison(new RevisionPair(file, revision, budget, observations), vouchers)
              .run();
        } catch (AnalysisLimitException e) {
          observations.add(ChangeCode.ANALYSIS_LIMIT, Place.trailer());
        }
      }
      byRevision.add(observations.list());
    }
    return byRevision;
  }

  private List<DocumentChange> judge(
      EmbeddedSignature signature, List<List<Observation>> byRevision) {
    Set<DocumentChange> changes = new LinkedHashSet<>();
    if (unaccounted(signature)) {
      Observation limit = Observation.of(ChangeCode.ANALYSIS_LIMIT, Place.trailer(), false);
      changes.add(
          change(Math.max(signature.revision(), 0), limit.with("length", file.bytes().length())));
    }
    int next = signature.revision() + 1;
    if (next >= byRevision.size()) {
      return List.copyOf(changes);
    }
    Permissions permissions =
        new Permissions(signature, file.view(Math.max(signature.revision(), 0)));
    for (int revision = Math.max(next, 1); revision < byRevision.size(); revision++) {
      List<Observation> observations = byRevision.get(revision);
      for (Observation observation : observations) {
        changes.add(change(revision, permissions.judged(observation)));
        Optional<Observation> violation = permissions.violation(observation, observations);
        if (violation.isPresent()) {
          changes.add(change(revision, violation.get()));
        }
      }
    }
    return List.copyOf(changes);
  }

  /**
   * Whether bytes follow the signed range that belong to no revision that could be compared: the
   * range ends inside of its revision, or what looks like an update stands after the last one.
   */
  private boolean unaccounted(EmbeddedSignature signature) {
    boolean inside =
        signature.byteRange().isPresent()
            && signature.revisionEnd() - signature.byteRange().get().end() > END_OF_LINE;
    return inside || has(PdfCode.UNSIGNED_TAIL_OBJECTS);
  }

  private boolean has(PdfCode code) {
    return defects.stream().anyMatch(defect -> defect.code() == code);
  }

  private static DocumentChange change(int revision, Observation observation) {
    return new DocumentChange(revision, observation.code().level(), observation.defect());
  }
}
