package id.absah.archive;

import static id.absah.archive.Zips.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipReaderTest {
  private static final String RECORD = "PK\u0001\u0002";
  private static final String END = "PK\u0005\u0006";

  @TempDir Path root;

  @Test
  void tellsOfTheEntriesHiddenByASecondZipBehindTheFirst() throws Exception {
    byte[] first = zip("hidden.pdf", "hidden");
    write(join(first, zip("seen.pdf", "seen")));

    assertThat(Walks.lines(root))
        .containsExactly("a.zip!/seen.pdf 4", "a.zip! DATA_BEFORE_ARCHIVE");
    assertThat(Walks.values(root, EntryDefect.DATA_BEFORE_ARCHIVE))
        .containsEntry("count", Integer.toString(first.length));
  }

  @Test
  void tellsOfAnEntryThatTheDirectoryDoesNotList() throws Exception {
    byte[] zip = zip("a.pdf", "a", "b.pdf", "b", "c.pdf", "c");
    int second = index(zip, RECORD, index(zip, RECORD, 0) + 1);
    int third = index(zip, RECORD, second + 1);
    byte[] without = join(Arrays.copyOf(zip, second), Arrays.copyOfRange(zip, third, zip.length));
    ByteBuffer end = little(without);
    int endRecord = index(without, END, 0);
    end.putShort(endRecord + 8, (short) 2).putShort(endRecord + 10, (short) 2);
    end.putInt(endRecord + 12, end.getInt(endRecord + 12) - (third - second));
    write(without);

    assertThat(Walks.lines(root))
        .containsExactly("a.zip!/a.pdf 1", "a.zip!/c.pdf 1", "a.zip! DATA_BETWEEN_ENTRIES");
  }

  @Test
  void refusesTheSecondOfTwoEntriesThatShareTheirData() throws Exception {
    byte[] zip = zip("a.pdf", "a", "b.pdf", "b");
    int second = index(zip, RECORD, index(zip, RECORD, 0) + 1);
    little(zip).putInt(second + 42, 0);
    write(zip);

    assertThat(Walks.lines(root))
        .containsExactly(
            "a.zip!/a.pdf 1", "a.zip!/b.pdf ENTRIES_OVERLAP", "a.zip! DATA_BETWEEN_ENTRIES");
  }

  @Test
  void readsByTheDirectoryAndTellsOfAnotherNameBeforeTheData() throws Exception {
    byte[] zip = zip("seen.pdf", "x");
    zip[30] = 'X';
    write(zip);

    assertThat(Walks.lines(root)).containsExactly("a.zip!/seen.pdf 1", "a.zip! LOCAL_NAMES_DIFFER");
    assertThat(Walks.values(root, EntryDefect.LOCAL_NAMES_DIFFER))
        .containsEntry("first", "Xeen.pdf / seen.pdf");
  }

  @Test
  void comparesSizesThoughANameCrossesTheEndOfTheWindow() throws Exception {
    // the window looks at a header and the two longest fields behind it (ZipReader)
    int window = 30 + 2 * 0xffff;
    String first = "a.pdf";
    for (int inWindow = 30; inWindow < 60; inWindow += 5) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(bytes)) {
        stored(zip, first, new byte[window - inWindow - 30 - first.length()]);
        stored(zip, "a name of some thirty bytes.pdf", text("second"));
        stored(zip, "third.pdf", text("third"));
      }
      write(bytes.toByteArray());

      assertThat(Walks.lines(root))
          .as("%d bytes of the second header in the window", inWindow)
          .hasSize(3)
          .contains("a.zip!/a name of some thirty bytes.pdf 6", "a.zip!/third.pdf 5");
    }
  }

  private static void stored(java.util.zip.ZipOutputStream zip, String name, byte[] data)
      throws IOException {
    java.util.zip.ZipEntry entry = new java.util.zip.ZipEntry(name);
    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    crc.update(data);
    entry.setMethod(java.util.zip.ZipEntry.STORED);
    entry.setSize(data.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(data);
    zip.closeEntry();
  }

  @Test
  void refusesAnEntryOfTwoPackedSizes() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(bytes)) {
      stored(zip, "a.pdf", text("first"));
      stored(zip, "b.pdf", text("second"));
    }
    byte[] lying = bytes.toByteArray();
    little(lying).putInt(18, 4);
    write(lying);

    assertThat(Walks.lines(root))
        .containsExactly("a.zip!/a.pdf LOCAL_HEADER_DIFFERS", "a.zip!/b.pdf 6");
    assertThat(Walks.values(root, EntryDefect.LOCAL_HEADER_DIFFERS))
        .containsEntry("what", "packed size")
        .containsEntry("values", "4 and 5");
  }

  @Test
  void refusesAnEntryWithTwoMethods() throws Exception {
    byte[] zip = zip("a.pdf", "a", "b.pdf", "b");
    zip[8] = 0;
    write(zip);

    assertThat(Walks.lines(root)).startsWith("a.zip!/a.pdf LOCAL_HEADER_DIFFERS", "a.zip!/b.pdf 1");
  }

  @Test
  void refusesSizesThatLieAndMethodsItDoesNotKnow() throws Exception {
    byte[] larger = zip("a.pdf", "some text");
    little(larger).putInt(index(larger, RECORD, 0) + 24, 5);
    Walks.write(root, "a.zip", larger);
    byte[] smaller = zip("a.pdf", "some text");
    little(smaller).putInt(index(smaller, RECORD, 0) + 24, 500);
    Walks.write(root, "b.zip", smaller);
    byte[] method = zip("a.pdf", "some text");
    method[8] = 97;
    method[index(method, RECORD, 0) + 10] = 97;
    Walks.write(root, "c.zip", method);
    byte[] packed = zip("a.pdf", "some text");
    little(packed).putInt(index(packed, RECORD, 0) + 20, 1 << 30);
    Walks.write(root, "d.zip", packed);

    assertThat(Walks.lines(root))
        .contains(
            "a.zip!/a.pdf SIZE_MISMATCH",
            "b.zip!/a.pdf SIZE_MISMATCH",
            "c.zip!/a.pdf METHOD_UNSUPPORTED",
            "d.zip!/a.pdf ENTRIES_OVERLAP");
  }

  @Test
  void readsZip64AndACommentThatLooksLikeAnEnd() throws Exception {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(channel)) {
      out.setUseZip64(Zip64Mode.Always);
      out.setComment("PK\u0005\u0006 and more than twenty-two characters behind");
      out.putArchiveEntry(new ZipArchiveEntry("a.pdf"));
      out.write(text("a"));
      out.closeArchiveEntry();
    }
    write(Arrays.copyOf(channel.array(), (int) channel.size()));

    assertThat(Walks.lines(root)).containsExactly("a.zip!/a.pdf 1");
  }

  @Test
  void tellsOfBytesBehindTheEndAndOfAWrongCount() throws Exception {
    byte[] zip = zip("a.pdf", "a");
    little(zip).putShort(index(zip, END, 0) + 10, (short) 7);
    write(join(zip, text("trailing")));

    assertThat(Walks.lines(root))
        .containsExactly(
            "a.zip!/a.pdf 1", "a.zip! ENTRY_COUNT_MISMATCH", "a.zip!#2 DATA_AFTER_ARCHIVE");
  }

  @Test
  void saysThatAnArchiveIsOnePartOfSeveral() throws Exception {
    byte[] zip = zip("a.pdf", "a");
    little(zip).putShort(index(zip, END, 0) + 4, (short) 3);
    write(zip);

    assertThat(Walks.lines(root)).containsExactly("a.zip ARCHIVE_SPLIT");
  }

  @Test
  void stopsWhereTheDirectoryBreaksOffAndKeepsWhatCameBefore() throws Exception {
    byte[] zip = zip("a.pdf", "a", "b.pdf", "b");
    zip[index(zip, RECORD, index(zip, RECORD, 0) + 1)] = 'X';
    Walks.write(root, "a.zip", zip);

    assertThat(Walks.lines(root)).containsExactly("a.zip ARCHIVE_DAMAGED");
  }

  @Test
  void readsAFolderThatHidesAFile() throws Exception {
    write(zip("folder/", "hidden", "b/", ""));

    assertThat(Walks.lines(root)).containsExactly("a.zip!/folder/ 6");
  }

  @Test
  void doesNotFollowLinksOfUnix() throws Exception {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(channel)) {
      ZipArchiveEntry link = new ZipArchiveEntry("link.pdf");
      link.setUnixMode(0120777);
      out.putArchiveEntry(link);
      out.write(text("/etc/passwd"));
      out.closeArchiveEntry();
    }
    write(Arrays.copyOf(channel.array(), (int) channel.size()));

    assertThat(Walks.lines(root)).containsExactly("a.zip!/link.pdf LINK_NOT_FOLLOWED");
  }

  @Test
  void doesNotUnpackDocumentsThatArePackedAsZip() throws Exception {
    Walks.write(root, "a.docx", zip("word/document.xml", "x", "[Content_Types].xml", "x"));
    Walks.write(root, "b.odt", zip("mimetype", "application/vnd.oasis.opendocument.text"));
    Walks.write(root, "c.jar", zip("META-INF/", "", "META-INF/MANIFEST.MF", "x"));
    Walks.write(root, "d.asice", zip("surat.pdf", "x", "META-INF/signatures.xml", "x"));
    Walks.write(root, "e.zip", Zips.of(Map.of("in.docx", zip("[Content_Types].xml", "x"))));
    // neither stands where the formats want it, so it hides no archive
    Walks.write(root, "f.zip", zip("surat.pdf", "x", "mimetype", "x"));

    assertThat(Walks.entries(root, ArchiveLimits.defaults()))
        .extracting(ArchiveEntry::path)
        .containsExactly(
            "a.docx",
            "b.odt",
            "c.jar",
            "d.asice",
            "e.zip!/in.docx",
            "f.zip!/surat.pdf",
            "f.zip!/mimetype");
  }

  @Test
  void listsTheRestOfAnArchiveThatHasHadItsShare() throws Exception {
    write(zip("a.pdf", "a".repeat(800), "b.pdf", "b".repeat(800), "c.pdf", "c"));

    assertThat(
            Walks.lines(
                root,
                ArchiveLimits.defaults()
                    .withArchive(new ArchiveLimits.Allowance(1_000, 100, 1e9, 0))))
        .containsExactly(
            "a.zip!/a.pdf 800", "a.zip!/b.pdf ARCHIVE_TOO_LARGE", "a.zip!/c.pdf ARCHIVE_TOO_LARGE");
  }

  @Test
  void showsNamesThatAreNoUtf8ByteByByte() throws Exception {
    byte[] zip = zip("aXb.pdf", "a");
    for (int at = index(zip, "aXb", 0); at >= 0; at = index(zip, "aXb", at + 1)) {
      zip[at + 1] = (byte) 0x82;
    }
    write(zip);

    assertThat(Walks.lines(root)).containsExactly("a.zip!/a\\x82b.pdf 1");
  }

  private static byte[] zip(String... namesAndContents) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      entries.put(namesAndContents[i], text(namesAndContents[i + 1]));
    }
    return Zips.of(entries);
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int index(byte[] bytes, String latin1, int from) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(latin1, from);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private void write(byte[] bytes) throws IOException {
    Walks.write(root, "a.zip", bytes);
  }
}
