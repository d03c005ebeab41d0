package id.absah.audit;

import id.absah.document.Octets;
import id.absah.validation.SuppliedEvidence;
import id.absah.validation.TrustAnchor;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Trust material on its way together: one file after the other, DER or PEM. */
final class TrustReader {
  /** What the names of files begin with that hold candidates for paths. */
  static final String CANDIDATES = "trust/";

  private final List<TrustAnchor> given;
  private final List<TrustMaterial.Candidate> certificates;
  private final List<Octets> crls;
  private final List<Octets> ocspResponses;
  private final TreeMap<String, String> files;
  private final List<String> ignored;

  TrustReader(TrustMaterial so) {
    this.given = new ArrayList<>(so.given());
    this.certificates = new ArrayList<>(so.certificates());
    this.crls = new ArrayList<>(so.evidence().crls());
    this.ocspResponses = new ArrayList<>(so.evidence().ocspResponses());
    this.files = new TreeMap<>(so.files());
    this.ignored = new ArrayList<>(so.ignored());
  }

  TrustMaterial material() {
    return new TrustMaterial(
        given, certificates, new SuppliedEvidence(crls, ocspResponses), files, ignored);
  }

  /**
   * Takes certificates that are trusted for the run.
   *
   * @param source how to call the file in a problem
   */
  void anchors(String name, String source, byte[] bytes) throws TrustException {
    List<TrustFile.Item> items = TrustFile.items(bytes);
    if (items.isEmpty()
        || items.stream().anyMatch(item -> item.kind() != TrustFile.Kind.CERTIFICATE)) {
      throw new TrustException(source, "trust.not-a-certificate");
    }
    String unique = name("anchor/" + name, bytes);
    for (TrustFile.Item item : items) {
      given.add(new TrustAnchor(item.name(), item.der().sha256(), true));
      certificates.add(new TrustMaterial.Candidate(unique, item.der()));
    }
  }

  /** Takes candidates for paths, trusted only when pinned. */
  void certificates(String name, String source, byte[] bytes) {
    List<TrustFile.Item> items =
        TrustFile.items(bytes).stream()
            .filter(item -> item.kind() == TrustFile.Kind.CERTIFICATE)
            .toList();
    if (items.isEmpty()) {
      ignore(name, source);
      return;
    }
    String unique = name(CANDIDATES + name, bytes);
    for (TrustFile.Item item : items) {
      certificates.add(new TrustMaterial.Candidate(unique, item.der()));
    }
  }

  /** Takes revocation data. */
  void revocation(String name, String source, byte[] bytes) {
    List<TrustFile.Item> items = TrustFile.items(bytes);
    if (items.isEmpty()) {
      ignore(name, source);
      return;
    }
    String unique = name("revocation/" + name, bytes);
    for (TrustFile.Item item : items) {
      switch (item.kind()) {
        case CRL -> crls.add(item.der());
        case OCSP_RESPONSE -> ocspResponses.add(item.der());
        // a CA certificate beside its CRLs helps to build paths; it is trusted only when pinned
        case CERTIFICATE -> certificates.add(new TrustMaterial.Candidate(unique, item.der()));
      }
    }
  }

  private void ignore(String name, String source) {
    if (!name.startsWith("README")) {
      ignored.add(source);
    }
  }

  /** Names a file by its last path element; another of the same name gets {@code #2} appended. */
  private String name(String name, byte[] bytes) {
    String unique = name;
    for (int count = 2; files.containsKey(unique); count++) {
      unique = name + "#" + count;
    }
    files.put(unique, Octets.of(bytes).sha256());
    return unique;
  }
}
