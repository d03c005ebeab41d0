package id.absah.reports.etsi;

import id.absah.document.Defect;
import id.absah.facts.DocumentChange;
import id.absah.facts.DocumentFacts;
import id.absah.facts.SignatureFacts;
import id.absah.reports.text.PersonalData;
import id.absah.validation.RevocationFinding;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * TypedDataType: facts that the standard has no element for, under the names they have in {@code
 * evaluation.jsonl}.
 */
final class Data {
  private final Xml xml;
  private final PersonalData personalData;

  Data(Xml xml, PersonalData personalData) {
    this.xml = xml;
    this.personalData = personalData;
  }

  /** Free text out of a document. */
  String free(String text) {
    return personalData.mask(text);
  }

  /** The compared values of a check or code, personal data masked. */
  void parameters(Map<String, String> values) throws IOException {
    for (Map.Entry<String, String> value : values.entrySet()) {
      typed(
          "ValidationConstraintParameter",
          Urns.value(value.getKey()),
          personalData.mask(value.getKey(), value.getValue()));
    }
  }

  void typed(String element, String type, String value) throws IOException {
    xml.element(
        element,
        () -> {
          xml.text("Type", type);
          xml.text("Value", value);
        });
  }

  /** AdditionalValidationReportData of a signature. */
  void about(SignatureFacts signature, DocumentFacts document) throws IOException {
    xml.element(
        "AdditionalValidationReportData",
        () -> {
          document(document);
          data("field", signature.field());
          data("signatureKind", signature.kind().name());
          data("indication", signature.indication().term());
          optional("subIndication", signature.subIndication().map(Enum::name));
          optional("reason", signature.reason().map(this::words));
          data("integrity", signature.integrity().name());
          data("coverage", signature.coverage().name());
          data("laterChanges", signature.laterChanges().name());
          data("contentChanged", String.valueOf(signature.contentChanged()));
          for (DocumentChange change : signature.changes()) {
            data(
                "change",
                change.level() + " revision=" + change.revision() + " " + words(change.what()));
          }
          codes("code", besidesChanges(signature));
          data("proofOfExistence", String.valueOf(signature.bestSignatureTime().isPresent()));
          data("revocation", signature.revocation().name());
          for (RevocationFinding finding : signature.revocationFindings()) {
            data("revocationFinding", words(finding));
          }
          data("longTermEvidence", String.valueOf(signature.longTerm()));
          data("provider", signature.provider().name());
        });
  }

  private static List<Defect> besidesChanges(SignatureFacts signature) {
    List<Defect> codes = new ArrayList<>(signature.codes());
    codes.removeAll(signature.changes().stream().map(DocumentChange::what).toList());
    return codes;
  }

  /** AdditionalValidationReportData of a document in which nothing is signed. */
  void about(DocumentFacts document) throws IOException {
    xml.element("AdditionalValidationReportData", () -> document(document));
  }

  /** AdditionalValidationReportData of a time-stamp token. */
  void about(SignatureFacts owner, List<Defect> defects, Optional<Defect> reason)
      throws IOException {
    xml.element(
        "AdditionalValidationReportData",
        () -> {
          data("field", owner.field());
          optional("reason", reason.map(this::words));
          codes("code", defects);
        });
  }

  private void document(DocumentFacts document) throws IOException {
    data("path", document.path());
    data("authenticity", document.authenticity().name());
    codes("documentCode", document.codes());
  }

  private void codes(String name, List<Defect> defects) throws IOException {
    for (Defect defect : defects) {
      data(name, words(defect));
    }
  }

  private void optional(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      data(name, value.get());
    }
  }

  private void data(String name, String value) throws IOException {
    typed("ReportData", Urns.data(name), value);
  }

  /** A code with the values that were compared. */
  String words(Defect defect) {
    return defect.code().name() + words(defect.values());
  }

  /** What revocation data say. */
  String words(RevocationFinding finding) {
    Map<String, String> values = new TreeMap<>();
    values.put("certificate", finding.certificateSha256());
    values.put("source", finding.source());
    finding.producedAt().map(Instant::toString).ifPresent(time -> values.put("producedAt", time));
    finding.nextUpdate().map(Instant::toString).ifPresent(time -> values.put("nextUpdate", time));
    finding.revokedAt().map(Instant::toString).ifPresent(time -> values.put("revokedAt", time));
    finding.reason().ifPresent(reason -> values.put("reason", reason));
    return finding.status() + words(values);
  }

  private String words(Map<String, String> values) {
    StringBuilder words = new StringBuilder();
    values.forEach(
        (name, value) ->
            words.append(' ').append(name).append('=').append(personalData.mask(name, value)));
    return words.toString();
  }
}
