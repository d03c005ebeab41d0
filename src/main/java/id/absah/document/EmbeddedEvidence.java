package id.absah.document;

import java.util.List;

/**
 * Validation data that the document carries beside its signatures: the DSS dictionary of PAdES
 * (ETSI EN 319 142-1, 5.4.2), all revisions together. Each item is the stream's decoded bytes,
 * unparsed.
 */
public record EmbeddedEvidence(
    List<Octets> certificates, List<Octets> crls, List<Octets> ocspResponses) {
  public EmbeddedEvidence {
    certificates = List.copyOf(certificates);
    crls = List.copyOf(crls);
    ocspResponses = List.copyOf(ocspResponses);
  }

  /** A document without validation data. */
  public static EmbeddedEvidence none() {
    return new EmbeddedEvidence(List.of(), List.of(), List.of());
  }
}
