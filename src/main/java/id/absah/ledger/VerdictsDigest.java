package id.absah.ledger;

import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Finding;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * SHA-256 over what judging gave for the entries of a run, in their order: status, conclusion, and
 * findings with all their evidence.
 */
final class VerdictsDigest {
  /** With the status and its code: judging itself can fail. */
  private record Verdict(
      String path,
      DocumentStatus status,
      Optional<String> code,
      SortedMap<String, String> codeValues,
      DocumentConclusion conclusion,
      List<Finding> findings) {}

  private final RecordCodec<Verdict> codec = RecordCodec.of(Verdict.class);
  private final MessageDigest sha256;

  VerdictsDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Takes the next entry. */
  void add(DocumentEvaluation row) {
    sha256.update(
        codec.encode(
            new Verdict(
                row.path(),
                row.status(),
                row.code(),
                row.codeValues(),
                row.conclusion(),
                row.findings())));
  }

  /** The digest, lower-case hexadecimal; ends it. */
  String end() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
