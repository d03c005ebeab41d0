package id.absah.document.pdf;

import id.absah.document.Code;
import id.absah.document.Effect;

/** What the byte layer and the byte-range proof find in a PDF. */
public enum PdfCode implements Code {
  // Why a file cannot be read at all.
  /** There is not one byte. */
  EMPTY_FILE(Effect.INDETERMINATE),
  /** No {@code %PDF-} in the first 1024 bytes. */
  NOT_A_PDF(Effect.INDETERMINATE),
  /** The end with the cross-reference is gone and nothing could be recovered. */
  TRUNCATED(Effect.INDETERMINATE),
  /** Does not open with the empty user password. */
  PASSWORD_REQUIRED(Effect.INDETERMINATE),
  /** A security handler or cipher that is not the standard one. */
  ENCRYPTION_UNSUPPORTED(Effect.INDETERMINATE),
  /** An unexpected failure inside the byte layer itself; the file is not judged. */
  PARSER_FAILURE(Effect.INDETERMINATE),

  // Limits.
  /** More objects than the limit. */
  LIMIT_OBJECTS(Effect.INDETERMINATE),
  /** Arrays, dictionaries or trees nested deeper than the limit. */
  LIMIT_DEPTH(Effect.INDETERMINATE),
  /** One stream decodes to more than the limit. */
  LIMIT_STREAM_BYTES(Effect.INDETERMINATE),
  /** All streams together decode to more than the limit. */
  LIMIT_DOCUMENT_BYTES(Effect.INDETERMINATE),
  /** A chain of more filters than the limit. */
  LIMIT_FILTERS(Effect.INDETERMINATE),
  /** More cross-reference sections than the limit. */
  LIMIT_REVISIONS(Effect.INDETERMINATE),
  /** More pages than the limit. */
  LIMIT_PAGES(Effect.INDETERMINATE),
  /** More form fields than the limit. */
  LIMIT_FIELDS(Effect.INDETERMINATE),
  /** A chain of references longer than the limit, or a loop of them. */
  LIMIT_REFERENCES(Effect.INDETERMINATE),

  // Oddities of the file as a whole.
  /** Something stands before {@code %PDF-}. */
  HEADER_NOT_AT_0(Effect.INDETERMINATE),
  /** The cross-reference chain is broken; objects were found by scanning. */
  XREF_RECOVERED(Effect.INDETERMINATE),
  /** The cross-reference chain is broken and its reason is not said by another code. */
  XREF_BROKEN(Effect.INDETERMINATE),
  /**
   * What an object is depends on the reader: one section names two places for it, table and hidden
   * stream contradict each other, or its number is not below /Size (7.5.5).
   */
  XREF_AMBIGUOUS(Effect.INDETERMINATE),
  /** A cross-reference section does not stand inside of the revision that it describes. */
  XREF_ORDER(Effect.INDETERMINATE),
  /** The /Prev chain comes back to itself. */
  XREF_LOOP(Effect.INDETERMINATE),
  /** A table with a hidden cross-reference stream beside it (7.5.8.4). */
  HYBRID_XREF(Effect.NOTE),
  /** The cross-reference names another object than the one that stands there. */
  OBJECT_MISMATCH(Effect.INDETERMINATE),
  /** An object that is no object. */
  OBJECT_UNREADABLE(Effect.INDETERMINATE),
  /** A later revision holds an object that its cross-reference passes over. */
  OBJECT_UNLISTED(Effect.INDETERMINATE),
  /** A stream that its filters cannot decode. */
  STREAM_UNDECODABLE(Effect.NOTE),
  /** A dictionary with the same key twice where it matters. */
  DUPLICATE_KEY(Effect.INDETERMINATE),
  /** A later revision brings an /Encrypt that the first does not have, or changes it. */
  ENCRYPTED_AFTER_SIGNING(Effect.INDETERMINATE),
  /** The page tree comes back to itself. */
  PAGE_TREE_CYCLE(Effect.INDETERMINATE),
  /** The page tree holds something that is neither page nor node, or is missing. */
  PAGE_TREE_MALFORMED(Effect.INDETERMINATE),
  /** The tree of form fields comes back to itself. */
  FIELD_TREE_CYCLE(Effect.INDETERMINATE),
  /** PDFBox and the byte layer see different documents. */
  PARSER_DISAGREE(Effect.INDETERMINATE),
  /** Bytes after the end of the last revision, which no signature covers. */
  UNSIGNED_TAIL(Effect.NOTE),

