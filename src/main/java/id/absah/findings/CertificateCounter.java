package id.absah.findings;

import id.absah.facts.CertificateFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.SignatureFacts;
import id.absah.validation.RevocationStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every signer certificate of a run once, with what its documents say of it. */
final class CertificateCounter {
  private final Map<String, Use> uses = new LinkedHashMap<>();

  void add(String path, CertificateFacts certificate, EstablishedFacts document) {
    String sha256 = certificate.certificate().sha256();
    Use use = uses.computeIfAbsent(sha256, key -> new Use(certificate, path));
    use.documents++;
    if (document.document().unit().isPresent()) {
      use.addUnit(document.document().unit().get());
    }
    for (SignatureFacts signature : document.signatures()) {
      if (signature.signer().isPresent() && signature.signer().get().sha256().equals(sha256)) {
        use.signatures++;
        use.usedAt(
            signature
                .bestSignatureTime()
                .or(() -> signature.claimedTime().map(OffsetDateTime::toInstant)));
      }
    }
    use.register(certificate);
    use.revoked |= certificate.revocation() == RevocationStatus.REVOKED;
    use.good &= certificate.revocation() == RevocationStatus.GOOD;
    if (certificate.revokedAt().isPresent()) {
      use.revokedAt(certificate.revokedAt().get());
    }
  }

  List<Summary.CertificateUse> uses() {
    List<Summary.CertificateUse> all = new ArrayList<>(uses.size());
    for (Use use : uses.values()) {
      all.add(use.summary());
    }
    return all;
  }

  private static final class Use {
    private CertificateFacts facts;
    private final String firstPath;
    private Set<String> units = Set.of();
    private long documents;
    private long signatures;
    private boolean revoked;
    private boolean good = true;
    private Optional<Instant> revokedAt = Optional.empty();
    private Optional<Instant> lastUsed = Optional.empty();

    Use(CertificateFacts facts, String firstPath) {
      this.facts = facts;
      this.firstPath = firstPath;
    }

    // Most certificates are of one unit: a table for each would weigh as much as all else.
    void addUnit(String unit) {
      if (units.contains(unit)) {
        return;
      }
      if (units.isEmpty()) {
        units = Set.of(unit);
        return;
      }
      if (units.size() == 1) {
        units = new LinkedHashSet<>(units);
      }
      units.add(unit);
    }

    void usedAt(Optional<Instant> at) {
      if (at.isPresent() && (lastUsed.isEmpty() || at.get().isAfter(lastUsed.get()))) {
        lastUsed = at;
      }
    }

    // The unit of one document finds the row that another's does not.
    void register(CertificateFacts seen) {
      boolean found = facts.register().map(entry -> entry.match().found()).orElse(false);
      if (!found) {
        facts = seen.register().map(facts::registered).orElse(facts);
      }
    }

    void revokedAt(Instant at) {
      revoked = true;
      if (revokedAt.isEmpty() || at.isBefore(revokedAt.get())) {
        revokedAt = Optional.of(at);
      }
    }

    Summary.CertificateUse summary() {
      RevocationStatus revocation =
          revoked
              ? RevocationStatus.REVOKED
              : good ? RevocationStatus.GOOD : RevocationStatus.UNKNOWN;
      return new Summary.CertificateUse(
          facts,
          documents,
          signatures,
          List.copyOf(units),
          firstPath,
          revocation,
          revokedAt,
          lastUsed);
    }
  }
}
