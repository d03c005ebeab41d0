package id.absah.facts;

/**
 * What happened to a document since a signed revision, from nothing to forbidden. Ordered: a
 * judgement is a threshold. The whole is as bad as its worst change.
 */
public enum LaterChanges {
  /** No later revision. */
  UNCHANGED,
  /** Only validation data, document time-stamps, metadata and extension declarations were added. */
  LTV_UPDATE,
  /** Unlocked form fields were filled, each with an appearance that agrees with its value. */
  FORM_FILLING,
  /** Signatures were added whose widgets cover no content. */
  SIGNATURE_ADDED,
  /**
   * Signatures were added that show something on the page, each itself proven and by a recognised
   * issuer: accountable stamps, which may cover content.
   */
  SIGNATURE_STAMPED,
  /**
   * Annotations were added, changed or removed as a certification of level P=3 permits, none of
   * them covering content. Permitted by the signer, yet not what the signer saw: whether such a
   * document can be relied on is for the policy and a reader to say.
   */
  ANNOTATION_MODIFICATION,
  /** Something changed that the allow-list does not explain. */
  UNPROVEN,
  /**
   * Something changed that the signed revision forbids: DocMDP, FieldMDP, /Lock, or the signature
   * itself.
   */
  FORBIDDEN;

  /** The worse of two. */
  public LaterChanges or(LaterChanges other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
