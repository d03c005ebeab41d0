package id.absah.audit;

import id.absah.document.Octets;
import id.absah.findings.ChangedLimit;
import id.absah.findings.RunDescription;
import id.absah.rules.PolicySource;
import id.absah.validation.TrustAnchor;
import id.absah.validation.TrustAnchors;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Describes a run by its inputs alone, so that the same inputs give the same description and id.
 */
final class RunDescriptions {
  /** Half a SHA-256: short enough to read out, long enough never to repeat. */
  private static final int ID_DIGITS = 32;

  private RunDescriptions() {}

  static RunDescription describe(
      AuditConfiguration configuration,
      List<TrustAnchor> policyAnchors,
      List<String> roots,
      String rowsSha256) {
    PolicySource policy = configuration.policy();
    TrustMaterial trust = configuration.trust();
    TrustAnchors anchors = trust.anchors(policyAnchors);
    return new RunDescription(
        id(configuration, rowsSha256),
        ProgramVersion.current(),
        roots,
        configuration.asOf(),
        configuration.validationTime(),
        configuration.period().map(Period::toString),
        policy.fileName(),
        policy.sha256(),
        configuration.tailor().map(PolicySource::fileName),
        configuration.tailor().map(PolicySource::sha256),
        anchors.pinned().values().stream()
            .sorted(Comparator.comparing(TrustAnchor::sha256))
            .toList(),
        anchors.certificates().size(),
        trust.evidence().crls().size(),
        trust.evidence().ocspResponses().size(),
        configuration.limits().described());
  }

  private static String id(AuditConfiguration configuration, String rowsSha256) {
    StringBuilder inputs = new StringBuilder();
    inputs.append(ProgramVersion.current()).append('\n');
    inputs.append(configuration.asOf()).append(' ');
    inputs.append(configuration.validationTime()).append('\n');
    inputs.append(materials(configuration));
    inputs.append(rowsSha256).append('\n');
    return Octets.of(inputs.toString().getBytes(StandardCharsets.UTF_8))
        .sha256()
        .substring(0, ID_DIGITS);
  }

  /** What a run depends on beside its documents and times, in words. */
  static String materials(AuditConfiguration configuration) {
    StringBuilder inputs = new StringBuilder();
    inputs.append(configuration.period().map(Period::toString).orElse("-")).append('\n');
    inputs.append(configuration.policy().sha256()).append('\n');
    inputs.append(configuration.tailor().map(PolicySource::sha256).orElse("-")).append('\n');
    inputs.append(configuration.register().map(r -> r.register().sha256()).orElse("-"));
    inputs.append('\n');
    configuration
        .trust()
        .files()
        .forEach((name, sha256) -> inputs.append(sha256).append(name).append('\n'));
    for (ChangedLimit limit : configuration.limits().described()) {
      inputs.append(limit.name()).append('=').append(limit.value()).append('\n');
    }
    return inputs.toString();
  }

  /** How reports call a root: they tell nothing of the machine they were made on. */
  static String nameOf(Path root) {
    Path name = root.toAbsolutePath().normalize().getFileName();
    return name == null ? "/" : name.toString();
  }
}
