package id.absah.facts;

import java.util.Locale;

/** The pages whose foot must bear the statement (Pasal 15), as the policy decides. */
public enum FooterPages {
  /** One of them, whichever. */
  ANY,
  /** Page 1. */
  FIRST,
  /** The last. */
  LAST,
  /** Each with a visible signature; where there is none, one of all. */
  SIGNATURE_PAGE,
  /** All. */
  EVERY;

  /** As policies write it: {@code signature-page}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one that policies write so. */
  public static FooterPages of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
