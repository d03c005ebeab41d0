package id.absah.audit;

import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.rules.PolicyException;
import java.io.IOException;
import java.util.SortedMap;

/** One run: what was handed in, read, validated, established, judged. */
public final class Audit {
  // SKELETON: written by the lead.
  private Audit() {}

  /**
   * Loads policy and trust; nothing is scanned yet.
   *
   * @throws PolicyException with every mistake of the policy
   * @throws TrustException when trust material is missing or altered
   * @throws IOException when a file named in the request cannot be read
   */
  public static Audit prepare(AuditRequest request)
      throws PolicyException, TrustException, IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Walks and evaluates everything.
   *
   * @throws IOException when a root does not exist
   * @throws InterruptedException when the run is interrupted
   */
  public Evaluation run(Progress progress) throws IOException, InterruptedException {
    throw new UnsupportedOperationException();
  }

  /** Evaluates one document: the library's door. Never throws on what the bytes contain. */
  public DocumentEvaluation evaluate(String path, byte[] bytes) {
    throw new UnsupportedOperationException();
  }

  /**
   * Policy, tailoring and trust material by name, each with its SHA-256: what the manifest names.
   */
  public SortedMap<String, String> inputs() {
    throw new UnsupportedOperationException();
  }
}
