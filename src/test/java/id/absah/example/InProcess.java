package id.absah.example;

import id.absah.audit.Audit;
import id.absah.audit.AuditConfiguration;
import id.absah.audit.Limits;
import id.absah.audit.TrustException;
import id.absah.audit.TrustMaterial;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Finding;
import id.absah.findings.Result;
import id.absah.ledger.CorruptRecordException;
import id.absah.rules.PolicyException;
import id.absah.rules.PolicySource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A batch of documents, handed out by one process and evaluated by others. */
public final class InProcess {
  private InProcess() {}

  /** Where the work is planned: all that judging depends on, as bytes. */
  public static byte[] configuration(byte[] tailoring, byte[] rootCertificate, byte[] crl)
      throws PolicyException, TrustException {
    AuditConfiguration configuration =
        new AuditConfiguration(
            PolicySource.shipped(),
            Optional.of(PolicySource.of("tailor.yaml", tailoring)),
            TrustMaterial.none()
                .withCertificates("root.cer", rootCertificate) // trusted if the policy pins it
                .withRevocation("latest.crl", crl),
            Optional.empty(), // no register of certificate holders
            Optional.empty(), // no OCR program
            Instant.parse("2026-10-31T15:59:59Z"), // the time signatures are judged at
            LocalDate.of(2026, 10, 31), // the evaluation date of the rules
            Optional.empty(), // no period
            Limits.defaults());
    return configuration.toBytes();
  }

  /** Where the work is done, in as many threads and processes as wanted. */
  public static List<String> evaluate(byte[] configuration, Map<String, byte[]> documents)
      throws CorruptRecordException, PolicyException {
    Audit audit = Audit.of(AuditConfiguration.fromBytes(configuration)); // once a process
    List<String> lines = new ArrayList<>();
    documents.forEach(
        (path, bytes) -> {
          DocumentEvaluation document = audit.evaluate(path, bytes);
          lines.add(path + " " + document.status() + " " + document.conclusion());
          for (Finding finding : document.findings()) {
            if (finding.result() == Result.FAIL) {
              lines.add("  " + finding.rule() + " " + finding.evidence());
            }
          }
        });
    return lines;
  }
}
