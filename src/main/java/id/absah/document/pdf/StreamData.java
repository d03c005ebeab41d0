package id.absah.document.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Which stretches of the file are data of streams that a cross-reference leads to. */
final class StreamData {
  /** The keyword {@code stream}, line ends and white space around the bytes of a stream. */
  private static final int SLACK = 64;

  private final PdfFile file;
  private final PdfLimits limits;
  private final TreeMap<Long, Owner> owners = new TreeMap<>();

  private final Map<Long, Long> ends = new HashMap<>();

  private record Owner(int revision, int number) {}

  StreamData(PdfFile file, PdfLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /** Whether the byte at an offset is stream data. */
  boolean contains(int offset) {
    if (owners.isEmpty()) {
      indexOwners();
    }
    Map.Entry<Long, Owner> before = owners.lowerEntry((long) offset);
    if (before == null) {
      return false;
    }
    Long end = ends.computeIfAbsent(before.getKey(), start -> end(start, before.getValue()));
    return offset < end;
  }

  private void indexOwners() {
    for (PdfRevision revision : file.revisions()) {
      for (Map.Entry<Integer, XrefEntry> entry : revision.entries().entrySet()) {
        if (entry.getValue() instanceof XrefEntry.InFile inFile) {
          owners.putIfAbsent(inFile.offset(), new Owner(revision.index(), entry.getKey()));
        }
      }
    }
  }

  /**
   * The offset after an object's stream data, or its own offset when it is no stream or does not
   * end where its /Length says: what a wrong length swallows is not taken for data.
   */
  private long end(long start, Owner owner) {
    PdfView view = file.view(owner.revision());
    if (!(view.object(owner.number()) instanceof PdfObject.Stream stream)
        || !(view.get(stream.dict(), "Length") instanceof PdfObject.Int length)) {
      return start;
    }
    return RawObject.at(file.bytes(), (int) start, limits.maxDepth())
        .filter(RawObject::stream)
        .map(raw -> endOfData(raw.end(), length.value()))
        .filter(end -> end >= 0)
        .orElse(start);
  }

  /** Where {@code endstream} follows the data; -1 when it does not. */
  private long endOfData(int dictionaryEnd, long declared) {
    int length = file.bytes().length();
    if (declared < 0 || declared > length - dictionaryEnd) {
      return -1;
    }
    int from = dictionaryEnd + (int) declared;
    byte[] around = file.bytes().slice(from, Math.min(from + SLACK, length)).toByteArray();
    int keyword = Keywords.find(around, Keywords.ENDSTREAM, 0, around.length);
    return keyword < 0 ? -1 : from + (long) keyword;
  }
}
