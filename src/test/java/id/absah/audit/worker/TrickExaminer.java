package id.absah.audit.worker;

import id.absah.document.Defect;
import id.absah.document.Octets;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Examination;
import id.absah.ledger.RecordCodec;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Examines by doing what the first word of the document says. Only in tests: worker processes get
 * it by being started with a main class of the tests, which the program itself never names.
 */
final class TrickExaminer implements DocumentExaminer {
  static final RecordCodec<Examination> CODEC =
      RecordCodec.of(Examination.class, List.of(EngineCode.class));

  private static long sink;

  /** A document that is examined without trouble, and its result. */
  static byte[] plain(long seed) {
    return ("plain " + seed).getBytes(StandardCharsets.UTF_8);
  }

  static Examination resultOf(byte[] bytes, String detail) {
    return Examination.failed(
        Octets.of(bytes).sha256(),
        bytes.length,
        "-",
        DocumentStatus.UNSUPPORTED,
        Defect.of(EngineCode.WALL_LIMIT, "detail", detail));
  }

  @Override
  public Examination examine(String path, Octets document) {
    byte[] bytes = document.array();
    String[] words = new String(bytes, StandardCharsets.UTF_8).split(" ", -1);
    if (words[0].equals("other-bytes")) {
      return resultOf(new byte[bytes.length], path);
    }
    try {
      return resultOf(bytes, path + " " + trick(words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String trick(String... words) throws IOException, InterruptedException {
    switch (words[0]) {
      case "stages" -> {
        return stage(Path.of(words[1]), words);
      }
      case "hang" -> Thread.sleep(3_600_000);
      case "burn" -> burn();
      case "allocate" -> allocate();
      case "churn" -> churn();
      case "recurse" -> sink = recurse(1);
      case "caught-recurse" -> {
        try {
          sink = recurse(1);
        } catch (StackOverflowError e) {
          return "caught";
        }
      }
      case "halt" -> Runtime.getRuntime().halt(Integer.parseInt(words[1]));
      case "exit" -> System.exit(Integer.parseInt(words[1]));
      case "kill" -> {
        boolean unused = new ProcessBuilder("kill", "-9", pid()).start().waitFor() == 0;
        Thread.sleep(3_600_000);
      }
      case "kill-once" -> haltOnce(Path.of(words[1]));
      case "throw" -> throw new IllegalStateException(words[1]);
      case "complain" -> {
        System.err.println("first");
        System.err.println("a\u001b[31m line \u202e of words");
        Runtime.getRuntime().halt(5);
      }
      case "chatter" -> {
        for (int i = 0; i < 100_000; i++) {
          System.out.println("to standard output " + i);
          System.err.println("to standard error " + i);
        }
      }
      case "garbage" -> raw().write(new byte[100]);
      case "other-id" ->
          Frames.write(raw(), Frame.Type.RESULT, 4711, CODEC.encode(resultOf(new byte[0], "")));
      case "two-results" -> {
        byte[] once =
            CODEC.encode(resultOf(String.join(" ", words).getBytes(StandardCharsets.UTF_8), ""));
        Frames.write(raw(), Frame.Type.RESULT, Long.parseLong(words[1]), once);
      }
      case "sleep" -> Thread.sleep(Long.parseLong(words[1]));
      case "network" -> {
        return NetworkAttempts.report();
      }
      case "hang-after-death" -> {
        haltOnce(Path.of(words[1]));
        Thread.sleep(3_600_000);
      }
      case "pace-after-death" -> {
        haltOnce(Path.of(words[1]));
        return pace();
      }
      case "pace" -> {
        return pace();
      }
      case "meet" -> {
        return meet(Path.of(words[1]), words[2]);
      }
      case "environment" -> {
        return environment();
      }
      default -> sink++;
    }
    return words[0];
  }

  /** Does at each attempt the next of the tricks, whose words are joined by colons. */
  private String stage(Path folder, String... words) throws IOException, InterruptedException {
    int stage = 2;
    while (Files.exists(folder.resolve(words[stage] + stage))) {
      stage++;
    }
    Files.createFile(folder.resolve(words[stage] + stage));
    return trick(words[stage].split(":", -1));
  }

  /** At the first attempt never ends; then tells whether another has been here at the same time. */
  private static String meet(Path folder, String how) throws IOException, InterruptedException {
    if (Files.notExists(folder.resolve("tried-" + how))) {
      Files.createFile(folder.resolve("tried-" + how));
      if (how.startsWith("burn")) {
        burn();
      }
      Thread.sleep(3_600_000);
    }
    Path here = Files.createFile(folder.resolve("here-" + how));
    String met = "alone";
    int looks = how.startsWith("burn") ? 50 : 400;
    for (int look = 0; look < looks && met.equals("alone"); look++) {
      Thread.sleep(10);
      try (Stream<Path> all = Files.list(folder)) {
        long others =
            all.filter(path -> path.getFileName().toString().startsWith("here-")).count() - 1;
        met = others == 0 ? met : "together";
      }
    }
    Thread.sleep(100);
    Files.delete(here);
    return met;
  }

  private static void haltOnce(Path mark) throws IOException {
    if (Files.notExists(mark)) {
      Files.createFile(mark);
      Runtime.getRuntime().halt(9);
    }
  }

  private static String pace() {
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    return options.contains(Pace.QUICK.option()) ? "quick" : "lasting";
  }

  private static String pid() {
    return Long.toString(ProcessHandle.current().pid());
  }

  private static OutputStream raw() {
    return new FileOutputStream(FileDescriptor.out);
  }

  private static void burn() {
    while (sink >= 0) {
      sink++;
    }
  }

  private static void allocate() {
    List<byte[]> all = new ArrayList<>();
    while (sink >= 0) {
      all.add(new byte[1 << 20]);
      sink += all.size();
    }
  }

  /** Keeps the memory all but full, so that the collector works and the thread does not. */
  private static void churn() {
    List<Object> kept = new ArrayList<>();
    long room = Runtime.getRuntime().maxMemory() * 8 / 10;
    for (long used = 0; used < room; used += 1 << 16) {
      kept.add(new byte[1 << 16]);
    }
    while (sink >= 0) {
      kept.set((int) (sink++ % kept.size()), new byte[1 << 16]);
    }
  }

  private static long recurse(long depth) {
    return depth < 0 ? depth : recurse(depth + 1) + 1;
  }

  private static String environment() throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    Files.writeString(folder.resolve("left-behind"), "x");
    return String.join(
        "|",
        folder.toString(),
        Path.of("").toAbsolutePath().toString(),
        Locale.getDefault().toString(),
        java.util.TimeZone.getDefault().getID(),
        java.nio.charset.Charset.defaultCharset().name(),
        System.getProperty("java.awt.headless"));
  }
}
