package id.absah.rules;

import id.absah.rules.YamlNode.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text of a policy or tailoring file.
 *
 * @param name how problems call it: the file name as given
 * @param text its content
 * @param sha256 of its bytes, lower-case hexadecimal
 */
public record PolicySource(String name, String text, String sha256) {
  /** The shipped policy has under 64 KiB; beyond 1 MiB a file is not a policy. */
  static final int MAX_BYTES = 1 << 20;

  private static final String SHIPPED = "perwali-banjarmasin-2025.yaml";

  /**
   * Reads a file, strictly as UTF-8.
   *
   * @throws IOException when it cannot be read
   * @throws PolicyException when it is not UTF-8 or too large
   */
  public static PolicySource read(Path file) throws IOException, PolicyException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(file.toString(), in.readNBytes(MAX_BYTES + 1));
    }
  }

  /** The file's name without its folders: what reports call it, the same on every machine. */
  public String fileName() {
    Path file = Path.of(name).getFileName();
    return file == null ? name : file.toString();
  }

  /** The policy that comes with the program, {@code perwali-banjarmasin-2025.yaml}. */
  public static PolicySource shipped() {
    try (InputStream in = PolicySource.class.getResourceAsStream("shipped/" + SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is not in the program");
      }
      return of(SHIPPED, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (PolicyException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Takes bytes, strictly as UTF-8.
   *
   * @param name how problems and reports call them, such as {@code tailor.yaml}
   * @throws PolicyException when they are not UTF-8 or too many
   */
  public static PolicySource of(String name, byte[] bytes) throws PolicyException {
    Problems problems = new Problems(name);
    if (bytes.length > MAX_BYTES) {
      problems.add(new Place(1, 1), "policy.too-large", "limit", Integer.toString(MAX_BYTES));
      throw new PolicyException(problems.sorted());
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new PolicySource(name, withoutMark(text), sha256(bytes));
    } catch (CharacterCodingException e) {
      problems.add(new Place(firstBadLine(bytes), 1), "policy.not-utf8");
      throw new PolicyException(problems.sorted());
    }
  }

  /** Without the byte order mark that Windows editors write. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static int firstBadLine(byte[] bytes) {
    // The decoder puts U+FFFD for what it cannot read; count the lines before the first.
    String text = new String(bytes, StandardCharsets.UTF_8);
    int bad = text.indexOf('\uFFFD');
    return 1 + (int) text.chars().limit(Math.max(bad, 0)).filter(c -> c == '\n').count();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
