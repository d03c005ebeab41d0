package id.absah.reports;

import id.absah.reports.jsonl.RunRoot;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a run directory is as it was written. It proves that nothing was changed by accident or
 * by hand; who also rewrites the manifest is found out by the chain only: the next run names the
 * root of this one.
 *
 * @param manifestSha256 the digest of the manifest, by which a ledger knows what it published
 * @param runId as the manifest names it
 * @param runRoot as the manifest names it
 * @param previousRunRoot the root of the run before, as the manifest names it
 * @param root whether the rows give that root
 * @param mismatches files that are not as the manifest says
 */
public record ReportVerification(
    String manifestSha256,
    Optional<String> runId,
    Optional<String> runRoot,
    Optional<String> previousRunRoot,
    Root root,
    List<Manifest.Mismatch> mismatches) {
  /** Whether the rows give the root that the manifest names. */
  public enum Root {
    /** They do. */
    MATCHES,
    /** They give another. */
    DIFFERS,
    /** The run directory holds no rows, for {@code evaluation.jsonl} was not asked for. */
    NOT_RECOMPUTED,
    /** The manifest names none. */
    ABSENT
  }

  public ReportVerification {
    mismatches = List.copyOf(mismatches);
  }

  /**
   * Verifies a run directory.
   *
   * @param keep names of files that lie there and are no reports, such as the ledger
   * @throws IOException when the folder or its manifest cannot be read
   */
  public static ReportVerification of(Path directory, Set<String> keep) throws IOException {
    Manifest.Contents manifest = Manifest.read(directory);
    return new ReportVerification(
        Manifest.sha256(directory.resolve(Manifest.FILE)),
        manifest.comment(Manifest.RUN),
        manifest.comment(Manifest.ROOT),
        manifest.comment(Manifest.PREVIOUS_ROOT),
        root(directory, manifest),
        Manifest.verify(directory, manifest, keep));
  }

  private static Root root(Path directory, Manifest.Contents manifest) throws IOException {
    Optional<String> named = manifest.comment(Manifest.ROOT);
    if (named.isEmpty()) {
      return Root.ABSENT;
    }
    Path rows = directory.resolve(Manifest.JSON_LINES);
    if (!Files.isRegularFile(rows, LinkOption.NOFOLLOW_LINKS)) {
      return Root.NOT_RECOMPUTED;
    }
    Optional<String> previous = manifest.comment(Manifest.PREVIOUS_ROOT);
    if (previous.isPresent() && !RunRoot.isOne(previous.get())) {
      return Root.DIFFERS;
    }
    RunRoot root = new RunRoot(previous);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(rows), 1 << 16)) {
      root.addLines(in);
    }
    return root.value().equals(named.get()) ? Root.MATCHES : Root.DIFFERS;
  }

  /** Whether nothing is wrong: what could not be recomputed is not wrong, but not proven either. */
  public boolean sound() {
    return mismatches.isEmpty() && (root == Root.MATCHES || root == Root.NOT_RECOMPUTED);
  }

  /** Whether this run names another one as the run before. */
  public boolean follows(ReportVerification before) {
    return previousRunRoot.isPresent() && previousRunRoot.equals(before.runRoot);
  }

  /** What was found, a sentence a line; what follows from it all is for {@link #verdict}. */
  public List<String> words(Messages messages) {
    List<String> lines = new ArrayList<>();
    for (Manifest.Mismatch mismatch : mismatches) {
      lines.add(
          messages.text("verify.file." + mismatch.problem(), Map.of("file", mismatch.name())));
    }
    lines.add(messages.text("verify.root." + root, Map.of("root", runRoot.orElse("-"))));
    if (previousRunRoot.isPresent()) {
      lines.add(messages.text("verify.previous", Map.of("root", previousRunRoot.get())));
    }
    return lines;
  }

  /**
   * The conclusion, to be said last.
   *
   * @param further whether everything else that was to be checked, such as a signature, is as it
   *     should be
   */
  public String verdict(boolean further, Messages messages) {
    if (!sound()) {
      return messages.text("verify.unsound");
    }
    return messages.text(further ? "verify.sound" : "verify.sound-but");
  }
}
