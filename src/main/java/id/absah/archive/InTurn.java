package id.absah.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Keeps the order of what is found, while files are read ahead of their turn. */
final class InTurn implements FolderWalk.Taker {
  /** Enough that all readers have something to read while a large file has its turn. */
  private static final int WAITING_FOR_EACH = 16;

  private record Waiting(
      Path path, String shown, BasicFileAttributes attributes, Future<Optional<String>> digest) {}

  private final ArchiveWalker.Reader reader;
  private final DigestsAhead ahead;
  private final int most;
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  InTurn(ArchiveWalker.Reader reader, DigestsAhead ahead, int readers) {
    this.reader = reader;
    this.ahead = ahead;
    this.most = readers * WAITING_FOR_EACH;
  }

  @Override
  public void file(Path path, String shown, BasicFileAttributes attributes)
      throws InterruptedException, IOException {
    waiting.add(new Waiting(path, shown, attributes, ahead.begin(path, shown, attributes)));
    if (waiting.size() > most) {
      take(waiting.remove());
    }
  }

  @Override
  public void refused(String shown, EntryRefusedException refusal)
      throws InterruptedException, IOException {
    finish();
    reader.refused(shown, refusal);
  }

  @Override
  public void notEntered(String shown) throws InterruptedException, IOException {
    finish();
    reader.notEntered(shown);
  }

  void finish() throws InterruptedException, IOException {
    while (!waiting.isEmpty()) {
      take(waiting.remove());
    }
  }

  private void take(Waiting file) throws InterruptedException, IOException {
    Optional<String> sha256;
    try {
      sha256 = file.digest().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    if (sha256.isPresent()) {
      reader.digested(file.shown(), file.attributes(), sha256.get());
    } else {
      reader.file(file.path(), file.shown(), file.attributes());
    }
  }
}
