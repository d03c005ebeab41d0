package id.absah.audit;

import id.absah.document.Octets;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.RunDescription;
import id.absah.rules.PolicySource;
import id.absah.validation.TrustAnchor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Describes a run by its inputs alone, so that the same inputs give the same description and id.
 */
final class RunDescriptions {
  /** Half a SHA-256: short enough to read out, long enough never to repeat. */
  private static final int ID_DIGITS = 32;

  private RunDescriptions() {}

  static RunDescription describe(
      AuditRequest request,
      PolicySource policy,
      Optional<PolicySource> tailor,
      TrustMaterial trust,
      List<DocumentEvaluation> rows) {
    return new RunDescription(
        id(request, policy, tailor, trust, rows),
        ProgramVersion.current(),
        request.roots().stream().map(RunDescriptions::nameOf).toList(),
        request.asOf(),
        request.validationTime(),
        request.period().map(Period::toString),
        policy.fileName(),
        policy.sha256(),
        tailor.map(PolicySource::fileName),
        tailor.map(PolicySource::sha256),
        trust.anchors().pinned().values().stream()
            .sorted(Comparator.comparing(TrustAnchor::sha256))
            .toList(),
        trust.anchors().certificates().size(),
        trust.evidence().crls().size(),
        trust.evidence().ocspResponses().size());
  }

  private static String id(
      AuditRequest request,
      PolicySource policy,
      Optional<PolicySource> tailor,
      TrustMaterial trust,
      List<DocumentEvaluation> rows) {
    StringBuilder inputs = new StringBuilder();
    inputs.append(ProgramVersion.current()).append('\n');
    inputs.append(request.asOf()).append(' ').append(request.validationTime()).append('\n');
    inputs.append(request.period().map(Period::toString).orElse("-")).append('\n');
    inputs.append(policy.sha256()).append('\n');
    inputs.append(tailor.map(PolicySource::sha256).orElse("-")).append('\n');
    trust.files().forEach((name, sha256) -> inputs.append(sha256).append(name).append('\n'));
    for (DocumentEvaluation row : rows) {
      inputs.append(row.sha256().orElse("-")).append(row.path()).append('\n');
    }
    return Octets.of(inputs.toString().getBytes(StandardCharsets.UTF_8))
        .sha256()
        .substring(0, ID_DIGITS);
  }

  /**
   * The last element of the path a file was given by: reports tell nothing of the machine they were
   * made on.
   */
  static String fileName(PolicySource source) {
    String name = source.name();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static String nameOf(Path root) {
    Path name = root.toAbsolutePath().normalize().getFileName();
    return name == null ? "/" : name.toString();
  }
}
