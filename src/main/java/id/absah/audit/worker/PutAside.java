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
 * and memory may be what was short.
 */
final class PutAside {
  private final Path folder;
  private final SortedMap<Long, Task> tasks = new TreeMap<>();

  PutAside(Path folder) {
    this.folder = folder;
  }

  synchronized void put(Task task) throws EngineException {
    try {
      Files.write(file(task.id()), task.document().array());
    } catch (IOException e) {
      throw unusable(folder, e);
    }
    Octets none = Octets.of(new byte[0], task.sha256());
    tasks.put(task.id(), new Task(task.id(), task.path(), task.format(), none));
  }

  /** The one of the smallest number, taken out; null when none is left. */
  synchronized @Nullable Task take() throws EngineException {
    Task task = tasks.isEmpty() ? null : tasks.remove(tasks.firstKey());
    if (task == null) {
      return null;
    }
    try {
      Octets document = Octets.of(Files.readAllBytes(file(task.id())));
      Files.delete(file(task.id()));
      Task whole = new Task(task.id(), task.path(), task.format(), document);
      if (!whole.sha256().equals(task.sha256())) {
        throw new IOException("altered: " + file(task.id()).getFileName());
      }
      return whole;
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  synchronized int size() {
    return tasks.size();
  }

  private Path file(long id) {
    return folder.resolve("aside-" + id);
  }

  static EngineException unusable(Path folder, IOException e) {
    return new EngineException(
        EngineException.Reason.TEMPORARY_FILES,
        Map.of("folder", folder.toString(), "detail", WorkerWords.line(e.toString())));
  }
}
