package id.absah.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the sample corpus, or documents for benchmarks.
 *
 * <p>Without arguments, or with {@code --corpus DIR}, it makes {@code archive}, {@code trust} and
 * {@code revocation} below {@code sample-corpus} anew, byte for byte the same on every machine.
 * With {@code --count N --seed S --out DIR} it makes N documents that the seed determines.
 */
public final class CorpusGenerator {
  private final CorpusDeclaration declaration;

  CorpusGenerator(Path corpusYaml) throws IOException {
    declaration = CorpusDeclaration.read(corpusYaml);
  }

  /** Runs the generator. */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    Path corpus = Path.of(options.getOrDefault("--corpus", "sample-corpus"));
    if (options.containsKey("--count")) {
      BenchmarkDocuments.write(
          CorpusDeclaration.read(corpus.resolve("corpus.yaml")),
          Integer.parseInt(options.get("--count")),
          options.getOrDefault("--seed", "1"),
          Path.of(options.getOrDefault("--out", "target/benchmark-documents")));
    } else {
      new CorpusGenerator(corpus.resolve("corpus.yaml")).write(corpus);
    }
  }

  /** Writes everything that is made below a folder, in place of what stands there. */
  void write(Path corpus) throws IOException {
    for (String folder : List.of("archive", "trust", "revocation")) {
      delete(corpus.resolve(folder));
    }
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Path path = corpus.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /** Everything that is made, by its path below {@code sample-corpus}. */
  SortedMap<String, byte[]> files() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>(archive());
    SampleTrust trust = new SampleTrust(declaration.pki());
    files.putAll(trust.certificates());
    files.putAll(trust.revocationLists());
    files.putAll(new SampleRegister(declaration.pki()).files());
    return files;
  }

  /** The declared documents by their path, archives marked by {@code !/}. */
  SortedMap<String, byte[]> documents() {
    Documents maker = new Documents(declaration);
    SortedMap<String, byte[]> documents = new TreeMap<>();
    for (Declared document : declaration.documents()) {
      String path = maker.path(document);
      if (documents.put(path, maker.make(document)) != null) {
        throw new IllegalArgumentException(path + " is declared twice");
      }
    }
    return documents;
  }

  private SortedMap<String, byte[]> archive() {
    SortedMap<String, byte[]> tree = documents();
    // The innermost archives first: those whose mark is the last of a path.
    while (tree.keySet().stream().anyMatch(path -> path.contains("!/"))) {
      tree = packed(tree);
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    tree.forEach((path, bytes) -> files.put("archive/" + path, bytes));
    return files;
  }

  private static SortedMap<String, byte[]> packed(SortedMap<String, byte[]> tree) {
    long deepest = tree.keySet().stream().mapToLong(CorpusGenerator::depth).max().orElse(0);
    SortedMap<String, byte[]> result = new TreeMap<>();
    SortedMap<String, SortedMap<String, byte[]>> archives = new TreeMap<>();
    tree.forEach(
        (path, bytes) -> {
          int mark = path.lastIndexOf("!/");
          if (depth(path) == deepest) {
            archives
                .computeIfAbsent(path.substring(0, mark), name -> new TreeMap<>())
                .put(path.substring(mark + 2), bytes);
          } else {
            result.put(path, bytes);
          }
        });
    archives.forEach((path, entries) -> result.put(path, ZipWriter.zip(entries)));
    return result;
  }

  private static long depth(String path) {
    return path.split("!/", -1).length - 1L;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
