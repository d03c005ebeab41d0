package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.EmbeddedSignature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Objects in later revisions that their cross-reference section passes over: a reader that finds
 * objects by scanning shows them in place of those that the section names.
 */
final class UnlistedObjects {
  private final PdfFile file;
  private final byte[] data;

  private UnlistedObjects(PdfFile file) {
    this.file = file;
    this.data = file.bytes().array();
  }

  /** The first such object after the first signed revision. */
  static Optional<Defect> find(PdfFile file, List<EmbeddedSignature> signatures) {
    int last = file.revisions().size();
    int first = last;
    for (EmbeddedSignature signature : signatures) {
      first = Math.min(first, Math.max(signature.revision() + 1, 1));
    }
    if (first >= last) {
      return Optional.empty();
    }
    UnlistedObjects search = new UnlistedObjects(file);
    for (int revision = first; revision < last; revision++) {
      Optional<Defect> found = search.in(file.revisions().get(revision));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Defect> in(PdfRevision revision) {
    long from = file.revisions().get(revision.index() - 1).end();
    TreeMap<Long, Long> blocks = new TreeMap<>();
    for (Revisions.Block section : file.sections()) {
      if (section.start() >= from && section.start() < revision.end()) {
        blocks.put(section.start(), section.end());
      }
    }
    for (Map.Entry<Integer, XrefEntry> entry : revision.entries().entrySet()) {
      if (entry.getValue() instanceof XrefEntry.InFile inFile
          && inFile.offset() >= from
          && inFile.offset() < revision.end()) {
        file.extent(entry.getKey(), inFile, revision.index())
            .ifPresent(block -> blocks.putIfAbsent(block.start(), block.end()));
      }
    }
    long at = from;
    for (Map.Entry<Long, Long> block : blocks.entrySet()) {
      Optional<Defect> found = between(at, block.getKey(), revision.index());
      if (found.isPresent()) {
        return found;
      }
      at = Math.max(at, block.getValue());
    }
    return between(at, revision.end(), revision.index());
  }

  private Optional<Defect> between(long from, long to, int revision) {
    ObjectScan scan = new ObjectScan(data);
    int at = from < to ? scan.next((int) from) : -1;
    while (at >= 0 && at < to) {
      int number = number(at);
      // A number that nothing uses shows nothing, wherever it is read from.
      if (file.latest().entry(number).filter(e -> !(e instanceof XrefEntry.Free)).isPresent()) {
        return Optional.of(
            Defect.of(PdfCode.OBJECT_UNLISTED, "object", number)
                .with("offset", at)
                .with("revision", revision));
      }
      at = scan.next(at + Keywords.OBJ.length);
    }
    return Optional.empty();
  }

  private int number(int offset) {
    long number = 0;
    for (int i = offset; i < data.length && Characters.digit(data[i] & 0xFF); i++) {
      number = Math.min(10 * number + (data[i] - '0'), Integer.MAX_VALUE);
    }
    return (int) number;
  }
}
