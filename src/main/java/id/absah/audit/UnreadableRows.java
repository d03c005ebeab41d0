package id.absah.audit;

import id.absah.archive.ArchiveEntry;
import id.absah.document.Defect;
import id.absah.document.Octets;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.DocumentStatus;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Rows of entries that could not be examined, each with its reason. */
final class UnreadableRows {
  private UnreadableRows() {}

  static DocumentEvaluation of(ArchiveEntry.Refused refused) {
    DocumentStatus status =
        switch (refused.reason().kind()) {
          case UNREADABLE -> DocumentStatus.UNREADABLE;
          case LIMIT -> DocumentStatus.LIMIT_EXCEEDED;
          case ENCRYPTED -> DocumentStatus.ENCRYPTED;
          case DAMAGED -> DocumentStatus.DAMAGED;
          case UNSUPPORTED -> DocumentStatus.UNSUPPORTED;
        };
    return row(
        refused.path(),
        Optional.empty(),
        refused.size(),
        Capabilities.nameOf(refused.path(), Octets.empty()),
        status,
        refused.reason().name(),
        refused.values());
  }

  static DocumentEvaluation of(String path, Octets bytes, DocumentStatus status, Defect defect) {
    return row(
        path,
        Optional.of(bytes.sha256()),
        bytes.length(),
        "PDF",
        status,
        defect.code().name(),
        defect.values());
  }

  static DocumentEvaluation unsupported(String path, Octets bytes) {
    String format = Capabilities.nameOf(path, bytes);
    Defect defect = Defect.of(AuditCode.FORMAT_UNSUPPORTED, "format", format);
    return row(
        path,
        Optional.of(bytes.sha256()),
        bytes.length(),
        format,
        DocumentStatus.UNSUPPORTED,
        defect.code().name(),
        defect.values());
  }

  private static DocumentEvaluation row(
      String path,
      Optional<String> sha256,
      long size,
      String format,
      DocumentStatus status,
      String code,
      SortedMap<String, String> values) {
    return new DocumentEvaluation(
        path,
        sha256,
        size,
        format,
        status,
        Optional.of(code),
        values,
        DocumentConclusion.NOT_EVALUATED,
        Optional.empty(),
        List.of());
  }
}
