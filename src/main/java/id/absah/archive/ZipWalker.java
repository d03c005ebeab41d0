package id.absah.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Walks one ZIP and the ZIPs in it. The directory at its end decides what is in it (APPNOTE
 * 4.3.12).
 */
final class ZipWalker {
  private final ArchiveLimits limits;
  private final Budget budget;
  private final ArchiveWalker.Visitor visitor;

  ZipWalker(ArchiveLimits limits, ArchiveWalker.Visitor visitor) {
    this.limits = limits;
    this.budget = new Budget(limits);
    this.visitor = visitor;
  }

  /**
   * Hands over what is in a ZIP.
   *
   * @param path of the ZIP itself
   * @param channel its bytes
   * @param size how many
   * @param depth 1 for a ZIP that is no entry of another
   * @return false when this is no archive but a document of a format that is packed as a ZIP;
   *     nothing was handed over then
   */
  boolean walk(String path, SeekableByteChannel channel, long size, int depth)
      throws InterruptedException {
    if (depth > limits.maxDepth()) {
      refuse(path, size, EntryDefect.ARCHIVES_TOO_DEEP, values("limit", limits.maxDepth()));
      return true;
    }
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(channel)
            .setCharset(StandardCharsets.UTF_8)
            .setUseUnicodeExtraFields(true)
            .get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
      if (entries.stream().anyMatch(entry -> ContainerKind.marksDocument(entry.getName()))) {
        return false;
      }
      walk(path, zip, entries, depth);
    } catch (IOException | RuntimeException e) {
      // commons-compress throws unchecked exceptions too on directories that lie
      refuse(path, size, EntryDefect.ARCHIVE_DAMAGED, values("detail", describe(e)));
    }
    return true;
  }

  private void walk(String path, ZipFile zip, List<ZipArchiveEntry> entries, int depth)
      throws InterruptedException {
    if (zip.getFirstLocalFileHeaderOffset() > 0) {
      refuse(
          path + "!",
          zip.getFirstLocalFileHeaderOffset(),
          EntryDefect.DATA_BEFORE_ARCHIVE,
          values("bytes", zip.getFirstLocalFileHeaderOffset()));
    }
    Set<ZipArchiveEntry> overlapping = overlapping(entries);
    EntryNames names = new EntryNames();
    boolean empty = true;
    for (ZipArchiveEntry entry : entries) {
      if (entry.isDirectory()) {
        continue;
      }
      empty = false;
      String entryPath = path + "!/" + names.unique(entry.getName());
      if (!budget.takeEntry()) {
        refuse(entryPath, -1, EntryDefect.TOO_MANY_ENTRIES, values("limit", limits.maxEntries()));
        return;
      }
      if (overlapping.contains(entry)) {
        refuse(entryPath, entry.getSize(), EntryDefect.ENTRIES_OVERLAP, new TreeMap<>());
      } else {
        visit(entryPath, zip, entry, depth);
      }
    }
    if (empty) {
      refuse(path, -1, EntryDefect.ARCHIVE_EMPTY, new TreeMap<>());
    }
  }

  private void visit(String path, ZipFile zip, ZipArchiveEntry entry, int depth)
      throws InterruptedException {
    byte[] bytes;
    try {
      bytes = unpack(zip, entry);
    } catch (EntryRefusedException e) {
      refuse(path, entry.getSize(), e.reason(), e.values());
      return;
    } catch (IOException | RuntimeException e) {
      refuse(path, entry.getSize(), EntryDefect.ENTRY_DAMAGED, values("detail", describe(e)));
      return;
    }
    boolean container = ContainerKind.isZip(entry.getName(), bytes);
    if (!container
        || !walk(path, new SeekableInMemoryByteChannel(bytes), bytes.length, depth + 1)) {
      visitor.visit(new ArchiveEntry.Content(path, bytes));
    }
  }

  private byte[] unpack(ZipFile zip, ZipArchiveEntry entry)
      throws IOException, EntryRefusedException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new EntryRefusedException(EntryDefect.ENTRY_ENCRYPTED);
    }
    if (!zip.canReadEntryData(entry)) {
      throw new EntryRefusedException(EntryDefect.METHOD_UNSUPPORTED)
          .with("method", entry.getMethod());
    }
    try (InputStream stream = zip.getInputStream(entry)) {
      BoundedReader.Unpacked unpacked =
          new BoundedReader(limits, budget).read(stream, entry.getCompressedSize());
      if (unpacked.size() != entry.getSize()) {
        throw new EntryRefusedException(EntryDefect.SIZE_MISMATCH)
            .with("expected", entry.getSize())
            .with("actual", unpacked.size());
      }
      if (unpacked.crc() != entry.getCrc()) {
        throw new EntryRefusedException(EntryDefect.CRC_MISMATCH)
            .with("expected", Long.toHexString(entry.getCrc()))
            .with("actual", Long.toHexString(unpacked.crc()));
      }
      return unpacked.toByteArray();
    }
  }

  /**
   * Entries whose packed bytes begin before those of the entry before them end: the shape of a
   * non-recursive bomb.
   */
  private static Set<ZipArchiveEntry> overlapping(List<ZipArchiveEntry> entries) {
    List<ZipArchiveEntry> sorted =
        entries.stream().sorted(Comparator.comparingLong(ZipArchiveEntry::getDataOffset)).toList();
    Set<ZipArchiveEntry> overlapping = new HashSet<>();
    long end = 0;
    for (ZipArchiveEntry entry : sorted) {
      if (entry.getDataOffset() < end) {
        overlapping.add(entry);
      }
      end = Math.max(end, entry.getDataOffset() + Math.max(0, entry.getCompressedSize()));
    }
    return overlapping;
  }

  private void refuse(String path, long size, EntryDefect reason, SortedMap<String, String> values)
      throws InterruptedException {
    visitor.visit(new ArchiveEntry.Refused(path, size, reason, values));
  }

  private static SortedMap<String, String> values(String name, Object value) {
    TreeMap<String, String> values = new TreeMap<>();
    values.put(name, String.valueOf(value));
    return values;
  }

  private static String describe(Exception e) {
    return EntryNames.escape(e.getClass().getSimpleName() + ": " + e.getMessage());
  }
}
