package id.absah.ledger;

import id.absah.document.Defect;
import id.absah.document.Octets;
import id.absah.document.pdf.PdfCode;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Examination;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Examinations that need no document, for tests that need many. */
final class TinyExaminations {
  private TinyExaminations() {}

  static Examination of(long number) {
    return Examination.failed(
        Octets.of(Long.toString(number).getBytes(StandardCharsets.UTF_8)).sha256(),
        number,
        "PDF",
        DocumentStatus.DAMAGED,
        Defect.of(PdfCode.NOT_A_PDF, "number", number));
  }

  static DocumentEvaluation judge(String path, Examination examination) {
    return new DocumentEvaluation(
        path,
        Optional.of(examination.sha256()),
        examination.size(),
        examination.format(),
        examination.status(),
        examination.problem().map(problem -> problem.code().name()),
        examination.problem().map(Defect::values).orElse(new TreeMap<>()),
        DocumentConclusion.NOT_EVALUATED,
        Optional.empty(),
        List.of());
  }
}
