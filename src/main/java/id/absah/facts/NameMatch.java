package id.absah.facts;

/** What comes out when a printed name is compared with the name in a certificate. */
public enum NameMatch {
  /** Both name the same person, titles and customary abbreviations aside. */
  SAME,
  /** They name two people. */
  DIFFERENT,
  /** One may be a short form of the other; somebody who knows the person must decide. */
  UNCLEAR
}
