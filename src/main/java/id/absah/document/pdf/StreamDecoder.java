package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.Octets;
import java.util.List;
import java.util.Optional;

/** Applies a stream's chain of filters, within the budgets of stream and document. */
final class StreamDecoder {
  /** Real files use one filter, rarely two; each more multiplies what a bomb can do. */
  private static final int MAX_FILTERS = 8;

  private static final PdfObject CRYPT = new PdfObject.Name("Crypt");

  private final PdfLimits limits;
  private final Findings findings;
  private long spent;

  StreamDecoder(PdfLimits limits, Findings findings) {
    this.limits = limits;
    this.findings = findings;
  }

  /** Decodes for callers that need no more than success; the reason is kept as a defect. */
  Optional<Octets> decode(PdfObject.Stream stream, References references) {
    try {
      return Optional.of(decode(stream, references, limits.maxStreamBytes()));
    } catch (PdfSyntaxException e) {
      findings.add(Defect.of(e.code(), "detail", e.detail()));
      return Optional.empty();
    }
  }

  /** Decodes to at most so many bytes. */
  Octets decode(PdfObject.Stream stream, References references, long maxBytes)
      throws PdfSyntaxException {
    List<PdfObject> filters = list(references.get(stream.dict(), "Filter"));
    if (filters.size() > MAX_FILTERS) {
      throw new PdfSyntaxException(PdfCode.LIMIT_FILTERS, Integer.toString(filters.size()));
    }
    List<PdfObject> parameters = list(references.get(stream.dict(), "DecodeParms"));
    Octets data = stream.raw();
    for (int i = 0; i < filters.size(); i++) {
      PdfObject parameter =
          i < parameters.size() ? references.resolve(parameters.get(i)) : PdfObject.Null.NULL;
      data = apply(references.resolve(filters.get(i)), parameter, data, references, maxBytes);
    }
    return data;
  }

  private static List<PdfObject> list(PdfObject value) {
    if (value instanceof PdfObject.Array array) {
      return array.items();
    }
    return value == PdfObject.Null.NULL ? List.of() : List.of(value);
  }

  private Octets apply(
      PdfObject name, PdfObject parameter, Octets data, References references, long maxBytes)
      throws PdfSyntaxException {
    if (name.equals(CRYPT)) {
      // 7.4.10: decryption has already been done.
      return data;
    }
    Filter filter = filter(name);
    Optional<PdfObject.Dict> parameters =
        parameter instanceof PdfObject.Dict dict ? Optional.of(dict) : Optional.empty();
    boolean early =
        parameters.isEmpty() || integer(references, parameters.get(), "EarlyChange", 1) != 0;
    long left = limits.maxDocumentBytes() - spent;
    Sink sink = Sink.counting(4L * data.length(), Math.min(maxBytes, left));
    try {
      filter.decode(data, early, sink);
      if (!sink.complete()) {
        spent += sink.count();
        sink = sink.second();
        filter.decode(data, early, sink);
      }
    } catch (PdfSyntaxException e) {
      boolean document = e.code() == PdfCode.LIMIT_STREAM_BYTES && left < maxBytes;
      throw document ? new PdfSyntaxException(PdfCode.LIMIT_DOCUMENT_BYTES, e.detail()) : e;
    } finally {
      spent += sink.count();
    }
    boolean predicted = filter == Filter.FLATE || filter == Filter.LZW;
    return predicted && parameters.isPresent()
        ? predictor(references, parameters.get()).undo(sink.result())
        : sink.result();
  }

  private static Predictor predictor(References references, PdfObject.Dict parameters)
      throws PdfSyntaxException {
    return new Predictor(
        integer(references, parameters, "Predictor", 1),
        integer(references, parameters, "Colors", 1),
        integer(references, parameters, "BitsPerComponent", 8),
        integer(references, parameters, "Columns", 1));
  }

  private static long integer(
      References references, PdfObject.Dict dict, String key, long otherwise) {
    return references.get(dict, key) instanceof PdfObject.Int integer ? integer.value() : otherwise;
  }

  /** Image filters are none of ours: their data stays undecoded. */
  private static Filter filter(PdfObject name) throws PdfSyntaxException {
    String written = name instanceof PdfObject.Name n ? n.value() : "";
    return switch (written) {
      case "FlateDecode", "Fl" -> Filter.FLATE;
      case "LZWDecode", "LZW" -> Filter.LZW;
      case "ASCIIHexDecode", "AHx" -> Filter.ASCII_HEX;
      case "ASCII85Decode", "A85" -> Filter.ASCII_85;
      case "RunLengthDecode", "RL" -> Filter.RUN_LENGTH;
      default -> throw new PdfSyntaxException(PdfCode.STREAM_UNDECODABLE, written);
    };
  }
}
