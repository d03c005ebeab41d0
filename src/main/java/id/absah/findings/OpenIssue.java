package id.absah.findings;

import id.absah.rules.Severity;
import java.util.Comparator;

/**
 * A finding that waits for somebody: unwaived, and neither passed nor without application.
 *
 * @param rule the rule's id
 * @param subject {@code document}, the field of a signature, or the SHA-256 of a certificate
 * @param result how it ended
 * @param severity after tailoring
 */
public record OpenIssue(String rule, String subject, Result result, Severity severity) {
  /** By rule, then by subject. */
  public static final Comparator<OpenIssue> ORDER =
      Comparator.comparing(OpenIssue::rule).thenComparing(OpenIssue::subject);

  /** Whether a finding is an open issue. */
  public static boolean is(Finding finding) {
    return !finding.waived()
        && switch (finding.result()) {
          case FAIL, REVIEW, UNKNOWN, ERROR -> true;
          case PASS, NOT_APPLICABLE -> false;
        };
  }

  /** The issue that a finding is. */
  public static OpenIssue of(Finding finding) {
    return new OpenIssue(finding.rule(), finding.subject(), finding.result(), finding.severity());
  }
}
