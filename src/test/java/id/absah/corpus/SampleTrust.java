package id.absah.corpus;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The certificates and revocation lists of the test PKI as files. */
final class SampleTrust {
  /** The day before the evaluation. */
  private static final Instant LISTED = Instant.parse("2026-10-31T00:00:00Z");

  private final SamplePki pki;

  SampleTrust(SamplePki pki) {
    this.pki = pki;
  }

  /** The CA certificates that the tailoring file names, DER. */
  SortedMap<String, byte[]> certificates() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String name : List.of("root", "issuing", "old-ca", "demo-ca", "other-root", "other-ca")) {
      files.put("trust/" + name + ".cer", pki.identity(name).certificate().getEncoded());
    }
    return files;
  }

  /** The newest list of each issuer in force, DER: for {@code --revocation}. */
  SortedMap<String, byte[]> revocationLists() {
    RevocationData data = new RevocationData(pki);
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String name : List.of("root", "issuing")) {
      files.put("revocation/" + name + ".crl", data.crl(pki.identity(name), LISTED));
    }
    return files;
  }
}
