package id.absah.audit.worker;

import id.absah.audit.Audit;
import id.absah.audit.AuditRequests;
import id.absah.audit.ExaminerSettings;
import id.absah.corpus.CorpusGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.LogManager;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Generated documents and the settings to examine them, for measuring programs. */
final class MeasuredDocuments {
  /** One document's bytes. */
  private interface Source {
    byte[] read() throws IOException;
  }

  private final List<Source> sources;

  private MeasuredDocuments(List<Source> sources) {
    this.sources = sources;
  }

  int size() {
    return sources.size();
  }

  byte[] get(int place) throws IOException {
    return sources.get(place).read();
  }

  /** Documents that cost nothing: then the pool itself is what is seen. */
  static MeasuredDocuments light(int count) {
    return new MeasuredDocuments(
        IntStream.range(0, count)
            .mapToObj(id -> PoisonWorker.poison("plain", id))
            .map(bytes -> (Source) () -> bytes)
            .toList());
  }

  /** The first documents of a folder and of those below it; read when they are wanted. */
  static MeasuredDocuments ready(Path folder, int count) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new MeasuredDocuments(
          files
              .filter(Files::isRegularFile)
              .sorted()
              .limit(count)
              .map(file -> (Source) () -> Files.readAllBytes(file))
              .toList());
    }
  }

  /** Options of a command line: {@code --name value}. */
  static Map<String, String> options(String... arguments) {
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    return options;
  }

  /** Documents of a seed; made in a folder unless they stand there already. */
  static MeasuredDocuments of(Path folder, int count, String seed) throws IOException {
    Path made = folder.resolve("documents-" + count + "-" + seed);
    if (!Files.isDirectory(made)) {
      CorpusGenerator.main(
          new String[] {
            "--count", Integer.toString(count), "--seed", seed, "--out", made.toString()
          });
    }
    List<Source> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(made)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        sources.add(() -> bytes);
      }
    }
    return new MeasuredDocuments(sources);
  }

  /** The shipped policy and the trust of the samples. */
  static ExaminerSettings settings() throws Exception {
    LogManager.getLogManager().reset();
    Path corpus = Path.of("sample-corpus");
    return Audit.prepare(
            AuditRequests.at(
                Instant.parse("2026-11-01T00:00:00Z"),
                Optional.of(corpus.resolve("tailor.yaml")),
                List.of(corpus.resolve("trust")),
                List.of(),
                List.of(corpus.resolve("revocation"))))
        .examinerSettings();
  }
}
