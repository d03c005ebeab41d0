package id.absah.findings;

import id.absah.facts.CertificateFacts;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.Fact;
import id.absah.facts.FactCatalogue;
import id.absah.facts.SignatureFacts;
import id.absah.rules.FactReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts that a rule may read about one subject, read when they are asked for. */
record SubjectFacts(
    String subject,
    RunFacts run,
    List<String> failed,
    DocumentFacts document,
    Optional<SignatureFacts> signature,
    Optional<CertificateFacts> certificate)
    implements FactReader {
  private static final Map<String, Fact<DocumentFacts>> DOCUMENT = byName(FactCatalogue.document());
  private static final Map<String, Fact<SignatureFacts>> SIGNATURE =
      byName(FactCatalogue.signature());
  private static final Map<String, Fact<CertificateFacts>> CERTIFICATE =
      byName(FactCatalogue.certificate());

  static final String DOCUMENT_SUBJECT = "document";

  static SubjectFacts ofDocument(EstablishedFacts facts, RunFacts run, List<String> failed) {
    return new SubjectFacts(
        DOCUMENT_SUBJECT, run, failed, facts.document(), Optional.empty(), Optional.empty());
  }

  /** A signature also brings the facts of its signer's certificate. */
  static SubjectFacts ofSignature(
      SignatureFacts signature, EstablishedFacts facts, RunFacts run, List<String> failed) {
    Optional<CertificateFacts> certificate =
        signature
            .signer()
            .flatMap(
                signer ->
                    facts.certificates().stream()
                        .filter(other -> other.certificate().sha256().equals(signer.sha256()))
                        .findFirst());
    return new SubjectFacts(
        signature.field(), run, failed, facts.document(), Optional.of(signature), certificate);
  }

  static SubjectFacts ofCertificate(
      CertificateFacts certificate, EstablishedFacts facts, RunFacts run, List<String> failed) {
    return new SubjectFacts(
        certificate.certificate().sha256(),
        run,
        failed,
        facts.document(),
        Optional.empty(),
        Optional.of(certificate));
  }

  @Override
  public Optional<Object> read(String fact) {
    Fact<DocumentFacts> ofDocument = DOCUMENT.get(fact);
    if (ofDocument != null) {
      return ofDocument.read().apply(document);
    }
    Fact<SignatureFacts> ofSignature = SIGNATURE.get(fact);
    if (ofSignature != null) {
      return signature.flatMap(ofSignature.read());
    }
    Fact<CertificateFacts> ofCertificate = CERTIFICATE.get(fact);
    if (ofCertificate != null) {
      return certificate.flatMap(ofCertificate.read());
    }
    return switch (fact) {
      case "run.asOf" -> Optional.of(run.asOf().toString());
      case "run.from" -> run.from().map(Object::toString);
      case "run.to" -> run.to().map(Object::toString);
      case "findings.failed" -> Optional.of(List.copyOf(failed));
      default -> Optional.empty();
    };
  }

  private static <S> Map<String, Fact<S>> byName(List<Fact<S>> facts) {
    Map<String, Fact<S>> byName = new HashMap<>();
    facts.forEach(fact -> byName.put(fact.name(), fact));
    return byName;
  }
}
