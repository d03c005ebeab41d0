package id.absah.document;

/** Where a signature was seen; a sound one is seen in the first two and in the last. */
public enum SignatureSource {
  /** In the tree of form fields of the latest revision. */
  ACROFORM,
  /** As a widget on a page of the latest revision. */
  PAGE_WIDGET,
  /** In the permissions dictionary of the catalog. */
  PERMS,
  /** By walking all objects of all revisions. */
  SCAN
}
