package id.absah.document.pdf;

import id.absah.document.Octets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The objects of ISO 32000-2, 7.3. Values; names are decoded (#xx) before anything compares them.
 */
public sealed interface PdfObject {
  /** 7.3.9. */
  enum Null implements PdfObject {
    /** The only one. */
    NULL
  }

  /** 7.3.2. */
  record Bool(boolean value) implements PdfObject {}

  /** 7.3.3, written without a decimal point. */
  record Int(long value) implements PdfObject {}

  /** 7.3.3, written with a decimal point. */
  record Real(double value) implements PdfObject {}

  /** 7.3.5, decoded, each byte as one char. */
  record Name(String value) implements PdfObject {}

  /** 7.3.4, decoded (and decrypted). */
  record Str(Octets value, boolean hex) implements PdfObject {}

  /** 7.3.6. */
  record Array(List<PdfObject> items) implements PdfObject {
    public Array {
      items = List.copyOf(items);
    }
  }

  /**
   * 7.3.7.
   *
   * @param entries by decoded key, in file order; of duplicates the last
   * @param duplicates the keys written more than once
   */
  record Dict(Map<String, PdfObject> entries, Set<String> duplicates) implements PdfObject {
    public Dict {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
      duplicates = Set.copyOf(duplicates);
    }

    /** The value as written (a reference stays one). */
    public Optional<PdfObject> get(String key) {
      return Optional.ofNullable(entries.get(key));
    }
  }

  /**
   * 7.3.8.
   *
   * @param dict its dictionary
   * @param raw the bytes between {@code stream} and {@code endstream}, undecoded (but decrypted)
   */
  record Stream(Dict dict, Octets raw) implements PdfObject {}

  /** 7.3.10. */
  record Ref(int number, int generation) implements PdfObject {}
}
