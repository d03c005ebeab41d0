package id.absah.document.pdf;

import id.absah.document.Octets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The document as it stood at one revision. Never throws on what a file contains: what cannot be
 * read resolves to {@link PdfObject.Null} and is remembered as a defect of the file.
 */
public final class PdfView {
  // SKELETON: to be written by the byte-layer author; signatures are the contract.

  /** The revision's index. */
  public int revision() {
    throw new UnsupportedOperationException();
  }

  /** The trailer in force. */
  public PdfObject.Dict trailer() {
    throw new UnsupportedOperationException();
  }

  /** Where an object stands in this view: its newest entry up to this revision. */
  public Optional<XrefEntry> entry(int objectNumber) {
    throw new UnsupportedOperationException();
  }

  /** The numbers of all objects in use. */
  public Set<Integer> objectNumbers() {
    throw new UnsupportedOperationException();
  }

  /** The object of a number; {@link PdfObject.Null} when free, absent or unreadable. */
  public PdfObject object(int objectNumber) {
    throw new UnsupportedOperationException();
  }

  /** Follows references (a bounded number) to a direct object. */
  public PdfObject resolve(PdfObject object) {
    throw new UnsupportedOperationException();
  }

  /** The resolved value of a key; {@link PdfObject.Null} when absent. */
  public PdfObject get(PdfObject.Dict dict, String key) {
    throw new UnsupportedOperationException();
  }

  /** The document catalog. */
  public Optional<PdfObject.Dict> catalog() {
    throw new UnsupportedOperationException();
  }

  /** The pages in order; stops at a limit or a cycle and then reports a defect. */
  public List<Page> pages() {
    throw new UnsupportedOperationException();
  }

  /** Whether the page tree could be walked to its end without cycle, limit or wrong type. */
  public boolean pagesComplete() {
    throw new UnsupportedOperationException();
  }

  /** The terminal form fields in order, kids without /T merged into their field. */
  public List<Field> fields() {
    throw new UnsupportedOperationException();
  }

  /** The decoded data of a stream; empty when a filter is unknown or a limit is passed. */
  public Optional<Octets> decode(PdfObject.Stream stream) {
    throw new UnsupportedOperationException();
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