  // The byte-range proof (12.8.1) and where signatures are seen.
  /** Not exactly four elements. */
  BYTERANGE_COUNT(Effect.FAILED),
  /** No /ByteRange. */
  BYTERANGE_MISSING(Effect.FAILED),
  /** A negative number. */
  BYTERANGE_NEGATIVE(Effect.FAILED),
  /** Does not begin at 0. */
  BYTERANGE_NOT_FROM_ZERO(Effect.FAILED),
  /** An element that is no integer. */
  BYTERANGE_NOT_INT(Effect.FAILED),
  /** Ends before its own revision does: the rest of that revision is unsigned. */
  BYTERANGE_NOT_TO_REVISION_END(Effect.FAILED),
  /** Reaches beyond the file. */
  BYTERANGE_OUTSIDE(Effect.FAILED),
  /** Ends inside of a later revision. */
  BYTERANGE_PAST_REVISION_END(Effect.INDETERMINATE),
  /** The second stretch begins before the first ends. */
  BYTERANGE_OVERLAP(Effect.FAILED),
  /** No /Contents. */
  CONTENTS_MISSING(Effect.FAILED),
  /** The /Contents is not the string in the gap of its own dictionary. */
  CONTENTS_NOT_IN_GAP(Effect.FAILED),
  /** /Contents is null. */
  CONTENTS_NULL(Effect.FAILED),
  /** The gap holds more than, or something else than, one hexadecimal string. */
  GAP_NOT_CONTENTS(Effect.FAILED),
  /** The range covers the brackets around the signature value, too; harmless. */
  GAP_WITHOUT_DELIMITERS(Effect.NOTE),
  /** The file holds too much that looks like a signature to walk it to its end. */
  LIMIT_SCAN(Effect.INDETERMINATE),
  /** The signed revision shows an object that its range does not cover. */
  OBJECT_NOT_COVERED(Effect.FAILED),
  /** Bytes follow the range, but the cross-reference is broken: which revision it signs is open. */
  REVISION_UNKNOWN(Effect.INDETERMINATE),
  /** No endobj follows the signature dictionary: its own object does not enclose the gap. */
  SIGDICT_NOT_CLOSED(Effect.INDETERMINATE),
  /** A later revision replaces the signature dictionary. */
  SIGDICT_OVERRIDDEN(Effect.FAILED),
  /** No /Filter, which Table 255 requires. */
  SIGNATURE_FILTER_MISSING(Effect.INDETERMINATE),
  /** The field that names it is no signature field: other readers show a text or nothing. */
  SIGNATURE_FIELD_TYPE(Effect.INDETERMINATE),
  /** More than one field names it; it is listed once. */
  SIGNATURE_SHARED(Effect.NOTE),
  /** A /Type other than /Sig and /DocTimeStamp (Table 255). */
  SIGNATURE_TYPE(Effect.INDETERMINATE),
  /** Seen only by walking all objects: no field names it. */
  SIGNATURE_DETACHED(Effect.INDETERMINATE),
  /**
   * A field names it, but the cross-reference leads elsewhere: other readers show another signature
   * or none.
   */
  SIGNATURE_MISPLACED(Effect.INDETERMINATE),
  /** A page shows it, but the form does not name it. */
  SIGNATURE_NOT_IN_FORM(Effect.NOTE),
  /** Shares its gap with another signature. */
  SIGNATURE_OVERLAP(Effect.FAILED),
  /** An unexpected failure while it was read. */
  SIGNATURE_UNREADABLE(Effect.INDETERMINATE),
  /** Was there in an earlier revision and is gone in the last. */
  SIGNATURE_VANISHED(Effect.INDETERMINATE),
  /** More signatures than are listed. */
  TOO_MANY_SIGNATURES(Effect.INDETERMINATE),
  /** After the end of the last revision stands what may be read as an update. */
  UNSIGNED_TAIL_OBJECTS(Effect.INDETERMINATE),
  /** A usage-rights signature (12.8.2.3): by a program, not by a person. */
  USAGE_RIGHTS_SIGNATURE(Effect.NOTE),
  /** A cross-reference section of the signed revision stands outside of the range. */
  XREF_NOT_COVERED(Effect.FAILED);

  private final Effect effect;

  PdfCode(Effect effect) {
    this.effect = effect;
  }

  @Override
  public Effect effect() {
    return effect;
  }
}
