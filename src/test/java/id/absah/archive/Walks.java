package id.absah.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a walk gives, in a form that is easily compared. */
final class Walks {
  private Walks() {}

  static List<ArchiveEntry> entries(Path root, ArchiveLimits limits) throws Exception {
    List<ArchiveEntry> entries = new ArrayList<>();
    new ArchiveWalker(limits).walk(List.of(root), entries::add);
    return entries;
  }

  /** A line an entry: path, then its size, or why it was refused. */
  static List<String> lines(Path root) throws Exception {
    return lines(root, ArchiveLimits.defaults());
  }

  static List<String> lines(Path root, ArchiveLimits limits) throws Exception {
    return entries(root, limits).stream().map(Walks::line).toList();
  }

  static String line(ArchiveEntry entry) {
    return entry instanceof ArchiveEntry.Refused refused
        ? refused.path() + " " + refused.reason()
        : entry.path() + " " + entry.size();
  }

  /** The compared values of the first row of a kind. */
  static Map<String, String> values(Path root, EntryDefect reason) throws Exception {
    for (ArchiveEntry entry : entries(root, ArchiveLimits.defaults())) {
      if (entry instanceof ArchiveEntry.Refused refused && refused.reason() == reason) {
        return refused.values();
      }
    }
    throw new AssertionError("no row " + reason + " in " + lines(root));
  }

  static void write(Path root, String name, byte[] bytes) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
