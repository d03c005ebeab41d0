package id.absah.reports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a manifest that may have been tampered with: none is taken that is too long. */
final class ManifestLines implements AutoCloseable {
  // A path of 65,535 characters, the most a ZIP can name, each written as \UXXXXXXXX, and a digest.
  private static final int LONGEST = 1 << 20;

  private final InputStream in;

  ManifestLines(Path file) throws IOException {
    this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  /** The next line, cut at the longest that can be one; empty at the end. */
  Optional<String> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    int octet = in.read();
    if (octet < 0) {
      return Optional.empty();
    }
    while (octet >= 0 && octet != '\n') {
      if (line.size() < LONGEST) {
        line.write(octet);
      }
      octet = in.read();
    }
    return Optional.of(line.toString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
