package id.absah.cli;

import id.absah.facts.extract.FooterOcr;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The Tesseract program of this machine, where it is installed and reads Indonesian. */
final class OcrProgram {
  private static final Duration TRIAL = Duration.ofSeconds(10);

  private OcrProgram() {}

  static Optional<Path> find() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    return FooterOcr.find(Optional.ofNullable(System.getenv("PATH")).orElse(""), File.pathSeparator)
        .filter(program -> new FooterOcr(program, FooterOcr.INDONESIAN, TRIAL, temporary).ready());
  }
}
