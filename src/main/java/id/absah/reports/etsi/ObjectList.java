package id.absah.reports.etsi;

import id.absah.facts.DocumentFacts;
import id.absah.facts.SignatureFacts;
import id.absah.reports.etsi.ValidationObjects.Timestamp;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Conclusion;
import id.absah.validation.RevocationFinding;
import id.absah.validation.TimestampValidation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SignatureValidationObjects (4.4): the file, certificates, revocation data and time-stamps. */
final class ObjectList {
  private final Xml xml;
  private final Data data;
  private final ValidationObjects objects;
  private final SignatureReport reports;

  ObjectList(Xml xml, Data data, ValidationObjects objects, SignatureReport reports) {
    this.xml = xml;
    this.data = data;
    this.objects = objects;
    this.reports = reports;
  }

  void write(DocumentFacts document) throws IOException {
    xml.element(
        "SignatureValidationObjects",
        () -> {
          digested(ValidationObjects.FILE, Urns.SIGNED_DATA, document.sha256());
          for (Map.Entry<String, String> certificate : objects.certificates().entrySet()) {
            digested(certificate.getValue(), Urns.CERTIFICATE, certificate.getKey());
          }
          for (Map.Entry<String, RevocationFinding> found : objects.revocationData().entrySet()) {
            revocation(found.getKey(), found.getValue());
          }
          for (Timestamp stamp : objects.timestamps()) {
            timestamp(stamp, document);
          }
        });
  }

  private void digested(String id, String type, String sha256) throws IOException {
    object(id, type, () -> digest(sha256));
  }

  private void digest(String sha256) throws IOException {
    xml.element(
        "ValidationObjectRepresentation", () -> Digests.element(xml, Algorithms.SHA_256, sha256));
  }

  private void revocation(String id, RevocationFinding finding) throws IOException {
    String type = finding.source().startsWith("crl") ? Urns.CRL : Urns.OCSP_RESPONSE;
    object(id, type, () -> represent(finding.sha256(), data.words(finding)));
  }

  private void object(String id, String type, Xml.Content content) throws IOException {
    xml.element(
        "ValidationObject",
        List.of("id", id),
        () -> {
          xml.text("ObjectType", type);
          content.write();
        });
  }

  /** The bytes themselves are not among the facts: their digest, else what is known of them. */
  private void represent(Optional<String> sha256, String words) throws IOException {
    if (sha256.isPresent()) {
      digest(sha256.get());
    } else {
      xml.element("ValidationObjectRepresentation", () -> xml.text("direct", words));
    }
  }

  private void timestamp(Timestamp stamp, DocumentFacts document) throws IOException {
    SignatureFacts owner = stamp.owner();
    String tsa = stamp.token().flatMap(TimestampValidation::tsa).orElse("-");
    String digest = stamp.token().flatMap(TimestampValidation::digest).orElse("-");
    object(
        stamp.id(),
        Urns.TIMESTAMP,
        () -> {
          represent(
              stamp.token().flatMap(TimestampValidation::sha256),
              "field=" + owner.field() + " tsa=" + tsa + " digest=" + digest);
          provisioning(stamp);
          xml.element(
              "ValidationReport",
              () -> {
                if (stamp.ofDocument()) {
                  reports.write(
                      "S" + stamp.id(), owner, document, Urns.ofObject(owner.indication()));
                } else if (stamp.token().isPresent()) {
                  token(owner, stamp.token().get());
                }
              });
        });
  }

  private void provisioning(Timestamp stamp) throws IOException {
    Optional<String> time = stamp.time().flatMap(Times::of);
    if (!stamp.proves() || time.isEmpty()) {
      return;
    }
    xml.element(
        "POEProvisioning",
        () -> {
          xml.text("POETime", time.get());
          if (stamp.ofDocument()) {
            xml.reference("ValidationObject", ValidationObjects.FILE);
          } else {
            xml.element(
                "SignatureReference", () -> xml.text("PAdESFieldName", stamp.owner().field()));
          }
        });
  }

  private void token(SignatureFacts owner, TimestampValidation token) throws IOException {
    Conclusion conclusion = token.conclusion();
    Optional<String> signer = token.chain().stream().findFirst().map(CertificateSummary::sha256);
    if (signer.isPresent()) {
      xml.element(
          "SignerInformation",
          () -> {
            xml.reference("SignerCertificate", objects.certificate(signer.get()));
            if (token.tsa().isPresent()) {
              xml.text("Signer", token.tsa().get());
            }
          });
    }
    xml.element(
        "SignatureValidationStatus",
        () -> {
          xml.text("MainIndication", Urns.ofObject(conclusion.indication()));
          if (conclusion.subIndication().isPresent()) {
            xml.text("SubIndication", Urns.of(conclusion.subIndication().get()));
          }
          xml.element(
              "AssociatedValidationReportData",
              () -> {
                reports.status().path(token.chain(), signer, Optional.empty());
                data.about(owner, token.defects(), conclusion.reason());
              });
        });
  }
}
