package id.absah.document.pdf;

import id.absah.document.Octets;
import java.util.Arrays;
import java.util.OptionalLong;

/** Reads indirect objects, streams included, at offsets of the file. */
final class IndirectReader {
  /** White-space that is tolerated before an object's number. */
  private static final int MAX_LEADING_SPACE = 32;

  private final byte[] data;
  private final Octets octets;
  private final PdfLimits limits;
  private final ParseBudget budget;
  private final Findings findings;
  private int[] endstreams = new int[0];
  private boolean endstreamsKnown;

  IndirectReader(FileSource source) {
    this.data = source.data();
    this.octets = source.octets();
    this.limits = source.limits();
    this.budget = source.budget();
    this.findings = source.findings();
  }

  /** The object at an offset; what had to be tolerated is marked as odd. */
  IndirectObject read(long offset, StreamLengths lengths) throws PdfSyntaxException {
    if (offset < 0 || offset >= data.length) {
      throw new PdfSyntaxException(PdfCode.OBJECT_MISMATCH, "outside");
    }
    budget.checkBytes();
    Lexer lexer = new Lexer(data, octets);
    lexer.begin((int) offset, data.length);
    try {
      return read(lexer, lengths);
    } finally {
      if (lexer.odd()) {
        findings.markOdd();
      }
      budget.countBytes(lexer.position() - (int) offset);
    }
  }

  /** A direct integer and nothing else, without following anything. */
  OptionalLong integer(long offset, int number) {
    if (offset < 0 || offset >= data.length) {
      return OptionalLong.empty();
    }
    Lexer lexer = new Lexer(data, octets);
    lexer.begin((int) offset, data.length);
    lexer.skipWhite();
    if (lexer.unsigned() != number) {
      return OptionalLong.empty();
    }
    lexer.skipSpace();
    lexer.unsigned();
    lexer.skipSpace();
    if (!lexer.take(Keywords.OBJ)) {
      return OptionalLong.empty();
    }
    lexer.skipSpace();
    long value = lexer.unsigned();
    return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private IndirectObject read(Lexer lexer, StreamLengths lengths) throws PdfSyntaxException {
    int from = lexer.position();
    int number = heading(lexer, from);
    int start = lexer.position();
    lexer.unsigned();
    lexer.skipSpace();
    long generation = lexer.unsigned();
    lexer.skipSpace();
    if (generation < 0 || generation > 65_535 || !lexer.startsWith(Keywords.OBJ)) {
      throw new PdfSyntaxException(PdfCode.OBJECT_MISMATCH, "none");
    }
    lexer.moveTo(lexer.position() + Keywords.OBJ.length);
    ObjectParser parser = new ObjectParser(lexer, limits.maxDepth(), budget);
    PdfObject value = parser.value();
    int end = lexer.position();
    lexer.skipSpace();
    if (value instanceof PdfObject.Dict dict && lexer.startsWith(Keywords.STREAM)) {
      value = stream(lexer, dict, lengths);
      end = lexer.position();
      lexer.skipSpace();
    }
    if (lexer.startsWith(Keywords.ENDOBJ)) {
      end = lexer.position() + Keywords.ENDOBJ.length;
    } else {
      lexer.markOdd();
    }
    lexer.moveTo(end);
    return new IndirectObject(number, (int) generation, value, start, end);
  }

  private int heading(Lexer lexer, int from) throws PdfSyntaxException {
    lexer.skipWhite();
    if (lexer.position() > from) {
      lexer.markOdd();
    }
    int start = lexer.position();
    long number = lexer.unsigned();
    if (start - from > MAX_LEADING_SPACE || number < 0 || number > Integer.MAX_VALUE) {
      throw new PdfSyntaxException(PdfCode.OBJECT_MISMATCH, "none");
    }
    lexer.moveTo(start);
    return (int) number;
  }

  private PdfObject.Stream stream(Lexer lexer, PdfObject.Dict dict, StreamLengths lengths)
      throws PdfSyntaxException {
    int start = dataStart(lexer);
    OptionalLong declared = declaredLength(dict, lengths);
    if (declared.isPresent() && declared.getAsLong() <= data.length - start) {
      int end = start + (int) declared.getAsLong();
      int keyword = afterLine(end);
      if (Keywords.matches(data, Keywords.ENDSTREAM, keyword)) {
        lexer.moveTo(keyword + Keywords.ENDSTREAM.length);
        return new PdfObject.Stream(dict, octets.slice(start, end));
      }
    }
    lexer.markOdd();
    int keyword = endstreamFrom(start);
    if (keyword < 0) {
      throw new PdfSyntaxException(PdfCode.OBJECT_UNREADABLE, "endstream");
    }
    lexer.moveTo(keyword + Keywords.ENDSTREAM.length);
    return new PdfObject.Stream(dict, octets.slice(start, beforeLine(start, keyword)));
  }

  /** 7.3.8.1: CR LF or LF after the keyword; other forms are odd. */
  private int dataStart(Lexer lexer) {
    int at = lexer.position() + Keywords.STREAM.length;
    while (lexer.peekAt(at) == ' ') {
      lexer.markOdd();
      at++;
    }
    if (lexer.peekAt(at) == '\n') {
      return at + 1;
    }
    if (lexer.peekAt(at) == '\r') {
      if (lexer.peekAt(at + 1) == '\n') {
        return at + 2;
      }
      lexer.markOdd();
      return at + 1;
    }
    lexer.markOdd();
    return at;
  }

  private static OptionalLong declaredLength(PdfObject.Dict dict, StreamLengths lengths) {
    PdfObject length = dict.entries().get("Length");
    if (length instanceof PdfObject.Int integer && integer.value() >= 0) {
      return OptionalLong.of(integer.value());
    }
    return length instanceof PdfObject.Ref reference
        ? lengths.length(reference)
        : OptionalLong.empty();
  }

  private int afterLine(int at) {
    if (at < data.length && data[at] == '\r') {
      at++;
    }
    return at < data.length && data[at] == '\n' ? at + 1 : at;
  }

  private int beforeLine(int start, int at) {
    if (at > start && data[at - 1] == '\n') {
      at--;
    }
    return at > start && data[at - 1] == '\r' ? at - 1 : at;
  }

  /** One pass over the file serves all streams of wrong length. */
  private int endstreamFrom(int start) {
    if (!endstreamsKnown) {
      endstreams = Keywords.findAll(data, Keywords.ENDSTREAM);
      endstreamsKnown = true;
    }
    int index = Arrays.binarySearch(endstreams, start);
    index = index < 0 ? -index - 1 : index;
    return index < endstreams.length ? endstreams[index] : -1;
  }
}
