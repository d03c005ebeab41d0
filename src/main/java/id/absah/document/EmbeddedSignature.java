package id.absah.document;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One signature as it stands in a document, before anything cryptographic is looked at.
 *
 * @param field the fully qualified field name, decoded; a made-up {@code #objectNumber} when no
 *     field names it. Unique within the document: a second of the same name gets {@code #2}
 *     appended
 * @param kind what it is for
 * @param subFilter the /SubFilter as written
 * @param byteRange the /ByteRange when it is four sound integers
 * @param contents the decoded /Contents, padding included; empty when there is none
 * @param revision the index of the revision that holds it, from 0; the one whose end it should
 *     cover
 * @param revisionEnd the offset after that revision's last byte
 * @param claimedTime the /M entry
 * @param name the /Name entry
 * @param reason the /Reason entry
 * @param location the /Location entry
 * @param widget where it stands on a page
 * @param docMdp the DocMDP level 1 to 3 in the signed revision, for a certification signature
 * @param locks /Lock of its field and FieldMDP of its references, both from the signed revision
 * @param sources where it was seen
 * @param defects what the byte-range proof and the reconciliation of the sources found wrong
 */
public record EmbeddedSignature(
    String field,
    SignatureKind kind,
    Optional<String> subFilter,
    Optional<ByteRange> byteRange,
    Octets contents,
    int revision,
    long revisionEnd,
    Optional<OffsetDateTime> claimedTime,
    Optional<String> name,
    Optional<String> reason,
    Optional<String> location,
    Optional<SignatureWidget> widget,
    OptionalInt docMdp,
    List<FieldLock> locks,
    Set<SignatureSource> sources,
    List<Defect> defects) {
  public EmbeddedSignature {
    locks = List.copyOf(locks);
    sources = Set.copyOf(sources);
    defects = List.copyOf(defects);
  }
}
