package id.absah.benchmarks;

import id.absah.archive.ArchiveEntry;
import id.absah.archive.ArchiveLimits;
import id.absah.archive.ArchiveWalker;
import id.absah.audit.Audit;
import id.absah.audit.AuditRequest;
import id.absah.audit.Limits;
import id.absah.findings.DocumentEvaluation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One document from bytes to findings, warm, one thread. Reports documents per second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
public class DocumentEvaluationBenchmark {
  /** The folder whose documents are evaluated in turn. */
  @Param("../sample-corpus/archive")
  public String archive;

  /** The tailoring that recognises their certificates. */
  @Param("../sample-corpus/tailor.yaml")
  public String tailor;

  private final List<ArchiveEntry.Content> documents = new ArrayList<>();
  private Audit audit;
  private int next;

  /** Reads the documents into memory and prepares the policy. */
  @Setup
  public void read() throws Exception {
    // as the program does: what libraries say of a document is no message of ours, and writing it costs time
    LogManager.getLogManager().reset();
    new ArchiveWalker(ArchiveLimits.defaults())
        .walk(
            List.of(Path.of(archive)),
            entry -> {
              if (entry instanceof ArchiveEntry.Content content
                  && content.path().endsWith(".pdf")) {
                documents.add(content);
              }
            });
    audit =
        Audit.prepare(
            new AuditRequest(
                List.of(),
                Optional.empty(),
                Optional.of(Path.of(tailor)),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-11-01T00:00:00Z"),
                LocalDate.of(2026, 11, 1),
                Optional.empty(),
                1,
                Limits.defaults()));
  }

  /** Evaluates the next document. */
  @Benchmark
  public DocumentEvaluation evaluate() {
    ArchiveEntry.Content document = documents.get(next);
    next = (next + 1) % documents.size();
    return audit.evaluate(document.path(), document.bytes());
  }
}
