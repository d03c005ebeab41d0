package id.absah.cli;

import id.absah.ledger.Ledger;
import id.absah.ledger.LedgerException;
import id.absah.reports.ReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A ledger on its way to be used. One that is there is opened while its user prepares, for looking
 * over a large one takes about a second; one that is not is made only when it is asked for, so that
 * a mistake in the policy leaves nothing behind.
 */
final class LedgerOpening implements AutoCloseable {
  private final Path file;
  private final Optional<FutureTask<Ledger>> ahead;
  private Optional<Ledger> made = Optional.empty();

  private LedgerOpening(Path file, Optional<FutureTask<Ledger>> ahead) {
    this.file = file;
    this.ahead = ahead;
  }

  static LedgerOpening begin(Path file) {
    if (!Files.isRegularFile(file)) {
      return new LedgerOpening(file, Optional.empty());
    }
    FutureTask<Ledger> opening = new FutureTask<>(() -> LedgerFiles.open(file));
    Thread thread = new Thread(opening, "absah-ledger");
    thread.setDaemon(true);
    thread.start();
    return new LedgerOpening(file, Optional.of(opening));
  }

  /**
   * The ledger, open until this is closed; to be asked for once.
   *
   * @throws ReportException when the folder of a new one cannot be made
   * @throws LedgerException when it cannot be used
   */
  Ledger ledger() throws IOException, InterruptedException {
    if (ahead.isPresent()) {
      return opened(ahead.get());
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new ReportException("reports.error.unwritable", folder, e);
      }
    }
    made = Optional.of(LedgerFiles.open(file));
    return made.get();
  }

  private static Ledger opened(FutureTask<Ledger> opening)
      throws IOException, InterruptedException {
    try {
      return opening.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Closes the ledger, also when nobody has asked for it. */
  @Override
  public void close() throws LedgerException {
    if (made.isPresent()) {
      made.get().close();
    }
    if (ahead.isPresent()) {
      closeOpened(ahead.get());
    }
  }

  /** Waits for the end of the opening, at most a second or two, whatever interrupts it. */
  private static void closeOpened(FutureTask<Ledger> opening) throws LedgerException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          opening.get().close();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      return; // nothing was opened; who asked for it has heard why
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
