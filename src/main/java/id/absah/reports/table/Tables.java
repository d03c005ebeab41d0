package id.absah.reports.table;

import id.absah.findings.Evaluation;
import id.absah.reports.text.FindingWording;
import id.absah.reports.text.Sentences;
import id.absah.reports.text.Wording;
import java.util.ArrayList;
import java.util.List;

/** The tables that Excel and CSV share. */
public final class Tables {
  private Tables() {}

  /** Documents, signatures, certificates, findings and, with a register, its holders. */
  public static List<Table<?>> of(Evaluation evaluation, Wording wording) {
    FindingWording findings = new FindingWording(wording, evaluation.policy());
    Sentences sentences = new Sentences(wording);
    List<Table<?>> tables = new ArrayList<>();
    tables.add(FindingTable.of(wording, findings));
    tables.add(DocumentTable.of(wording, sentences));
    tables.add(SignatureTable.of(wording, sentences));
    tables.add(CertificateTable.of(evaluation, wording));
    if (evaluation.register().isPresent()) {
      tables.add(HolderTable.of(evaluation, wording));
    }
    return tables;
  }
}
