package id.absah.cli;

import id.absah.validation.DetachedSignature;
import id.absah.validation.SigningException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options by which an operator signs the manifest of a report. */
final class ManifestSigning {
  /** Where no file gives the password. */
  private static final String VARIABLE = "ABSAH_SIGN_PASSWORD";

  @Option(
      names = {"--sign", "--tandatangani"},
      paramLabel = "FILE.p12",
      descriptionKey = "sign")
  Optional<Path> store = Optional.empty();

  @Option(
      names = {"--sign-password", "--sandi-tandatangan"},
      paramLabel = "FILE",
      descriptionKey = "sign-password")
  Optional<Path> passwordFile = Optional.empty();

  /** A key that was opened and tried once. */
  static final class Key {
    private final byte[] store;
    private final char[] password;

    private Key(byte[] store, char[] password) {
      this.store = store;
      this.password = password;
    }

    byte[] sign(byte[] content, Clock clock) throws SigningException {
      return DetachedSignature.sign(content, store, password, clock.instant());
    }

    /** The same for a key that was usable when it was opened. */
    byte[] signature(byte[] content, Clock clock) throws IOException {
      try {
        return sign(content, clock);
      } catch (SigningException e) {
        throw new IOException(e.defect().code().name(), e);
      }
    }
  }

  /**
   * Opens the key, before a run of hours finds out that it cannot be used.
   *
   * @throws SigningException when the file, the password, the key or its certificate is of no use
   * @throws IOException when a file cannot be read
   */
  Optional<Key> open(Clock clock) throws IOException, SigningException {
    if (store.isEmpty()) {
      return Optional.empty();
    }
    Key key = new Key(Files.readAllBytes(store.get()), password());
    byte[] unused = key.sign(new byte[0], clock);
    return Optional.of(key);
  }

  private char[] password() throws IOException {
    if (passwordFile.isPresent()) {
      String text = Files.readString(passwordFile.get(), StandardCharsets.UTF_8);
      return text.lines().findFirst().orElse("").toCharArray();
    }
    String variable = System.getenv(VARIABLE);
    return variable == null ? new char[0] : variable.toCharArray();
  }
}
