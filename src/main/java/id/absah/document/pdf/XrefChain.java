package id.absah.document.pdf;

import id.absah.document.Defect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows the cross-reference sections from the last one back by /Prev (ISO 32000-2, 7.5.6). */
final class XrefChain {
  private final FileSource source;
  private final XrefReader reader;

  XrefChain(FileSource source, XrefReader reader) {
    this.source = source;
    this.reader = reader;
  }

  /** The sections, newest first; at least one. */
  List<XrefSection> read() throws PdfSyntaxException {
    long at = lastStart();
    List<XrefSection> sections = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    while (at >= 0) {
      if (!seen.add(at)) {
        source.findings().add(Defect.of(PdfCode.XREF_LOOP, "offset", at));
        break;
      }
      if (sections.size() == source.limits().maxRevisions()) {
        throw new PdfSyntaxException(
            PdfCode.LIMIT_REVISIONS, Integer.toString(source.limits().maxRevisions()));
      }
      XrefSection section = reader.section(at);
      if (section.hidden() >= 0) {
        mergeHidden(section);
      }
      sections.add(section);
      at = previous(section.trailer());
    }
    return sections;
  }

  /** The number after the last {@code startxref}. */
  private long lastStart() throws PdfSyntaxException {
    int keyword = Keywords.findLast(source.data(), Keywords.STARTXREF, source.data().length);
    if (keyword < 0) {
      throw new PdfSyntaxException(PdfCode.XREF_BROKEN, "startxref");
    }
    Lexer lexer = source.lexer(keyword + Keywords.STARTXREF.length);
    lexer.skipSpace();
    long start = lexer.unsigned();
    if (start < 0) {
      throw new PdfSyntaxException(PdfCode.XREF_BROKEN, "startxref");
    }
    return start;
  }

  private long previous(PdfObject.Dict trailer) throws PdfSyntaxException {
    PdfObject previous = trailer.entries().get("Prev");
    if (previous == null) {
      return -1;
    }
    if (previous instanceof PdfObject.Int integer && integer.value() >= 0) {
      if (integer.value() == 0) {
        // Some writers say so that there is none.
        source.findings().markOdd();
        return -1;
      }
      return integer.value();
    }
    throw new PdfSyntaxException(PdfCode.XREF_BROKEN, "Prev");
  }

  /** 7.5.8.4: what the table does not have, or has as free, may stand in the stream. */
  private void mergeHidden(XrefSection section) throws PdfSyntaxException {
    source.findings().add(Defect.of(PdfCode.HYBRID_XREF, "offset", section.hidden()));
    XrefSection hidden = reader.section(section.hidden());
    for (Map.Entry<Integer, XrefEntry> entry : hidden.entries().entrySet()) {
      XrefEntry known = section.entries().get(entry.getKey());
      if (known == null || known instanceof XrefEntry.Free) {
        section.entries().put(entry.getKey(), entry.getValue());
      } else if (!(entry.getValue() instanceof XrefEntry.Free) && !known.equals(entry.getValue())) {
        source.findings().add(Defect.of(PdfCode.XREF_AMBIGUOUS, "object", entry.getKey()));
      }
    }
  }
}
