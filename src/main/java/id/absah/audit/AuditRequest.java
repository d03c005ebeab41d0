package id.absah.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What to audit, and how.
 *
 * @param roots files and folders
 * @param policy the policy file; the shipped one when empty
 * @param tailor the tailoring file
 * @param trustFolders folders of certificates that may serve as anchors when pinned, and in paths
 * @param anchorFiles certificates trusted for this run
 * @param revocationFolders folders of CRLs and OCSP responses
 * @param register the register of certificates, XLSX or CSV
 * @param ocr the Tesseract program that reads footers drawn as pictures; empty without
 * @param validationTime the time to judge signatures at
 * @param asOf the evaluation date of the rules
 * @param period the period the run is about; nothing is dropped for it: documents dated outside are
 *     judged by the house rule {@code H-periode}
 * @param workers how many documents are evaluated at once
 * @param limits bounds on archives, documents and worker processes
 */
public record AuditRequest(
    List<Path> roots,
    Optional<Path> policy,
    Optional<Path> tailor,
    List<Path> trustFolders,
    List<Path> anchorFiles,
    List<Path> revocationFolders,
    Optional<Path> register,
    Optional<Path> ocr,
    Instant validationTime,
    LocalDate asOf,
    Optional<Period> period,
    int workers,
    Limits limits) {
  public AuditRequest {
    roots = List.copyOf(roots);
    trustFolders = List.copyOf(trustFolders);
    anchorFiles = List.copyOf(anchorFiles);
    revocationFolders = List.copyOf(revocationFolders);
  }
}
