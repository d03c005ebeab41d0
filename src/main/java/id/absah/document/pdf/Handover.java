package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What of a file is not for PDFBox, which has no limits: half a megabyte is enough to fill its
 * memory, and a deep tree its stack. All objects must have been parsed before.
 */
final class Handover {
  /**
   * PDFBox keeps several objects for each byte range it parses; larger files are not given to it.
   */
  private static final int MAX_LENGTH = 256 << 20;

  /** What our values take; those of PDFBox take about twice as much. */
  private static final long MAX_MEMORY = 128L << 20;

  /** Values in object streams: PDFBox parses all of a stream, some 80 bytes each. */
  private static final long MAX_OPERANDS = 2_000_000;

  /** Rows of a cross-reference stream, of which PDFBox keeps each. */
  private static final long MAX_ROWS = 8L << 20;

  private static final byte[] FIRST = "/First".getBytes(StandardCharsets.US_ASCII);

  private final PdfFile file;
  private final FileSource source;
  private final byte[] data;

  private Handover(PdfFile file, FileSource source) {
    this.file = file;
    this.source = source;
    this.data = source.data();
  }

  /** Why a file is not handed over; empty when it can be. */
  static Optional<Defect> refusal(PdfFile file, FileSource source) {
    if (source.data().length > MAX_LENGTH) {
      return Optional.of(TextBudget.limit("file-bytes", MAX_LENGTH));
    }
    boolean canonical = file.canonical();
    for (Defect defect : file.defects()) {
      if (defect.code().name().startsWith("LIMIT_")) {
        // What a limit stopped here is not stopped there.
        String limit = defect.values().getOrDefault("limit", defect.values().get("detail"));
        return Optional.of(
            Defect.of(TextCode.TEXT_LIMIT, "what", defect.code().name())
                .with("limit", limit == null ? "" : limit));
      }
    }
    if (source.budget().memory() > MAX_MEMORY) {
      return Optional.of(TextBudget.limit("memory", MAX_MEMORY));
    }
    // In canonical form every reader takes the same sections and object streams, all decoded here.
    boolean sound = canonical || new Handover(file, source).streamsSound();
    return sound && source.budget().operands() <= MAX_OPERANDS
        ? Optional.empty()
        : Optional.of(TextBudget.limit("operands", MAX_OPERANDS));
  }

  /**
   * Whether whatever in the bytes may be taken for a cross-reference or object stream stays small:
   * of a file that is not canonical PDFBox may read others than we do.
   */
  private boolean streamsSound() {
    int object = -1;
    int from = 0;
    for (int at = stream(0); at >= 0; at = stream(at + 1)) {
      for (int i = Keywords.find(data, Keywords.OBJ, from, at);
          i >= 0;
          i = Keywords.find(data, Keywords.OBJ, i + 1, at)) {
        object = Keywords.matches(data, Keywords.ENDOBJ, i - 3) ? object : i + Keywords.OBJ.length;
      }
      from = at;
      if (object >= 0 && suspect(object, at) && !sound(object, at)) {
        return false;
      }
      object = -1;
    }
    return true;
  }

  /** The next keyword {@code stream}, which is also the end of another. */
  private int stream(int from) {
    int at = Keywords.find(data, Keywords.STREAM, from, data.length);
    while (at >= 3 && Keywords.matches(data, Keywords.ENDSTREAM, at - 3)) {
      at = Keywords.find(data, Keywords.STREAM, at + 1, data.length);
    }
    return at;
  }

  /** Whether a dictionary has /W or /First, or a name written with escapes. */
  private boolean suspect(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      boolean widths = data[i + 1] == 'W' && i + 2 < to && !letter(data[i + 2]);
      if (data[i] == '#' || (data[i] == '/' && (widths || Keywords.matches(data, FIRST, i)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean letter(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private boolean sound(int from, int keyword) {
    Lexer lexer = source.lexer(from);
    try {
      PdfObject value =
          new ObjectParser(lexer, source.limits().maxDepth(), source.budget()).value();
      if (!(value instanceof PdfObject.Dict dict)) {
        return true;
      }
      int start = keyword + Keywords.STREAM.length;
      while (start < data.length && Characters.white(data[start] & 0xFF)) {
        start++;
      }
      int end = Keywords.find(data, Keywords.ENDSTREAM, start, data.length);
      Octets raw = source.octets().slice(start, end < 0 ? data.length : end);
      StreamDecoder decoder = new StreamDecoder(source.limits(), new Findings());
      PdfView view = file.latest();
      Octets decoded = decoder.decode(new PdfObject.Stream(dict, raw), view::resolve, MAX_ROWS);
      if (dict.entries().containsKey("First")) {
        source.budget().countOperands(OperandCount.all(decoded.toByteArray()));
      }
      return true;
    } catch (PdfSyntaxException e) {
      // What no filter of ours decodes, PDFBox does not decode either.
      return e.code() == PdfCode.STREAM_UNDECODABLE;
    }
  }
}
