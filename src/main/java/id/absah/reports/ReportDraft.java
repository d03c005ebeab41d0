package id.absah.reports;

import id.absah.findings.Evaluation;
import id.absah.reports.etsi.EtsiFiles;
import id.absah.reports.jsonl.RunRoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * A run directory, complete and on the disk, beside the place it will take. What it was written
 * from, such as a ledger that lies in the earlier run directory, can be closed before {@link
 * #publish}. Closing a draft that was not published leaves nothing of it.
 */
public final class ReportDraft implements AutoCloseable {
  private final Path target;
  private final Workplace workplace;
  private final List<String> names = new ArrayList<>();
  private final String runRoot;

  private ReportDraft(Path target, Workplace workplace, List<String> names, String runRoot) {
    this.target = target;
    this.workplace = workplace;
    this.names.addAll(names);
    this.runRoot = runRoot;
  }

  static ReportDraft write(
      Evaluation evaluation,
      SortedMap<String, String> inputs,
      Optional<String> previousRoot,
      Path target,
      ReportOptions options)
      throws IOException {
    Workplace workplace = ReportDirectory.workplace(target);
    try {
      Path folder = workplace.content();
      RunRoot root = new RunRoot(previousRoot);
      List<String> names;
      String value;
      try (ManifestWriter manifest =
          new ManifestWriter(evaluation.run(), inputs, previousRoot, folder)) {
        try (ReportWriters reports = new ReportWriters(evaluation, options, root, folder)) {
          evaluation
              .documents()
              .<IOException>forEach(
                  row -> {
                    reports.row(row);
                    manifest.row(row);
                  });
          reports.finish();
        }
        names = Manifest.names(folder);
        names.remove(Manifest.FILE);
        value = manifest.finish(root, names);
      }
      force(folder);
      return new ReportDraft(target, workplace, List.copyOf(Manifest.names(folder)), value);
    } catch (IOException | RuntimeException e) {
      try {
        workplace.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  /**
   * Once for each report file and folder. Validation reports, of which there is one a document, are
   * not forced one by one: that would take hours for a large archive. A loss of power in the next
   * moments can cost some of them, and the manifest tells which.
   */
  private static void force(Path folder) throws IOException {
    for (String name : Manifest.names(folder)) {
      if (!EtsiFiles.isOwn(name)) {
        Disk.force(folder.resolve(name));
      }
    }
    Path etsi = folder.resolve(EtsiFiles.FOLDER);
    if (Files.isDirectory(etsi)) {
      Disk.forceFolder(etsi);
    }
    Disk.forceFolder(folder);
  }

  /** Signs a manifest. */
  @FunctionalInterface
  public interface Signer {
    /** A detached signature over all bytes that the stream gives. */
    byte[] sign(InputStream manifest) throws IOException;
  }

  /** Puts an operator's signature over the manifest beside it. */
  public void sign(Signer signer) throws IOException {
    Path folder = workplace.content();
    Path file = folder.resolve(Manifest.SIGNATURE);
    byte[] signature;
    try (InputStream manifest = Files.newInputStream(folder.resolve(Manifest.FILE))) {
      signature = signer.sign(manifest);
    }
    Files.write(file, signature);
    Disk.force(file);
    Disk.forceFolder(folder);
    names.add(Manifest.SIGNATURE);
    Collections.sort(names);
  }

  /** The root of the run, 64 hexadecimal digits: the next run's manifest names it. */
  public String runRoot() {
    return runRoot;
  }

  /** The SHA-256 of the manifest, by which a later run knows that these reports still stand. */
  public String manifestSha256() throws IOException {
    return Manifest.sha256(workplace.content().resolve(Manifest.FILE));
  }

  /**
   * Takes the place of the earlier run directory, by a rename. No crash at any point loses the
   * earlier one, nor a file that is to be kept; {@link ReportDirectory#recover} completes what a
   * crash left half done.
   *
   * @param keep names of files that pass from the earlier run directory into the new one; nobody
   *     may write them meanwhile
   * @return the report files, in name order
   * @throws ReportException when the earlier directory cannot step aside, such as on Windows as
   *     long as a program holds one of its files open
   */
  public List<Path> publish(Set<String> keep) throws IOException {
    ReportDirectory.refuseForeign(target, keep);
    for (String name : keep) {
      Path file = target.resolve(name);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        Disk.link(file, workplace.content().resolve(name));
      }
    }
    Disk.forceFolder(workplace.content());
    workplace.declareReady();
    replace();
    return names.stream().map(target::resolve).toList();
  }

  /** A folder cannot be renamed onto one that holds files: the old run steps aside first. */
  private void replace() throws IOException {
    boolean earlier = Files.exists(target);
    if (earlier) {
      try {
        Files.move(target, workplace.old(), StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new ReportException("reports.error.inUse", target, e);
      }
    }
    try {
      Files.move(workplace.content(), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (earlier) {
        Files.move(workplace.old(), target, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    Disk.forceFolder(Disk.parent(target));
  }

  @Override
  public void close() throws IOException {
    workplace.close();
  }
}
