package id.absah.archive;

import static id.absah.archive.Zips.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWalkTest {
  @TempDir Path root;

  @Test
  void givesTheSamePathsAndOrdinalsTwice() throws Exception {
    Walks.write(root, "b/a.zip", Zips.of(Map.of("x.pdf", text("x"), "y.pdf", text("y"))));
    Walks.write(root, "b/c.tgz", Packed.gzip(new Tars().file("z.pdf", text("z")).bytes()));
    Walks.write(root, "a.pdf", text("%PDF"));

    List<String> first = numbered(new ArchiveWalker(ArchiveLimits.defaults()));

    assertThat(first)
        .contains("a.pdf|a.pdf|0", "b/c.tgz!/z.pdf|b/c.tgz|0", "b/c.tgz!|b/c.tgz|1")
        .isEqualTo(numbered(new ArchiveWalker(ArchiveLimits.defaults())));
  }

  @Test
  void leavesOutTheFilesThatAreNotWanted() throws Exception {
    Walks.write(root, "a.zip", Zips.of(Map.of("x.pdf", text("x"))));
    Walks.write(root, "b.pdf", text("%PDF"));
    List<String> asked = new ArrayList<>();
    List<String> got = new ArrayList<>();

    new ArchiveWalker(ArchiveLimits.defaults())
        .walk(
            List.of(root),
            new ArchiveWalker.Visitor() {
              @Override
              public void visit(ArchiveEntry entry) {
                got.add(entry.path());
              }

              @Override
              public boolean wants(String file) {
                asked.add(file);
                return !file.equals("a.zip");
              }
            });

    assertThat(asked).containsExactly("a.zip", "b.pdf");
    assertThat(got).containsExactly("b.pdf");
  }

  @Test
  void doesNotEnterTheFoldersItWasToldToLeaveAndSaysSo() throws Exception {
    Walks.write(root, "out/evaluasi.html", text("x"));
    Walks.write(root, "in/a.pdf", text("%PDF"));
    List<String> left = new ArrayList<>();
    List<String> got = new ArrayList<>();

    new ArchiveWalker(
            ArchiveLimits.defaults(), Set.of(root.resolve("out"), root.resolve("not-there")))
        .walk(
            List.of(root),
            new ArchiveWalker.Visitor() {
              @Override
              public void visit(ArchiveEntry entry) {
                got.add(entry.path());
              }

              @Override
              public void notEntered(String folder) {
                left.add(folder);
              }
            });

    assertThat(left).containsExactly("out/");
    assertThat(got).containsExactly("in/a.pdf");
  }

  @Test
  void readsFoldersWithMoreNamesThanItSortsWhole() throws Exception {
    for (int i = 0; i < 50; i++) {
      Walks.write(root, "f" + i % 5 + "/" + i + ".pdf", text("x"));
    }
    ArchiveLimits d = ArchiveLimits.defaults();
    ArchiveLimits few =
        new ArchiveLimits(
            d.entry(),
            d.archive(),
            d.run(),
            d.maxNestedBytes(),
            d.maxDepth(),
            d.maxDirectoryBytes(),
            d.maxDecoderBytes(),
            7);

    assertThat(new HashSet<>(Walks.lines(root, few))).hasSize(50);
    assertThat(Walks.lines(root, few))
        .hasSize(50)
        .containsExactlyInAnyOrderElementsOf(Walks.lines(root));
  }

  @Test
  void showsNamesThatAreNoUtf8AndReadsTheirFiles() throws Exception {
    sh("printf one > \"$(printf 'a\\202b.pdf')\"; printf three > \"$(printf 'a\\203b.pdf')\"");

    assertThat(Walks.lines(root)).containsExactly("a\\x82b.pdf 3", "a\\x83b.pdf 5");
  }

  @Test
  void neverOpensAPipe() throws Exception {
    sh("mkfifo pipe.pdf; printf x > a.pdf");

    assertThat(Walks.lines(root)).containsExactly("a.pdf 1", "pipe.pdf NOT_A_REGULAR_FILE");
  }

  @Test
  void keepsTwinsOfCaseAndOfNormalisationApart() throws Exception {
    Walks.write(root, "Surat.pdf", text("1"));
    Walks.write(root, "surat.pdf", text("22"));
    Walks.write(root, "\u00e9.pdf", text("333"));
    Walks.write(root, "e\u0301.pdf", text("4444"));
    if (root.toFile().listFiles().length < 4) {
      System.err.println(
          "keepsTwinsOfCaseAndOfNormalisationApart: left out, a file system joins them");
      Assumptions.abort("a file system that joins twins");
    }

    assertThat(Walks.lines(root))
        .containsExactlyInAnyOrder("Surat.pdf 1", "surat.pdf 2", "\u00e9.pdf 3", "e\u0301.pdf 4");
  }

  @Test
  void listsAFolderItMayNotOpen() throws Exception {
    Path folder = Files.createDirectory(root.resolve("secret"));
    Walks.write(root, "z.pdf", text("z"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    try {
      if (Files.isReadable(folder)) {
        System.err.println("listsAFolderItMayNotOpen: left out, this user may open everything");
        Assumptions.abort("this user may open everything");
      }
      assertThat(Walks.lines(root)).containsExactly("secret/ FOLDER_NO_PERMISSION", "z.pdf 1");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void listsAFileThatVanishesAndOneThatChangesWhileItIsRead() throws Exception {
    Walks.write(root, "a.pdf", text("a"));
    Walks.write(root, "b.pdf", text("b"));
    Walks.write(root, "c.zip", Zips.of(Map.of("x.pdf", text("x"))));
    Files.setLastModifiedTime(root.resolve("c.zip"), FileTime.from(Instant.EPOCH));
    List<String> lines = new ArrayList<>();

    new ArchiveWalker(ArchiveLimits.defaults())
        .walk(
            List.of(root),
            entry -> {
              lines.add(Walks.line(entry));
              try {
                Files.deleteIfExists(root.resolve("b.pdf"));
                Files.setLastModifiedTime(root.resolve("c.zip"), FileTime.fromMillis(1));
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(lines).contains("a.pdf 1", "b.pdf FILE_VANISHED");
  }

  @Test
  void saysThatAnArchiveChangedWhileItsEntriesWereHandedOver() throws Exception {
    Walks.write(root, "c.zip", Zips.of(Map.of("x.pdf", text("x"))));
    List<String> lines = new ArrayList<>();

    new ArchiveWalker(ArchiveLimits.defaults())
        .walk(
            List.of(root),
            entry -> {
              lines.add(Walks.line(entry));
              try {
                Files.setLastModifiedTime(root.resolve("c.zip"), FileTime.fromMillis(1));
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(lines).containsExactly("c.zip!/x.pdf 1", "c.zip! FILE_CHANGED");
  }

  @Test
  void readsDeepFoldersWithLongPaths() throws Exception {
    sh(
        "for i in $(seq 35); do mkdir "
            + "d".repeat(100)
            + "; cd "
            + "d".repeat(100)
            + "; done; printf x > a.pdf");

    assertThat(Walks.entries(root, ArchiveLimits.defaults())).hasSize(1);
    sh("rm -rf d*");
  }

  @Test
  void givesTheHashAndTheTimeOfTheFile() throws Exception {
    Walks.write(root, "a.pdf", text("abc"));
    Files.setLastModifiedTime(root.resolve("a.pdf"), FileTime.from(Instant.EPOCH));

    ArchiveEntry entry = Walks.entries(root, ArchiveLimits.defaults()).get(0);

    assertThat(((ArchiveEntry.Content) entry).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(entry.file().modified()).contains(Instant.EPOCH);
  }

  @Test
  void endsAsInterruptedAndBlamesNoEntry() throws Exception {
    for (int i = 0; i < 5; i++) {
      Walks.write(root, i + ".zip", Zips.of(Map.of("x.pdf", text("x"), "y.pdf", text("y"))));
    }
    List<ArchiveEntry> got = new ArrayList<>();
    boolean interrupted = false;
    try {
      new ArchiveWalker(ArchiveLimits.defaults())
          .walk(
              List.of(root),
              entry -> {
                got.add(entry);
                if (got.size() == 3) {
                  Thread.currentThread().interrupt();
                }
              });
    } catch (InterruptedException e) {
      interrupted = true;
    }

    assertThat(interrupted).isTrue();
    assertThat(got).hasSize(3).allMatch(ArchiveEntry.Content.class::isInstance);
  }

  private static List<String> numbered(ArchiveWalker walker, Path root) throws Exception {
    List<String> lines = new ArrayList<>();
    walker.walk(
        List.of(root),
        entry -> lines.add(entry.path() + "|" + entry.file().path() + "|" + entry.ordinal()));
    return lines;
  }

  private List<String> numbered(ArchiveWalker walker) throws Exception {
    return numbered(walker, root);
  }

  private void sh(String script) throws Exception {
    if (!Files.isExecutable(Path.of("/bin/sh"))) {
      System.err.println("FolderWalkTest: left out, no shell to make the files with");
      Assumptions.abort("no /bin/sh");
    }
    Process process =
        new ProcessBuilder("/bin/sh", "-c", script)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(said).isEmpty();
  }
}
