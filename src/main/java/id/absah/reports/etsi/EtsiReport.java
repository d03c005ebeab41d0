package id.absah.reports.etsi;

import id.absah.document.SignatureKind;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.SignatureFacts;
import id.absah.findings.RunDescription;
import id.absah.reports.text.PersonalData;
import id.absah.rules.Policy;
import id.absah.validation.Indication;
import id.absah.validation.SubIndication;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The ValidationReport of one examined document by TS 119 102-2, namespace 1.2.1: a report for each
 * approval and certification signature; document time-stamps are validation objects, with reports
 * of their own.
 */
public final class EtsiReport {
  private final Xml xml;
  private final Data data;
  private final DocumentFacts document;
  private final SignatureReport reports;
  private final ObjectList objects;

  private EtsiReport(
      RunDescription run, Policy policy, EstablishedFacts facts, Xml xml, PersonalData personal) {
    this.xml = xml;
    this.data = new Data(xml, personal);
    this.document = facts.document();
    ValidationObjects found = new ValidationObjects(facts);
    this.reports =
        new SignatureReport(
            xml, data, new Constraints(xml, data, run, policy), found, run.validationTime());
    this.objects = new ObjectList(xml, data, found, reports);
  }

  /**
   * Writes one document; the stream stays open.
   *
   * @throws IOException when it cannot be written
   */
  public static void write(
      RunDescription run,
      Policy policy,
      EstablishedFacts facts,
      boolean showPersonalData,
      OutputStream out)
      throws IOException {
    Xml xml = new Xml(out);
    new EtsiReport(run, policy, facts, xml, new PersonalData(showPersonalData)).write(facts);
  }

  private void write(EstablishedFacts facts) throws IOException {
    xml.document(
        "ValidationReport",
        () -> {
          int number = 0;
          for (SignatureFacts signature : facts.signatures()) {
            if (signature.kind() != SignatureKind.DOCUMENT_TIMESTAMP) {
              String id = "S" + ++number;
              xml.element(
                  "SignatureValidationReport",
                  () ->
                      reports.write(
                          id, signature, document, Urns.ofSignature(signature.indication())));
            }
          }
          if (number == 0) {
            unsigned();
          }
          objects.write(document);
        });
  }

  /** The schema wants at least one report; the standard has no word for "nothing is signed". */
  private void unsigned() throws IOException {
    xml.element(
        "SignatureValidationReport",
        () ->
            xml.element(
                "SignatureValidationStatus",
                () -> {
                  xml.text("MainIndication", Urns.ofSignature(Indication.INDETERMINATE));
                  xml.text("SubIndication", Urns.of(SubIndication.SIGNED_DATA_NOT_FOUND));
                  xml.element("AssociatedValidationReportData", () -> data.about(document));
                }));
  }
}
