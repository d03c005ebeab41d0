package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.Octets;
import id.absah.document.UnreadableDocumentException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** One way of opening the bytes of one source. */
final class OpenAttempt {
  /** Readers look for the end of a file here (ISO 32000-1, annex H.3, note 18). */
  private static final int END_WITHIN = 1024;

  private final FileSource source;
  private final StreamDecoder decoder;
  private final IndirectReader reader;
  private String failure = "";

  OpenAttempt(FileSource source) {
    this.source = source;
    this.decoder = new StreamDecoder(source.limits(), source.findings());
    this.reader = new IndirectReader(source);
  }

  /** Why the chain did not lead to a catalog. */
  String failure() {
    return failure;
  }

  /** By the cross-reference chain; empty when it is broken or leads to no catalog. */
  Optional<PdfFile> byChain() throws PdfSyntaxException, UnreadableDocumentException {
    List<XrefSection> chain;
    try {
      chain = new XrefChain(source, new XrefReader(source, reader, decoder)).read();
    } catch (PdfSyntaxException e) {
      if (e.limit()) {
        throw e;
      }
      failure = e.code() + " " + e.detail();
      return Optional.empty();
    }
    Revisions grouped = new Revisions(source);
    List<PdfRevision> revisions = grouped.of(chain);
    PdfFile file = file(revisions, grouped.sections());
    if (file.latest().catalog().isEmpty()) {
      failure = "Root";
      return Optional.empty();
    }
    for (PdfRevision revision : revisions) {
      noteDuplicates(revision.trailer(), "trailer");
    }
    file.latest().catalog().ifPresent(catalog -> noteDuplicates(catalog, "catalog"));
    return Optional.of(file);
  }

  /** 7.3.7: of a key written twice readers take the first or the last. */
  private void noteDuplicates(PdfObject.Dict dict, String where) {
    for (String key : new TreeSet<>(dict.duplicates())) {
      source.findings().add(Defect.of(PdfCode.DUPLICATE_KEY, "key", key).with("where", where));
    }
  }

  /**
   * By scanning for objects. Not for a file without an end: what is missing may be the signature,
   * and "unsigned" would be said of a document that was signed.
   */
  PdfFile byScan() throws PdfSyntaxException, UnreadableDocumentException {
    int from = Math.max(0, source.data().length - END_WITHIN);
    if (Keywords.find(source.data(), Keywords.EOF, from, source.data().length) < 0) {
      throw FileOpener.damaged(Defect.of(PdfCode.TRUNCATED));
    }
    Recovery recovery = new Recovery(source, reader);
    PdfRevision revision = recovery.scan();
    ObjectStore store =
        new ObjectStore(source, reader, decoder, new ObjectIndex(List.of(revision)));
    boolean encrypted = decrypt(List.of(revision), store);
    revision = recovery.withObjectStreams(revision, store);
    store.reindex(new ObjectIndex(List.of(revision)));
    PdfFile file = new PdfFile(source, List.of(revision), List.of(), store, encrypted);
    if (file.latest().catalog().isEmpty()) {
      throw FileOpener.damaged(Defect.of(PdfCode.XREF_BROKEN, "detail", "Root"));
    }
    return file;
  }

  private PdfFile file(List<PdfRevision> revisions, List<Revisions.Block> sections)
      throws UnreadableDocumentException {
    ObjectStore store = new ObjectStore(source, reader, decoder, new ObjectIndex(revisions));
    boolean encrypted = decrypt(revisions, store);
    return new PdfFile(source, revisions, sections, store, encrypted);
  }

  /** The encryption dictionary of the first revision holds for all (7.6.2). */
  private boolean decrypt(List<PdfRevision> revisions, ObjectStore store)
      throws UnreadableDocumentException {
    PdfObject.Dict trailer = revisions.get(0).trailer();
    Optional<PdfObject> encrypt = trailer.get("Encrypt");
    for (PdfRevision later : revisions) {
      if (!later.trailer().get("Encrypt").equals(encrypt)) {
        source
            .findings()
            .add(Defect.of(PdfCode.ENCRYPTED_AFTER_SIGNING, "revision", later.index()));
      }
    }
    PdfView view = new PdfView(revisions, 0, store, source);
    if (encrypt.isEmpty() || !(view.resolve(encrypt.get()) instanceof PdfObject.Dict dict)) {
      return false;
    }
    int number = encrypt.get() instanceof PdfObject.Ref ref ? ref.number() : -1;
    ObjectIndex.Placed newest = store.index().at(number, revisions.size());
    if (newest != null && newest.revision() > 0) {
      source
          .findings()
          .add(Defect.of(PdfCode.ENCRYPTED_AFTER_SIGNING, "revision", newest.revision()));
    }
    Octets id =
        view.get(trailer, "ID") instanceof PdfObject.Array ids
                && !ids.items().isEmpty()
                && view.resolve(ids.items().get(0)) instanceof PdfObject.Str first
            ? first.value()
            : Octets.empty();
    Decryption decryption = new StandardSecurity(dict, view::resolve, source.findings()).open(id);
    store.decryptWith(decryption, number);
    return true;
  }
}
