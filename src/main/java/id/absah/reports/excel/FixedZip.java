package id.absah.reports.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Puts a ZIP together anew so that the same content gives the same bytes: fixed times, fixed order.
 * What is packed stays packed.
 */
final class FixedZip {
  // APPNOTE.TXT 4.4.6 counts from 1980-01-01 00:00; in no zone is this later moment skipped or
  // before that, so it comes out the same wherever it is written.
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

  private FixedZip() {}

  static void copy(Path from, OutputStream to) throws IOException {
    ZipArchiveOutputStream out = new ZipArchiveOutputStream(to);
    try (ZipFile in = ZipFile.builder().setPath(from).get()) {
      List<ZipArchiveEntry> entries = new ArrayList<>(Collections.list(in.getEntries()));
      // OPC readers expect the content types first.
      entries.sort(
          Comparator.comparing(
                  (ZipArchiveEntry entry) -> !entry.getName().equals("[Content_Types].xml"))
              .thenComparing(ZipArchiveEntry::getName));
      for (ZipArchiveEntry entry : entries) {
        ZipArchiveEntry fixed = new ZipArchiveEntry(entry.getName());
        fixed.setTimeLocal(EPOCH);
        fixed.setMethod(entry.getMethod());
        fixed.setCrc(entry.getCrc());
        fixed.setSize(entry.getSize());
        fixed.setCompressedSize(entry.getCompressedSize());
        try (InputStream packed = in.getRawInputStream(entry)) {
          out.addRawArchiveEntry(fixed, packed);
        }
      }
    }
    out.finish();
  }
}
