package id.absah.ledger;

import id.absah.findings.Examination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works on a ledger in a process of its own, for tests that kill it. {@code LedgerProcess hold
 * FILE} opens it and waits; {@code LedgerProcess run FILE COUNT} makes a run of COUNT entries over
 * tiny examinations as far as it comes, and says so on stdout.
 */
final class LedgerProcess {
  private LedgerProcess() {}

  static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx128m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(LedgerProcess.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[1]);
    try (Ledger ledger = Ledger.open(file, Owner.thisProcess("child-host"), List.of())) {
      if (arguments[0].equals("hold")) {
        System.out.println("open");
        System.out.flush();
        System.in.read();
        return;
      }
      run(ledger, Integer.parseInt(arguments[2]));
      System.out.println("done");
    } catch (LedgerException e) {
      System.out.println(e.problem());
      System.exit(1);
    }
  }

  private static void run(Ledger ledger, int count) throws LedgerException {
    RunRecorder run = ledger.beginOrResume("key", Fixture.start());
    System.out.println("begun");
    System.out.flush();
    for (int i = 0; i < count; i++) {
      run.addEntry("surat-" + i + ".pdf", "archive", i, 1);
    }
    run.inventoryDone();
    run.<LedgerException>forEachPending(
        entry -> {
          Examination examination = TinyExaminations.of(entry.position());
          Reuse known = run.reuse(examination.sha256());
          if (known.found()) {
            run.recordReused(entry.id(), examination.sha256(), known);
          } else {
            run.record(entry.id(), examination, known.origin());
          }
          if (entry.position() % 100 == 0) {
            run.commit();
          }
        });
    run.<LedgerException>evaluate(TinyExaminations::judge, row -> {});
    run.evaluated("root", Optional.empty(), Fixture.publication());
    run.reported();
  }

  /** The entries of a finished run, checked against what it was made of. */
  static void check(Path file, int count) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Ledger ledger = Ledger.open(file, new Owner("test", 1), List.of())) {
      if (ledger.runs().size() != 1 || ledger.run(1).state() != RunState.REPORTED) {
        throw new IllegalStateException("not one finished run: " + ledger.runs());
      }
      ledger
          .rows(1, TinyExaminations::judge)
          .<RuntimeException>forEach(row -> rows.add(row.path() + " " + row.sha256().orElse("-")));
    }
    Map<String, String> expected = new java.util.TreeMap<>();
    for (int i = 0; i < count; i++) {
      Examination examination = TinyExaminations.of(i);
      expected.put("surat-" + i + ".pdf", examination.sha256());
    }
    List<String> lines = new ArrayList<>();
    expected.forEach((path, sha256) -> lines.add(path + " " + sha256));
    if (!rows.equals(lines)) {
      throw new IllegalStateException("rows differ: " + rows.size() + " of " + lines.size());
    }
    List<String> examinations =
        Fixture.query(file, "SELECT count(*), count(DISTINCT sha256) FROM examination");
    if (!examinations.equals(List.of(count + "|" + count))) {
      throw new IllegalStateException("recorded twice: " + examinations);
    }
  }
}
