package id.absah.document.pdf;

import id.absah.document.Octets;
import id.absah.document.SignatureSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A signature that was seen somewhere, while its sources are being put together. */
final class SignatureCandidate {
  private final SignatureSite site;
  private final PdfObject.Dict dict;
  private final int revision;
  private final Optional<RawSignature> raw;
  private final Set<SignatureSource> sources = EnumSet.noneOf(SignatureSource.class);
  private boolean misplaced;

  /**
   * A signature.
   *
   * @param site where it stands
   * @param dict it
   * @param revision the first revision whose cross-reference leads to it
   * @param raw its bytes, when they stand in the file itself
   */
  SignatureCandidate(
      SignatureSite site, PdfObject.Dict dict, int revision, Optional<RawSignature> raw) {
    this.site = site;
    this.dict = dict;
    this.revision = revision;
    this.raw = raw;
  }

  SignatureSite site() {
    return site;
  }

  PdfObject.Dict dict() {
    return dict;
  }

  int revision() {
    return revision;
  }

  Optional<RawSignature> raw() {
    return raw;
  }

  Set<SignatureSource> sources() {
    return sources;
  }

  void seenIn(Set<SignatureSource> more) {
    sources.addAll(more);
  }

  /** Notes that a reference to it does not lead to it. */
  void misplace() {
    misplaced = true;
  }

  /** Whether a field names its object, but the cross-reference does not lead there. */
  boolean misplaced() {
    return misplaced;
  }

  /** Whether the latest revision names it, in whatever place. */
  boolean inLatest() {
    return sources.contains(SignatureSource.ACROFORM)
        || sources.contains(SignatureSource.PAGE_WIDGET)
        || sources.contains(SignatureSource.PERMS);
  }

  /** Whether no cross-reference of any revision leads to it. */
  boolean detached() {
    return site.loose().isPresent() && !inLatest();
  }

  /** Where it begins, for the order of the list. */
  long offset() {
    return raw.map(found -> (long) found.dictionary().start()).orElse(site.offset());
  }

  /** Its value as parsed. */
  Octets contents() {
    return dict.get("Contents").orElse(PdfObject.Null.NULL) instanceof PdfObject.Str contents
        ? contents.value()
        : Octets.empty();
  }
}
