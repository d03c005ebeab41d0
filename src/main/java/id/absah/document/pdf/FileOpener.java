package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.Octets;
import id.absah.document.UnreadableDocumentException;
import id.absah.document.UnreadableDocumentException.Reason;
import java.util.Optional;

/** Opens a file: header, chain of cross-references, or recovery, and decryption. */
final class FileOpener {
  /**
   * Acrobat looks for the header in the first 1024 bytes (ISO 32000-1, annex H.3, note 13); other
   * readers open files with more before it, so that these are read and reported, too.
   */
  private static final int HEADER_WITHIN = 16 << 10;

  private final Octets bytes;
  private final PdfLimits limits;

  FileOpener(Octets bytes, PdfLimits limits) {
    this.bytes = bytes;
    this.limits = limits;
  }

  PdfFile open() throws UnreadableDocumentException {
    if (bytes.isEmpty()) {
      throw damaged(Defect.of(PdfCode.EMPTY_FILE));
    }
    FileSource source = FileSource.of(bytes, limits);
    int most = Math.min(source.data().length, HEADER_WITHIN + Keywords.HEADER.length);
    int header = Keywords.find(source.data(), Keywords.HEADER, 0, most);
    if (header < 0) {
      throw damaged(Defect.of(PdfCode.NOT_A_PDF));
    }
    try {
      return open(source, header);
    } catch (PdfSyntaxException e) {
      Defect defect = Defect.of(e.code(), "detail", e.detail());
      throw e.limit()
          ? new UnreadableDocumentException(Reason.LIMIT_EXCEEDED, defect)
          : damaged(defect);
    }
  }

  private PdfFile open(FileSource source, int header)
      throws PdfSyntaxException, UnreadableDocumentException {
    noteHeader(source, header, 0);
    OpenAttempt attempt = new OpenAttempt(source);
    Optional<PdfFile> asWritten = attempt.byChain();
    if (asWritten.isPresent()) {
      return asWritten.get();
    }
    if (header > 0) {
      FileSource shifted = FileSource.of(bytes.slice(header, bytes.length()), limits);
      noteHeader(shifted, header, header);
      Optional<PdfFile> fromHeader = new OpenAttempt(shifted).byChain();
      if (fromHeader.isPresent()) {
        return fromHeader.get();
      }
    }
    // What the failed attempt found is of no interest any more, but for why it failed.
    FileSource fresh = source.withoutFindings();
    noteHeader(fresh, header, 0);
    fresh.findings().add(Defect.of(PdfCode.XREF_RECOVERED, "reason", attempt.failure()));
    return new OpenAttempt(fresh).byScan();
  }

  private static void noteHeader(FileSource source, int header, int shift) {
    if (header > 0) {
      source
          .findings()
          .add(Defect.of(PdfCode.HEADER_NOT_AT_0, "offset", header).with("shift", shift));
    }
  }

  static UnreadableDocumentException damaged(Defect defect) {
    return new UnreadableDocumentException(Reason.DAMAGED, defect);
  }
}
