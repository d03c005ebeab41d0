package id.absah.reports.html;

import id.absah.facts.Authenticity;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.Result;
import id.absah.reports.text.SeenCertificate;
import id.absah.validation.Check;
import id.absah.validation.Indication;

/** The few colours of the page by meaning, as CSS classes. */
final class Tones {
  static final String GOOD = "good";
  static final String FAIR = "fair";
  static final String WARN = "warn";
  static final String BAD = "bad";
  static final String MUTED = "muted";
  static final String PLAIN = "plain";

  private Tones() {}

  static String of(DocumentConclusion conclusion) {
    return switch (conclusion) {
      case COMPLIANT -> GOOD;
      case NEEDS_REVIEW -> WARN;
      case NON_COMPLIANT -> BAD;
      case NOT_EVALUATED -> MUTED;
    };
  }

  static String of(Result result) {
    return switch (result) {
      case PASS -> GOOD;
      case REVIEW -> WARN;
      case FAIL, ERROR -> BAD;
      case UNKNOWN, NOT_APPLICABLE -> MUTED;
    };
  }

  static String of(Indication indication) {
    return switch (indication) {
      case TOTAL_PASSED -> GOOD;
      case INDETERMINATE -> WARN;
      case TOTAL_FAILED -> BAD;
    };
  }

  static String of(Check.Outcome outcome) {
    return switch (outcome) {
      case PASSED -> GOOD;
      case UNKNOWN -> WARN;
      case FAILED -> BAD;
      case NOT_APPLICABLE -> MUTED;
    };
  }

  static String of(Authenticity authenticity) {
    return switch (authenticity) {
      case AUTHENTIC, AUTHENTIC_REVOCATION_UNKNOWN -> GOOD;
      case UNDETERMINED -> WARN;
      case NOT_AUTHENTIC -> BAD;
      case UNSIGNED -> MUTED;
    };
  }

  static String of(SeenCertificate.Standing standing) {
    return switch (standing) {
      case CURRENT -> GOOD;
      case RENEW -> WARN;
      case EXPIRED -> MUTED;
      case REVOKED -> BAD;
    };
  }
}
