package id.absah.audit;

import id.absah.document.Octets;
import id.absah.validation.SuppliedEvidence;
import id.absah.validation.TrustAnchor;
import id.absah.validation.TrustAnchors;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Certificates and revocation data handed over by the user. Nothing here is ever looked for inside
 * what is scanned.
 *
 * @param given certificates that are trusted for this run
 * @param certificates candidates for paths, trusted only when pinned
 * @param evidence revocation data
 * @param files every file used, by name, with its SHA-256
 * @param ignored files in the folders that hold nothing of use
 */
public record TrustMaterial(
    List<TrustAnchor> given,
    List<Candidate> certificates,
    SuppliedEvidence evidence,
    SortedMap<String, String> files,
    List<String> ignored) {
  /**
   * A certificate, DER.
   *
   * @param file which of the files it stands in
   */
  public record Candidate(String file, Octets der) {}

  public TrustMaterial {
    given = List.copyOf(given);
    certificates = List.copyOf(certificates);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    ignored = List.copyOf(ignored);
  }

  /**
   * Nothing handed over: only certificates that the policy pins and documents bring are trusted.
   */
  public static TrustMaterial none() {
    return new TrustMaterial(
        List.of(), List.of(), SuppliedEvidence.none(), new TreeMap<>(), List.of());
  }

  /** What is trusted together with the certificates that a policy pins. */
  TrustAnchors anchors(List<TrustAnchor> policyAnchors) {
    Map<String, TrustAnchor> pinned = new LinkedHashMap<>();
    policyAnchors.forEach(anchor -> pinned.put(anchor.sha256(), anchor));
    given.forEach(anchor -> pinned.putIfAbsent(anchor.sha256(), anchor));
    return new TrustAnchors(pinned, certificates.stream().map(Candidate::der).toList());
  }

  /**
   * The same with certificates that are trusted for this run, whatever the policy pins.
   *
   * @param name what the manifest calls them
   * @param bytes DER or PEM
   * @throws TrustException when they are no certificates, or hold something else too
   */
  public TrustMaterial trusting(String name, byte[] bytes) throws TrustException {
    TrustReader reader = new TrustReader(this);
    reader.anchors(name, name, bytes);
    return reader.material();
  }

  /**
   * The same with candidates for paths, trusted only when the policy pins them. Bytes that hold no
   * certificate are named by {@link #ignored}.
   *
   * @param name what the manifest calls them
   * @param bytes DER or PEM
   */
  public TrustMaterial withCertificates(String name, byte[] bytes) {
    TrustReader reader = new TrustReader(this);
    reader.certificates(name, name, bytes);
    return reader.material();
  }

  /**
   * The same with CRLs and OCSP responses. Bytes that hold none are named by {@link #ignored}.
   *
   * @param name what the manifest calls them
   * @param bytes DER or PEM
   */
  public TrustMaterial withRevocation(String name, byte[] bytes) {
    TrustReader reader = new TrustReader(this);
    reader.revocation(name, name, bytes);
    return reader.material();
  }

  /**
   * The certificates handed over as candidates that a policy which pins certificates does not pin:
   * they can only stand between others in a path. One that was meant to be trusted is foreign or
   * altered.
   *
   * @return the file of each, in the order of files; empty when the policy pins none
   */
  List<String> unpinned(List<TrustAnchor> policyAnchors) {
    if (policyAnchors.isEmpty()) {
      return List.of();
    }
    Map<String, TrustAnchor> pinned = anchors(policyAnchors).pinned();
    return certificates.stream()
        .filter(each -> each.file().startsWith(TrustReader.CANDIDATES))
        .filter(each -> !pinned.containsKey(each.der().sha256()))
        .map(each -> each.file().substring(TrustReader.CANDIDATES.length()))
        .toList();
  }

  /**
   * Loads everything.
   *
   * @throws TrustException when a folder or file is missing, or an anchor file is no certificate
   */
  static TrustMaterial load(
      List<Path> trustFolders, List<Path> anchorFiles, List<Path> revocationFolders)
      throws TrustException {
    TrustReader reader = new TrustReader(none());
    for (Path file : anchorFiles) {
      reader.anchors(name(file), file.toString(), TrustFile.bytes(file));
    }
    for (Path folder : trustFolders) {
      for (Path file : TrustFile.list(folder)) {
        reader.certificates(name(file), file.toString(), TrustFile.bytes(file));
      }
    }
    for (Path folder : revocationFolders) {
      for (Path file : TrustFile.list(folder)) {
        reader.revocation(name(file), file.toString(), TrustFile.bytes(file));
      }
    }
    return reader.material();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
