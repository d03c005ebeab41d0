package id.absah.rules;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The text of a policy or tailoring file.
 *
 * @param name how problems call it: the file name as given
 * @param text its content
 * @param sha256 of its bytes, lower-case hexadecimal
 */
public record PolicySource(String name, String text, String sha256) {
  // SKELETON: to be written by the rules author.

  /**
   * Reads a file, strictly as UTF-8.
   *
   * @throws IOException when it cannot be read
   * @throws PolicyException when it is not UTF-8 or too large
   */
  public static PolicySource read(Path file) throws IOException, PolicyException {
    throw new UnsupportedOperationException();
  }

  /** The policy that comes with the program, {@code perwali-banjarmasin-2025.yaml}. */
  public static PolicySource shipped() {
    throw new UnsupportedOperationException();
  }
}
