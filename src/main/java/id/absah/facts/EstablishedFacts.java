package id.absah.facts;

import java.util.List;

/**
 * All facts of one document.
 *
 * @param document the document's
 * @param signatures its signatures', in the document's order, document time-stamps included
 * @param certificates those of its signer certificates, each once, in order of first use
 */
public record EstablishedFacts(
    DocumentFacts document, List<SignatureFacts> signatures, List<CertificateFacts> certificates) {
  public EstablishedFacts {
    signatures = List.copyOf(signatures);
    certificates = List.copyOf(certificates);
  }
}
