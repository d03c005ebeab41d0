package id.absah.facts.extract.changes;

import id.absah.document.Octets;
import id.absah.document.pdf.PdfFile;
import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import id.absah.document.pdf.XrefEntry;
import id.absah.facts.ChangeCode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A saved state and the one before it, with what all comparisons of the two share. */
final class RevisionPair {
  private static final Pattern NULL_OBJECT =
      Pattern.compile("[\\s\\x00]*\\d+\\s+\\d+\\s+obj[\\s\\x00]*null\\b.*", Pattern.DOTALL);

  private final PdfFile file;
  private final PdfView before;
  private final PdfView after;
  private final Budget budget;
  private final Observations observations;
  private final Map<Integer, Boolean> unchanged = new HashMap<>();

  RevisionPair(PdfFile file, int revision, Budget budget, Observations observations) {
    this.file = file;
    this.before = file.view(revision - 1);
    this.after = file.view(revision);
    this.budget = budget;
    this.observations = observations;
  }

  PdfFile file() {
    return file;
  }

  PdfView before() {
    return before;
  }

  PdfView after() {
    return after;
  }

  Budget budget() {
    return budget;
  }

  Observations observations() {
    return observations;
  }

  /**
   * Whether an object has not moved, so that it is the same without looking at it. An object in a
   * stream moves with its stream.
   */
  boolean unchanged(int number) {
    Boolean known = unchanged.get(number);
    if (known == null) {
      known = sameEntry(number);
      unchanged.put(number, known);
    }
    return known;
  }

  private boolean sameEntry(int number) {
    Optional<XrefEntry> now = after.entry(number);
    if (!before.entry(number).equals(now)) {
      return false;
    }
    return now.isEmpty()
        || !(now.get() instanceof XrefEntry.InStream in)
        || before.entry(in.streamNumber()).equals(after.entry(in.streamNumber()));
  }

  /** The value behind references; an object that should be there and cannot be read is a limit. */
  PdfObject resolve(PdfView view, PdfObject value, Place place) {
    budget.take();
    PdfObject resolved = view.resolve(value);
    if (resolved instanceof PdfObject.Null && unreadable(view, value)) {
      observations.add(ChangeCode.ANALYSIS_LIMIT, place.to("", value));
    }
    return resolved;
  }

  /** The dictionary behind references, a stream's included; empty when it is none. */
  PdfObject.Dict dict(PdfView view, PdfObject value, Place place) {
    PdfObject resolved = resolve(view, value, place);
    if (resolved instanceof PdfObject.Dict dict) {
      return dict;
    }
    return resolved instanceof PdfObject.Stream stream ? stream.dict() : NO_ENTRIES;
  }

  /**
   * Whether a value has the form that a role with keys needs: a dictionary in both states. A stream
   * in such a role would have a second one, as something drawn.
   */
  boolean dictionaries(PdfObject one, PdfObject other, Place place) {
    return resolve(before, one, place) instanceof PdfObject.Dict
        && resolve(after, other, place) instanceof PdfObject.Dict;
  }

  /** The items of the array behind references; empty when it is none. */
  List<PdfObject> array(PdfView view, PdfObject value, Place place) {
    return resolve(view, value, place) instanceof PdfObject.Array array ? array.items() : List.of();
  }

  static final PdfObject.Dict NO_ENTRIES = new PdfObject.Dict(Map.of(), Set.of());

  /** The value of a key as written; null object when absent (7.3.7: the same). */
  static PdfObject entry(PdfObject.Dict dict, String key) {
    return dict.get(key).orElse(PdfObject.Null.NULL);
  }

  /** The keys of either, in order. */
  static Set<String> keys(PdfObject.Dict one, PdfObject.Dict other) {
    Set<String> keys = new LinkedHashSet<>(one.entries().keySet());
    keys.addAll(other.entries().keySet());
    return keys;
  }

  /** The name behind a key; empty when it is none. */
  static String name(PdfView view, PdfObject.Dict dict, String key) {
    return view.get(dict, key) instanceof PdfObject.Name name ? name.value() : "";
  }

  /** The integer behind a key. */
  static long integer(PdfView view, PdfObject.Dict dict, String key, long otherwise) {
    return view.get(dict, key) instanceof PdfObject.Int number ? number.value() : otherwise;
  }

  /** Whether an object in use does not parse; the literal {@code null} does (7.3.9). */
  boolean unreadable(PdfView view, PdfObject value) {
    if (!(value instanceof PdfObject.Ref ref)) {
      return false;
    }
    Optional<XrefEntry> entry = view.entry(ref.number());
    if (entry.isEmpty()) {
      return false;
    }
    if (entry.get() instanceof XrefEntry.InFile in) {
      return in.generation() == ref.generation() && !literalNull(in.offset());
    }
    return entry.get() instanceof XrefEntry.InStream && ref.generation() == 0;
  }

  private boolean literalNull(long offset) {
    Octets bytes = file.bytes();
    if (offset < 0 || offset >= bytes.length()) {
      return false;
    }
    int from = (int) offset;
    // Object number, generation, keyword and value with some white space; longer is not canonical.
    byte[] head = bytes.slice(from, Math.min(bytes.length(), from + 64)).toByteArray();
    return NULL_OBJECT.matcher(new String(head, StandardCharsets.ISO_8859_1)).matches();
  }
}
