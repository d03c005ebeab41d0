package id.absah.audit;

import id.absah.archive.ArchiveEntry;
import id.absah.archive.EntryDefect;
import id.absah.document.Defect;
import id.absah.document.Octets;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.ExtractionSettings;
import id.absah.facts.Register;
import id.absah.facts.extract.Placement;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Evaluator;
import id.absah.findings.Examination;
import id.absah.findings.Finding;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Places an examination where the file stands and judges it by the rules. Thread-safe. */
final class Judge {
  private final Placement placement;
  private final Evaluator evaluator;

  Judge(ExtractionSettings settings, Optional<Register> register, Evaluator evaluator) {
    this.placement = new Placement(settings, register);
    this.evaluator = evaluator;
  }

  /** Never throws on what a document contains. */
  DocumentEvaluation judge(String path, Examination examination) {
    try {
      return placed(path, examination);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return failed(path, examination, e);
    }
  }

  /** The row of a document on whose facts the program fails: no verdict. */
  DocumentEvaluation failed(String path, Examination examination, Throwable fault) {
    return placed(
        path,
        Examination.failed(
            examination.sha256(),
            examination.size(),
            examination.format(),
            DocumentStatus.CRASHED,
            Defect.of(AuditCode.ENGINE_FAILURE, "detail", fault.toString())));
  }

  private DocumentEvaluation placed(String path, Examination examination) {
    Optional<EstablishedFacts> facts =
        examination.facts().map(established -> placement.place(established, path));
    List<Finding> findings = facts.map(evaluator::evaluate).orElse(List.of());
    return new DocumentEvaluation(
        path,
        Optional.of(examination.sha256()),
        examination.size(),
        examination.format(),
        examination.status(),
        examination.problem().map(problem -> problem.code().name()),
        examination.problem().map(Defect::values).orElse(new TreeMap<>()),
        facts.isPresent() ? evaluator.conclude(findings) : DocumentConclusion.NOT_EVALUATED,
        facts,
        findings);
  }

  /** The row of an entry whose bytes could not be had. */
  static DocumentEvaluation refused(ArchiveEntry.Refused entry) {
    return new DocumentEvaluation(
        entry.path(),
        Optional.empty(),
        entry.size(),
        Capabilities.nameOf(entry.path(), Octets.empty()),
        status(entry.reason().kind()),
        Optional.of(entry.reason().name()),
        entry.values(),
        DocumentConclusion.NOT_EVALUATED,
        Optional.empty(),
        List.of());
  }

  static DocumentStatus status(EntryDefect.Kind kind) {
    return switch (kind) {
      case UNREADABLE -> DocumentStatus.UNREADABLE;
      case LIMIT -> DocumentStatus.LIMIT_EXCEEDED;
      case ENCRYPTED -> DocumentStatus.ENCRYPTED;
      case DAMAGED -> DocumentStatus.DAMAGED;
      case UNSUPPORTED -> DocumentStatus.UNSUPPORTED;
    };
  }
}
