package id.absah.audit;

import id.absah.archive.ArchiveLimits;
import id.absah.archive.EntryDefect;
import id.absah.audit.worker.EngineCode;
import id.absah.audit.worker.WorkerSettings;
import id.absah.document.pdf.PdfCode;
import id.absah.document.pdf.PdfLimits;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every limit that a user can set, by name, with its unit, its default, the values that make sense
 * and the code of what meets it. What it bounds and where its default comes from stand in the
 * message files under {@code limit.NAME} and {@code limit-source.NAME}; {@code docs/limits.md} says
 * the same.
 */
public enum Limit {
  /** A document is held in one Java array, of which there is none beyond 2 GiB. */
  ENTRY_BYTES(
      "entry.bytes",
      Unit.BYTES,
      Standard.ARCHIVE.entry().bytes(),
      Scale.GIB,
      EntryDefect.ENTRY_TOO_LARGE),
  ENTRY_RATIO(
      "entry.ratio",
      Unit.TIMES,
      (long) Standard.ARCHIVE.entry().ratio(),
      Scale.MILLION,
      EntryDefect.RATIO_TOO_HIGH),
  ENTRY_GRACE("entry.grace", Unit.BYTES, Standard.ARCHIVE.entry().grace(), Scale.GIB),
  ARCHIVE_BYTES(
      "archive.bytes",
      Unit.BYTES,
      Standard.ARCHIVE.archive().bytes(),
      Scale.PIB,
      EntryDefect.ARCHIVE_TOO_LARGE),
  /** Their names are told apart in up to 32 bytes of memory each. */
  ARCHIVE_ENTRIES(
      "archive.entries",
      Unit.ENTRIES,
      Standard.ARCHIVE.archive().entries(),
      100 * Scale.MILLION,
      EntryDefect.TOO_MANY_ENTRIES),
  ARCHIVE_RATIO(
      "archive.ratio",
      Unit.TIMES,
      (long) Standard.ARCHIVE.archive().ratio(),
      Scale.MILLION,
      EntryDefect.ARCHIVE_RATIO_TOO_HIGH),
  ARCHIVE_GRACE("archive.grace", Unit.BYTES, Standard.ARCHIVE.archive().grace(), Scale.TIB),
  ARCHIVE_NESTED_BYTES(
      "archive.nested-bytes",
      Unit.BYTES,
      Standard.ARCHIVE.maxNestedBytes(),
      Scale.TIB,
      EntryDefect.ENTRY_TOO_LARGE),
  /** Each level is a few calls deeper and a temporary file more. */
  ARCHIVE_DEPTH(
      "archive.depth", Unit.LEVELS, Standard.ARCHIVE.maxDepth(), 50, EntryDefect.ARCHIVES_TOO_DEEP),
  ARCHIVE_DIRECTORY_BYTES(
      "archive.directory-bytes",
      Unit.BYTES,
      Standard.ARCHIVE.maxDirectoryBytes(),
      Scale.GIB,
      EntryDefect.ARCHIVE_DIRECTORY_TOO_LARGE),
  ARCHIVE_DECODER_BYTES(
      "archive.decoder-bytes",
      Unit.BYTES,
      Standard.ARCHIVE.maxDecoderBytes(),
      4 * Scale.GIB,
      EntryDefect.DECODER_MEMORY),
  FOLDER_SORTED_NAMES(
      "folder.sorted-names", Unit.NAMES, Standard.ARCHIVE.maxSortedNames(), 100 * Scale.MILLION),
  RUN_BYTES(
      "run.bytes",
      Unit.BYTES,
      Standard.ARCHIVE.run().bytes(),
      Scale.PIB,
      EntryDefect.RUN_TOO_LARGE),
  RUN_ENTRIES(
      "run.entries",
      Unit.ENTRIES,
      Standard.ARCHIVE.run().entries(),
      Scale.MILLION * Scale.MILLION,
      EntryDefect.RUN_TOO_MANY_ENTRIES),
  RUN_GRACE(
      "run.grace",
      Unit.BYTES,
      Standard.ARCHIVE.run().grace(),
      Scale.PIB,
      EntryDefect.RUN_RATIO_TOO_HIGH),
  PDF_OBJECTS(
      "pdf.objects",
      Unit.OBJECTS,
      Standard.PDF.maxObjects(),
      100 * Scale.MILLION,
      PdfCode.LIMIT_OBJECTS),
  /** PDFBox overflows its stack at some thousands. */
  PDF_DEPTH("pdf.depth", Unit.LEVELS, Standard.PDF.maxDepth(), 1_000, PdfCode.LIMIT_DEPTH),
  /** A decoded stream is held in one Java array. */
  PDF_STREAM_BYTES(
      "pdf.stream-bytes",
      Unit.BYTES,
      Standard.PDF.maxStreamBytes(),
      Scale.GIB,
      PdfCode.LIMIT_STREAM_BYTES),
  PDF_DOCUMENT_BYTES(
      "pdf.document-bytes",
      Unit.BYTES,
      Standard.PDF.maxDocumentBytes(),
      Scale.TIB,
      PdfCode.LIMIT_DOCUMENT_BYTES),
  PDF_REVISIONS(
      "pdf.revisions",
      Unit.REVISIONS,
      Standard.PDF.maxRevisions(),
      Scale.MILLION,
      PdfCode.LIMIT_REVISIONS),
  /** The facts of one document must fit in one frame of 256 MiB. */
  PDF_SIGNATURES(
      "pdf.signatures",
      Unit.SIGNATURES,
      Standard.PDF.maxSignatures(),
      10_000,
      PdfCode.TOO_MANY_SIGNATURES),
  PDF_PAGES("pdf.pages", Unit.PAGES, Standard.PDF.maxPages(), Scale.MILLION, PdfCode.LIMIT_PAGES),
  WORKER_CPU(
      "worker.cpu", Unit.SECONDS, Standard.TIME.cpu().toSeconds(), Scale.DAY, EngineCode.CPU_LIMIT),
  WORKER_WALL(
      "worker.wall",
      Unit.SECONDS,
      Standard.TIME.wall().toSeconds(),
      Scale.DAY,
      EngineCode.WALL_LIMIT),
  /** Below 64 MiB a worker does not get ready. */
  WORKER_HEAP(
      "worker.heap",
      Unit.MEBIBYTES,
      Standard.MACHINE.heapMebibytes(),
      64,
      Scale.MILLION,
      Optional.of(EngineCode.WORKER_DIED)),
  /** Below 228 KiB some virtual machines do not start; they take at most 1 GiB. */
  WORKER_STACK(
      "worker.stack",
      Unit.KIBIBYTES,
      Standard.MACHINE.stackKibibytes(),
      256,
      Scale.MILLION,
      Optional.empty()),
  WORKER_IN_FLIGHT("worker.in-flight", Unit.MEBIBYTES, Standard.MEBIBYTES_IN_FLIGHT, Scale.MILLION);

