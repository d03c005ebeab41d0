package id.absah.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * Walks the bombs in a folder one by one and prints how long each took and what rows it gave: to be
 * run by hand, or by {@link ArchiveBombTest}, with {@code -Xmx512m}.
 */
final class BombRun {
  private BombRun() {}

  /** Writes the bombs, for a run in a process of its own: building takes more than reading. */
  static void write(Path folder) throws Exception {
    for (Map.Entry<String, Callable<byte[]>> bomb : Bombs.all().entrySet()) {
      Files.write(folder.resolve(bomb.getKey()), bomb.getValue().call());
    }
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("--write")) {
      write(Path.of(arguments[1]));
      return;
    }
    try (var files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.sorted().toList()) {
        Map<String, Integer> kinds = new TreeMap<>();
        Map<String, Long> bytes = new LinkedHashMap<>();
        long start = System.nanoTime();
        new ArchiveWalker(ArchiveLimits.defaults())
            .walk(
                List.of(file),
                entry -> {
                  String kind =
                      entry instanceof ArchiveEntry.Refused refused
                          ? refused.reason().name()
                          : "CONTENT";
                  kinds.merge(kind, 1, Integer::sum);
                  bytes.merge(kind, Math.max(0, entry.size()), Long::sum);
                });
        System.out.printf(
            Locale.ROOT,
            "%-16s %9d bytes %6.2f s %s%n",
            file.getFileName(),
            Files.size(file),
            (System.nanoTime() - start) / 1e9,
            kinds);
      }
    }
  }
}
