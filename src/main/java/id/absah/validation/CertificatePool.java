package id.absah.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The certificates that paths may be built from, by subject. Each stands once. */
final class CertificatePool {
  private final Map<String, ParsedCertificate> all = new LinkedHashMap<>();
  private final Map<String, List<ParsedCertificate>> bySubject = new LinkedHashMap<>();
  private final Optional<CertificatePool> base;
  private int unreadable;

  /** An empty pool. */
  CertificatePool() {
    this.base = Optional.empty();
  }

  /** A pool that looks into another after itself, such as the trust folder's. */
  CertificatePool(CertificatePool base) {
    this.base = Optional.of(base);
  }

  void add(ParsedCertificate certificate) {
    if (all.putIfAbsent(certificate.sha256(), certificate) == null) {
      bySubject
          .computeIfAbsent(certificate.subject().key(), key -> new ArrayList<>())
          .add(certificate);
    }
  }

  /** Adds certificates; one that cannot be read cannot help and is left out. */
  void addAll(List<byte[]> encoded, Links links) {
    for (byte[] certificate : encoded) {
      try {
        add(links.certificate(certificate));
      } catch (MalformedAsn1Exception e) {
        // A missing candidate shows as SIGNER_CERT_MISSING or CHAIN_UNTRUSTED where it matters.
        unreadable++;
      }
    }
  }

  /** How many certificates could not be read. */
  int unreadable() {
    return unreadable + base.map(CertificatePool::unreadable).orElse(0);
  }

  /** All certificates with a subject. */
  List<ParsedCertificate> withSubject(String subjectKey) {
    List<ParsedCertificate> found = new ArrayList<>(bySubject.getOrDefault(subjectKey, List.of()));
    if (base.isPresent()) {
      for (ParsedCertificate more : base.orElseThrow().withSubject(subjectKey)) {
        if (!all.containsKey(more.sha256())) {
          found.add(more);
        }
      }
    }
    return found;
  }

  /** All certificates that a SignerInfo may mean. */
  List<ParsedCertificate> matching(CmsSigner signer) {
    List<ParsedCertificate> found = new ArrayList<>();
    for (ParsedCertificate certificate : all.values()) {
      if (signer.names(certificate)) {
        found.add(certificate);
      }
    }
    if (base.isPresent()) {
      for (ParsedCertificate more : base.orElseThrow().matching(signer)) {
        if (!all.containsKey(more.sha256())) {
          found.add(more);
        }
      }
    }
    return found;
  }
}
