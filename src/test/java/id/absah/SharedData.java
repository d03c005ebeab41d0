package id.absah;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Material that is not part of the project: real signed documents, hostile files, wordings. */
public final class SharedData {
  private SharedData() {}

  /** A folder of it; without it the test is left out, loudly. */
  public static Path folder(String name) {
    Path folder = Path.of(System.getProperty("absah.shared", "../shared"), "data", name);
    if (!Files.isDirectory(folder)) {
      String words = "LEFT OUT: needs " + name + ", which is not part of the project and not here";
      System.err.println(words);
      Assumptions.abort(words);
    }
    return folder;
  }

  /** A file of it, such as {@code attacks/B01.pdf}. */
  public static Path file(String name) {
    Path path = Path.of(name);
    return folder(path.getParent().toString()).resolve(path.getFileName());
  }
}
