package id.absah.reports.etsi;

import id.absah.document.SignatureKind;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.SignatureFacts;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Indication;
import id.absah.validation.RevocationFinding;
import id.absah.validation.TimestampValidation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a document's signatures were validated with, each thing once, under ids by the order of
 * first use: C certificates, T time-stamps, R revocation data; D1 is the file itself.
 */
final class ValidationObjects {
  static final String FILE = "D1";

  /**
   * A time-stamp.
   *
   * @param id its id
   * @param owner the signature it stands in, or the document time-stamp
   * @param token the token; empty for a document time-stamp in which none could be found
   */
  record Timestamp(String id, SignatureFacts owner, Optional<TimestampValidation> token) {
    boolean ofDocument() {
      return owner.kind() == SignatureKind.DOCUMENT_TIMESTAMP;
    }

    Optional<Instant> time() {
      return token.flatMap(TimestampValidation::time);
    }

    /** Whether it counts as a proof of existence. */
    boolean proves() {
      return token.isPresent()
          && token.get().conclusion().indication() == Indication.TOTAL_PASSED
          && (!ofDocument() || owner.indication() != Indication.TOTAL_FAILED);
    }
  }

  private final Map<String, String> certificates = new LinkedHashMap<>();
  private final Map<RevocationFinding, String> revocations = new LinkedHashMap<>();
  private final Map<String, RevocationFinding> revocationData = new LinkedHashMap<>();
  private final List<Timestamp> timestamps = new ArrayList<>();

  ValidationObjects(EstablishedFacts facts) {
    for (SignatureFacts signature : facts.signatures()) {
      for (String sha256 : certificates(signature)) {
        certificates.putIfAbsent(sha256, "C" + (certificates.size() + 1));
      }
      for (RevocationFinding finding : signature.revocationFindings()) {
        if (isData(finding)) {
          add(finding);
        }
      }
      if (signature.kind() == SignatureKind.DOCUMENT_TIMESTAMP) {
        add(signature, signature.timestamps().stream().findFirst());
      } else {
        signature.timestamps().forEach(token -> add(signature, Optional.of(token)));
      }
    }
  }

  private static Set<String> certificates(SignatureFacts signature) {
    Set<String> all = new LinkedHashSet<>();
    signature.signer().ifPresent(signer -> all.add(signer.sha256()));
    signature.chain().forEach(certificate -> all.add(certificate.sha256()));
    signature.anchor().ifPresent(anchor -> all.add(anchor.sha256()));
    signature.revocationFindings().forEach(finding -> all.add(finding.certificateSha256()));
    for (TimestampValidation token : signature.timestamps()) {
      token.chain().stream().map(CertificateSummary::sha256).forEach(all::add);
    }
    return all;
  }

  /** One list may speak about several certificates. */
  private void add(RevocationFinding finding) {
    for (Map.Entry<String, RevocationFinding> known : revocationData.entrySet()) {
      if (known.getValue().equals(finding)
          || (finding.sha256().isPresent() && known.getValue().sha256().equals(finding.sha256()))) {
        revocations.put(finding, known.getKey());
        return;
      }
    }
    String id = "R" + (revocationData.size() + 1);
    revocationData.put(id, finding);
    revocations.put(finding, id);
  }

  private void add(SignatureFacts owner, Optional<TimestampValidation> token) {
    timestamps.add(new Timestamp("T" + (timestamps.size() + 1), owner, token));
  }

  /** Whether there are data behind it: CRL or OCSP response. */
  private static boolean isData(RevocationFinding finding) {
    return finding.source().startsWith("crl") || finding.source().startsWith("ocsp");
  }

  /** Ids by SHA-256. */
  Map<String, String> certificates() {
    return certificates;
  }

  String certificate(String sha256) {
    String id = certificates.get(sha256);
    if (id == null) {
      throw new IllegalArgumentException("not a certificate of this document: " + sha256);
    }
    return id;
  }

  /** Each list or response by its id, with one of the things it says. */
  Map<String, RevocationFinding> revocationData() {
    return revocationData;
  }

  /** Ids by what the data say. */
  Map<RevocationFinding, String> revocations() {
    return revocations;
  }

  /** All, in the document's order. */
  List<Timestamp> timestamps() {
    return timestamps;
  }

  /** Those that stand in a signature, or the document time-stamp itself. */
  List<Timestamp> timestampsOf(SignatureFacts signature) {
    return timestamps.stream()
        .filter(stamp -> stamp.owner().field().equals(signature.field()))
        .toList();
  }

  /** Document time-stamps over the revision of a signature. */
  List<Timestamp> documentTimestampsAfter(SignatureFacts signature) {
    return timestamps.stream()
        .filter(stamp -> stamp.ofDocument() && stamp.owner().revision() > signature.revision())
        .toList();
  }

  /**
   * The time-stamp that proves that a signature existed at its best signature time; empty for a
   * document time-stamp that proves its own.
   */
  Optional<Timestamp> proofOf(SignatureFacts signature) {
    List<Timestamp> candidates = new ArrayList<>();
    if (signature.kind() != SignatureKind.DOCUMENT_TIMESTAMP) {
      candidates.addAll(timestampsOf(signature));
    }
    candidates.addAll(documentTimestampsAfter(signature));
    return candidates.stream()
        .filter(stamp -> stamp.proves() && stamp.time().equals(signature.bestSignatureTime()))
        .findFirst();
  }
}
