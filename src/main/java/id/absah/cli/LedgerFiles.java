package id.absah.cli;

import id.absah.audit.Audit;
import id.absah.ledger.Ledger;
import id.absah.ledger.Owner;
import id.absah.ledger.Run;
import id.absah.ledger.RunState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where the ledger of a run stands: in the folder of the reports, unless the user says otherwise.
 */
final class LedgerFiles {
  private static final String NAME = "absah.ledger";

  private LedgerFiles() {}

  static Path beside(Path out) {
    return out.resolve(NAME);
  }

  /**
   * The files of a ledger that pass from one run directory to the next; none if it is elsewhere.
   */
  static Set<String> keptIn(Path out, Path ledger) {
    Path file = ledger.toAbsolutePath().normalize();
    if (!out.toAbsolutePath().normalize().equals(file.getParent())) {
      return Set.of();
    }
    Set<String> names = new LinkedHashSet<>();
    Ledger.files(ledger).forEach(each -> names.add(String.valueOf(each.getFileName())));
    return names;
  }

  /**
   * Opens a ledger that must be there, to change it.
   *
   * @throws NoSuchFileException when it is not
   * @throws FolderException when it is a folder
   */
  static Ledger openKept(Path ledger) throws IOException {
    requireThere(ledger);
    return open(ledger);
  }

  /** The same to read it only, which goes without permission to write too; that is said. */
  static Ledger openToRead(Path ledger, Console console) throws IOException {
    requireThere(ledger);
    Ledger open = Ledger.openToRead(ledger, Owner.thisProcess(host()), Audit.codes());
    if (!open.writable()) {
      console.say("cli.ledger-read-only", Map.of("file", ledger.toString()));
    }
    return open;
  }

  private static void requireThere(Path ledger) throws IOException {
    FolderException.refuse(ledger);
    if (!Files.isRegularFile(ledger)) {
      throw new NoSuchFileException(ledger.toString());
    }
  }

  static Ledger open(Path ledger) throws IOException {
    return Ledger.open(ledger, Owner.thisProcess(host()), Audit.codes());
  }

  /** Notes that the reports of a run have taken their place, together with the ledger perhaps. */
  static void published(Path ledger, long run) throws IOException {
    try (Ledger open = openKept(ledger)) {
      open.published(run);
    }
  }

  /** The number of the last run that has its reports, else of the last. */
  static long newest(Ledger ledger) throws IOException {
    long newest = 0;
    for (Run run : ledger.runs()) {
      if (run.state() == RunState.REPORTED || newest == 0) {
        newest = run.number();
      }
    }
    return newest;
  }

  /** The name of this machine, for whoever finds a ledger in use. */
  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
