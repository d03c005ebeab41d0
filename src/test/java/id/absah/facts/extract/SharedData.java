package id.absah.facts.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Data beside the project; without them the test that asks is aborted, loudly. */
final class SharedData {
  private SharedData() {}

  static Path file(String name) {
    Path path = Path.of(name);
    return id.absah.SharedData.folder(path.getParent().toString()).resolve(path.getFileName());
  }

  /** The entries of a text file, separated by blank lines. */
  static List<String> entries(String name) throws IOException {
    List<String> entries = new ArrayList<>();
    StringBuilder entry = new StringBuilder();
    for (String line : Files.readAllLines(file(name), StandardCharsets.UTF_8)) {
      if (line.isBlank()) {
        if (entry.length() > 0) {
          entries.add(entry.toString());
          entry.setLength(0);
        }
      } else {
        entry.append(entry.length() > 0 ? "\n" : "").append(line);
      }
    }
    if (entry.length() > 0) {
      entries.add(entry.toString());
    }
    return entries;
  }
}
