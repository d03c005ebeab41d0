package id.absah.reports.etsi;

import id.absah.facts.DocumentFacts;
import id.absah.facts.SignatureFacts;
import id.absah.validation.CertificateSummary;
import id.absah.validation.RevocationFinding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** SignatureValidationStatus (4.3.4) with its AssociatedValidationReportData (4.3.12). */
final class StatusData {
  private final Xml xml;
  private final Data data;
  private final ValidationObjects objects;

  StatusData(Xml xml, Data data, ValidationObjects objects) {
    this.xml = xml;
    this.data = data;
    this.objects = objects;
  }

  void write(String id, SignatureFacts signature, DocumentFacts document, String mainIndication)
      throws IOException {
    List<RevocationFinding> revoked =
        signature.revocationFindings().stream()
            .filter(finding -> finding.revokedAt().flatMap(Times::of).isPresent())
            .toList();
    xml.element(
        "SignatureValidationStatus",
        () -> {
          xml.text("MainIndication", mainIndication);
          if (signature.subIndication().isPresent()) {
            xml.text("SubIndication", Urns.of(signature.subIndication().get()));
          }
          xml.element(
              "AssociatedValidationReportData",
              () -> {
                path(
                    signature.chain(),
                    signature.signer().map(CertificateSummary::sha256),
                    signature.anchor().map(anchor -> anchor.sha256()));
                related(signature);
                if (!revoked.isEmpty()) {
                  revocation(revoked.get(0));
                }
                cryptography(id, signature);
                data.about(signature, document);
              });
          // The element holds one revoked certificate only.
          for (int i = 1; i < revoked.size(); i++) {
            RevocationFinding finding = revoked.get(i);
            xml.element("AssociatedValidationReportData", () -> revocation(finding));
          }
        });
  }

  /** TrustAnchor and CertificateChain. */
  void path(List<CertificateSummary> chain, Optional<String> signer, Optional<String> anchor)
      throws IOException {
    if (anchor.isPresent()) {
      xml.reference("TrustAnchor", objects.certificate(anchor.get()));
    }
    Set<String> path = new LinkedHashSet<>();
    signer.ifPresent(path::add);
    chain.forEach(certificate -> path.add(certificate.sha256()));
    if (path.isEmpty()) {
      return;
    }
    List<String> certificates = new ArrayList<>(path);
    xml.element(
        "CertificateChain",
        () -> {
          xml.reference("SigningCertificate", objects.certificate(certificates.get(0)));
          for (String certificate : certificates.subList(1, certificates.size())) {
            if (!anchor.equals(Optional.of(certificate))) {
              xml.reference("IntermediateCertificate", objects.certificate(certificate));
            }
          }
          if (anchor.isPresent()) {
            xml.reference("TrustAnchor", objects.certificate(anchor.get()));
          }
        });
  }

  private void related(SignatureFacts signature) throws IOException {
    Set<String> ids = new LinkedHashSet<>();
    objects.timestampsOf(signature).stream()
        .filter(stamp -> !stamp.ofDocument())
        .forEach(stamp -> ids.add(stamp.id()));
    objects.documentTimestampsAfter(signature).forEach(stamp -> ids.add(stamp.id()));
    for (RevocationFinding finding : signature.revocationFindings()) {
      Optional.ofNullable(objects.revocations().get(finding)).ifPresent(ids::add);
    }
    for (String related : ids) {
      xml.reference("RelatedValidationObject", related);
    }
  }

  private void revocation(RevocationFinding finding) throws IOException {
    xml.element(
        "RevocationStatusInformation",
        () -> {
          xml.reference("ValidationObjectId", objects.certificate(finding.certificateSha256()));
          xml.text("RevocationTime", finding.revokedAt().flatMap(Times::of).orElseThrow());
          Optional<String> reason = finding.reason().flatMap(Urns::ofRevocationReason);
          if (reason.isPresent()) {
            xml.text("RevocationReason", reason.get());
          }
          String source = objects.revocations().get(finding);
          if (source != null) {
            xml.reference("RevocationObject", source);
          }
        });
  }

  /** Left out when it is not known whether the algorithms are allowed. */
  private void cryptography(String id, SignatureFacts signature) throws IOException {
    int keyBits = signature.signer().map(CertificateSummary::keyBits).orElse(0);
    Optional<String> algorithm =
        signature
            .algorithm()
            .flatMap(
                family -> Algorithms.signature(family, signature.digest().orElse(""), keyBits));
    if (algorithm.isEmpty() || signature.algorithmsAllowed().isEmpty()) {
      return;
    }
    xml.element(
        "CryptoInformation",
        () -> {
          xml.reference("ValidationObjectId", id);
          xml.text("Algorithm", algorithm.get());
          if (keyBits > 0) {
            data.typed("AlgorithmParameters", Urns.data("keyBits"), Integer.toString(keyBits));
          }
          xml.text("SecureAlgorithm", signature.algorithmsAllowed().get().toString());
        });
  }
}
