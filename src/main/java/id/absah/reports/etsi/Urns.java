package id.absah.reports.etsi;

import id.absah.validation.Check;
import id.absah.validation.Indication;
import id.absah.validation.SubIndication;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The URIs of TS 119 102-2, and our own for what it has none for. */
final class Urns {
  static final String BASIC = "urn:etsi:019102:validationprocess:Basic";
  static final String LONG_TERM = "urn:etsi:019102:validationprocess:LTVM";
  static final String PROVEN_BY_VALIDATION = "urn:etsi:019102:poetype:validation";
  static final String APPLIED = "urn:etsi:019102:constraintStatus:applied";
  static final String CERTIFICATE = object("certificate");
  static final String CRL = object("CRL");
  static final String OCSP_RESPONSE = object("OCSPResponse");
  static final String TIMESTAMP = object("timestamp");
  static final String SIGNED_DATA = object("signedData");

  private Urns() {}

  private static String object(String type) {
    return "urn:etsi:019102:validationObject:" + type;
  }

  private static String main(String indication) {
    return "urn:etsi:019102:mainindication:" + indication;
  }

  /** 4.3.4.2: in the report of a signature. */
  static String ofSignature(Indication indication) {
    return switch (indication) {
      case TOTAL_PASSED -> main("total-passed");
      case TOTAL_FAILED -> main("total-failed");
      case INDETERMINATE -> main("indeterminate");
    };
  }

  /** 4.3.4.2: in the report of a validation object. */
  static String ofObject(Indication indication) {
    return switch (indication) {
      case TOTAL_PASSED -> main("passed");
      case TOTAL_FAILED -> main("failed");
      case INDETERMINATE -> main("indeterminate");
    };
  }

  /** 4.3.4.2: in the report of a constraint; empty when it has no meaning for the signature. */
  static Optional<String> ofConstraint(Check.Outcome outcome) {
    return switch (outcome) {
      case PASSED -> Optional.of(main("passed"));
      case FAILED -> Optional.of(main("failed"));
      case UNKNOWN -> Optional.of(main("indeterminate"));
      case NOT_APPLICABLE -> Optional.empty();
    };
  }

  /**
   * 4.3.4.3. There is none for "any other reason": the nearest is a constraint that is not met; the
   * code that stands beside it says which.
   */
  static String of(SubIndication subIndication) {
    SubIndication known =
        subIndication == SubIndication.GENERIC
            ? SubIndication.SIG_CONSTRAINTS_FAILURE
            : subIndication;
    return "urn:etsi:019102:subindication:" + known.name();
  }

  /** 4.3.12.6.2, of the reasons of RFC 5280, 5.3.1. */
  static Optional<String> ofRevocationReason(String reason) {
    return switch (reason) {
      case "unspecified",
          "keyCompromise",
          "cACompromise",
          "affiliationChanged",
          "superseded",
          "cessationOfOperation",
          "certificateHold",
          "removeFromCRL",
          "privilegeWithdrawn",
          "aACompromise" ->
          Optional.of("urn:etsi:019102:revocationReason:" + reason);
      default -> Optional.empty();
    };
  }

  /** A check by its code. */
  static String check(String code) {
    return own("check", code);
  }

  /** A value by its name. */
  static String value(String name) {
    return own("value", name);
  }

  /** A fact by its name. */
  static String data(String name) {
    return own("data", name);
  }

  /** A policy by its id. */
  static String policy(String id) {
    return own("policy", id);
  }

  private static String own(String group, String name) {
    return "urn:absah:"
        + group
        + ":"
        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
