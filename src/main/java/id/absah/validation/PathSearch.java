package id.absah.validation;

import static id.absah.validation.SubIndication.GENERIC;
import static id.absah.validation.SubIndication.NO_CERTIFICATE_CHAIN_FOUND;

import id.absah.document.Defect;
import id.absah.validation.CertificatePath.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One search for the path of one certificate at one time, within its budget. */
final class PathSearch {
  /**
   * Signatures tried for one certificate: 150 ms of elliptic curves. A mesh of 531,441 paths takes
   * 200 (12 levels of 3 keys), PKITS' longest path 6.
   */
  static final int MAX_EDGES = 1_200;

  /** Certificates entered for one certificate; a step without a signature takes microseconds. */
  private static final int MAX_VISITS = 50_000;

  /** Complete paths judged for one certificate before the search gives up. */
  static final int MAX_PATHS = 64;

  /** Longest path: PKITS goes to 8 with the anchor. */
  static final int MAX_LENGTH = 20;

  private static final String NO_KEY = "";

  private final PathBuilder builder;
  private final CertificatePool pool;
  private final Links links;
  private final ControlTime at;
  private final ArrayDeque<ParsedCertificate> current = new ArrayDeque<>();
  private final Set<String> onPath = new HashSet<>();
  private final Set<String> dead = new HashSet<>();
  private Optional<CertificatePath> best = Optional.empty();
  private List<ParsedCertificate> longest = List.of();
  private final Map<String, String> signingKeys = new HashMap<>();
  private boolean hopeless;
  private int edges;
  private int visits;
  private int paths;
  private int cuts;

  PathSearch(PathBuilder builder, CertificatePool pool, Links links, ControlTime at) {
    this.builder = builder;
    this.pool = pool;
    this.links = links;
    this.at = at;
  }

  CertificatePath run(ParsedCertificate target) {
    hopeless = !builder.isAnchor(target) && !namesLeadToAnchor(target);
    visit(target);
    if (best.isPresent() && best.orElseThrow().isProven()) {
      return best.orElseThrow();
    }
    if (exhausted()) {
      Defect defect = Defect.of(ValidationCode.PATH_LIMIT, "edges", edges).with("paths", paths);
      return CertificatePath.broken(longest, new Problem(GENERIC, defect));
    }
    return best.orElseGet(this::untrusted);
  }

  private CertificatePath untrusted() {
    ParsedCertificate last = longest.get(longest.size() - 1);
    Defect defect =
        Defect.of(ValidationCode.CHAIN_UNTRUSTED, "last", last.sha256())
            .with("issuer", last.issuer().readable());
    return CertificatePath.broken(longest, new Problem(NO_CERTIFICATE_CHAIN_FOUND, defect));
  }

  private boolean exhausted() {
    return edges > MAX_EDGES || paths > MAX_PATHS || visits > MAX_VISITS;
  }

  private boolean namesLeadToAnchor(ParsedCertificate target) {
    Set<String> seen = new HashSet<>();
    ArrayDeque<String> names = new ArrayDeque<>();
    names.add(target.issuer().key());
    while (!names.isEmpty()) {
      String name = names.remove();
      if (seen.add(name)) {
        for (ParsedCertificate issuer : pool.withSubject(name)) {
          if (builder.isAnchor(issuer)) {
            return true;
          }
          names.add(issuer.issuer().key());
        }
      }
    }
    return false;
  }

  /** Returns whether an anchor was reached, well or badly. */
  private boolean visit(ParsedCertificate certificate) {
    String node = certificate.subject().key() + certificate.keyId();
    if (dead.contains(identity(certificate)) || !onPath.add(node)) {
      return false;
    }
    current.addLast(certificate);
    boolean reached;
    if (builder.isAnchor(certificate)) {
      judge();
      reached = true;
    } else {
      if (current.size() > longest.size()) {
        longest = List.copyOf(current);
      }
      int cutsBefore = cuts;
      reached = visitIssuers(certificate);
      // A node below which the length cut the search may do better on a shorter path.
      if (!reached && !exhausted() && cuts == cutsBefore) {
        dead.add(identity(certificate));
      }
    }
    current.removeLast();
    onPath.remove(node);
    return reached;
  }

