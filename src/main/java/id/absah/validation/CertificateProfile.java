package id.absah.validation;

/**
 * What the demands of RFC 5280, section 4, mean that a path is proven without, such as key
 * identifiers. They bind those who issue certificates; section 6, which is about those who verify,
 * does not ask for them, and CAs whose signatures must stand break them.
 */
public enum CertificateProfile {
  /** What does not follow them is reported and lowers no verdict. */
  REPORTED,
  /** What does not follow them breaks the path. */
  REQUIRED
}
