package id.absah.reports;

import id.absah.findings.Evaluation;
import id.absah.reports.etsi.EtsiFiles;
import id.absah.reports.text.SafeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** The folder of one run: written beside its place and published by an atomic rename. */
public final class ReportDirectory {
  // Only folders that hold nothing else are replaced: what a user put beside a report is not ours.
  private static final Set<String> OWN =
      Set.of(
          Manifest.FILE,
          Manifest.SIGNATURE,
          "evaluasi.xlsx",
          "evaluasi.html",
          "dokumen.csv",
          "tanda-tangan.csv",
          "sertifikat.csv",
          "pemegang.csv",
          "pembaruan.ics",
          "temuan.csv",
          "perbandingan.csv",
          "perbandingan.json",
          Manifest.JSON_LINES);
  // What desktops leave in folders they have shown.
  private static final Pattern LITTER =
      Pattern.compile("(?:etsi/)?(?:\\.DS_Store|\\.directory|(?i:thumbs\\.db|desktop\\.ini))");

  private ReportDirectory() {}

  /**
   * Finds out before a run whether the reports can be written there.
   *
   * @param keep names of files that may lie there and pass on into the new run directory
   * @throws ReportException when not: no permission, a file in the way, or a folder that holds
   *     something else
   * @throws IOException when the folder cannot be looked at
   */
  public static void checkWritable(Path directory, Set<String> keep) throws IOException {
    Path target = target(directory);
    refuseForeign(target, keep);
    workplace(target).close();
  }

  /** The same for a folder in which nothing is kept. */
  public static void checkWritable(Path directory) throws IOException {
    checkWritable(directory, Set.of());
  }

  /**
   * Completes or takes back what killed runs left half done beside a run directory, and clears what
   * they left behind; of runs that are at work it touches nothing. To be called before anything in
   * the run directory is opened.
   *
   * @param keep names of files that are kept from run to run: they are in the directory afterwards
   *     if they were in it before the crash
   * @throws IOException when the folders cannot be moved; nothing is lost then
   */
  public static void recover(Path directory, Set<String> keep) throws IOException {
    Path target = target(directory);
    for (Workplace workplace : Workplace.abandoned(target)) {
      if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        Path complete = workplace.ready() ? workplace.content() : workplace.old();
        if (Files.isDirectory(complete)) {
          Files.move(complete, target, StandardCopyOption.ATOMIC_MOVE);
          Disk.forceFolder(Disk.parent(target));
        }
      }
      for (String name : keep) {
        Path old = workplace.old().resolve(name);
        if (Files.exists(old) && Files.notExists(target.resolve(name))) {
          Disk.link(old, target.resolve(name));
        }
      }
      workplace.close();
    }
  }

  /**
   * The report files of a run directory that is as an earlier run published it: every file there
   * with the digest of the manifest, nothing beside them, and the manifest itself the same.
   *
   * @param manifestSha256 of the manifest that was published
   * @param keep names of files that may lie there too
   * @return the files in name order; empty when anything differs, or an operator signed it
   * @throws IOException when the folder cannot be read
   */
  public static Optional<List<Path>> standing(
      Path directory, String manifestSha256, Set<String> keep) throws IOException {
    Path target = target(directory);
    Path manifest = target.resolve(Manifest.FILE);
    boolean there =
        Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)
            && Files.notExists(target.resolve(Manifest.SIGNATURE), LinkOption.NOFOLLOW_LINKS)
            && Manifest.sha256(manifest).equals(manifestSha256)
            && Manifest.verify(target, keep).isEmpty();
    if (!there) {
      return Optional.empty();
    }
    return Optional.of(
        Manifest.names(target).stream()
            .filter(name -> !keep.contains(name))
            .map(target::resolve)
            .toList());
  }

  /**
   * Whether a run directory holds a manifest, by its SHA-256. What lies there beside it was
   * published with it in one step.
   *
   * @throws IOException when it cannot be read
   */
  public static boolean holds(Path directory, String manifestSha256) throws IOException {
    Path manifest = target(directory).resolve(Manifest.FILE);
    return Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)
        && Manifest.sha256(manifest).equals(manifestSha256);
  }

  /**
   * Writes all reports and the manifest beside the place they will take.
   *
   * @param inputs what else the manifest names, by name: policy, tailoring and trust material, each
   *     with its SHA-256
   * @param previousRoot the root of the run before, where there is one
   * @throws IOException when they cannot be written; nothing half-written stays behind
   */
  public static ReportDraft draft(
      Evaluation evaluation,
      SortedMap<String, String> inputs,
      Optional<String> previousRoot,
      Path directory,
      ReportOptions options)
      throws IOException {
    return ReportDraft.write(evaluation, inputs, previousRoot, target(directory), options);
  }

  /**
   * Writes all reports and the manifest of a run that keeps nothing, and puts them in their place.
   *
   * @return the files written, in name order
   * @throws IOException when they cannot be written; nothing half-written stays behind
   */
  public static List<Path> publish(
      Evaluation evaluation,
      SortedMap<String, String> inputs,
      Path directory,
      ReportOptions options)
      throws IOException {
    refuseForeign(target(directory), Set.of());
    try (ReportDraft draft = draft(evaluation, inputs, Optional.empty(), directory, options)) {
      return draft.publish(Set.of());
    }
  }

  private static Path target(Path directory) {
    return directory.toAbsolutePath().normalize();
  }

  static void refuseForeign(Path target, Set<String> keep) throws IOException {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new ReportException("reports.error.file", target);
    }
    if (!Files.isDirectory(target)) {
      return;
    }
    List<String> others =
        Manifest.names(target).stream()
            .filter(name -> !keep.contains(name) && !LITTER.matcher(name).matches())
            .toList();
    Optional<String> foreign = others.stream().filter(name -> !isOwn(name)).findFirst();
    if (foreign.isPresent()) {
      throw new ReportException("reports.error.foreign", target, SafeText.display(foreign.get()));
    }
    // files of our names alone prove no report of ours: somebody's own temuan.csv may lie there
    if (!others.isEmpty() && !Files.exists(target.resolve(Manifest.FILE))) {
      throw new ReportException("reports.error.noManifest", target, others.get(0));
    }
  }

  private static boolean isOwn(String name) {
    return OWN.contains(name) || EtsiFiles.isOwn(name);
  }

  static Workplace workplace(Path target) throws IOException {
    Path parent = target.getParent();
    if (parent == null) {
      throw new ReportException("reports.error.drive", target);
    }
    try {
      Files.createDirectories(parent);
      return Workplace.create(target);
    } catch (ReportException e) {
      throw e;
    } catch (IOException e) {
      throw new ReportException("reports.error.unwritable", target, e);
    }
  }
}
