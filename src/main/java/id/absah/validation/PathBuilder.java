package id.absah.validation;

import static id.absah.validation.SubIndication.GENERIC;
import static id.absah.validation.SubIndication.NO_CERTIFICATE_CHAIN_FOUND;

import id.absah.document.Defect;
import id.absah.validation.CertificatePath.Problem;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a path from a certificate to an anchor (RFC 4158). A subject with its key stands on a path
 * once, a certificate that led to no anchor is not entered again, and the key that verifies a
 * certificate is looked for once, so that a mesh of cross-certificates costs its edges and not its
 * paths. Where the names alone lead to no anchor, one chain is followed for the report. A budget
 * bounds the rest.
 */
final class PathBuilder {
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

  private final CertificatePool pool;
  private final Set<String> anchors;
  private final Links links;
  private final PathValidator validator;

  PathBuilder(CertificatePool pool, Set<String> anchors, Links links, PathValidator.Inputs inputs) {
    this.pool = pool;
    this.anchors = anchors;
    this.links = links;
    this.validator = new PathValidator(inputs);
  }

  boolean isAnchor(ParsedCertificate certificate) {
    return anchors.contains(certificate.sha256());
  }

  /** The best path: proven and valid at the time, else proven, else the most complete one. */
  CertificatePath find(ParsedCertificate target, Instant at) {
    return new Search(at).run(target);
  }

  private final class Search {
    private final Instant at;
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

    Search(Instant at) {
      this.at = at;
    }

    CertificatePath run(ParsedCertificate target) {
      hopeless = !isAnchor(target) && !namesLeadToAnchor(target);
      visit(target);
      if (best.isPresent() && best.orElseThrow().isProven()) {
        return best.orElseThrow();
      }
      if (exhausted()) {
        Defect defect = Defect.of(ValidationCode.PATH_LIMIT, "edges", edges).with("paths", paths);
        return new CertificatePath(longest, false, List.of(new Problem(GENERIC, defect)));
      }
      return best.orElseGet(this::untrusted);
    }

    private CertificatePath untrusted() {
      ParsedCertificate last = longest.get(longest.size() - 1);
      Defect defect =
          Defect.of(ValidationCode.CHAIN_UNTRUSTED, "last", last.sha256())
              .with("issuer", last.issuer().readable());
      return new CertificatePath(
          longest, false, List.of(new Problem(NO_CERTIFICATE_CHAIN_FOUND, defect)));
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
            if (isAnchor(issuer)) {
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
      if (dead.contains(certificate.sha256()) || !onPath.add(node)) {
        return false;
      }
      current.addLast(certificate);
      boolean reached;
      if (isAnchor(certificate)) {
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
          dead.add(certificate.sha256());
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
      String known = signingKeys.get(certificate.sha256());
      if (known != null) {
        return known;
      }
      Set<String> tried = new HashSet<>();
      for (ParsedCertificate issuer : candidates) {
        String key = issuer.keyId();
        if (tried.add(key)) {
          edges++;
          if (exhausted()) {
            return NO_KEY;
          }
          if (links.verifies(certificate, issuer)) {
            signingKeys.put(certificate.sha256(), key);
            return key;
          }
        }
      }
      signingKeys.put(certificate.sha256(), NO_KEY);
      return NO_KEY;
    }

    private boolean isDone() {
      return best.isPresent()
          && best.orElseThrow().isProven()
          && validAtTime(best.orElseThrow().certificates());
    }

    private List<ParsedCertificate> issuers(ParsedCertificate certificate) {
      List<ParsedCertificate> found = pool.withSubject(certificate.issuer().key());
      found.sort(
          Comparator.comparing((ParsedCertificate issuer) -> !isAnchor(issuer))
              .thenComparing(issuer -> !identifies(certificate, issuer))
              .thenComparing(issuer -> !issuer.isValidAt(at)));
      return found;
    }

    private void judge() {
      paths++;
      List<ParsedCertificate> certificates = List.copyOf(current);
      CertificatePath path =
          new CertificatePath(certificates, true, validator.problems(certificates));
      if (best.isEmpty() || rank(path) > rank(best.orElseThrow())) {
        best = Optional.of(path);
      }
    }

    private int rank(CertificatePath path) {
      return (path.isProven() ? 2 : 0) + (validAtTime(path.certificates()) ? 1 : 0);
    }

    private boolean validAtTime(List<ParsedCertificate> certificates) {
      for (ParsedCertificate certificate : certificates) {
        if (!isAnchor(certificate) && !certificate.isValidAt(at)) {
          return false;
        }
      }
      return true;
    }
  }

  private static boolean identifies(ParsedCertificate certificate, ParsedCertificate issuer) {
    return certificate.authorityKeyIdentifier().isPresent()
        && issuer.subjectKeyIdentifier().isPresent()
        && Arrays.equals(
            certificate.authorityKeyIdentifier().orElseThrow(),
            issuer.subjectKeyIdentifier().orElseThrow());
  }
}
