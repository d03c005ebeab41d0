package id.absah.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Has the disk of the ledger, of the reports, of the temporary files run full at many points of
 * {@code absah evaluate}: it must stop with the exit code of a place that cannot be written and
 * name the reason, and the same command must go on once there is room, to the reports of a run that
 * met nothing. Needs the right to mount a small disk; prints and ends with 2 where there is none.
 *
 * <p>{@code --points N --seed S --launcher FILE --corpus DIR --work DIR}; points of each place
 */
final class FullDiskRun {
  private static final int NOT_WRITABLE = 5;
  private static final int DONE = 3;

  /** What a run of the sample corpus puts at most on each disk, in KiB, measured. */
  private static final Map<String, Integer> MOST_KIBIBYTES =
      new TreeMap<>(Map.of("ledger", 2400, "reports", 2800, "temporary", 12_000));

  private final PrintStream out = System.out;
  private final Random random;
  private final int points;
  private final Path corpus;
  private final Path launcher;
  private final Path work;
  private final Path disk;
  private final Path roomy;
  private int faults;

  private FullDiskRun(Map<String, String> options) throws IOException {
    random = new Random(Long.parseLong(options.getOrDefault("--seed", "1")));
    points = Integer.parseInt(options.getOrDefault("--points", "2"));
    corpus = Path.of(options.getOrDefault("--corpus", "sample-corpus")).toAbsolutePath();
    launcher = Path.of(options.getOrDefault("--launcher", "absah")).toAbsolutePath();
    work =
        Files.createDirectories(Path.of(options.getOrDefault("--work", "target/full-disk")))
            .toAbsolutePath();
    disk = Files.createDirectories(work.resolve("disk"));
    roomy = Folders.anew(work.resolve("tmp"));
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    FullDiskRun run = new FullDiskRun(options);
    if (!run.mount("size=64k")) {
      run.say("no small disk can be mounted here; nothing was measured");
      System.exit(2);
    }
    run.unmount();
    System.exit(run.run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    writeNestedArchive(work.resolve("bersarang.zip"));
    Path reference = Folders.anew(work.resolve("reference"));
    int code = start(roomy, work.resolve("reference.ledger"), reference).await();
    if (code != DONE) {
      throw new IllegalStateException("the reference ended with " + code);
    }
    for (Map.Entry<String, Integer> place : MOST_KIBIBYTES.entrySet()) {
      int full = 0;
      for (int point = 0; point < points; point++) {
        // one in each equal part of the whole, wherever in it
        double share = (point + random.nextDouble()) / points;
        full += fill(place.getKey(), (int) Math.max(4, share * place.getValue()), reference);
      }
      say("%s: %d points, %d of them full; faults so far %d", place.getKey(), points, full, faults);
    }
    return faults == 0;
  }

  /** Whether the disk was full. */
  private int fill(String place, int kibibytes, Path reference) throws Exception {
    if (!mount("size=" + kibibytes + "k")) {
      throw new IllegalStateException("cannot mount");
    }
    try {
      Path small = Files.createDirectories(disk.resolve("isi"));
      Path output = place.equals("reports") ? small : Folders.anew(work.resolve("run"));
      Path ledgers = place.equals("ledger") ? small : Folders.anew(work.resolve("ledgers"));
      Path temporary = place.equals("temporary") ? small : roomy;
      Path ledger = ledgers.resolve("absah.ledger");
      Command stopped = start(temporary, ledger, output);
      int code = stopped.await();
      String said = lastLine(stopped.words());
      if (code != DONE && code != NOT_WRITABLE) {
        fault(place, kibibytes, "ended with " + code + "\n" + stopped.words());
      } else if (code == NOT_WRITABLE) {
        say("  %s, %d KiB: %s", place, kibibytes, said);
      }
      if (!mount("remount,size=256m")) {
        throw new IllegalStateException("cannot make room");
      }
      Command again = start(temporary, ledger, output);
      int end = again.await();
      if (end != DONE) {
        fault(place, kibibytes, "with room it ended with " + end + "\n" + again.words());
      }
      // a run that was done although the disk was almost full is chained to by the second
      if (code != DONE) {
        for (String difference : Folders.differences(reference, output)) {
          fault(place, kibibytes, difference);
        }
      }
      return code == DONE ? 0 : 1;
    } finally {
      unmount();
    }
  }

  private static String lastLine(String words) {
    return words.substring(words.strip().lastIndexOf('\n') + 1).strip();
  }

  private Command start(Path temporary, Path ledger, Path output) throws IOException {
    return Command.start(
        temporary,
        List.of(
            launcher.toString(),
            "evaluate",
            corpus.resolve("archive").toString(),
            work.resolve("bersarang.zip").toString(),
            "--tailor",
            corpus.resolve("tailor.yaml").toString(),
            "--as-of",
            "2026-11-01",
            "--lang",
            "id",
            "--ledger",
            ledger.toString(),
            "--out",
            output.toString()));
  }

  /** An archive in an archive, too large to be kept in memory: it needs temporary space. */
  private static void writeNestedArchive(Path file) throws IOException {
    byte[] noise = new byte[9 << 20];
    new Random(1).nextBytes(noise);
    java.io.ByteArrayOutputStream inner = new java.io.ByteArrayOutputStream();
    store(inner, "besar.bin", noise);
    try (OutputStream outer = Files.newOutputStream(file)) {
      store(outer, "dalam.zip", inner.toByteArray());
    }
  }

  private static void store(OutputStream to, String name, byte[] bytes) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    entry.setTime(0);
    ZipOutputStream zip = new ZipOutputStream(to);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
    zip.finish();
  }

  private boolean mount(String options) throws Exception {
    return command("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()) == 0;
  }

  private void unmount() throws Exception {
    if (command("umount", disk.toString()) != 0) {
      throw new IllegalStateException("cannot unmount " + disk);
    }
  }

  private static int command(String... words) throws Exception {
    try {
      Process process =
          new ProcessBuilder(new ArrayList<>(List.of(words)))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException e) {
      return -1; // no such program on this system
    }
  }

  private void fault(String place, int kibibytes, String what) {
    faults++;
    say("FAULT %s, %d KiB: %s", place, kibibytes, what);
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
