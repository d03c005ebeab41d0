package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.Octets;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads single cross-reference sections; all of a file count against its number of objects. */
final class XrefReader {
  /** 7.5.4: ten digits, a space, five digits, a space, a keyword, two bytes of end-of-line. */
  private static final int ENTRY_LENGTH = 20;

  private static final PdfObject XREF_TYPE = new PdfObject.Name("XRef");

  private final byte[] data;
  private final Octets octets;
  private final PdfLimits limits;
  private final ParseBudget budget;
  private final Findings findings;
  private final IndirectReader objects;
  private final StreamDecoder decoder;
  private long entriesRead;

  XrefReader(FileSource source, IndirectReader objects, StreamDecoder decoder) {
    this.data = source.data();
    this.octets = source.octets();
    this.limits = source.limits();
    this.budget = source.budget();
    this.findings = source.findings();
    this.objects = objects;
    this.decoder = decoder;
  }

  /** The section at an offset, without the hidden stream of a hybrid. */
  XrefSection section(long offset) throws PdfSyntaxException {
    if (offset < 0 || offset >= data.length) {
      throw broken("outside");
    }
    Lexer lexer = new Lexer(data, octets);
    lexer.begin((int) offset, data.length);
    lexer.skipWhite();
    if (lexer.position() > offset) {
      findings.markOdd();
    }
    budget.checkBytes();
    XrefSection section = lexer.take(Keywords.XREF) ? table(lexer, offset) : stream(offset);
    if (lexer.odd()) {
      findings.markOdd();
    }
    return section;
  }

  private XrefSection table(Lexer lexer, long offset) throws PdfSyntaxException {
    NavigableMap<Integer, XrefEntry> entries = new TreeMap<>();
    lexer.skipSpace();
    while (!lexer.take(Keywords.TRAILER)) {
      long first = lexer.unsigned();
      lexer.skipWhite();
      long count = lexer.unsigned();
      if (first < 0 || count < 0) {
        throw broken("subsection");
      }
      subsection(lexer, first, count, entries);
      lexer.skipSpace();
    }
    PdfObject trailer = new ObjectParser(lexer, limits.maxDepth(), budget).value();
    budget.countBytes(lexer.position() - (int) offset);
    if (!(trailer instanceof PdfObject.Dict dict)) {
      throw broken("trailer");
    }
    PdfObject hidden = References.NONE.get(dict, "XRefStm");
    long hiddenOffset = hidden instanceof PdfObject.Int integer ? integer.value() : -1;
    return new XrefSection(offset, lexer.position(), dict, entries, hiddenOffset);
  }

  private void subsection(
      Lexer lexer, long first, long count, NavigableMap<Integer, XrefEntry> entries)
      throws PdfSyntaxException {
    long expected = -1;
    for (long i = 0; i < count; i++) {
      lexer.skipWhite();
      if (lexer.startsWith(Keywords.TRAILER)) {
        lexer.markOdd();
        return;
      }
      if (expected >= 0 && lexer.position() != expected) {
        lexer.markOdd();
      }
      expected = lexer.position() + (long) ENTRY_LENGTH;
      long offset = lexer.unsigned();
      lexer.skipWhite();
      long generation = lexer.unsigned();
      lexer.skipWhite();
      int kind = lexer.peek();
      if (offset < 0 || generation < 0 || (kind != 'n' && kind != 'f')) {
        throw broken("entry");
      }
      lexer.moveTo(lexer.position() + 1);
      add(entries, first + i, kind == 'n' ? 1 : 0, offset, generation);
    }
  }

