package id.absah.document.pdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether every reader must see the same file: within each revision one object follows the other,
 * each named by that revision, up to its cross-reference section, with nothing but white-space and
 * comments between.
 */
final class CanonicalForm {
  private final PdfFile file;
  private final FileSource source;
  private final List<Revisions.Block> sections;

  CanonicalForm(PdfFile file, FileSource source, List<Revisions.Block> sections) {
    this.file = file;
    this.source = source;
    this.sections = sections;
  }

  boolean holds() {
    if (source.findings().odd() || file.encrypted()) {
      return false;
    }
    long from = 0;
    for (PdfRevision revision : file.revisions()) {
      if (!namesAllOf(revision, from)) {
        return false;
      }
      from = revision.end();
    }
    Lexer tail = source.lexer(from);
    tail.skipWhite();
    return tail.peek() < 0 && !source.findings().odd();
  }

  private boolean namesAllOf(PdfRevision revision, long from) {
    TreeMap<Long, Long> blocks = new TreeMap<>();
    for (Revisions.Block section : sections) {
      if (section.start() >= from && section.start() < revision.end()) {
        blocks.put(section.start(), section.end());
      }
    }
    long size =
        revision.trailer().entries().get("Size") instanceof PdfObject.Int integer
            ? integer.value()
            : -1;
    PdfView view = file.view(revision.index());
    for (Map.Entry<Integer, XrefEntry> entry : revision.entries().entrySet()) {
      int number = entry.getKey();
      if (number >= size) {
        return false;
      }
      if (entry.getValue() instanceof XrefEntry.InFile inFile) {
        Optional<Revisions.Block> block = file.extent(number, inFile, revision.index());
        if (block.isEmpty()) {
          return false;
        }
        // A cross-reference stream names itself; its block is that of its section.
        blocks.putIfAbsent(block.get().start(), block.get().end());
      } else if (entry.getValue() instanceof XrefEntry.InStream
          && view.object(number) == PdfObject.Null.NULL) {
        return false;
      }
    }
    return contiguous(blocks, from, revision.end());
  }

  private boolean contiguous(Map<Long, Long> blocks, long from, long end) {
    Lexer lexer = source.lexer(from);
    for (Map.Entry<Long, Long> block : blocks.entrySet()) {
      lexer.skipSpace();
      if (block.getKey() != lexer.position()) {
        return false;
      }
      lexer.moveTo(Math.toIntExact(block.getValue()));
    }
    return lexer.position() == end;
  }
}
