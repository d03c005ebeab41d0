package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.Octets;
import id.absah.document.UnreadableDocumentException;
import id.absah.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * A PDF file as our own byte layer reads it: its revisions and, for each of them, a view of all its
 * objects. Objects are parsed when they are asked for, so that {@link #defects} grows while views
 * are read. Not for more than one thread at a time.
 */
public final class PdfFile {
  private final FileSource source;
  private final List<PdfRevision> revisions;
  private final List<Revisions.Block> sections;
  private final ObjectStore store;
  private final boolean encrypted;
  private final @Nullable PdfView[] views;
  private @Nullable Boolean canonical;
  private Optional<Defect> refusal = Optional.empty();
  private boolean refusalKnown;

  PdfFile(
      FileSource source,
      List<PdfRevision> revisions,
      List<Revisions.Block> sections,
      ObjectStore store,
      boolean encrypted) {
    this.source = source;
    this.revisions = List.copyOf(revisions);
    this.sections = List.copyOf(sections);
    this.store = store;
    this.encrypted = encrypted;
    this.views = new PdfView[revisions.size()];
  }

  /**
   * Reads the cross-reference chain.
   *
   * @throws UnreadableDocumentException when this is no PDF, is damaged beyond its chain, needs a
   *     password or passes a limit
   */
  public static PdfFile read(Octets bytes, PdfLimits limits) throws UnreadableDocumentException {
    try {
      return new FileOpener(bytes, limits).open();
    } catch (RuntimeException | StackOverflowError e) {
      // A failure of ours must not let a file through, nor end the run.
      throw new UnreadableDocumentException(
          Reason.DAMAGED,
          Defect.of(PdfCode.PARSER_FAILURE, "exception", e.getClass().getSimpleName()));
    }
  }

  /**
   * The whole file; of one with bytes before its header, from which all offsets are counted that
   * only hold that way, the file from its header on.
   */
  public Octets bytes() {
    return source.octets();
  }

  /** Its saved states, oldest first; at least one. */
  public List<PdfRevision> revisions() {
    return revisions;
  }

  /** The document as it stood when the revision of this index was saved. */
  public PdfView view(int revision) {
    PdfView view = views[revision];
    if (view == null) {
      view = new PdfView(revisions, revision, store, source);
      views[revision] = view;
    }
    return view;
  }

  /** The document as it stands now. */
  public PdfView latest() {
    return view(revisions().size() - 1);
  }

  /**
   * Whether the file is in strict canonical form: nothing recovered, not hybrid, nothing odd, and
   * each byte of each revision part of an object that this revision names. Parses all objects.
   */
  public boolean canonical() {
    Boolean known = canonical;
    if (known == null) {
      known = new CanonicalForm(this, source, sections).holds();
      canonical = known;
    }
    // What is read after the first answer may still turn out to be odd.
    return known && !source.findings().odd();
  }

  /** Whether it is encrypted (and opens with the empty password). */
  public boolean encrypted() {
    return encrypted;
  }

  /** What is wrong with the file as a whole, as far as it has been read. */
  public List<Defect> defects() {
    return source.findings().list();
  }

  /** Why it is not given to PDFBox; parses all objects. */
  Optional<Defect> notForPdfBox() {
    if (!refusalKnown) {
      refusal = Handover.refusal(this, source);
      refusalKnown = true;
    }
    return refusal;
  }

  /** The same file as PDFBox reads it, with the empty password. */
  PDDocument inPdfBox() throws IOException {
    return Loader.loadPDF(source.data());
  }

  /** Where its cross-reference sections stand, each up to the end of its {@code %%EOF}. */
  List<Revisions.Block> sections() {
    return sections;
  }

  /** The bytes from an object's number to its {@code endobj}, when it can be read there. */
  Optional<Revisions.Block> extent(int number, XrefEntry.InFile entry, int revision) {
    try {
      IndirectObject object = store.inFile(number, entry, revision);
      return object.number() == number
          ? Optional.of(new Revisions.Block(object.start(), object.end()))
          : Optional.empty();
    } catch (PdfSyntaxException e) {
      source.findings().add(Defect.of(e.code(), "object", number).with("detail", e.detail()));
      return Optional.empty();
    }
  }
}
