package id.absah.document.pdf;

import id.absah.document.Octets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decrypts strings and streams with the key of the document (ISO 32000-2, 7.6.3 and 7.6.4). */
final class Decryption {
  private static final PdfObject.Name IDENTITY = new PdfObject.Name("Identity");

  private final FileKey key;
  private final Map<String, Cipherment> filters;
  private final Cipherment strings;
  private final Cipherment streams;
  private final Cipherment embeddedFiles;
  private final boolean metadata;

  /**
   * The decryption of one document.
   *
   * @param key the file encryption key
   * @param filters the crypt filters by name
   * @param strings how strings are encrypted
   * @param streams how streams are encrypted
   * @param embeddedFiles how embedded files are encrypted
   * @param metadata whether metadata streams are encrypted
   */
  Decryption(
      FileKey key,
      Map<String, Cipherment> filters,
      Cipherment strings,
      Cipherment streams,
      Cipherment embeddedFiles,
      boolean metadata) {
    this.key = key;
    this.filters = filters;
    this.strings = strings;
    this.streams = streams;
    this.embeddedFiles = embeddedFiles;
    this.metadata = metadata;
  }

  /** The object of a number as it was before encryption. */
  PdfObject decrypt(PdfObject value, int number, int generation) throws PdfSyntaxException {
    if (value instanceof PdfObject.Stream stream) {
      Cipherment cipherment = streamCipherment(stream.dict());
      if (isType(stream.dict(), "XRef")) {
        return stream;
      }
      PdfObject.Dict dict = (PdfObject.Dict) strings(stream.dict(), number, generation);
      Octets data = key.decrypt(stream.raw(), cipherment, number, generation);
      return new PdfObject.Stream(dict, data);
    }
    return strings(value, number, generation);
  }

  private Cipherment streamCipherment(PdfObject.Dict dict) {
    PdfObject filter = dict.entries().get("Filter");
    PdfObject parameters = dict.entries().get("DecodeParms");
    if (filter instanceof PdfObject.Array array && !array.items().isEmpty()) {
      filter = array.items().get(0);
      parameters =
          parameters instanceof PdfObject.Array list && !list.items().isEmpty()
              ? list.items().get(0)
              : parameters;
    }
    if (new PdfObject.Name("Crypt").equals(filter)) {
      // 7.4.10: a crypt filter of its own, Identity when it names none.
      PdfObject name =
          parameters instanceof PdfObject.Dict named ? named.entries().get("Name") : null;
      return name instanceof PdfObject.Name written && !written.equals(IDENTITY)
          ? filters.getOrDefault(written.value(), Cipherment.NONE)
          : Cipherment.NONE;
    }
    if (!metadata && isType(dict, "Metadata")) {
      return Cipherment.NONE;
    }
    return isType(dict, "EmbeddedFile") ? embeddedFiles : streams;
  }

  private PdfObject strings(PdfObject value, int number, int generation) throws PdfSyntaxException {
    if (value instanceof PdfObject.Str string) {
      return new PdfObject.Str(
          key.decrypt(string.value(), strings, number, generation), string.hex());
    }
    if (value instanceof PdfObject.Array array) {
      List<PdfObject> items = new ArrayList<>(array.items().size());
      for (PdfObject item : array.items()) {
        items.add(strings(item, number, generation));
      }
      return new PdfObject.Array(items);
    }
    if (value instanceof PdfObject.Dict dict) {
      boolean signature =
          isType(dict, "Sig")
              || isType(dict, "DocTimeStamp")
              || dict.entries().containsKey("ByteRange");
      Map<String, PdfObject> entries = new LinkedHashMap<>();
      for (Map.Entry<String, PdfObject> entry : dict.entries().entrySet()) {
        // 7.6.2: the value of a signature is never encrypted.
        boolean raw = signature && entry.getKey().equals("Contents");
        PdfObject item = entry.getValue();
        entries.put(entry.getKey(), raw ? item : strings(item, number, generation));
      }
      return new PdfObject.Dict(entries, dict.duplicates());
    }
    return value;
  }

  private static boolean isType(PdfObject.Dict dict, String type) {
    return dict.entries().get("Type") instanceof PdfObject.Name name && name.value().equals(type);
  }
}
