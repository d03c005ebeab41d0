package id.absah.reports;

import id.absah.archive.EntryDefect;
import id.absah.document.Code;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every code that the product can name, found by walking its classes. */
public final class CodeRegistry {
  private static final String ENDING = ".class";

  private CodeRegistry() {}

  /** The constants of every enum that implements {@link Code}, and of {@link EntryDefect}. */
  public static List<Enum<?>> all() {
    List<Enum<?>> codes = new ArrayList<>(List.of(EntryDefect.values()));
    try {
      Path classes =
          Path.of(Code.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(classes.resolve("id/absah"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
          String path = classes.relativize(file).toString().replace('\\', '/').replace('/', '.');
          Class<?> type =
              Class.forName(
                  path.substring(0, path.length() - ENDING.length()),
                  false,
                  Code.class.getClassLoader());
          if (type.isEnum() && Code.class.isAssignableFrom(type)) {
            for (Object constant : type.getEnumConstants()) {
              codes.add((Enum<?>) constant);
            }
          }
        }
      }
    } catch (IOException | URISyntaxException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return codes;
  }
}
