package id.absah.audit;

import id.absah.document.Octets;
import id.absah.validation.SuppliedEvidence;
import id.absah.validation.TrustAnchor;
import id.absah.validation.TrustAnchors;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param certificates DER certificates: candidates for paths, trusted only when pinned
 * @param evidence revocation data
 * @param files every file used, by name, with its SHA-256
 * @param ignored files in the folders that hold nothing of use
 */
public record TrustMaterial(
    List<TrustAnchor> given,
    List<Octets> certificates,
    SuppliedEvidence evidence,
    SortedMap<String, String> files,
    List<String> ignored) {
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
    return new TrustAnchors(pinned, certificates);
  }

  /**
   * Loads everything.
   *
   * @throws TrustException when a folder or file is missing, or an anchor file is no certificate
   */
  static TrustMaterial load(
      List<Path> trustFolders, List<Path> anchorFiles, List<Path> revocationFolders)
      throws TrustException {
    TreeMap<String, String> files = new TreeMap<>();
    List<String> ignored = new ArrayList<>();
    List<Octets> certificates = new ArrayList<>();
    List<TrustAnchor> given = new ArrayList<>();
    for (Path file : anchorFiles) {
      List<TrustFile.Item> items = TrustFile.read(file);
      if (items.isEmpty()
          || items.stream().anyMatch(item -> item.kind() != TrustFile.Kind.CERTIFICATE)) {
        throw new TrustException(file, "trust.not-a-certificate");
      }
      for (TrustFile.Item item : items) {
        given.add(new TrustAnchor(item.name(), item.der().sha256(), true));
        certificates.add(item.der());
      }
      name("anchor/" + file.getFileName(), TrustFile.sha256(file), files);
    }
    for (Path folder : trustFolders) {
      for (Path file : TrustFile.list(folder)) {
        List<TrustFile.Item> items =
            TrustFile.read(file).stream()
                .filter(item -> item.kind() == TrustFile.Kind.CERTIFICATE)
                .toList();
        items.forEach(item -> certificates.add(item.der()));
        note("trust/", file, items.isEmpty(), files, ignored);
      }
    }
    List<Octets> crls = new ArrayList<>();
    List<Octets> ocspResponses = new ArrayList<>();
    for (Path folder : revocationFolders) {
      for (Path file : TrustFile.list(folder)) {
        boolean used = false;
        for (TrustFile.Item item : TrustFile.read(file)) {
          switch (item.kind()) {
            case CRL -> crls.add(item.der());
            case OCSP_RESPONSE -> ocspResponses.add(item.der());
            // a CA certificate beside its CRLs helps to build paths; it is trusted only when pinned
            case CERTIFICATE -> certificates.add(item.der());
          }
          used = true;
        }
        note("revocation/", file, !used, files, ignored);
      }
    }
    return new TrustMaterial(
        given, certificates, new SuppliedEvidence(crls, ocspResponses), files, ignored);
  }

  /** Names a file by its last path element; another of the same name gets {@code #2} appended. */
  private static void name(String name, String sha256, SortedMap<String, String> files) {
    String unique = name;
    for (int count = 2; files.containsKey(unique); count++) {
      unique = name + "#" + count;
    }
    files.put(unique, sha256);
  }

  private static void note(
      String prefix,
      Path file,
      boolean useless,
      SortedMap<String, String> files,
      List<String> ignored)
      throws TrustException {
    if (useless) {
      if (!String.valueOf(file.getFileName()).startsWith("README")) {
        ignored.add(file.toString());
      }
    } else {
      name(prefix + file.getFileName(), TrustFile.sha256(file), files);
    }
  }
}