  private boolean visitIssuers(ParsedCertificate certificate) {
    if (current.size() >= MAX_LENGTH) {
      cuts++;
      return false;
    }
    List<ParsedCertificate> candidates = issuers(certificate);
    String key = signingKey(certificate, candidates);
    boolean reached = false;
    for (ParsedCertificate issuer : candidates) {
      if (exhausted() || isDone()) {
        return reached;
      }
      if (issuer.keyId().equals(key)) {
        visits++;
        reached |= visit(issuer);
        if (hopeless) {
          return reached;
        }
      }
    }
    return reached;
  }

  /** The key that signed a certificate; {@link #NO_KEY} when none of the candidates did. */
  private String signingKey(ParsedCertificate certificate, List<ParsedCertificate> candidates) {
    String known = signingKeys.get(identity(certificate));
    if (known != null) {
      return known;
    }
    Set<String> tried = new HashSet<>();
    for (ParsedCertificate issuer : candidates) {
      String key = issuer.keyId();
      if (mayHaveSigned(certificate, key) && tried.add(key)) {
        edges++;
        if (exhausted()) {
          return NO_KEY;
        }
        if (links.verifies(certificate, issuer)) {
          signingKeys.put(identity(certificate), key);
          return key;
        }
      }
    }
    signingKeys.put(identity(certificate), NO_KEY);
    return NO_KEY;
  }

  /** Whose parameters a key has, that one must have signed its certificate. */
  private boolean mayHaveSigned(ParsedCertificate certificate, String key) {
    return certificate.subjectKey().inheritedFrom().orElse(key).equals(key);
  }

  private boolean isDone() {
    return best.isPresent()
        && best.orElseThrow().isProven()
        && validAtTime(best.orElseThrow().certificates());
  }

  private List<ParsedCertificate> issuers(ParsedCertificate certificate) {
    List<ParsedCertificate> found = new ArrayList<>();
    try {
      found.addAll(
          InheritedParameters.complete(pool.withSubject(certificate.issuer().key()), pool));
    } catch (MalformedAsn1Exception e) {
      // Parameters that cannot be written cannot be used: nobody has signed by such a key.
      return found;
    }
    found.sort(
        Comparator.comparing((ParsedCertificate issuer) -> !builder.isAnchor(issuer))
            .thenComparing(issuer -> !identifies(certificate, issuer))
            .thenComparing(issuer -> !issuer.isValidAt(at)));
    return found;
  }

  private void judge() {
    paths++;
    CertificatePath path = builder.judged(List.copyOf(current), at);
    if (best.isEmpty() || rank(path) > rank(best.orElseThrow())) {
      best = Optional.of(path);
    }
  }

  private int rank(CertificatePath path) {
    return (path.isProven() ? 2 : 0) + (validAtTime(path.certificates()) ? 1 : 0);
  }

  private boolean validAtTime(List<ParsedCertificate> certificates) {
    for (ParsedCertificate certificate : certificates) {
      if (!builder.isAnchor(certificate) && !certificate.isValidAt(at)) {
        return false;
      }
    }
    return true;
  }

  /** A certificate with its key: an inherited key may be completed in more than one way. */
  private static String identity(ParsedCertificate certificate) {
    return certificate.sha256() + certificate.keyId();
  }

  private static boolean identifies(ParsedCertificate certificate, ParsedCertificate issuer) {
    return certificate.extensions().authorityKeyIdentifier().isPresent()
        && issuer.extensions().subjectKeyIdentifier().isPresent()
        && Arrays.equals(
            certificate.extensions().authorityKeyIdentifier().orElseThrow(),
            issuer.extensions().subjectKeyIdentifier().orElseThrow());
  }
}
