package id.absah.validation;

import static id.absah.validation.SubIndication.CHAIN_CONSTRAINTS_FAILURE;

import id.absah.document.Defect;
import id.absah.validation.CertificatePath.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds a path from a certificate to an anchor (RFC 4158). A subject with its key stands on a path
 * once, a certificate that led to no anchor is not entered again, and the key that verifies a
 * certificate is looked for once, so that a mesh of cross-certificates costs its edges and not its
 * paths. Where the names alone lead to no anchor, one chain is followed for the report. A budget
 * bounds the rest.
 */
final class PathBuilder {
  private final CertificatePool pool;
  private final Set<String> anchors;
  private final Links links;
  private final PathValidator validator;
  private final CertificateProfile profile;

  PathBuilder(CertificatePool pool, Set<String> anchors, Links links, PathValidator.Inputs inputs) {
    this.pool = pool;
    this.anchors = anchors;
    this.links = links;
    this.validator = new PathValidator(inputs);
    this.profile = inputs.profile();
  }

  boolean isAnchor(ParsedCertificate certificate) {
    return anchors.contains(certificate.sha256());
  }

  /** The best path: proven and valid at the time, else proven, else the most complete one. */
  CertificatePath find(ParsedCertificate target, ControlTime at) {
    return new PathSearch(this, pool, links, at).run(target);
  }

  /**
   * A path that ends at an anchor, with what is wrong with it.
   *
   * @param certificates from the end entity to the anchor
   */
  CertificatePath judged(List<ParsedCertificate> certificates, ControlTime at) {
    List<Problem> problems = new ArrayList<>(validator.problems(certificates));
    List<Defect> deviations = ProfileCheck.defects(certificates, at, links);
    if (profile == CertificateProfile.REQUIRED) {
      for (Defect deviation : deviations) {
        problems.add(new Problem(CHAIN_CONSTRAINTS_FAILURE, deviation));
      }
    }
    return new CertificatePath(certificates, true, problems, deviations);
  }
}
