package id.absah.audit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The version of this program, as the build wrote it into the jar. */
public final class ProgramVersion {
  /** Tells builds of one version apart. */
  private static final int BUILD_DIGITS = 16;

  private static final Pattern JAR = Pattern.compile("absah[^/]*\\.jar");

  private static final String DEVELOPMENT = "development";

  private ProgramVersion() {}

  /** Such as {@code 0.1.0}; {@code development} when run from class files. */
  public static String current() {
    return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
        .orElse(DEVELOPMENT);
  }

  /**
   * The version with the beginning of the jar's SHA-256: what one build established is not taken
   * for what another would.
   */
  static String build() {
    return current() + "+" + Once.BUILD;
  }

  /** Read once: a tenth of a second for the jar with all libraries. */
  private static final class Once {
    private static final String BUILD = digest().orElse(DEVELOPMENT);

    private static Optional<String> digest() {
      String classPath = System.getProperty("java.class.path", "");
      for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
        Path file = Path.of(entry);
        if (JAR.matcher(String.valueOf(file.getFileName())).matches()
            && Files.isRegularFile(file)) {
          return Optional.of(digest(file));
        }
      }
      return Optional.empty();
    }

    private static String digest(Path jar) {
      try {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(jar), sha256)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest()).substring(0, BUILD_DIGITS);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
