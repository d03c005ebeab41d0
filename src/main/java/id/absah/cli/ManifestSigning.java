package id.absah.cli;

import id.absah.validation.DetachedSignature;
import id.absah.validation.SigningCode;
import id.absah.validation.SigningException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options by which an operator signs the manifest of a report. */
final class ManifestSigning {
  /** Where no file gives the password. */
  private static final String VARIABLE = "ABSAH_SIGN_PASSWORD";

  @Option(
      names = {"--sign", "--tandatangani"},
      paramLabel = "FILE.p12",
      converter = FilePath.class,
      descriptionKey = "sign")
  Optional<Path> store = Optional.empty();

  @Option(
      names = {"--sign-password", "--sandi-tandatangan"},
      paramLabel = "FILE",
      converter = FilePath.class,
      descriptionKey = "sign-password")
  Optional<Path> passwordFile = Optional.empty();

  @Spec(Spec.Target.MIXEE)
  CommandSpec command = CommandSpec.create();

  /** A key that was opened and tried once. */
  static final class Key {
    private final byte[] store;
    private final char[] password;

    private Key(byte[] store, char[] password) {
      this.store = store;
      this.password = password;
    }

    byte[] sign(InputStream content, Clock clock) throws SigningException, IOException {
      return DetachedSignature.sign(content, store, password, clock.instant());
    }

    /** The same for a key that was usable when it was opened. */
    byte[] signature(InputStream content, Clock clock) throws IOException {
      try {
        return sign(content, clock);
      } catch (SigningException e) {
        throw new IOException(e.defect().code().name(), e);
      }
    }
  }

  /**
   * Looks at the options alone.
   *
   * @throws ParameterException when there is a password and nothing to open with it
   */
  void check() {
    if (passwordFile.isPresent() && store.isEmpty()) {
      throw new ParameterException(command.commandLine(), "cli.password-without-key");
    }
  }

  /**
   * Opens the key, before a run of hours finds out that it cannot be used.
   *
   * @throws SigningException when the file, the password, the key or its certificate is of no use
   * @throws ParameterException when it wants a password and none was given
   * @throws IOException when a file cannot be read
   */
  Optional<Key> open(Clock clock) throws IOException, SigningException {
    if (store.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> password = password();
    Key key = new Key(Files.readAllBytes(store.get()), password.orElse("").toCharArray());
    try {
      byte[] unused = key.sign(InputStream.nullInputStream(), clock);
    } catch (SigningException e) {
      if (password.isEmpty() && e.defect().code() == SigningCode.SIGNING_PASSWORD) {
        throw new ParameterException(command.commandLine(), "cli.no-password", e);
      }
      throw e;
    }
    return Optional.of(key);
  }

  private Optional<String> password() throws IOException {
    if (passwordFile.isPresent()) {
      String text = Files.readString(passwordFile.get(), StandardCharsets.UTF_8);
      return Optional.of(text.lines().findFirst().orElse(""));
    }
    return Optional.ofNullable(System.getenv(VARIABLE)).filter(text -> !text.isEmpty());
  }
}
