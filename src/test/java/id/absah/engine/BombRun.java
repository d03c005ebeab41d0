package id.absah.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts each bomb beside a good document and has {@code absah evaluate} examine both within 512 MiB:
 * what the bomb adds must end within ten seconds of computing time (and what listing its entries
 * costs), be named by its code and never be called authentic, and the row of the good document must
 * be that of a run without the bomb.
 *
 * <p>{@code --launcher FILE --corpus DIR --work DIR --seed S --most N --only PATTERN --together N};
 * {@code --most} takes so many of them, chosen by the seed; {@code --together} has so many in one
 * run
 */
final class BombRun {
  private static final String GOOD = "baik.pdf";
  private static final double SECONDS = 10;

  /** What a listed entry may cost, as in any archive: in ledger, judgement and reports. */
  private static final double SECONDS_OF_A_ROW = 0.0003;

  private static final int DONE = 0;
  private static final int NOT_ALL_EVALUATED = 3;

  /** What the shell says at the end: its own times, then those of all it waited for. */
  private static final Pattern TIMES = Pattern.compile("(\\d+)m([0-9.]+)s (\\d+)m([0-9.]+)s\\s*$");

  private static final Pattern STATUS = Pattern.compile("\"status\":\"([A-Z_]+)\"");
  private static final Pattern AUTHENTIC = Pattern.compile("\"authenticity\":\"AUTHENTIC");

  private final PrintStream out = System.out;
  private final Path launcher;
  private final Path corpus;
  private final Path work;
  private final Path temporary;
  private final Path archive;
  private final int together;
  private int faults;

  private BombRun(Map<String, String> options) throws IOException {
    launcher = Path.of(options.getOrDefault("--launcher", "absah")).toAbsolutePath();
    corpus = Path.of(options.getOrDefault("--corpus", "sample-corpus")).toAbsolutePath();
    work = Files.createDirectories(Path.of(options.getOrDefault("--work", "target/bombs")));
    together = Integer.parseInt(options.getOrDefault("--together", "1"));
    temporary = Folders.anew(work.resolve("tmp")).toAbsolutePath();
    archive = Folders.anew(work.resolve("arsip")).toAbsolutePath();
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    List<Bomb> bombs = new ArrayList<>(Bomb.all());
    Pattern only = Pattern.compile(options.getOrDefault("--only", ".*"));
    bombs.removeIf(bomb -> !only.matcher(bomb.file()).matches());
    if (options.containsKey("--most")) {
      Collections.shuffle(bombs, new Random(Long.parseLong(options.getOrDefault("--seed", "1"))));
      int most = Integer.parseInt(options.get("--most"));
      bombs = bombs.subList(0, Math.min(most, bombs.size()));
    }
    System.exit(new BombRun(options).run(bombs) ? 0 : 1);
  }

  /**
   * One evaluation.
   *
   * @param cpu seconds of computing of all its processes
   * @param wall seconds
   */
  private record Measured(int code, List<String> rows, double cpu, double wall, String words) {
    String row(String path) {
      return rows.stream()
          .filter(row -> row.contains("\"path\":\"" + path + "\""))
          .findFirst()
          .orElse("(no row)");
    }
  }

