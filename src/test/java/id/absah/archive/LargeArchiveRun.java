package id.absah.archive;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Measures, by hand, a ZIP or a folder of very many entries in little memory: {@code -Xmx256m ...
 * LargeArchiveRun zip|folder COUNT FOLDER}.
 */
final class LargeArchiveRun {
  private LargeArchiveRun() {}

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[1]);
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    if (arguments[0].equals("zip")) {
      zip(folder.resolve("large.zip"), count);
    } else {
      for (int i = 0; i < count; i++) {
        Files.createFile(folder.resolve(i + ".pdf"));
      }
    }
    long[] rows = new long[2];
    long start = System.nanoTime();
    new ArchiveWalker(ArchiveLimits.defaults())
        .walk(List.of(folder), entry -> rows[entry instanceof ArchiveEntry.Content ? 0 : 1]++);
    System.out.printf(
        Locale.ROOT,
        "%,d entries and %,d refused in %.1f s, heap at most %d MiB%n",
        rows[0],
        rows[1],
        (System.nanoTime() - start) / 1e9,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static void zip(Path file, int count) throws Exception {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (int i = 0; i < count; i++) {
        zip.putNextEntry(new ZipEntry("2026/" + i + ".pdf"));
        zip.write(i);
        zip.closeEntry();
      }
    }
  }
}
