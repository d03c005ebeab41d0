package id.absah.archive;

import static id.absah.archive.Zips.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarReaderTest {
  @TempDir Path root;

  @Test
  void readsFilesAndLeavesFoldersOut() throws Exception {
    write(new Tars().entry("2026/", '5', new byte[0]).file("2026/a.pdf", text("a")).end());

    assertThat(Walks.lines(root)).containsExactly("a.tar!/2026/a.pdf 1");
  }

  @Test
  void isKnownByItsContentWhateverItsName() throws Exception {
    Walks.write(root, "arsip", new Tars().file("a.pdf", text("a")).end());

    assertThat(Walks.lines(root)).containsExactly("arsip!/a.pdf 1");
  }

  @Test
  void readsLongNamesOfGnuAndOfPax() throws Exception {
    String gnu = "g".repeat(300);
    String pax = "p".repeat(300);
    write(
        new Tars()
            .entry("././@LongLink", 'L', text(gnu + "\0"))
            .file("ggg", text("1"))
            .pax("path=" + pax)
            .file("ppp", text("22"))
            .file("plain", text("333"))
            .end());

    assertThat(Walks.lines(root))
        .containsExactly("a.tar!/" + gnu + " 1", "a.tar!/" + pax + " 2", "a.tar!/plain 3");
  }

  @Test
  void listsLinksAndDevicesAndFollowsNone() throws Exception {
    write(
        new Tars()
            .link("hard", '1', "../../etc/passwd")
            .link("soft", '2', "/etc/passwd")
            .link("device", '3', "")
            .link("fifo", '6', "")
            .file("a.pdf", text("a"))
            .end());

    assertThat(Walks.lines(root))
        .containsExactly(
            "a.tar!/hard LINK_NOT_FOLLOWED",
            "a.tar!/soft LINK_NOT_FOLLOWED",
            "a.tar!/device NOT_A_REGULAR_FILE",
            "a.tar!/fifo NOT_A_REGULAR_FILE",
            "a.tar!/a.pdf 1");
    assertThat(Walks.values(root, EntryDefect.LINK_NOT_FOLLOWED))
        .containsEntry("target", "../../etc/passwd");
  }

  @Test
  void takesThePaxSizeAndSaysThatTheHeaderHasAnother() throws Exception {
    byte[] hidden = new Tars().file("hidden.pdf", text("hidden")).bytes();
    write(
        new Tars()
            .pax("size=" + hidden.length)
            .header("a.bin", '0', Tars.octal(0), "")
            .data(hidden)
            .end());

    assertThat(Walks.lines(root))
        .containsExactly(
            "a.tar!/a.bin!/hidden.pdf 6",
            "a.tar!/a.bin! ARCHIVE_TRUNCATED",
            "a.tar! SIZES_DISAGREE");
  }

  @Test
  void refusesSparseFilesAndGoesOnBehindThem() throws Exception {
    write(
        new Tars()
            .entry("old", 'S', new byte[600])
            .pax("GNU.sparse.major=1", "GNU.sparse.name=new")
            .file("x", new byte[10])
            .file("a.pdf", text("a"))
            .end());

    assertThat(Walks.lines(root))
        .containsExactly(
            "a.tar!/old METHOD_UNSUPPORTED", "a.tar!/new METHOD_UNSUPPORTED", "a.tar!/a.pdf 1");
  }

  @Test
  void saysWhereItIsCutOff() throws Exception {
    byte[] tar = new Tars().file("a.pdf", new byte[600]).file("b.pdf", new byte[2_000]).end();
    write(Arrays.copyOf(tar, 512 + 1024 + 512 + 700));

    assertThat(Walks.lines(root))
        .containsExactly(
            "a.tar!/a.pdf 600", "a.tar!/b.pdf SIZE_MISMATCH", "a.tar! ARCHIVE_TRUNCATED");
  }

  @Test
  void missesTheEndMark() throws Exception {
    write(new Tars().file("a.pdf", text("a")).bytes());

    assertThat(Walks.lines(root)).containsExactly("a.tar!/a.pdf 1", "a.tar! ARCHIVE_TRUNCATED");
  }

  @Test
  void noticesASecondTarBehindTheEnd() throws Exception {
    byte[] first = new Tars().file("a.pdf", text("a")).end();
    byte[] second = new Tars().file("b.pdf", text("b")).end();
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    write(both);

    assertThat(Walks.lines(root)).containsExactly("a.tar!/a.pdf 1", "a.tar! DATA_AFTER_ARCHIVE");
    assertThat(Walks.values(root, EntryDefect.DATA_AFTER_ARCHIVE)).containsKey("count");
  }

  @Test
  void stopsAtANegativeSizeAndAtAHeaderThatIsNone() throws Exception {
    byte[] negative = new byte[12];
    Arrays.fill(negative, (byte) 0xff);
    Walks.write(
        root,
        "n.tar",
        new Tars().file("a.pdf", text("a")).header("b.pdf", '0', negative, "").end());
    byte[] flipped = new Tars().file("a.pdf", text("a")).file("b.pdf", text("b")).end();
    flipped[1024 + 3] ^= 1;
    Walks.write(root, "o.tar", flipped);

    assertThat(Walks.lines(root))
        .containsExactly(
            "n.tar!/a.pdf 1", "n.tar! ARCHIVE_DAMAGED", "o.tar!/a.pdf 1", "o.tar! ARCHIVE_DAMAGED");
  }

  @Test
  void refusesAHugeEntryWithoutReadingItAndGoesOnBehindIt() throws Exception {
    write(new Tars().file("big.pdf", new byte[3_000]).file("a.pdf", text("a")).end());

    assertThat(
            Walks.lines(
                root,
                ArchiveLimits.defaults()
                    .withEntry(new ArchiveLimits.Allowance(1_000, 1, 200, 1 << 20))))
        .containsExactly("a.tar!/big.pdf ENTRY_TOO_LARGE", "a.tar!/a.pdf 1");
  }

  @Test
  void saysOfAPaxHeaderThatIsTooLargeToBeHeld() throws Exception {
    write(new Tars().header("x", 'x', Tars.octal(1L << 32), "").end());

    assertThat(Walks.lines(root)).containsExactly("a.tar! ARCHIVE_DIRECTORY_TOO_LARGE");
  }

  @Test
  void refusesEntriesReadAfterTheFileWasOverwritten() throws Exception {
    java.nio.file.Path file = root.resolve("a.tar");
    byte[] large = new byte[200_000];
    byte[] tar = new Tars().file("a", text("old")).file("b", large).file("c", text("old")).end();
    write(tar);
    java.nio.file.Files.setLastModifiedTime(
        file, java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
    java.util.List<String> lines = new java.util.ArrayList<>();

    new ArchiveWalker(ArchiveLimits.defaults())
        .walk(
            java.util.List.of(root),
            entry -> {
              if (lines.isEmpty()) {
                overwrite(file, new Tars().file("a", text("new")).file("b", large).end());
              }
              lines.add(Walks.line(entry));
            });

    assertThat(lines.subList(0, 2)).containsExactly("a.tar!/a 3", "a.tar!/b FILE_CHANGED");
    assertThat(lines)
        .contains("a.tar! FILE_CHANGED")
        .noneMatch(line -> line.startsWith("a.tar!/c 3"));
  }

  private static void overwrite(java.nio.file.Path file, byte[] bytes) {
    try {
      java.nio.file.Files.write(file, bytes);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void tellsAnEmptyOne() throws Exception {
    write(new byte[1024]);

    assertThat(Walks.lines(root)).containsExactly("a.tar ARCHIVE_EMPTY");
  }

  @Test
  void opensAMixOfArchivesToTheFifthLevelAndNoFurther() throws Exception {
    byte[] pdf = text("%PDF-1.7");
    byte[] tar = new Tars().file("a.pdf", pdf).end();
    byte[] zip = Zips.of(Map.of("t.tar", tar));
    byte[] gz = Packed.gzip(zip);
    byte[] seven = Packed.sevenZ(SevenZMethod.LZMA2, Map.of("z.zip.gz", gz));
    Walks.write(root, "m.tgz", Packed.gzip(new Tars().file("s.7z", seven).end()));
    Walks.write(
        root, "n.zip", Zips.of(Map.of("m.tgz", Packed.gzip(new Tars().file("s.7z", seven).end()))));

    assertThat(Walks.lines(root))
        .containsExactly(
            "m.tgz!/s.7z!/z.zip.gz!/z.zip!/t.tar!/a.pdf 8",
            "n.zip!/m.tgz!/s.7z!/z.zip.gz!/z.zip!/t.tar ARCHIVES_TOO_DEEP");
  }

  private void write(byte[] bytes) throws Exception {
    Walks.write(root, "a.tar", bytes);
  }
}