  /** What the numbers count. */
  public enum Unit {
    BYTES,
    ENTRIES,
    KIBIBYTES,
    LEVELS,
    MEBIBYTES,
    NAMES,
    OBJECTS,
    PAGES,
    REVISIONS,
    SECONDS,
    SIGNATURES,
    TIMES
  }

  private static final class Standard {
    static final ArchiveLimits ARCHIVE = ArchiveLimits.defaults();
    static final PdfLimits PDF = PdfLimits.defaults();
    static final WorkerSettings.Limits TIME = WorkerSettings.Limits.defaults();
    static final WorkerSettings.Machine MACHINE = WorkerSettings.Machine.defaults();
    static final int MEBIBYTES_IN_FLIGHT = WorkerSettings.defaults("-").mebibytesInFlight();
  }

  /** The largest values are far above any use, so that a slip of the pen is noticed. */
  private static final class Scale {
    static final long MILLION = 1_000_000;
    static final long GIB = 1L << 30;
    static final long TIB = 1L << 40;
    static final long PIB = 1L << 50;
    static final long DAY = 86_400;
  }

  private final String label;
  private final Unit unit;
  private final long standard;
  private final long least;
  private final long most;
  private final Optional<Enum<?>> code;

  Limit(String label, Unit unit, long standard, long most) {
    this(label, unit, standard, 1, most, Optional.empty());
  }

  Limit(String label, Unit unit, long standard, long most, Enum<?> code) {
    this(label, unit, standard, 1, most, Optional.of(code));
  }

  Limit(String label, Unit unit, long standard, long least, long most, Optional<Enum<?>> code) {
    this.label = label;
    this.unit = unit;
    this.standard = standard;
    this.least = least;
    this.most = most;
    this.code = code;
  }

  /** The limit of a name such as {@code entry.ratio}. */
  public static Optional<Limit> named(String name) {
    return Arrays.stream(values()).filter(limit -> limit.label.equals(name)).findFirst();
  }

  /** Such as {@code entry.ratio}. */
  public String label() {
    return label;
  }

  /** What its value counts. */
  public Unit unit() {
    return unit;
  }

  /** Its value unless the user gives another. */
  public long standard() {
    return standard;
  }

  /** The smallest value it takes. */
  public long least() {
    return least;
  }

  /** The largest value it takes. */
  public long most() {
    return most;
  }

  /** The code of what meets it; empty where that is no finding. */
  public Optional<String> code() {
    return code.map(Enum::name);
  }

  /** Whether it bounds worker processes, which only the evaluation of archives has. */
  public boolean boundsWorkers() {
    return label.startsWith("worker.");
  }
}
