package id.absah.reports.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Packs a ZIP anew so that the same content gives the same bytes: fixed times, fixed order. */
final class FixedZip {
  // APPNOTE.TXT 4.4.6 counts from 1980-01-01 00:00, but java.util.zip takes that very moment for
  // one
  // it cannot say and adds a second time, by the zone of the machine.
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

  private FixedZip() {}

  static void copy(Path from, OutputStream to) throws IOException {
    ZipOutputStream out = new ZipOutputStream(to);
    try (ZipFile in = new ZipFile(from.toFile())) {
      List<ZipEntry> entries = new ArrayList<>(in.stream().toList());
      // OPC readers expect the content types first.
      entries.sort(
          Comparator.comparing((ZipEntry entry) -> !entry.getName().equals("[Content_Types].xml"))
              .thenComparing(ZipEntry::getName));
      for (ZipEntry entry : entries) {
        ZipEntry fixed = new ZipEntry(entry.getName());
        fixed.setTimeLocal(EPOCH);
        out.putNextEntry(fixed);
        try (InputStream content = in.getInputStream(entry)) {
          content.transferTo(out);
        }
        out.closeEntry();
      }
    }
    out.finish();
  }
}