  /** The first sample that nothing is wrong with. */
  private Path good() throws IOException {
    try (Stream<Path> samples = Files.walk(corpus.resolve("archive"))) {
      return samples
          .filter(file -> file.getFileName().toString().matches(".*--pass--.*[.]pdf"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private boolean run(List<Bomb> bombs) throws Exception {
    Files.copy(good(), archive.resolve(GOOD), StandardCopyOption.REPLACE_EXISTING);
    Measured alone = evaluate();
    if (alone.code() != DONE || !AUTHENTIC.matcher(alone.row(GOOD)).find()) {
      throw new IllegalStateException("the good document alone: " + alone.words());
    }
    say("the good document alone: %.1f s of computing, %.1f s", alone.cpu(), alone.wall());
    double most = 0;
    for (int from = 0; from < bombs.size(); from += together) {
      List<Bomb> group = bombs.subList(from, Math.min(bombs.size(), from + together));
      long bytes = 0;
      for (Bomb bomb : group) {
        Files.write(archive.resolve(bomb.file()), bomb.bytes().call());
        bytes += Files.size(archive.resolve(bomb.file()));
      }
      Measured all = evaluate();
      double own = Math.max(0, all.cpu() - alone.cpu());
      most = Math.max(most, own / group.size());
      int before = faults;
      check(group, all, alone, own);
      say(
          "  %-36s %10d bytes %7d rows %6.1f s of computing, %6.1f s in all%s",
          group.get(0).file() + (group.size() > 1 ? " and " + (group.size() - 1) + " more" : ""),
          bytes,
          all.rows().size() - 1,
          own,
          all.wall(),
          faults == before ? "" : "  FAULT");
      for (Bomb bomb : group) {
        Files.delete(archive.resolve(bomb.file()));
      }
    }
    say(
        "%d bombs, %d at once; the dearest took %.1f s of computing each; faults %d",
        bombs.size(), together, most, faults);
    return faults == 0;
  }

  private void check(List<Bomb> group, Measured all, Measured alone, double own) {
    if (own > SECONDS * group.size() + SECONDS_OF_A_ROW * all.rows().size()) {
      fault(group.get(0), String.format(Locale.ROOT, "took %.1f s of computing", own));
    }
    if (!all.row(GOOD).equals(alone.row(GOOD))) {
      fault(group.get(0), "changed the row of the good document\n" + all.words());
    }
    long rows = 1;
    boolean evaluated = true;
    for (Bomb bomb : group) {
      List<String> found = rowsOf(bomb, all);
      rows += found.size();
      evaluated = evaluated && check(bomb, found);
    }
    if (rows != all.rows().size()) {
      fault(group.get(0), rows + " rows of " + all.rows().size());
    }
    if (all.code() != (evaluated ? DONE : NOT_ALL_EVALUATED)) {
      fault(group.get(0), "ended with " + all.code() + "\n" + all.words());
    }
  }

  private static List<String> rowsOf(Bomb bomb, Measured measured) {
    return measured.rows().stream()
        .filter(
            row ->
                row.contains("\"path\":\"" + bomb.file() + "\"")
                    || row.contains("\"path\":\"" + bomb.file() + "!"))
        .toList();
  }

  /** Whether all of it was evaluated, as far as it can be. */
  private boolean check(Bomb bomb, List<String> rows) {
    if (rows.isEmpty()) {
      fault(bomb, "has no row");
    }
    for (String code : bomb.codes()) {
      if (rows.stream().noneMatch(row -> row.contains("\"" + code + "\""))) {
        fault(bomb, "no row names " + code + ": " + rows.stream().limit(3).toList());
      }
    }
    boolean all = true;
    for (String row : rows) {
      if (AUTHENTIC.matcher(row).find()) {
        fault(bomb, "is called authentic: " + row);
      }
      Matcher status = STATUS.matcher(row);
      String what = status.find() ? status.group(1) : "?";
      // a worker stops what takes ten seconds of computing: nothing may need that
      if (what.equals("TIMED_OUT") || what.equals("CRASHED")) {
        fault(bomb, "was stopped by the engine: " + row);
      }
      all = all && (what.equals("EVALUATED") || what.equals("UNSUPPORTED"));
    }
    return all;
  }

  private Measured evaluate() throws Exception {
    Path output = Folders.anew(work.resolve("laporan"));
    long begun = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(
                "sh",
                "-c",
                "\"$@\"; code=$?; times; exit $code",
                "sh",
                launcher.toString(),
                "evaluate",
                archive.toString(),
                "--tailor",
                corpus.resolve("tailor.yaml").toString(),
                "--at",
                "2026-11-01",
                // the clock of a machine that is busy with other things is no measure
                "--limit",
                "worker.wall=3600",
                "--out",
                output.toString())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Xmx512m -Djava.io.tmpdir=" + temporary);
    Process process = builder.start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    double wall = (System.nanoTime() - begun) / 1e9;
    Path lines = output.resolve("evaluation.jsonl");
    return new Measured(
        code,
        Files.exists(lines) ? Files.readAllLines(lines, StandardCharsets.UTF_8) : List.of(),
        cpu(words),
        wall,
        words);
  }

  private static double cpu(String words) {
    Matcher times = TIMES.matcher(words);
    if (!times.find()) {
      throw new IllegalStateException("no times: " + words);
    }
    return 60 * (Double.parseDouble(times.group(1)) + Double.parseDouble(times.group(3)))
        + Double.parseDouble(times.group(2))
        + Double.parseDouble(times.group(4));
  }

  private void fault(Bomb bomb, String what) {
    faults++;
    say("FAULT %s: %s", bomb.file(), what);
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
