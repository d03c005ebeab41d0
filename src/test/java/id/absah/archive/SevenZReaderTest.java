package id.absah.archive;

import static id.absah.archive.Zips.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SevenZReaderTest {
  @TempDir Path root;

  @ParameterizedTest
  @EnumSource(names = {"COPY", "LZMA", "LZMA2", "DEFLATE", "BZIP2"})
  void readsEveryUsualMethod(SevenZMethod method) throws Exception {
    write(Packed.sevenZ(method, files(text("one"), text("three"))));

    assertThat(Walks.lines(root)).containsExactly("a.7z!/0.pdf 3", "a.7z!/1.pdf 5");
  }

  @ParameterizedTest
  @EnumSource(names = {"COPY", "LZMA2"})
  void noticesChangedBytes(SevenZMethod method) throws Exception {
    byte[] noise = new byte[10_000];
    new Random(1).nextBytes(noise);
    byte[] archive = Packed.sevenZ(method, files(noise, text("sound")));
    archive[5_000] ^= 1;
    write(archive);

    assertThat(Walks.lines(root)).containsExactly("a.7z!/0.pdf CRC_MISMATCH", "a.7z!/1.pdf 5");
  }

  @Test
  void refusesWhatNeedsMoreMemoryThanAllowed() throws Exception {
    write(Packed.sevenZ(256 << 20, files(text("one"))));

    assertThat(Walks.lines(root)).containsExactly("a.7z!/0.pdf DECODER_MEMORY");
    assertThat(Walks.values(root, EntryDefect.DECODER_MEMORY))
        .containsEntry("limit", Long.toString(128L << 20));
  }

  @Test
  void refusesABombByRatioAndGoesOnBehindIt() throws Exception {
    write(Packed.sevenZ(SevenZMethod.LZMA2, files(new byte[40 << 20], text("next"))));

    assertThat(Walks.lines(root)).containsExactly("a.7z!/0.pdf RATIO_TOO_HIGH", "a.7z!/1.pdf 4");
  }

  @Test
  void saysThatItIsCutOffOrGoesOnBehindItsEnd() throws Exception {
    byte[] archive = Packed.sevenZ(SevenZMethod.LZMA2, files(text("one")));
    Walks.write(root, "a.7z", Arrays.copyOf(archive, archive.length - 5));
    Walks.write(root, "b.7z", Arrays.copyOf(archive, archive.length + 5));

    assertThat(Walks.lines(root))
        .containsExactly("a.7z ARCHIVE_TRUNCATED", "b.7z!/0.pdf 3", "b.7z! DATA_AFTER_ARCHIVE");
  }

  @Test
  void noticesADamagedHeader() throws Exception {
    byte[] archive = Packed.sevenZ(SevenZMethod.LZMA2, files(text("one")));
    archive[archive.length - 3] ^= 1;
    write(archive);

    assertThat(Walks.lines(root)).containsExactly("a.7z ARCHIVE_DAMAGED");
  }

  @Test
  void doesNotUnpackAHeaderThatSaysToBeHuge() throws Exception {
    // one stream of 10 bytes, one folder of one LZMA coder, unpacked size 2^36
    write(
        header(
            0x17, 0x06, 0, 1, 0x09, 10, 0, 0x07, 0x0b, 1, 0, 1, 0x23, 3, 1, 1, 5, 0x5d, 0, 0, 1, 0,
            0x0c, 0xf0, 0, 0, 0, 0x10, 0, 0));

    assertThat(Walks.lines(root)).containsExactly("a.7z ARCHIVE_DIRECTORY_TOO_LARGE");
  }

  @Test
  void endsOnAHeaderThatClaimsBillionsOfFiles() throws Exception {
    write(header(0x01, 0x05, 0xf0, 0xff, 0xff, 0xff, 0x7f, 0x0e, 1, 0xff, 0, 0));

    assertThat(Walks.entries(root, ArchiveLimits.defaults())).hasSize(1);
    assertThat(Walks.lines(root).get(0)).matches("a.7z (ARCHIVE_DAMAGED|DECODER_MEMORY)");
  }

  @Test
  void goesOnInASolidBlockBehindAnEntryThatIsRefused() throws Exception {
    write(solid());
    ArchiveLimits small =
        ArchiveLimits.defaults().withEntry(new ArchiveLimits.Allowance(50, 1, 200, 1 << 20));

    assertThat(Walks.lines(root)).containsExactly("a.7z!/a 3000", "a.7z!/b 4");
    assertThat(Walks.lines(root, small)).containsExactly("a.7z!/a ENTRY_TOO_LARGE", "a.7z!/b 4");
  }

  @Test
  void paysForWhatItSkipsInASolidBlock() throws Exception {
    write(solid());
    ArchiveLimits small =
        ArchiveLimits.defaults()
            .withEntry(new ArchiveLimits.Allowance(50, 1, 200, 1 << 20))
            .withArchive(new ArchiveLimits.Allowance(2_000, 10, 200, 0));

    assertThat(Walks.lines(root, small))
        .containsExactly("a.7z!/a ENTRY_TOO_LARGE", "a.7z!/b ARCHIVE_TOO_LARGE");
  }

  /** One block of two files, a and b, of 3,000 and 4 bytes, stored. */
  private static byte[] solid() throws IOException {
    byte[] packed = Arrays.copyOf(new byte[3_000], 3_004);
    System.arraycopy(text("next"), 0, packed, 3_000, 4);
    int a = crc(new byte[3_000]);
    int b = crc(text("next"));
    return header(
        packed, 0x01, 0x04, 0x06, 0, 1, 0x09, 0x8b, 0xbc, 0, 0x07, 0x0b, 1, 0, 1, 0x01, 0, 0x0c,
        0x8b, 0xbc, 0, 0x08, 0x0d, 2, 0x09, 0x8b, 0xb8, 0x0a, 1, a, a >> 8, a >> 16, a >> 24, b,
        b >> 8, b >> 16, b >> 24, 0, 0, 0x05, 2, 0x11, 9, 0, 'a', 0, 0, 0, 'b', 0, 0, 0, 0, 0);
  }

  private static byte[] header(int... octets) throws IOException {
    return header(new byte[10], octets);
  }

  private static byte[] header(byte[] packed, int... octets) throws IOException {
    byte[] header = new byte[octets.length];
    for (int i = 0; i < octets.length; i++) {
      header[i] = (byte) octets[i];
    }
    ByteBuffer archive =
        ByteBuffer.allocate(32 + packed.length + header.length).order(ByteOrder.LITTLE_ENDIAN);
    archive.put(new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 4});
    ByteBuffer start = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
    start.putLong(packed.length).putLong(header.length).putInt(crc(header));
    archive.putInt(crc(start.array())).put(start.array()).put(packed).put(header);
    return archive.array();
  }

  private static int crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static Map<String, byte[]> files(byte[]... contents) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (byte[] content : contents) {
      files.put(files.size() + ".pdf", content);
    }
    return files;
  }

  private void write(byte[] bytes) throws IOException {
    Walks.write(root, "a.7z", bytes);
  }
}
