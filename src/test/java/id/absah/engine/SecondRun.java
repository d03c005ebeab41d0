package id.absah.engine;

import id.absah.corpus.CorpusGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures the same command over documents that have not changed: {@code absah evaluate} over
 * generated documents with a new ledger, then once more. The second must examine nothing and be so
 * many times faster by the clock; ends with 1 otherwise. By hand, on a machine that does nothing
 * else.
 *
 * <p>{@code --count N --seed S --times 20 --launcher FILE --corpus DIR --work DIR}; the documents
 * are made once and found again by their count and seed
 */
final class SecondRun {
  private final PrintStream out = System.out;
  private final int count;
  private final double times;
  private final Path corpus;
  private final Path launcher;
  private final Path work;
  private final Path documents;
  private final Path temporary;

  private SecondRun(Map<String, String> options) throws IOException {
    String seed = options.getOrDefault("--seed", "1");
    count = Integer.parseInt(options.getOrDefault("--count", "20000"));
    times = Double.parseDouble(options.getOrDefault("--times", "20"));
    corpus = Path.of(options.getOrDefault("--corpus", "sample-corpus")).toAbsolutePath();
    launcher = Path.of(options.getOrDefault("--launcher", "absah")).toAbsolutePath();
    work =
        Files.createDirectories(Path.of(options.getOrDefault("--work", "target/second-run")))
            .toAbsolutePath();
    temporary = Folders.anew(work.resolve("tmp"));
    documents = work.resolve("documents-" + count + "-" + seed);
    if (!Files.isDirectory(documents)) {
      CorpusGenerator.main(
          new String[] {
            "--corpus",
            corpus.toString(),
            "--count",
            Integer.toString(count),
            "--seed",
            seed,
            "--out",
            documents.toString()
          });
    }
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    System.exit(new SecondRun(options).run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    Path output = Folders.anew(work.resolve("run"));
    Command[] commands = new Command[2];
    Spent[] spent = new Spent[2];
    int[] codes = new int[2];
    for (int i = 0; i < 2; i++) {
      Spent before = Spent.soFar();
      commands[i] = start(output);
      codes[i] = commands[i].await();
      spent[i] = Spent.soFar().since(before);
      say("run %d: %s", i + 1, spent[i]);
    }
    double wall = spent[0].wallSeconds() / spent[1].wallSeconds();
    double cpu = spent[0].cpuSeconds() / Math.max(0.01, spent[1].cpuSeconds());
    say("%,d documents: %.1f times faster by the clock, %.1f in computing time", count, wall, cpu);
    boolean reused =
        commands[1].words().contains("Dipakai ulang dari pemeriksaan terdahulu: " + count);
    boolean done = codes[0] == codes[1] && (codes[0] == 0 || codes[0] == 3);
    if (!reused || !done) {
      say("NOT the same run again: ended with %d and %d\n%s", codes[0], codes[1], words(commands));
    }
    return reused && done && wall >= times;
  }

  private static String words(Command... commands) {
    return commands[0].words() + "\n--\n" + commands[1].words();
  }

  private Command start(Path output) throws IOException {
    return Command.start(
        temporary,
        List.of(
            launcher.toString(),
            "evaluate",
            documents.toString(),
            "--tailor",
            corpus.resolve("tailor.yaml").toString(),
            "--trust",
            corpus.resolve("trust").toString(),
            "--revocation",
            corpus.resolve("revocation").toString(),
            "--as-of",
            "2026-11-01",
            "--lang",
            "id",
            "--out",
            output.toString()));
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
