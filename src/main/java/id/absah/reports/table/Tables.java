package id.absah.reports.table;

import id.absah.findings.Evaluation;
import id.absah.reports.text.FindingWording;
import id.absah.reports.text.Sentences;
import id.absah.reports.text.Wording;
import java.util.List;

/** The tables that Excel and CSV share. */
public final class Tables {
  private Tables() {}

  /** Documents, signatures, certificates and findings of an evaluation. */
  public static List<Table<?>> of(Evaluation evaluation, Wording wording) {
    FindingWording findings = new FindingWording(wording, evaluation.policy());
    Sentences sentences = new Sentences(wording);
    return List.of(
        FindingTable.of(wording, findings),
        DocumentTable.of(wording, sentences),
        SignatureTable.of(wording, sentences),
        CertificateTable.of(evaluation, wording));
  }
}
