package id.absah.document.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Which stretches of the file are data of streams that a cross-reference leads to. */
final class StreamData {
  /** Line ends and the padding of encrypted data around the bytes of a stream. */
  private static final int SLACK = 64;

  private final PdfFile file;
  private final PdfLimits limits;
  private final TreeMap<Long, Owner> owners = new TreeMap<>();

  private final Map<Long, Long> ends = new HashMap<>();

  private record Owner(int revision, int number) {}

  StreamData(PdfFile file, PdfLimits limits) {
    this.file = file;
    this.limits = limits;
    for (PdfRevision revision : file.revisions()) {
      for (Map.Entry<Integer, XrefEntry> entry : revision.entries().entrySet()) {
        if (entry.getValue() instanceof XrefEntry.InFile inFile) {
          owners.putIfAbsent(inFile.offset(), new Owner(revision.index(), entry.getKey()));
        }
      }
    }
  }

  /** Whether the byte at an offset is stream data. */
  boolean contains(int offset) {
    Map.Entry<Long, Owner> before = owners.lowerEntry((long) offset);
    if (before == null) {
      return false;
    }
    Long end = ends.computeIfAbsent(before.getKey(), start -> end(start, before.getValue()));
    return offset < end;
  }

  /** The offset after an object's stream data, or its own offset when it is no stream. */
  private long end(long start, Owner owner) {
    PdfObject object = file.view(owner.revision()).object(owner.number());
    if (!(object instanceof PdfObject.Stream stream)) {
      return start;
    }
    return RawObject.at(file.bytes(), (int) start, limits.maxDepth())
        .filter(RawObject::stream)
        .map(raw -> raw.end() + (long) stream.raw().length() + SLACK)
        .orElse(start);
  }
}
