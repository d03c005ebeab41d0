package id.absah.engine;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Folders of reports: made anew, and compared byte by byte. */
final class Folders {
  private Folders() {}

  /** An empty folder. */
  static Path anew(Path folder) throws IOException {
    if (Files.exists(folder)) {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, java.io.IOException problem)
                throws IOException {
              Files.delete(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    }
    return Files.createDirectories(folder);
  }

  /** What two folders of reports differ in; the ledger between them is no report. */
  static List<String> differences(Path one, Path other) throws IOException {
    TreeSet<String> names = new TreeSet<>(reports(one));
    names.addAll(reports(other));
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      Path left = one.resolve(name);
      Path right = other.resolve(name);
      if (!Files.isRegularFile(left) || !Files.isRegularFile(right)) {
        differences.add(name + " is only in one of them");
      } else if (Files.mismatch(left, right) >= 0) {
        differences.add(name + " differs at byte " + Files.mismatch(left, right));
      }
    }
    return differences;
  }

  private static List<String> reports(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !name.startsWith("absah.ledger"))
          .toList();
    }
  }

  /** What stands in a folder. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
