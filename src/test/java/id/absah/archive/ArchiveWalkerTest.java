package id.absah.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveWalkerTest {
  @TempDir Path root;

  @Test
  void walksFoldersInOrderWithPathsRelativeToTheRoot() throws Exception {
    write("b/2.pdf", Zips.text("two"));
    write("b/1.pdf", Zips.text("one"));
    write("a.pdf", Zips.text("a"));

    assertThat(paths(ArchiveLimits.defaults())).containsExactly("a.pdf", "b/1.pdf", "b/2.pdf");
  }

  @Test
  void opensZipInZipAndMarksTheSteps() throws Exception {
    byte[] inner = Zips.of(Map.of("surat.pdf", Zips.text("x")));
    write("dinas.zip", Zips.of(Map.of("bulan/inner.zip", inner)));

    assertThat(paths(ArchiveLimits.defaults()))
        .containsExactly("dinas.zip!/bulan/inner.zip!/surat.pdf");
  }

  @Test
  void listsAnArchiveNestedTooDeepInsteadOfOpeningIt() throws Exception {
    byte[] zip = Zips.of(Map.of("surat.pdf", Zips.text("x")));
    for (int i = 0; i < 6; i++) {
      zip = Zips.of(Map.of("z.zip", zip));
    }
    write("top.zip", zip);

    assertThat(entries(ArchiveLimits.defaults()))
        .singleElement()
        .isInstanceOfSatisfying(
            ArchiveEntry.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(EntryDefect.ARCHIVES_TOO_DEEP);
              assertThat(refused.values()).containsEntry("limit", "5");
            });
  }

  @Test
  void refusesABombByRatioAndGoesOnWithTheNextEntry() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("bomb.pdf", new byte[64 << 20]);
    entries.put("next.pdf", Zips.text("next"));
    write("bomb.zip", Zips.of(entries));

    List<ArchiveEntry> found = entries(ArchiveLimits.defaults());

    assertThat(refused(found.get(0)).reason()).isEqualTo(EntryDefect.RATIO_TOO_HIGH);
    assertThat(found.get(1)).isInstanceOf(ArchiveEntry.Content.class);
  }

  @Test
  void carriesTheBudgetOfBytesAndEntriesDownIntoNestedArchives() throws Exception {
    byte[] inner = Zips.of(Map.of("1", new byte[600]));
    Map<String, byte[]> outer = new LinkedHashMap<>();
    outer.put("a.zip", inner);
    outer.put("b.zip", inner);
    write("x.zip", Zips.of(outer));

    ArchiveLimits bytes = archive(1_000, 100);
    assertThat(entries(bytes))
        .anySatisfy(
            entry -> assertThat(refused(entry).reason()).isEqualTo(EntryDefect.ARCHIVE_TOO_LARGE));

    ArchiveLimits count = archive(1 << 20, 2);
    assertThat(entries(count))
        .last()
        .satisfies(
            entry -> assertThat(refused(entry).reason()).isEqualTo(EntryDefect.TOO_MANY_ENTRIES));
  }

  @Test
  void noticesAWrongChecksum() throws Exception {
    byte[] zip = Zips.of(Map.of("a.pdf", Zips.text("some bytes of a document")));
    // the CRC-32 in the central directory, 16 bytes after its signature PK\1\2
    int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    zip[directory + 16] ^= 1;
    write("a.zip", zip);

    assertThat(refused(entries(ArchiveLimits.defaults()).get(0)).reason())
        .isEqualTo(EntryDefect.CRC_MISMATCH);
  }

  @Test
  void saysWhichEntryHasAPassword() throws Exception {
    byte[] zip = Zips.of(Map.of("a.pdf", Zips.text("secret")));
    String latin = new String(zip, StandardCharsets.ISO_8859_1);
    zip[6] |= 1;
    zip[latin.indexOf("PK\u0001\u0002") + 8] |= 1;
    write("a.zip", zip);

    ArchiveEntry.Refused refused = refused(entries(ArchiveLimits.defaults()).get(0));

    assertThat(refused.path()).isEqualTo("a.zip!/a.pdf");
    assertThat(refused.reason()).isEqualTo(EntryDefect.ENTRY_ENCRYPTED);
  }

  @Test
  void listsATruncatedArchiveAsOneDamagedEntry() throws Exception {
    byte[] zip = Zips.of(Map.of("a.pdf", Zips.text("secret")));
    write("a.zip", Arrays.copyOf(zip, zip.length - 30));

    assertThat(refused(entries(ArchiveLimits.defaults()).get(0)).reason())
        .isEqualTo(EntryDefect.ARCHIVE_DAMAGED);
  }

  @Test
  void handsOverAWordDocumentWholeInsteadOfUnpackingIt() throws Exception {
    byte[] docx =
        Zips.of(Map.of("[Content_Types].xml", Zips.text("<x/>"), "word/a.xml", new byte[3]));
    write("surat.docx", docx);

    assertThat(paths(ArchiveLimits.defaults())).containsExactly("surat.docx");
  }

  @Test
  void showsDangerousNamesEscapedAndTellsTwinsApart() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("../../etc/\u202Efdp.exe\r\n", Zips.text("1"));
    write("a.zip", Zips.of(entries));
    byte[] twins = Zips.of(Map.of("aa.pdf", Zips.text("1"), "ab.pdf", Zips.text("2")));
    write(
        "b.zip",
        new String(twins, StandardCharsets.ISO_8859_1)
            .replace("ab.pdf", "aa.pdf")
            .getBytes(StandardCharsets.ISO_8859_1));

    assertThat(paths(ArchiveLimits.defaults()))
        .containsExactly(
            "a.zip!/../../etc/\\u202Efdp.exe\\u000D\\u000A",
            "b.zip!/aa.pdf",
            "b.zip!/aa.pdf#2",
            "b.zip!");
  }

  @Test
  void givesNoFileThePathOfARowAboutAnArchive() throws Exception {
    byte[] zip = Zips.of(Map.of("a.pdf", Zips.text("1")));
    byte[] odd = new byte[zip.length + 80];
    System.arraycopy(zip, 0, odd, 40, zip.length);
    write("A.zip", odd);
    write("A.zip!#2", Zips.text("2"));
    write("x!.pdf", Zips.text("3"));

    assertThat(paths(ArchiveLimits.defaults()))
        .containsExactly("A.zip!/a.pdf", "A.zip!", "A.zip!#2", "A.zip\\u0021#2", "x!.pdf");
  }

  @Test
  void cutsLongNamesBetweenCharacters() {
    String name = "x".repeat(4_095) + "\uD83D\uDE00".repeat(5);
    assertThat(EntryNames.escape(name)).endsWith("x\uD83D\uDE00...(4105)");
  }

  @Test
  void saysOfAnArchiveThatItOpensAsAPdf() throws Exception {
    write("surat.pdf", new Tars().file("%PDF-1.7", Zips.text("1")).end());
    write("surat.tar", new Tars().file("%PDF-1.7", Zips.text("1")).end());
    write("z.pdf", Zips.of(Map.of("%PDF-1.7", Zips.text("1"))));
    write("z.zip", Zips.of(Map.of("y.pdf", Zips.of(Map.of("%PDF-1.7", Zips.text("1"))))));
    write("zip.pdf", Zips.of(Map.of("a.txt", Zips.text("1"))));

    assertThat(Walks.lines(root))
        .containsExactly(
            "surat.pdf!/%PDF-1.7 1",
            "surat.pdf! ARCHIVE_SHOWN_AS_PDF",
            "surat.tar!/%PDF-1.7 1",
            "z.pdf!/%PDF-1.7 1",
            "z.pdf! ARCHIVE_SHOWN_AS_PDF",
            "z.zip!/y.pdf!/%PDF-1.7 1",
            "z.zip!/y.pdf! ARCHIVE_SHOWN_AS_PDF",
            "zip.pdf!/a.txt 1");
  }

  @Test
  void doesNotFollowLinks() throws Exception {
    Path outside = Files.createTempFile("absah", ".pdf");
    Files.createSymbolicLink(root.resolve("link.pdf"), outside);

    assertThat(refused(entries(ArchiveLimits.defaults()).get(0)).reason())
        .isEqualTo(EntryDefect.LINK_NOT_FOLLOWED);
    Files.delete(outside);
  }

  @Test
  void refusesAFileOverTheLimitWithoutReadingIt() throws Exception {
    write("big.pdf", new byte[2_000]);

    ArchiveEntry.Refused refused =
        refused(
            entries(
                    ArchiveLimits.defaults()
                        .withEntry(new ArchiveLimits.Allowance(1_000, 1, 200, 1 << 20)))
                .get(0));

    assertThat(refused.reason()).isEqualTo(EntryDefect.ENTRY_TOO_LARGE);
    assertThat(refused.values()).containsEntry("limit", "1000").containsEntry("actual", "2000");
  }

  @Test
  void namesARootThatDoesNotExist() {
    assertThatThrownBy(
            () ->
                new ArchiveWalker(ArchiveLimits.defaults())
                    .walk(List.of(root.resolve("none")), entry -> {}))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("none");
  }

  @Test
  void countsFilesAndBytesWithoutOpeningThem() throws Exception {
    write("a.pdf", new byte[10]);
    write("b/c.zip", new byte[20]);

    assertThat(new ArchiveWalker(ArchiveLimits.defaults()).count(List.of(root)))
        .isEqualTo(new ArchiveWalker.Inventory(2, 30));
  }

  private static ArchiveLimits archive(long bytes, long entries) {
    return ArchiveLimits.defaults()
        .withArchive(new ArchiveLimits.Allowance(bytes, entries, 1e9, 1 << 20));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private List<ArchiveEntry> entries(ArchiveLimits limits) throws Exception {
    List<ArchiveEntry> entries = new ArrayList<>();
    new ArchiveWalker(limits).walk(List.of(root), entries::add);
    return entries;
  }

  private List<String> paths(ArchiveLimits limits) throws Exception {
    return entries(limits).stream().map(ArchiveEntry::path).toList();
  }

  private static ArchiveEntry.Refused refused(ArchiveEntry entry) {
    assertThat(entry).isInstanceOf(ArchiveEntry.Refused.class);
    return (ArchiveEntry.Refused) entry;
  }
}
