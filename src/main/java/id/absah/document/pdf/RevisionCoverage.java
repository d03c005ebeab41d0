package id.absah.document.pdf;

import id.absah.document.ByteRange;
import id.absah.document.Defect;
import id.absah.document.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether a range covers the whole of the revision that it signs (ISO 32000-2, 12.8.1: "the entire
 * file" as it was then, except for the value), and everything that this revision is read from.
 */
final class RevisionCoverage {
  private final PdfFile file;
  private final boolean recovered;
  private final List<Extent> extents = new ArrayList<>();

  /** An object's bytes, and the revision whose cross-reference leads there. */
  private record Extent(int revision, int number, long start, long end) {}

  RevisionCoverage(PdfFile file) {
    this.file = file;
    this.recovered =
        file.defects().stream().anyMatch(defect -> defect.code() == PdfCode.XREF_RECOVERED);
  }

  /**
   * The revision that a range closes. A producer may append, say, its validation data and only then
   * fill the value in; then the range closes a later revision than the one that brought the
   * signature.
   *
   * @param first the revision that brought the signature
   */
  int signed(ByteRange range, int first) {
    List<PdfRevision> revisions = file.revisions();
    for (int i = first; i < revisions.size(); i++) {
      if (closes(file.bytes(), range.end(), revisions.get(i).end())) {
        return i;
      }
    }
    return first;
  }

  /**
   * What the range leaves out of the revision.
   *
   * @param signature the number of the one object around the gap
   */
  List<Defect> defects(ByteRange range, int revision, int signature) {
    if (recovered) {
      return ofRecovered(range);
    }
    List<Defect> defects = new ArrayList<>();
    long end = file.revisions().get(revision).end();
    if (!closes(file.bytes(), range.end(), end)) {
      PdfCode code =
          range.end() < end
              ? PdfCode.BYTERANGE_NOT_TO_REVISION_END
              : PdfCode.BYTERANGE_PAST_REVISION_END;
      defects.add(Defect.of(code, "expected", end).with("actual", range.end()));
    }
    for (int i = 0; i <= revision && i < file.revisions().size(); i++) {
      if (sections(range, file.revisions().get(i), defects)) {
        break; // one is enough to refute it
      }
    }
    objects(range, revision, signature, defects);
    return defects;
  }

  /**
   * Where the revisions of a recovered file end is not known, so that bytes behind the range
   * neither refute nor confirm it.
   */
  private List<Defect> ofRecovered(ByteRange range) {
    return closes(file.bytes(), range.end(), file.bytes().length())
        ? List.of()
        : List.of(
            Defect.of(PdfCode.REVISION_UNKNOWN, "actual", range.end())
                .with("length", file.bytes().length()));
  }

  private static boolean closes(Octets bytes, long rangeEnd, long revisionEnd) {
    long from = Math.min(rangeEnd, revisionEnd);
    long to = Math.min(Math.max(rangeEnd, revisionEnd), bytes.length());
    for (long i = from; i < to; i++) {
      if (!Characters.white(bytes.at((int) i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean outside(ByteRange range, long offset) {
    return offset >= range.end() || (offset >= range.gapStart() && offset < range.gapEnd());
  }

  /** The revision's own section, a hybrid's hidden one, and what a linearized file points to. */
  private static boolean sections(ByteRange range, PdfRevision part, List<Defect> defects) {
    List<Long> offsets = new ArrayList<>(List.of(part.startXref()));
    for (String key : List.of("XRefStm", "Prev")) {
      if (part.trailer().get(key).orElse(PdfObject.Null.NULL) instanceof PdfObject.Int offset) {
        offsets.add(offset.value());
      }
    }
    for (long offset : offsets) {
      if (outside(range, offset)) {
        defects.add(Defect.of(PdfCode.XREF_NOT_COVERED, "offset", offset));
        return true;
      }
    }
    return false;
  }

  /**
   * An object of the signed revision that begins outside, reaches behind the end, or takes the gap
   * into its own data: the revision shows what nobody signed.
   */
  private void objects(ByteRange range, int revision, int signature, List<Defect> defects) {
    if (extents.isEmpty()) {
      measure();
    }
    for (Extent extent : extents) {
      boolean overGap = extent.start() < range.gapStart() && extent.end() > range.gapStart();
      if (extent.revision() <= revision
          && (outside(range, extent.start())
              || extent.end() > range.end()
              || (overGap && extent.number() != signature))) {
        defects.add(
            Defect.of(PdfCode.OBJECT_NOT_COVERED, "object", extent.number())
                .with("offset", extent.start()));
        return;
      }
    }
  }

  private void measure() {
    for (PdfRevision revision : file.revisions()) {
      for (Map.Entry<Integer, XrefEntry> entry : revision.entries().entrySet()) {
        if (entry.getValue() instanceof XrefEntry.InFile inFile) {
          file.extent(entry.getKey(), inFile, revision.index())
              .ifPresent(
                  block ->
                      extents.add(
                          new Extent(
                              revision.index(), entry.getKey(), block.start(), block.end())));
        }
      }
    }
  }
}
