package id.absah.reports.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The keys of all message files; both languages have the same. */
final class MessageKeys {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("absah.basedir", "."), "src/main/resources/id/absah/reports/messages");

  private MessageKeys() {}

  static List<String> startingWith(String prefix) {
    Properties all = new Properties();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith("_id.properties")).toList()) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          all.load(in);
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return all.stringPropertyNames().stream().filter(key -> key.startsWith(prefix)).toList();
  }
}
