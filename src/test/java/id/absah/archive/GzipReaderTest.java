package id.absah.archive;

import static id.absah.archive.Zips.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GzipReaderTest {
  @TempDir Path root;

  @Test
  void namesASingleFileAsGunzipDoes() throws Exception {
    Walks.write(root, "a.pdf.gz", Packed.gzip(text("%PDF")));
    Walks.write(root, "b", Packed.gzip(text("x")));

    assertThat(Walks.lines(root)).containsExactly("a.pdf.gz!/a.pdf 4", "b!/b 1");
  }

  @Test
  void readsACompressedTarAsOneLevel() throws Exception {
    byte[] tar = new Tars().file("b/c.pdf", text("c")).end();
    Walks.write(root, "a.tar.gz", Packed.gzip(tar));
    Walks.write(root, "b.tgz", Packed.gzip(tar));

    assertThat(Walks.lines(root)).containsExactly("a.tar.gz!/b/c.pdf 1", "b.tgz!/b/c.pdf 1");
  }

  @Test
  void joinsConcatenatedMembersAndChecksEach() throws Exception {
    byte[] first = Packed.gzip(text("one"));
    byte[] second = Packed.gzip(text("three"));
    Walks.write(root, "a.gz", join(first, second, new byte[100]));
    second[second.length - 8] ^= 1;
    Walks.write(root, "b.gz", join(first, second));

    assertThat(Walks.lines(root)).containsExactly("a.gz!/a 8", "b.gz CRC_MISMATCH");
  }

  @Test
  void saysThatBytesFollowTheLastMember() throws Exception {
    Walks.write(root, "a.gz", join(Packed.gzip(text("one")), text("%PDF-1.7 hidden")));

    assertThat(Walks.lines(root)).containsExactly("a.gz!/a 3", "a.gz! DATA_AFTER_ARCHIVE");
    assertThat(Walks.values(root, EntryDefect.DATA_AFTER_ARCHIVE)).containsEntry("count", "15");
  }

  @Test
  void noticesAWrongSizeATruncationAndAnEmptyShell() throws Exception {
    byte[] gzip = Packed.gzip(text("some text that is packed"));
    byte[] size = gzip.clone();
    size[size.length - 1] ^= 1;
    Walks.write(root, "a.gz", size);
    Walks.write(root, "b.gz", Arrays.copyOf(gzip, gzip.length - 12));
    Walks.write(root, "c.gz", text("not packed at all"));
    Walks.write(root, "d.gz", Packed.gzip(new byte[0]));

    assertThat(Walks.lines(root))
        .containsExactly(
            "a.gz SIZE_MISMATCH", "b.gz ARCHIVE_DAMAGED", "c.gz ARCHIVE_DAMAGED", "d.gz!/d 0");
  }

  @Test
  void handsOverWhatStandsBeforeTheDamageOfACompressedTar() throws Exception {
    byte[] data = new byte[200_000];
    new java.util.Random(4).nextBytes(data);
    byte[] gzip = Packed.gzip(new Tars().file("a.pdf", text("a")).file("b.pdf", data).end());
    Walks.write(root, "a.tgz", Arrays.copyOf(gzip, gzip.length - 50_000));
    byte[] crc = gzip.clone();
    crc[crc.length - 8] ^= 1;
    Walks.write(root, "b.tgz", crc);

    assertThat(Walks.lines(root))
        .containsExactly(
            "a.tgz!/a.pdf 1",
            "a.tgz!/b.pdf ENTRY_DAMAGED",
            "a.tgz! ARCHIVE_TRUNCATED",
            "b.tgz!/a.pdf 1",
            "b.tgz!/b.pdf 200000",
            "b.tgz! CRC_MISMATCH");
  }

  @Test
  void leavesAPdfAloneThatIsOnlyNamedLikeAnArchive() throws Exception {
    Walks.write(root, "a.gz", text("%PDF-1.7"));
    Walks.write(root, "b.zip", text("%PDF-1.7"));

    assertThat(Walks.lines(root)).containsExactly("a.gz 8", "b.zip 8");
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
