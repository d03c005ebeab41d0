package id.absah.mutation;

import id.absah.archive.ArchiveEntry;
import id.absah.archive.ArchiveLimits;
import id.absah.archive.ArchiveWalker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A signed sample, authentic as it stands. */
final class Sample {
  /** One of each kind that the corpus has. */
  private static final List<String> NAMES =
      List.of(
          "H-bukti-jangka-panjang--pass--dss",
          "H-tanpa-sandi--pass--empty-user-password",
          "P06-standar--pass--ecdsa-p256",
          "P06-standar--pass--pades",
          "P11-jenis--pass--surat-perintah-tugas", // xref and object streams
          "P12-bersertifikasi--pass--certification-signature",
          "P13-keutuhan--pass--four-revisions",
          "P13-persetujuan--pass--visible",
          "P13-perubahan--pass--certified-then-signed",
          "P13-perubahan--pass--dss-and-document-timestamp",
          "P13-perubahan--pass--form-field-filled",
          "P13-perubahan--pass--later-signature",
          "P13-perubahan--pass--number-stamped-by-signature",
          "P14-dicabut--pass--crl",
          "P14-dicabut--unknown--no-revocation-data");

  private final String name;
  private final byte[] bytes;
  private final PdfScan scan;

  private Sample(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    this.scan = new PdfScan(bytes);
  }

  /** Its file name without the ending. */
  String name() {
    return name;
  }

  /** The file itself, not a copy. */
  byte[] bytes() {
    return bytes;
  }

  /** What stands where in it. */
  PdfScan scan() {
    return scan;
  }

  static Path folder() {
    return Path.of(System.getProperty("absah.basedir", "."), "sample-corpus");
  }

  /** The samples, also those in ZIP files, in the order of their names. */
  static List<Sample> load() throws IOException, InterruptedException {
    List<Sample> samples = new ArrayList<>();
    new ArchiveWalker(ArchiveLimits.defaults())
        .walk(
            List.of(folder().resolve("archive")),
            entry -> {
              String file = entry.path().substring(entry.path().lastIndexOf('/') + 1);
              String name = file.replaceFirst("\\.pdf$", "");
              if (entry instanceof ArchiveEntry.Content content && NAMES.contains(name)) {
                samples.add(new Sample(name, content.bytes()));
              }
            });
    if (samples.size() != NAMES.size()) {
      throw new IllegalStateException(samples.size() + " of " + NAMES.size() + " samples found");
    }
    samples.sort(Comparator.comparing(Sample::name));
    return samples;
  }
}
