package id.absah.audit.worker;

import id.absah.document.Octets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents during which a worker died, kept on disk until the end of the run: there may be many,
 * and memory may be what was short. Thread-safe.
 */
final class PutAside {
  private final Path folder;
  private final SortedMap<Long, Aside> kept = new TreeMap<>();

  PutAside(Path folder) {
    this.folder = folder;
  }

  /**
   * A document that has been tried.
   *
   * @param attempts how often
   */
  record Aside(Task task, int attempts) {}

  synchronized void put(Aside aside) throws EngineException {
    Task task = aside.task();
    try {
      Files.write(file(task), task.document().array());
    } catch (IOException e) {
      throw unusable(folder, e);
    }
    Octets none = Octets.of(new byte[0], task.sha256());
    Task empty = new Task(task.id(), task.path(), task.format(), none);
    kept.put(task.id(), new Aside(empty, aside.attempts()));
  }

  /** The one of the smallest number, taken out; null when none is left. */
  synchronized @Nullable Aside take() throws EngineException {
    Aside empty = kept.isEmpty() ? null : kept.remove(kept.firstKey());
    if (empty == null) {
      return null;
    }
    Task task = empty.task();
    try {
      Octets document = Octets.of(Files.readAllBytes(file(task)));
      Files.delete(file(task));
      Task whole = new Task(task.id(), task.path(), task.format(), document);
      if (!whole.sha256().equals(task.sha256())) {
        throw new IOException("altered: " + file(task).getFileName());
      }
      return new Aside(whole, empty.attempts());
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  synchronized int size() {
    return kept.size();
  }

  private Path file(Task task) {
    return folder.resolve("aside-" + task.id());
  }

  static EngineException unusable(Path folder, IOException e) {
    return new EngineException(
        EngineException.Reason.TEMPORARY_FILES,
        Map.of("folder", folder.toString(), "detail", WorkerWords.line(e.toString())));
  }
}
