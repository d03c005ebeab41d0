package id.absah.archive;

import static id.absah.archive.Zips.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestsAheadTest {
  private static final long SEED = 20;

  @TempDir Path root;

  @Test
  void listsWhatWalkingFindsInTheSameOrderWithTheSameDigests() throws Exception {
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(400_000)];
      random.nextBytes(bytes);
      Walks.write(root, i % 7 + "/surat-" + i + ".pdf", bytes);
      Walks.write(root, i % 7 + "/arsip-" + i + ".zip", Zips.of(Map.of("x.pdf", text("x" + i))));
    }
    Walks.write(root, "3/empty.pdf", new byte[0]);
    for (String archive : List.of("zip", "tar", "tar.gz", "7z", "gz")) {
      Walks.write(root, "3/empty-archive." + archive, new byte[0]);
    }
    Walks.write(root, "3/no-zip.zip", text("not packed at all"));
    Walks.write(root, "3/too-large.pdf", new byte[1 << 20]);
    Walks.write(root, "3/exactly.pdf", new byte[500_000]);
    Walks.write(
        root,
        "3/word.docx",
        Zips.of(
            Map.of("[Content_Types].xml", text("<Types/>"), "word/document.xml", text("<w/>"))));
    link(root.resolve("3/link.pdf"), root.resolve("3/empty.pdf"));
    ArchiveLimits limits =
        ArchiveLimits.defaults().withEntry(new ArchiveLimits.Allowance(500_000, 1, 200, 1 << 20));

    List<String> listed = new ArrayList<>();
    new ArchiveWalker(limits).list(List.of(root), entry -> listed.add(line(entry)), 3);

    List<String> walked = new ArrayList<>();
    new ArchiveWalker(limits).walk(List.of(root), entry -> walked.add(line(entry)));
    assertThat(listed).isEqualTo(walked).hasSizeGreaterThan(600);
    assertThat(listed).anyMatch(line -> line.contains("ENTRY_TOO_LARGE"));
  }

  @Test
  void readsNoDocumentIntoMemory() throws Exception {
    Walks.write(root, "a.pdf", text("%PDF"));
    List<ArchiveEntry> listed = new ArrayList<>();
    new ArchiveWalker(ArchiveLimits.defaults()).list(List.of(root), listed::add, 2);
    assertThat(listed).singleElement().isInstanceOf(ArchiveEntry.Digested.class);
  }

  @Test
  void leavesAFileThatChangedSinceItWasFoundToACloserLook() throws Exception {
    Walks.write(root, "a.pdf", text("%PDF"));
    Path file = root.resolve("a.pdf");
    var found = FolderWalk.attributes(file);
    Files.writeString(file, "%PDF and more");
    try (DigestsAhead ahead = new DigestsAhead(1, 1000)) {
      assertThat(ahead.begin(file, "a.pdf", found).get()).isEmpty();
      assertThat(ahead.begin(file, "a.pdf", FolderWalk.attributes(file)).get()).isPresent();
      Files.delete(file);
      assertThat(ahead.begin(file, "a.pdf", found).get()).isEmpty();
    }
  }

  @Test
  void endsWhenItIsInterrupted() throws Exception {
    for (int i = 0; i < 50; i++) {
      Walks.write(root, "surat-" + i + ".pdf", text("%PDF"));
    }
    List<String> listed = new ArrayList<>();
    assertThatThrownBy(
            () ->
                new ArchiveWalker(ArchiveLimits.defaults())
                    .list(
                        List.of(root),
                        entry -> {
                          listed.add(entry.path());
                          if (listed.size() == 3) {
                            Thread.currentThread().interrupt();
                          }
                        },
                        2))
        .isInstanceOf(InterruptedException.class);
    assertThat(listed).hasSize(3);
  }

  private static void link(Path link, Path target) {
    try {
      Files.createSymbolicLink(link, target);
    } catch (IOException | UnsupportedOperationException e) {
      System.err.println("no symbolic links here: " + e);
    }
  }

  private static String line(ArchiveEntry entry) {
    String content =
        entry instanceof ArchiveEntry.Digested digested
            ? digested.sha256()
            : entry instanceof ArchiveEntry.Content whole
                ? whole.sha256()
                : ((ArchiveEntry.Refused) entry).reason()
                    + " "
                    + ((ArchiveEntry.Refused) entry).values();
    return entry.path()
        + "|"
        + entry.file()
        + "|"
        + entry.ordinal()
        + "|"
        + entry.size()
        + "|"
        + content;
  }
}
