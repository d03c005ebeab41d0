package id.absah.facts;

import id.absah.document.Defect;
import id.absah.document.Revision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The facts of one document.
 *
 * @param path where it stands, relative to the named root: {@code
 *     2026/10/dinas-a.zip!/surat-001.pdf}
 * @param sha256 of the file, lower-case hexadecimal
 * @param size in bytes
 * @param format such as PDF
 * @param pages how many
 * @param encrypted whether it is encrypted, and opens without a password
 * @param revisions its saved states
 * @param kind the kind of document by the ids of the settings ({@code surat-edaran}); one not in
 *     Pasal 11 is named too
 * @param kindListed whether the kind is one of Pasal 11(3); empty when there is no kind
 * @param kindSource where the kind was read
 * @param kindConfidence INFERRED for a letter whose Hal names no other kind
 * @param heading the heading or Hal line as written
 * @param subject what the document is about: the words after TENTANG, or its Hal
 * @param number the document number
 * @param date the date of the document
 * @param dateConfidence INFERRED for the date of the event that a record is of
 * @param placeholders what applications and templates left to be filled in, as written
 * @param letterhead the office as the letterhead prints it, known or not
 * @param unit the perangkat daerah, by its name in the settings where an alias knows it
 * @param unitSource where the unit was read
 * @param footer the footer statement; empty when the text could not be read
 * @param printedSigners the signature blocks on the pages
 * @param claimsSignature what on the pages claims an electronic signature: {@code footer}, {@code
 *     footer-image}, {@code signature-block}, {@code qr}; empty when the text could not be read
 * @param qrCodes the QR codes on the pages with signatures, seals and signature blocks; empty when
 *     they could not be looked at, or not at all of them
 * @param application the application letter's fields, when it is one
 * @param signatureCount approval and certification signatures
 * @param timestampCount document time-stamps
 * @param signerCount different signer certificates
 * @param authenticity what follows from signatures and changes
 * @param textComplete whether all pages were read
 * @param codes findings about the document as a whole
 */
public record DocumentFacts(
    String path,
    String sha256,
    long size,
    String format,
    int pages,
    boolean encrypted,
    List<Revision> revisions,
    Optional<String> kind,
    Optional<Boolean> kindListed,
    KindSource kindSource,
    Confidence kindConfidence,
    Optional<String> heading,
    Optional<String> subject,
    Optional<String> number,
    Optional<LocalDate> date,
    Confidence dateConfidence,
    List<String> placeholders,
    Optional<String> letterhead,
    Optional<String> unit,
    UnitSource unitSource,
    Optional<FooterFacts> footer,
    List<PrintedSigner> printedSigners,
    Optional<List<String>> claimsSignature,
    Optional<List<QrCode>> qrCodes,
    Optional<ApplicationLetterFacts> application,
    int signatureCount,
    int timestampCount,
    int signerCount,
    Authenticity authenticity,
    boolean textComplete,
    List<Defect> codes) {
  public DocumentFacts {
    revisions = List.copyOf(revisions);
    placeholders = List.copyOf(placeholders);
    printedSigners = List.copyOf(printedSigners);
    codes = List.copyOf(codes);
  }

  /** The same document where it stands, with what its place says about the perangkat daerah. */
  public DocumentFacts placed(String where, Optional<String> itsUnit, UnitSource itsUnitSource) {
    return new DocumentFacts(
        where,
        sha256,
        size,
        format,
        pages,
        encrypted,
        revisions,
        kind,
        kindListed,
        kindSource,
        kindConfidence,
        heading,
        subject,
        number,
        date,
        dateConfidence,
        placeholders,
        letterhead,
        itsUnit,
        itsUnitSource,
        footer,
        printedSigners,
        claimsSignature,
        qrCodes,
        application,
        signatureCount,
        timestampCount,
        signerCount,
        authenticity,
        textComplete,
        codes);
  }
}
