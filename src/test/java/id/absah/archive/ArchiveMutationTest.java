package id.absah.archive;

import static id.absah.archive.Zips.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives with changed bytes: whatever stands in them, the walk gives rows and never fails. */
class ArchiveMutationTest {
  private static final int ROUNDS = Integer.getInteger("absah.archive.mutations", 200);
  private static final long SEED = 20261122;

  @TempDir Path root;

  @Test
  void everyChangedArchiveGivesAtLeastOneRow() throws Exception {
    Random random = new Random(SEED);
    for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
      for (int round = 0; round < ROUNDS; round++) {
        byte[] changed = sample.getValue().clone();
        for (int i = 0; i <= random.nextInt(3); i++) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        Path file = root.resolve(sample.getKey());
        Files.write(file, changed);
        List<ArchiveEntry> entries = Walks.entries(root, ArchiveLimits.defaults());
        assertThat(entries).as("%s round %d", sample.getKey(), round).isNotEmpty();
        for (int i = 0; i < entries.size(); i++) {
          assertThat(entries.get(i).ordinal()).isEqualTo(i);
        }
        Files.delete(file);
      }
    }
  }

  private static Map<String, byte[]> samples() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.pdf", text("%PDF-1.7 one"));
    files.put("b/c.pdf", text("%PDF-1.7 another, which is longer"));
    byte[] tar = new Tars().pax("path=d.pdf").file("x", text("d")).file("e", text("e")).end();
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put("s.zip", Zips.of(files));
    samples.put("s.tar", tar);
    samples.put("s.tgz", Packed.gzip(tar));
    samples.put("s.gz", Packed.gzip(text("one file")));
    samples.put("s.7z", Packed.sevenZ(SevenZMethod.LZMA2, files));
    samples.put("t.7z", Packed.sevenZ(SevenZMethod.COPY, files));
    return samples;
  }
}
