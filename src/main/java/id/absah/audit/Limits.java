package id.absah.audit;

import id.absah.archive.ArchiveLimits;
import id.absah.audit.worker.WorkerSettings;
import id.absah.document.pdf.PdfLimits;
import id.absah.findings.ChangedLimit;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The limits of a run.
 *
 * @param changed those that differ from their defaults
 */
public record Limits(SortedMap<Limit, Long> changed) {
  public Limits {
    TreeMap<Limit, Long> different = new TreeMap<>();
    changed.forEach(
        (limit, value) -> {
          if (value < limit.least() || value > limit.most()) {
            throw new IllegalArgumentException(limit.label() + " " + value);
          }
          if (value != limit.standard()) {
            different.put(limit, value);
          }
        });
    changed = Collections.unmodifiableSortedMap(different);
  }

  /** All as {@code docs/limits.md} says. */
  public static Limits defaults() {
    return new Limits(new TreeMap<>());
  }

  /**
   * The same with another value for one.
   *
   * @throws IllegalArgumentException for a value that the limit does not take
   */
  public Limits with(Limit limit, long value) {
    TreeMap<Limit, Long> values = new TreeMap<>(changed);
    values.put(limit, value);
    return new Limits(values);
  }

  /** The value in force. */
  public long value(Limit limit) {
    return changed.getOrDefault(limit, limit.standard());
  }

  /** Those of archives and folders. */
  public ArchiveLimits archive() {
    return new ArchiveLimits(
        new ArchiveLimits.Allowance(
            value(Limit.ENTRY_BYTES), 1, value(Limit.ENTRY_RATIO), value(Limit.ENTRY_GRACE)),
        new ArchiveLimits.Allowance(
            value(Limit.ARCHIVE_BYTES),
            value(Limit.ARCHIVE_ENTRIES),
            value(Limit.ARCHIVE_RATIO),
            value(Limit.ARCHIVE_GRACE)),
        new ArchiveLimits.Allowance(
            value(Limit.RUN_BYTES),
            value(Limit.RUN_ENTRIES),
            value(Limit.ARCHIVE_RATIO),
            value(Limit.RUN_GRACE)),
        value(Limit.ARCHIVE_NESTED_BYTES),
        number(Limit.ARCHIVE_DEPTH),
        number(Limit.ARCHIVE_DIRECTORY_BYTES),
        value(Limit.ARCHIVE_DECODER_BYTES),
        number(Limit.FOLDER_SORTED_NAMES));
  }

  /** Those of one document. */
  public PdfLimits pdf() {
    return new PdfLimits(
        number(Limit.PDF_OBJECTS),
        number(Limit.PDF_DEPTH),
        value(Limit.PDF_STREAM_BYTES),
        value(Limit.PDF_DOCUMENT_BYTES),
        number(Limit.PDF_REVISIONS),
        number(Limit.PDF_SIGNATURES),
        number(Limit.PDF_PAGES));
  }

  /** The same worker processes within these limits. */
  public WorkerSettings bounding(WorkerSettings workers) {
    WorkerSettings.Machine machine = workers.machine();
    return new WorkerSettings(
        workers.mainClass(),
        workers.count(),
        new WorkerSettings.Limits(
            Duration.ofSeconds(value(Limit.WORKER_CPU)),
            Duration.ofSeconds(value(Limit.WORKER_WALL))),
        new WorkerSettings.Machine(
            number(Limit.WORKER_HEAP),
            number(Limit.WORKER_STACK),
            machine.startLimit(),
            machine.failedStarts(),
            machine.recycleDocuments(),
            machine.recycleMebibytes()),
        number(Limit.WORKER_IN_FLIGHT),
        workers.temporaryFolder());
  }

  /** What reports say of them. */
  public List<ChangedLimit> described() {
    return changed.entrySet().stream()
        .map(
            entry ->
                new ChangedLimit(
                    entry.getKey().label(), entry.getValue(), entry.getKey().standard()))
        .toList();
  }

  private int number(Limit limit) {
    return Math.toIntExact(value(limit));
  }
}
