package id.absah.validation;

import id.absah.document.Octets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is trusted and what may help to build paths. A certificate is an anchor when its SHA-256 is
 * pinned, wherever its bytes come from; nothing else is.
 *
 * @param pinned by SHA-256, lower-case hexadecimal
 * @param certificates DER certificates from the trust folders and anchor files: candidates for
 *     paths
 */
public record TrustAnchors(Map<String, TrustAnchor> pinned, List<Octets> certificates) {
  public TrustAnchors {
    pinned = Collections.unmodifiableMap(new LinkedHashMap<>(pinned)); // in the order given
    certificates = List.copyOf(certificates);
  }
}
