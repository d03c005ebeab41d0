package id.absah.reports;

import id.absah.findings.Evaluation;
import id.absah.reports.csv.CsvReport;
import id.absah.reports.etsi.EtsiFiles;
import id.absah.reports.excel.ExcelReport;
import id.absah.reports.html.HtmlReport;
import id.absah.reports.jsonl.JsonLinesReport;
import id.absah.reports.table.Table;
import id.absah.reports.table.Tables;
import id.absah.reports.text.Wording;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of one run: written beside its place and published by an atomic rename. */
public final class ReportDirectory {
  // Only folders that hold nothing else are replaced: what a user put beside a report is not ours.
  private static final Set<String> OWN =
      Set.of(
          Manifest.FILE,
          "evaluasi.xlsx",
          "evaluasi.html",
          "dokumen.csv",
          "tanda-tangan.csv",
          "sertifikat.csv",
          "temuan.csv",
          "evaluation.jsonl");
  // What desktops leave in folders they have shown.
  private static final Pattern LITTER =
      Pattern.compile("(?:etsi/)?(?:\\.DS_Store|\\.directory|(?i:thumbs\\.db|desktop\\.ini))");
  // Leftovers of killed runs that are stepped over before giving up.
  private static final int SIBLINGS = 1000;

  private ReportDirectory() {}

  /**
   * Finds out before a run whether the reports can be written there.
   *
   * @throws ReportException when not: no permission, a file in the way, or a folder that holds
   *     something else
   * @throws IOException when the folder cannot be looked at
   */
  public static void checkWritable(Path directory) throws IOException {
    Path target = directory.toAbsolutePath().normalize();
    refuseForeign(target);
    deleteTree(temporary(target));
  }

  /**
   * Writes all reports and the manifest.
   *
   * @param inputs what else the manifest names, by name: policy, tailoring and trust material, each
   *     with its SHA-256
   * @return the files written, in name order
   * @throws IOException when they cannot be written; nothing half-written stays behind
   */
  public static List<Path> publish(
      Evaluation evaluation,
      SortedMap<String, String> inputs,
      Path directory,
      ReportOptions options)
      throws IOException {
    Path target = directory.toAbsolutePath().normalize();
    refuseForeign(target);
    Path temporary = temporary(target);
    try {
      List<Path> files = write(evaluation, options, temporary);
      Manifest.write(evaluation, inputs, files, temporary.resolve(Manifest.FILE));
      List<String> names = Manifest.names(temporary);
      for (String name : names) {
        force(temporary.resolve(name), StandardOpenOption.WRITE);
      }
      Path etsi = temporary.resolve(EtsiFiles.FOLDER);
      if (Files.isDirectory(etsi)) {
        forceFolder(etsi);
      }
      forceFolder(temporary);
      replace(target, temporary);
      return names.stream().map(target::resolve).toList();
    } finally {
      deleteTree(temporary);
    }
  }

  private static List<Path> write(Evaluation evaluation, ReportOptions options, Path folder)
      throws IOException {
    Wording wording = new Wording(evaluation, options.language(), options.showPersonalData());
    List<Path> files = new ArrayList<>();
    for (ReportFormat format : ReportFormat.values()) {
      if (!options.formats().contains(format)) {
        continue;
      }
      switch (format) {
        case XLSX -> {
          try (OutputStream out = create(folder, "evaluasi.xlsx", files)) {
            new ExcelReport().write(evaluation, wording, folder, out);
          }
        }
        case HTML -> {
          try (OutputStream out = create(folder, "evaluasi.html", files)) {
            new HtmlReport().write(evaluation, wording, out);
          }
        }
        case CSV -> {
          for (Table<?> table : Tables.of(evaluation, wording)) {
            try (OutputStream out = create(folder, table.file(), files)) {
              CsvReport.write(table, wording, out);
            }
          }
        }
        case JSONL -> {
          try (OutputStream out = create(folder, "evaluation.jsonl", files)) {
            JsonLinesReport.write(evaluation, options.showPersonalData(), out);
          }
        }
        case ETSI ->
            files.addAll(EtsiFiles.write(evaluation, wording, options.showPersonalData(), folder));
      }
    }
    files.sort(Comparator.comparing(file -> Manifest.nameIn(folder, file)));
    return files;
  }

  private static OutputStream create(Path folder, String name, List<Path> files)
      throws IOException {
    Path file = folder.resolve(name);
    files.add(file);
    return new BufferedOutputStream(
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 16);
  }

  private static void refuseForeign(Path target) throws IOException {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new ReportException("reports.error.file", target);
    }
    if (!Files.isDirectory(target)) {
      return;
    }
    boolean earlierRun = Files.exists(target.resolve(Manifest.FILE));
    for (String name : Manifest.names(target)) {
      if (!(earlierRun && isOwn(name)) && !LITTER.matcher(name).matches()) {
        throw new ReportException("reports.error.foreign", target);
      }
    }
  }

  private static boolean isOwn(String name) {
    return OWN.contains(name) || EtsiFiles.isOwn(name);
  }

  private static Path temporary(Path target) throws IOException {
    Path parent = target.getParent();
    if (parent == null) {
      throw new ReportException("reports.error.foreign", target);
    }
    try {
      Files.createDirectories(parent);
      return sibling(target, ".baru-");
    } catch (IOException e) {
      throw new ReportException("reports.error.unwritable", target, e);
    }
  }

  /** A folder cannot be renamed onto one that holds files: the old run steps aside first. */
  private static void replace(Path target, Path temporary) throws IOException {
    if (!Files.exists(target)) {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      forceFolder(parent(target));
      return;
    }
    Path aside = sibling(target, ".lama-");
    Path old = aside.resolve("lama");
    try {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // On Windows, as long as a program holds one of the files open.
      deleteTree(aside);
      throw new ReportException("reports.error.inUse", target, e);
    }
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      deleteTree(aside);
      throw e;
    }
    forceFolder(parent(target));
    deleteTree(aside);
  }

  /**
   * A new folder beside the target; unlike the JDK's temporary folders with the usual permissions.
   */
  private static Path sibling(Path target, String suffix) throws IOException {
    for (int number = 1; number <= SIBLINGS; number++) {
      Path folder = parent(target).resolve("." + Manifest.name(target) + suffix + number);
      // One that exists is of another run at work, or of one that was killed.
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        return Files.createDirectory(folder);
      }
    }
    throw new ReportException("reports.error.unwritable", target);
  }

  private static Path parent(Path target) {
    Path parent = target.getParent();
    return parent == null ? target : parent;
  }

  private static void forceFolder(Path folder) throws IOException {
    // Windows opens no folder for this, and keeps renames by its own journal.
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      force(folder, StandardOpenOption.READ);
    }
  }

  private static void force(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(root)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
