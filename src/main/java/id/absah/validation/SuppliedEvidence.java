package id.absah.validation;

import id.absah.document.Octets;
import java.util.List;

/**
 * Revocation data that the user handed over ({@code --revocation DIR}), DER, unparsed.
 *
 * @param crls certificate revocation lists
 * @param ocspResponses OCSP responses
 */
public record SuppliedEvidence(List<Octets> crls, List<Octets> ocspResponses) {
  public SuppliedEvidence {
    crls = List.copyOf(crls);
    ocspResponses = List.copyOf(ocspResponses);
  }

  /** No data. */
  public static SuppliedEvidence none() {
    return new SuppliedEvidence(List.of(), List.of());
  }
}
