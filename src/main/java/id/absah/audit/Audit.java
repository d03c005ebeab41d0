package id.absah.audit;

import id.absah.archive.ArchiveEntry;
import id.absah.archive.ArchiveWalker;
import id.absah.facts.extract.FactExtractor;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.findings.Evaluator;
import id.absah.rules.Policy;
import id.absah.rules.PolicyException;
import id.absah.rules.PolicyLoader;
import id.absah.rules.PolicySource;
import id.absah.validation.SignatureValidator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One run: what was handed in, read, validated, established, judged. Thread-safe after {@link
 * #prepare}; several audits can stand beside each other in one process, which share nothing but
 * that the self-test was passed.
 */
public final class Audit {
  private final AuditRequest request;
  private final PolicySource policySource;
  private final Optional<PolicySource> tailorSource;
  private final Policy policy;
  private final TrustMaterial trust;
  private final DocumentAudit documents;

  private Audit(
      AuditRequest request,
      PolicySource policySource,
      Optional<PolicySource> tailorSource,
      Policy policy,
      TrustMaterial trust) {
    this.request = request;
    this.policySource = policySource;
    this.tailorSource = tailorSource;
    this.policy = policy;
    this.trust = trust;
    this.documents =
        new DocumentAudit(
            request.pdfLimits(),
            new SignatureValidator(
                trust.anchors(), trust.evidence(), policy.algorithms(), request.validationTime()),
            new FactExtractor(policy.extraction(request.asOf())),
            new Evaluator(
                policy,
                request.asOf(),
                request.period().map(Period::from),
                request.period().map(Period::to)));
  }

  /**
   * Loads policy and trust, and tests the program on its built-in samples; nothing is scanned yet.
   *
   * @throws PolicyException with every mistake of the policy
   * @throws TrustException when trust material is missing or altered
   * @throws IOException when a file named in the request cannot be read
   * @throws SelfTestException when the program does not give the known verdicts on its samples
   */
  public static Audit prepare(AuditRequest request)
      throws PolicyException, TrustException, IOException {
    PolicySource policySource =
        request.policy().isPresent()
            ? PolicySource.read(request.policy().get())
            : PolicySource.shipped();
    Optional<PolicySource> tailorSource =
        request.tailor().isPresent()
            ? Optional.of(PolicySource.read(request.tailor().get()))
            : Optional.empty();
    Policy policy = PolicyLoader.load(policySource, tailorSource);
    TrustMaterial trust =
        TrustMaterial.load(
            policy.anchors(),
            request.trustFolders(),
            request.anchorFiles(),
            request.revocationFolders());
    SelfTest.require();
    return new Audit(request, policySource, tailorSource, policy, trust);
  }

  /**
   * Walks and evaluates everything. Every entry gets a row; the rows stand in path order.
   *
   * @throws IOException when a root does not exist
   * @throws InterruptedException when the run is interrupted
   */
  public Evaluation run(Progress progress) throws IOException, InterruptedException {
    ArchiveWalker walker = new ArchiveWalker(request.archiveLimits());
    ArchiveWalker.Inventory inventory = walker.count(request.roots());
    progress.started(inventory.files(), inventory.bytes());
    List<DocumentEvaluation> rows;
    try (Workers workers = new Workers(request.workers(), progress)) {
      walker.walk(request.roots(), entry -> workers.submit(entry.size(), () -> evaluate(entry)));
      rows = workers.await();
    }
    progress.ended();
    return new Evaluation(
        RunDescriptions.describe(request, policySource, tailorSource, trust, rows), policy, rows);
  }

  private DocumentEvaluation evaluate(ArchiveEntry entry) {
    if (entry instanceof ArchiveEntry.Content content) {
      return evaluate(content.path(), content.bytes());
    }
    return UnreadableRows.of((ArchiveEntry.Refused) entry);
  }

  /**
   * Evaluates one document: the library's door. Never throws on what the bytes contain.
   *
   * @param path how reports call it
   * @param bytes the whole file; must not be changed meanwhile
   */
  public DocumentEvaluation evaluate(String path, byte[] bytes) {
    return documents.evaluate(path, bytes);
  }

  /** What is judged, tailoring applied. */
  public Policy policy() {
    return policy;
  }

  /** Files in the trust and revocation folders that hold nothing of use, to be told to the user. */
  public List<Path> ignoredFiles() {
    return trust.ignored();
  }

  /**
   * Policy, tailoring and trust material by name, each with its SHA-256: what the manifest names.
   */
  public SortedMap<String, String> inputs() {
    TreeMap<String, String> inputs = new TreeMap<>(trust.files());
    inputs.put("policy/" + policySource.fileName(), policySource.sha256());
    tailorSource.ifPresent(tailor -> inputs.put("tailor/" + tailor.fileName(), tailor.sha256()));
    return inputs;
  }
}