  private XrefSection stream(long offset) throws PdfSyntaxException {
    IndirectObject object = objects.read(offset, StreamLengths.NONE);
    if (!(object.value() instanceof PdfObject.Stream stream)
        || !XREF_TYPE.equals(stream.dict().entries().get("Type"))) {
      throw broken("no section");
    }
    PdfObject.Dict dict = stream.dict();
    long[] widths = integers(dict, "W");
    if (widths.length < 3 || widths[0] > 8 || widths[1] > 8 || widths[2] > 8) {
      throw broken("W");
    }
    long[] index =
        dict.entries().containsKey("Index") ? integers(dict, "Index") : new long[] {0, size(dict)};
    long total = 0;
    for (int i = 1; i < index.length; i += 2) {
      total += index[i];
      // Counted before anything is allocated: an index of 134 million entries fits in a line.
      if (total + entriesRead > limits.maxObjects()) {
        throw new PdfSyntaxException(PdfCode.LIMIT_OBJECTS, Long.toString(total));
      }
    }
    int width = (int) (widths[0] + widths[1] + widths[2]);
    if (width == 0) {
      throw broken("W");
    }
    // A predictor adds a byte for each row, and a row has at least one.
    long most = 2 * total * width + 4096;
    Octets rows = decoder.decode(stream, References.NONE, most);
    NavigableMap<Integer, XrefEntry> entries = rows(rows, widths, index, width);
    return new XrefSection(offset, object.end(), dict, entries, -1);
  }

  private NavigableMap<Integer, XrefEntry> rows(Octets rows, long[] widths, long[] index, int width)
      throws PdfSyntaxException {
    NavigableMap<Integer, XrefEntry> entries = new TreeMap<>();
    int at = 0;
    for (int i = 0; i + 1 < index.length; i += 2) {
      for (long k = 0; k < index[i + 1]; k++) {
        if (at + width > rows.length()) {
          findings.markOdd();
          return entries;
        }
        int second = at + (int) widths[0];
        int third = second + (int) widths[1];
        long kind = widths[0] == 0 ? 1 : field(rows, at, second);
        at += width;
        add(entries, index[i] + k, kind, field(rows, second, third), field(rows, third, at));
      }
    }
    return entries;
  }

  private static long field(Octets rows, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      value = value << 8 | rows.at(i);
    }
    return value;
  }

  private void add(
      NavigableMap<Integer, XrefEntry> entries, long number, long kind, long second, long third)
      throws PdfSyntaxException {
    if (++entriesRead > limits.maxObjects()) {
      throw new PdfSyntaxException(PdfCode.LIMIT_OBJECTS, Long.toString(entriesRead));
    }
    if (number > Integer.MAX_VALUE) {
      throw broken("object number");
    }
    int last = (int) Math.min(third & Long.MAX_VALUE, Integer.MAX_VALUE);
    XrefEntry entry;
    if (kind == 1 && second > 0) {
      entry = new XrefEntry.InFile(second, last);
    } else if (kind == 2 && second > 0 && second <= Integer.MAX_VALUE) {
      entry = new XrefEntry.InStream((int) second, last);
    } else {
      // 7.5.8.3: unknown types are null objects; some writers mark unused objects by offset 0.
      entry = new XrefEntry.Free(last);
      if (kind != 0) {
        findings.markOdd();
      }
    }
    XrefEntry known = entries.put((int) number, entry);
    if (known != null) {
      findings.markOdd();
      // Object 0 only heads the list of free ones (7.5.4).
      if (number > 0 && !known.equals(entry)) {
        findings.add(Defect.of(PdfCode.XREF_AMBIGUOUS, "object", number));
      }
    }
  }

  private static long size(PdfObject.Dict dict) throws PdfSyntaxException {
    if (References.NONE.get(dict, "Size") instanceof PdfObject.Int size && size.value() >= 0) {
      return size.value();
    }
    throw broken("Size");
  }

  private static long[] integers(PdfObject.Dict dict, String key) throws PdfSyntaxException {
    if (!(References.NONE.get(dict, key) instanceof PdfObject.Array array)) {
      throw broken(key);
    }
    long[] values = new long[array.items().size()];
    for (int i = 0; i < values.length; i++) {
      if (!(array.items().get(i) instanceof PdfObject.Int integer)
          || integer.value() < 0
          || integer.value() > Integer.MAX_VALUE) {
        throw broken(key);
      }
      values[i] = integer.value();
    }
    return values;
  }

  private static PdfSyntaxException broken(String detail) {
    return new PdfSyntaxException(PdfCode.XREF_BROKEN, detail);
  }
}
