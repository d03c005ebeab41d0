package id.absah.oracle;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What DSS says under its default policy, offline: nothing is fetched, revocation data come from
 * the document alone.
 */
final class DssVerdicts {
  private final CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
  private final Date at;

  DssVerdicts(List<Path> anchors, Instant at) throws IOException {
    for (Path anchor : anchors) {
      trusted.addCertificate(DSSUtils.loadCertificate(Files.readAllBytes(anchor)));
    }
    this.at = Date.from(at);
  }

  /** Signatures by field. */
  SortedMap<String, Verdict> of(byte[] document) {
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setAIASource(null);
    verifier.setTrustedCertSources(trusted);
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new InMemoryDocument(document));
    validator.setCertificateVerifier(verifier);
    validator.setValidationTime(at);
    Reports reports = validator.validateDocument();
    SortedMap<String, Verdict> signatures = new TreeMap<>();
    for (SignatureWrapper signature : reports.getDiagnosticData().getSignatures()) {
      signatures.put(
          signature.getFirstFieldName(),
          new Verdict(
              intact(signature) ? "intact" : "broken", indication(reports, signature.getId())));
    }
    return signatures;
  }

  /** The signature value and every reference of it: the signed bytes and the dictionary. */
  private static boolean intact(SignatureWrapper signature) {
    return signature.isSignatureIntact()
        && signature.getDigestMatchers().stream()
            .allMatch(reference -> reference.isDataFound() && reference.isDataIntact());
  }

  private static String indication(Reports reports, String id) {
    return reports.getSimpleReport().getIndication(id).name().replace("TOTAL_", "TOTAL-");
  }
}
