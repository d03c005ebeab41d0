package id.absah.findings;

import id.absah.rules.Policy;
import java.util.List;

/**
 * A whole run, as reports read it.
 *
 * @param run what it was made with
 * @param policy what was judged, tailoring applied
 * @param documents every entry of the archive, in path order
 */
public record Evaluation(RunDescription run, Policy policy, List<DocumentEvaluation> documents) {
  public Evaluation {
    documents = List.copyOf(documents);
  }
}
