package id.absah.document.pdf;

import id.absah.document.Defect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Turns the sections of a chain into revisions and finds where each of them ends. */
final class Revisions {
  private final FileSource source;
  private final List<Block> sections = new ArrayList<>();
  private int[] starts = new int[0];
  private boolean startsKnown;

  /** A stretch of the file that one construct fills. */
  record Block(long start, long end) {}

  Revisions(FileSource source) {
    this.source = source;
  }

  /**
   * The revisions, oldest first.
   *
   * @param chain the sections, newest first
   */
  List<PdfRevision> of(List<XrefSection> chain) {
    List<XrefSection> oldestFirst = new ArrayList<>(chain);
    Collections.reverse(oldestFirst);
    List<PdfRevision> revisions = new ArrayList<>(oldestFirst.size());
    int next = 0;
    if (linearized(oldestFirst)) {
      revisions.add(linearizedRevision(oldestFirst.get(0), oldestFirst.get(1)));
      next = 2;
    }
    for (; next < oldestFirst.size(); next++) {
      XrefSection section = oldestFirst.get(next);
      long from = revisions.isEmpty() ? 0 : revisions.get(revisions.size() - 1).end();
      long end = end(section, section.offset());
      checkOrder(section.offset(), from, end);
      if (section.hidden() >= 0) {
        // Word writes the table of a hybrid as an update of its own, after the stream that it
        // names.
        checkOrder(section.hidden(), 0, end);
      }
      sections.add(new Block(section.offset(), end));
      revisions.add(
          new PdfRevision(
              revisions.size(), section.offset(), end, section.trailer(), section.entries()));
    }
    checkSizes(revisions);
    return revisions;
  }

  /** 7.5.5: an object whose number is not below /Size is missing, for readers that look at it. */
  private void checkSizes(List<PdfRevision> revisions) {
    int last = 0;
    for (PdfRevision revision : revisions) {
      last = Math.max(last, lastInUse(revision.entries()));
      boolean counted =
          !(revision.trailer().entries().get("Size") instanceof PdfObject.Int size)
              || size.value() > last;
      if (!counted) {
        source.findings().add(Defect.of(PdfCode.XREF_AMBIGUOUS, "object", last));
      }
    }
  }

  private static int lastInUse(Map<Integer, XrefEntry> entries) {
    int last = 0;
    for (Map.Entry<Integer, XrefEntry> entry : entries.entrySet()) {
      if (!(entry.getValue() instanceof XrefEntry.Free)) {
        last = Math.max(last, entry.getKey());
      }
    }
    return last;
  }

  /** Where the sections stand, each up to the end of its {@code %%EOF}. */
  List<Block> sections() {
    return sections;
  }

  /** Annex F: the first-page section comes first in the file and points forward to the other. */
  private boolean linearized(List<XrefSection> oldestFirst) {
    if (oldestFirst.size() < 2 || oldestFirst.get(1).offset() >= oldestFirst.get(0).offset()) {
      return false;
    }
    Lexer lexer = source.lexer(0);
    lexer.skipSpace();
    lexer.unsigned();
    lexer.skipSpace();
    lexer.unsigned();
    lexer.skipSpace();
    if (!lexer.take(Keywords.OBJ)) {
      return false;
    }
    try {
      PdfObject first =
          new ObjectParser(lexer, source.limits().maxDepth(), source.budget()).value();
      return first instanceof PdfObject.Dict dict && dict.entries().containsKey("Linearized");
    } catch (PdfSyntaxException e) {
      // No linearization dictionary then: the order of the sections is reported instead.
      return false;
    }
  }

  private PdfRevision linearizedRevision(XrefSection main, XrefSection firstPage) {
    NavigableMap<Integer, XrefEntry> entries = new TreeMap<>(main.entries());
    for (Map.Entry<Integer, XrefEntry> entry : firstPage.entries().entrySet()) {
      entries.put(entry.getKey(), entry.getValue());
    }
    long end = end(main, firstPage.offset());
    sections.add(new Block(firstPage.offset(), tailAt(firstPage.end(), -1)));
    sections.add(new Block(main.offset(), end));
    return new PdfRevision(0, firstPage.offset(), end, firstPage.trailer(), entries);
  }

  private void checkOrder(long offset, long from, long end) {
    if (offset < from || offset >= end) {
      source
          .findings()
          .add(Defect.of(PdfCode.XREF_ORDER, "offset", offset).with("from", from).with("end", end));
    }
  }

  /** The end of the {@code %%EOF} of the section's own {@code startxref}. */
  private long end(XrefSection section, long expected) {
    long direct = tailAt(section.end(), expected);
    if (direct >= 0) {
      return direct;
    }
    source.findings().markOdd();
    if (!startsKnown) {
      starts = Keywords.findAll(source.data(), Keywords.STARTXREF);
      startsKnown = true;
    }
    int index = Arrays.binarySearch(starts, section.end());
    index = index < 0 ? -index - 1 : index;
    // The own one is among the next few or nowhere: a scan of all would cost sections times starts.
    for (int i = index; i < starts.length && i < index + 16; i++) {
      long end = tailAt(starts[i], expected);
      if (end >= 0) {
        return end;
      }
    }
    return section.end();
  }

  /**
   * The end of {@code startxref N %%EOF} with at most one end-of-line marker, or -1.
   *
   * @param expected the number, or -1 for any (of the first part of a linearized file it is 0)
   */
  private long tailAt(int at, long expected) {
    Lexer lexer = source.lexer(at);
    lexer.skipSpace();
    if (!lexer.take(Keywords.STARTXREF)) {
      return expected < 0 ? at : -1;
    }
    lexer.skipWhite();
    long value = lexer.unsigned();
    if (value < 0 || (expected >= 0 && value != expected)) {
      return -1;
    }
    lexer.skipWhite();
    if (lexer.startsWith(Keywords.EOF)) {
      lexer.moveTo(lexer.position() + Keywords.EOF.length);
    } else {
      source.findings().markOdd();
    }
    return afterLine(lexer);
  }

  private static long afterLine(Lexer lexer) {
    int end = lexer.position();
    if (lexer.peekAt(end) == '\r') {
      end++;
    }
    return lexer.peekAt(end) == '\n' ? end + 1L : end;
  }
}
