package id.absah.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a built-in sample must give.
 *
 * @param sample the name of the file
 * @param trusted whether the authorities of the samples are trusted for it
 * @param verdict in the words of {@link SelfTest#verdict}
 */
record KnownVerdict(String sample, boolean trusted, String verdict) {
  private static final String FOLDER = "selftest/";

  /** Where the known verdicts stand. */
  static final String TABLE = FOLDER + "known-verdicts.tsv";

  /** The built-in table. */
  static List<KnownVerdict> builtIn() {
    List<KnownVerdict> known = new ArrayList<>();
    try (InputStream in = open(TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          if (cells.length != 3) {
            throw new IllegalStateException(TABLE + ": not three columns: " + line);
          }
          known.add(new KnownVerdict(cells[0], cells[1].equals("trusted"), cells[2]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
    if (known.isEmpty()) {
      throw new IllegalStateException(TABLE + " names no sample");
    }
    return known;
  }

  /** The bytes of the sample. */
  byte[] bytes() throws IOException {
    try (InputStream in = open(FOLDER + sample)) {
      return in.readAllBytes();
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = KnownVerdict.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException(name + " is missing in the program");
    }
    return in;
  }
}
