package id.absah.reports;

import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.reports.etsi.EtsiFiles;
import id.absah.reports.text.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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

  // coreutils sha256sum: 64 digits, a space, a space or asterisk, the name. Our names need no
  // escape.
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{64}) [ *]((?:" + EtsiFiles.FOLDER + "/)?[A-Za-z0-9._-]{1,100})");

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

  static void write(
      Evaluation evaluation, SortedMap<String, String> inputs, List<Path> files, Path manifest)
      throws IOException {
    try (Writer out = Files.newBufferedWriter(manifest, StandardCharsets.UTF_8)) {
      comment(out, "absah-manifest 1");
      comment(out, "program " + SafeText.reversible(evaluation.run().programVersion()));
      comment(out, "run " + SafeText.reversible(evaluation.run().runId()));
      comment(out, "as-of " + evaluation.run().asOf());
      comment(out, "validation-time " + evaluation.run().validationTime());
      for (Map.Entry<String, String> input : inputs.entrySet()) {
        comment(out, "input " + input.getValue() + "  " + SafeText.reversible(input.getKey()));
      }
      for (DocumentEvaluation document : evaluation.documents()) {
        comment(
            out,
            "examined "
                + document.sha256().orElse("-")
                + "  "
                + SafeText.reversible(document.path()));
      }
      for (Path file : files) {
        out.write(sha256(file) + "  " + nameIn(parent(manifest), file) + "\n");
      }
    }
  }

  private static void comment(Writer out, String text) throws IOException {
    out.write("# " + text + "\n");
  }

  /**
   * Compares a run directory with its manifest.
   *
   * @return what differs, in name order; empty when all is as written
   * @throws IOException when the folder or its manifest cannot be read
   */
  public static List<Mismatch> verify(Path directory) throws IOException {
    TreeMap<String, String> listed = new TreeMap<>();
    List<Mismatch> mismatches = new ArrayList<>();
    try (Stream<String> lines = Files.lines(directory.resolve(FILE), StandardCharsets.UTF_8)) {
      lines
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                Matcher parts = LINE.matcher(line);
                if (parts.matches()) {
                  listed.put(parts.group(2), parts.group(1));
                } else {
                  mismatches.add(new Mismatch(SafeText.display(line), Problem.UNREADABLE_LINE));
                }
              });
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
    for (Map.Entry<String, String> entry : listed.entrySet()) {
      Path file = directory.resolve(entry.getKey());
      if (!Files.isRegularFile(file)) {
        mismatches.add(new Mismatch(entry.getKey(), Problem.MISSING));
      } else if (!sha256(file).equals(entry.getValue())) {
        mismatches.add(new Mismatch(entry.getKey(), Problem.ALTERED));
      }
    }
    for (String name : names(directory)) {
      if (!name.equals(FILE) && !listed.containsKey(name)) {
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

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String sha256(Path file) throws IOException {
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
