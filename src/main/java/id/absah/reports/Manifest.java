package id.absah.reports;

import id.absah.reports.etsi.EtsiFiles;
import id.absah.reports.text.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code MANIFEST.sha256}: the report files, so that {@code sha256sum -c} proves them, and as
 * comment lines everything that went into the run. Described in {@code docs/manifest.md}.
 */
public final class Manifest {
  /** Its name in the run directory. */
  public static final String FILE = "MANIFEST.sha256";

  /** An operator's signature over the manifest, CMS, where one was asked for. */
  public static final String SIGNATURE = FILE + ".p7s";

  /** The machine-readable report, which the root of the run is computed from. */
  static final String JSON_LINES = "evaluation.jsonl";

  static final String VERSION = "absah-manifest 1";
  static final String RUN = "run ";
  static final String ROOT = "run-root ";
  static final String PREVIOUS_ROOT = "previous-run-root ";

  // coreutils sha256sum: 64 digits, a space, a space or asterisk, the name. Our names need no
  // escape.
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{64}) [ *]((?:" + EtsiFiles.FOLDER + "/)?[A-Za-z0-9._-]{1,100})");

  // One proves that the manifest is not as written; more help nobody who looks for the reason.
  private static final int MOST_UNREADABLE = 1000;

  /** What can be wrong with a file of a run directory. */
  public enum Problem {
    /** Named in the manifest, not there. */
    MISSING,
    /** There, with other bytes. */
    ALTERED,
    /** There, not named in the manifest. */
    UNLISTED,
    /** A line of the manifest that is none. */
    UNREADABLE_LINE
  }

  /** One file that is not as the manifest says. */
  public record Mismatch(String name, Problem problem) {}

  private Manifest() {}

  /**
   * What a manifest says.
   *
   * @param files the digest of each report file, by its name
   * @param comments the comment lines that name what stands once, by their first words
   * @param unreadable lines that are none, the first thousand
   */
  record Contents(
      SortedMap<String, String> files,
      SortedMap<String, String> comments,
      List<String> unreadable) {
    Optional<String> comment(String key) {
      return Optional.ofNullable(comments.get(key));
    }
  }

  /** Reads the manifest of a run directory. */
  static Contents read(Path directory) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    TreeMap<String, String> comments = new TreeMap<>();
    List<String> unreadable = new ArrayList<>();
    try (ManifestLines lines = new ManifestLines(directory.resolve(FILE))) {
      for (Optional<String> next = lines.next(); next.isPresent(); next = lines.next()) {
        String line = next.get();
        if (line.startsWith("#")) {
          comment(line, comments);
          continue;
        }
        Matcher parts = LINE.matcher(line);
        if (parts.matches()) {
          files.put(parts.group(2), parts.group(1));
        } else if (unreadable.size() < MOST_UNREADABLE) {
          unreadable.add(SafeText.display(line));
        }
      }
    }
    return new Contents(files, comments, unreadable);
  }

  private static void comment(String line, SortedMap<String, String> comments) {
    for (String key : List.of(RUN, ROOT, PREVIOUS_ROOT)) {
      if (line.startsWith("# " + key)) {
        comments.putIfAbsent(key, SafeText.display(line.substring(2 + key.length())));
      }
    }
  }

  /**
   * Compares a run directory with its manifest.
   *
   * @param keep names of files that may lie there unlisted, such as the ledger
   * @return what differs, in name order; empty when all is as written
   * @throws IOException when the folder or its manifest cannot be read
   */
  public static List<Mismatch> verify(Path directory, Set<String> keep) throws IOException {
    return verify(directory, read(directory), keep);
  }

  static List<Mismatch> verify(Path directory, Contents manifest, Set<String> keep)
      throws IOException {
    List<Mismatch> mismatches = new ArrayList<>();
    for (String line : manifest.unreadable()) {
      mismatches.add(new Mismatch(line, Problem.UNREADABLE_LINE));
    }
    for (Map.Entry<String, String> entry : manifest.files().entrySet()) {
      Path file = directory.resolve(entry.getKey());
      if (!Files.isRegularFile(file)) {
        mismatches.add(new Mismatch(entry.getKey(), Problem.MISSING));
      } else if (!sha256(file).equals(entry.getValue())) {
        mismatches.add(new Mismatch(entry.getKey(), Problem.ALTERED));
      }
    }
    for (String name : names(directory)) {
      if (!name.equals(FILE)
          && !name.equals(SIGNATURE)
          && !keep.contains(name)
          && !manifest.files().containsKey(name)) {
        mismatches.add(new Mismatch(SafeText.display(name), Problem.UNLISTED));
      }
    }
    return List.copyOf(mismatches);
  }

  /** What a run directory holds, sorted; files of its one folder as {@code etsi/NAME}. */
  static List<String> names(Path directory) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> entries = Files.list(directory)) {
      for (Path entry : entries.toList()) {
        if (name(entry).equals(EtsiFiles.FOLDER)
            && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          try (Stream<Path> inside = Files.list(entry)) {
            inside.forEach(file -> names.add(nameIn(directory, file)));
          }
        } else {
          names.add(name(entry));
        }
      }
    }
    names.sort(Comparator.naturalOrder());
    return names;
  }

  /** A file's name in the run directory, the same on every system. */
  static String nameIn(Path directory, Path file) {
    return directory.relativize(file).toString().replace('\\', '/');
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
