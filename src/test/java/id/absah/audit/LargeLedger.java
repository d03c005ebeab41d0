package id.absah.audit;

import id.absah.document.Octets;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Examination;
import id.absah.ledger.Ledger;
import id.absah.ledger.Origin;
import id.absah.ledger.Owner;
import id.absah.ledger.Renumbered;
import id.absah.ledger.RunRecorder;
import id.absah.ledger.RunStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fills a new ledger with a finished run over many documents made of the sample corpus, as {@code
 * absah report} reads it, by hand: {@code LargeLedger COUNT LEDGER}, from the project's folder. Run
 * both from folders of classes: a jar tells its version.
 */
final class LargeLedger {
  private static final Path CORPUS = Path.of("sample-corpus");
  private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");

  private LargeLedger() {}

  public static void main(String[] arguments) throws Exception {
    long count = Long.parseLong(arguments[0]);
    Path file = Path.of(arguments[1]);
    AuditConfiguration configuration =
        AuditConfiguration.read(
            AuditRequests.at(
                AT,
                Optional.of(CORPUS.resolve("tailor.yaml")),
                List.of(CORPUS.resolve("trust")),
                List.of(),
                List.of(CORPUS.resolve("revocation")),
                CORPUS.resolve("archive")));
    Audit audit = Audit.of(configuration);
    List<Examination> samples = samples(audit);
    try (Ledger ledger = Ledger.open(file, new Owner("here", 1), Audit.codes())) {
      RunRecorder run = ledger.beginOrResume("large", start(audit));
      for (long i = 0; i < count; i++) {
        run.addEntry(
            String.format(
                Locale.ROOT, "2026/%02d/dinas-%02d/surat-%07d.pdf", i % 12 + 1, i % 37, i),
            "archive/" + i % 1000,
            i,
            1000);
      }
      run.inventoryDone();
      run.<IOException>forEachPending(
          entry ->
              run.record(
                  entry.id(),
                  Renumbered.of(samples.get((int) (entry.id() % samples.size())), entry.position()),
                  Origin.NEVER_SEEN));
      run.<RuntimeException>evaluate(audit::judge, row -> {});
      run.evaluated(
          Renumbered.sha256(count),
          Optional.empty(),
          new id.absah.ledger.Publication(Renumbered.sha256(count), "none"));
      run.reported();
    }
    System.out.printf(Locale.ROOT, "%,d documents, %,d bytes%n", count, Files.size(file));
  }

  private static RunStart start(Audit audit) {
    return new RunStart(
        ProgramVersion.build(),
        audit.configuration().asOf(),
        audit.configuration().validationTime(),
        Optional.empty(),
        List.of("archive"),
        Octets.of(audit.configuration().toBytes()),
        ExaminationKeys.of(audit.examinerSettings()));
  }

  private static List<Examination> samples(Audit audit) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(CORPUS.resolve("archive"))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    List<Examination> samples = new ArrayList<>();
    for (Path file : files) {
      Examination sample = audit.examiner().examine(file.toString(), Files.readAllBytes(file));
      if (sample.status() == DocumentStatus.EVALUATED) {
        samples.add(sample);
      }
    }
    return samples;
  }
}
