package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.Octets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The document as it stood at one revision. Never throws on what a file contains: what cannot be
 * read resolves to {@link PdfObject.Null} and is remembered as a defect of the file.
 */
public final class PdfView {
  /** A reference to a reference is already rare; more of them is a loop. */
  private static final int MAX_REFERENCES = 32;

  private final int revision;
  private final PdfObject.Dict trailer;
  private final ObjectStore store;
  private final FileSource source;
  private final References references = this::resolve;
  private @Nullable PageTree pages;
  private @Nullable List<Field> fields;

  PdfView(List<PdfRevision> revisions, int revision, ObjectStore store, FileSource source) {
    this.revision = revision;
    this.store = store;
    this.source = source;
    this.trailer = trailerInForce(revisions, revision, source.findings());
  }

  /** 7.5.6: each trailer repeats all entries; of one that does not, older trailers are asked. */
  private static PdfObject.Dict trailerInForce(
      List<PdfRevision> revisions, int revision, Findings findings) {
    PdfObject.Dict own = revisions.get(revision).trailer();
    if (own.entries().containsKey("Root")) {
      return own;
    }
    findings.markOdd();
    Map<String, PdfObject> entries = new LinkedHashMap<>();
    for (int i = 0; i <= revision; i++) {
      entries.putAll(revisions.get(i).trailer().entries());
    }
    return new PdfObject.Dict(entries, own.duplicates());
  }

  /** The revision's index. */
  public int revision() {
    return revision;
  }

  /** The trailer in force. */
  public PdfObject.Dict trailer() {
    return trailer;
  }

  /** Where an object stands in this view: its newest entry up to this revision. */
  public Optional<XrefEntry> entry(int objectNumber) {
    ObjectIndex.Placed placed = store.index().at(objectNumber, revision);
    return placed == null ? Optional.empty() : Optional.of(placed.entry());
  }

  /** The numbers of all objects in use, ascending; worked out anew at each call. */
  public Set<Integer> objectNumbers() {
    return store.index().inUse(revision);
  }

  /** The object of a number; {@link PdfObject.Null} when free, absent or unreadable. */
  public PdfObject object(int objectNumber) {
    ObjectIndex.Placed placed = store.index().at(objectNumber, revision);
    return placed == null
        ? PdfObject.Null.NULL
        : store.object(objectNumber, placed, revision, references);
  }

  /** Follows references (a bounded number) to a direct object. */
  public PdfObject resolve(PdfObject object) {
    PdfObject at = object;
    for (int i = 0; i < MAX_REFERENCES; i++) {
      if (!(at instanceof PdfObject.Ref reference)) {
        return at;
      }
      ObjectIndex.Placed placed = store.index().at(reference.number(), revision);
      if (placed == null) {
        return PdfObject.Null.NULL;
      }
      if (generation(placed.entry()) != reference.generation()) {
        // 7.3.10: another generation is another object, which is not there; some readers differ.
        source.findings().markOdd();
        return PdfObject.Null.NULL;
      }
      at = store.object(reference.number(), placed, revision, references);
    }
    source.findings().add(Defect.of(PdfCode.LIMIT_REFERENCES, "limit", MAX_REFERENCES));
    return PdfObject.Null.NULL;
  }

  /** 7.5.7: objects inside of object streams have generation 0. */
  private static int generation(XrefEntry entry) {
    if (entry instanceof XrefEntry.InFile inFile) {
      return inFile.generation();
    }
    return entry instanceof XrefEntry.Free free ? free.generation() : 0;
  }

  /** The resolved value of a key; {@link PdfObject.Null} when absent. */
  public PdfObject get(PdfObject.Dict dict, String key) {
    return references.get(dict, key);
  }

  /** The document catalog. */
  public Optional<PdfObject.Dict> catalog() {
    return get(trailer, "Root") instanceof PdfObject.Dict dict
        ? Optional.of(dict)
        : Optional.empty();
  }

  /** The pages in order; stops at a limit or a cycle and then reports a defect. */
  public List<Page> pages() {
    return pageTree().pages();
  }

  /** Whether the page tree could be walked to its end without cycle, limit or wrong type. */
  public boolean pagesComplete() {
    return pageTree().complete();
  }

  private PageTree pageTree() {
    PageTree tree = pages;
    if (tree == null) {
      tree = PageTree.walk(this, source.limits(), source.findings());
      pages = tree;
    }
    return tree;
  }

  /** The terminal form fields in order, kids without /T merged into their field. */
  public List<Field> fields() {
    List<Field> list = fields;
    if (list == null) {
      list = new FieldTree(this, source.limits(), source.findings()).walk();
      fields = list;
    }
    return list;
  }

  /** The decoded data of a stream; empty when a filter is unknown or a limit is passed. */
  public Optional<Octets> decode(PdfObject.Stream stream) {
    return store.decoder().decode(stream, references);
  }

  /**
   * One page.
   *
   * @param number from 1
   * @param ref its object
   * @param dict its dictionary, with the inheritable attributes filled in
   */
  public record Page(int number, PdfObject.Ref ref, PdfObject.Dict dict) {}

  /**
   * One form field.
   *
   * @param name fully qualified, decoded
   * @param type inherited /FT: Sig, Tx, Btn, Ch; empty when there is none
   * @param ref the field's own object, when it is one
   * @param dict its dictionary, with /FT, /V, /Ff, /DA filled in by inheritance
   * @param widgets the objects of its widget annotations (its own when merged)
   */
  public record Field(
      String name,
      String type,
      Optional<PdfObject.Ref> ref,
      PdfObject.Dict dict,
      List<PdfObject.Ref> widgets) {
    public Field {
      widgets = List.copyOf(widgets);
    }
  }
}
