package id.absah.facts;

import id.absah.document.Code;
import id.absah.document.Effect;

/**
 * What can happen to a document after a signed revision (THREATS 1.5).
 *
 * <p>Each code stands on one step of {@link LaterChanges}; its effect follows from the step:
 * permitted is a note, unproven is INDETERMINATE, forbidden is FAILED.
 */
public enum ChangeCode implements Code {
  /** Validation data were added to the document security store. */
  DSS_ADDED(LaterChanges.LTV_UPDATE, false),
  /**
   * The document security store was replaced by one with less in it. Evidence is read from all
   * revisions, so nothing is lost by it.
   */
  DSS_REDUCED(LaterChanges.LTV_UPDATE, false),
  /** A document time-stamp was added. */
  TIMESTAMP_ADDED(LaterChanges.LTV_UPDATE, false),
  /** The information dictionary or the XMP packet of the document changed. */
  METADATA_CHANGED(LaterChanges.LTV_UPDATE, false),
  /** The version or the developer extensions that the document declares changed. */
  EXTENSIONS_DECLARED(LaterChanges.LTV_UPDATE, false),
  /** An unlocked form field was filled, and its appearance agrees with its value. */
  FORM_FILLED_AFTER(LaterChanges.FORM_FILLING, false),
  /** A form field was made read-only. */
  FIELD_MADE_READ_ONLY(LaterChanges.FORM_FILLING, false),
  /** The order in which the tab key visits fields changed. */
  TAB_ORDER_CHANGED(LaterChanges.FORM_FILLING, false),
  /** An annotation that shows nothing was added where the certification permits annotations. */
  ANNOT_PERMITTED(LaterChanges.FORM_FILLING, false),
  /** An empty signature field that shows nothing was added. */
  SIGNATURE_FIELD_ADDED(LaterChanges.SIGNATURE_ADDED, false),
  /** A signature was added whose widget covers no content. */
  SIGNATURE_ADDED(LaterChanges.SIGNATURE_ADDED, false),
  /** A signature was added that covers content, proven and by a recognised issuer. */
  SIGNATURE_STAMPED(LaterChanges.SIGNATURE_STAMPED, false),
  /** An annotation that covers no content was added where the certification permits annotations. */
  ANNOT_ADDED_PERMITTED(LaterChanges.ANNOTATION_MODIFICATION, false),
  /**
   * An annotation was changed or removed where the certification permits it, and covers no content.
   */
  ANNOT_CHANGED_PERMITTED(LaterChanges.ANNOTATION_MODIFICATION, false),

  /** What a page draws changed: its contents, resources, or the page itself. */
  CONTENT_CHANGED(LaterChanges.UNPROVEN, true),
  /** Pages were added or removed. */
  PAGE_COUNT(LaterChanges.UNPROVEN, true),
  /** The visible area of a page changed. */
  PAGE_BOX(LaterChanges.UNPROVEN, true),
  /** Another entry of a page changed. */
  PAGE_CHANGED(LaterChanges.UNPROVEN, false),
  /** The page tree cannot be walked to its end. */
  PAGE_TREE_CYCLE(LaterChanges.UNPROVEN, false),
  /** What a form field shows does not agree with its value. */
  APPEARANCE_NE_VALUE(LaterChanges.UNPROVEN, true),
  /** What a form field shows cannot be compared with its value. */
  APPEARANCE_UNREADABLE(LaterChanges.UNPROVEN, false),
  /** The catalog was replaced, or one of its other entries changed. */
  CATALOG_CHANGED(LaterChanges.UNPROVEN, false),
  /** A cross-reference entry was pointed to older bytes. */
  XREF_REPOINT(LaterChanges.UNPROVEN, true),
  /** An annotation or an unaccountable signature now lies over the page. */
  ANNOT_COVERS_CONTENT(LaterChanges.UNPROVEN, false),
  /** An annotation that shows something was added. */
  ANNOT_ADDED(LaterChanges.UNPROVEN, true),
  /** An annotation that shows nothing was added. */
  ANNOT_NOT_COVERING(LaterChanges.UNPROVEN, false),
  /** An annotation was hidden on screen or on paper. */
  ANNOT_HIDDEN(LaterChanges.UNPROVEN, true),
  /** An annotation changed. */
  ANNOT_CHANGED(LaterChanges.UNPROVEN, true),
  /** An annotation was removed. */
  ANNOT_REMOVED(LaterChanges.UNPROVEN, true),
  /** A script or an action was added or changed. */
  ACTIVE_CONTENT_ADDED(LaterChanges.UNPROVEN, true),
  /** An attachment was added, replaced or removed. */
  ATTACHMENT_CHANGED(LaterChanges.UNPROVEN, true),
  /** Fonts or default appearance of form fields changed. */
  FORM_FONT_CHANGED(LaterChanges.UNPROVEN, false),
  /** A form field that is no signature was added. */
  FIELD_ADDED(LaterChanges.UNPROVEN, true),
  /** A form field was removed. */
  FIELD_REMOVED(LaterChanges.UNPROVEN, true),
  /** A property of a form field other than its value changed. */
  FIELD_CHANGED(LaterChanges.UNPROVEN, false),
  /** Another entry of the interactive form changed. */
  ACROFORM_CHANGED(LaterChanges.UNPROVEN, false),
  /** The widget of an existing signature field was moved or resized. */
  SIG_RECT_CHANGED(LaterChanges.UNPROVEN, true),
  /** The XFA form changed. */
  XFA_CHANGED(LaterChanges.UNPROVEN, true),
  /** The logical structure or its replacement texts changed. */
  STRUCTURE_CHANGED(LaterChanges.UNPROVEN, false),
  /** Layers and their visibility changed. */
  OPTIONAL_CONTENT_CHANGED(LaterChanges.UNPROVEN, true),
  /** The encryption dictionary was added, changed or removed. */
  ENCRYPTION_CHANGED(LaterChanges.UNPROVEN, false),
  /** A document time-stamp was added whose token cannot be read. */
  TIMESTAMP_UNREADABLE(LaterChanges.UNPROVEN, false),
  /** The value of an earlier signature was replaced or removed. */
  SIGNATURE_CHANGED(LaterChanges.UNPROVEN, true),
  /** Something changed that no allowed class explains. */
  UNEXPLAINED_OBJECT(LaterChanges.UNPROVEN, false),
  /** The comparison could not be completed. */
  ANALYSIS_LIMIT(LaterChanges.UNPROVEN, false),

  /** A change that the certification (DocMDP) does not permit. */
  DOCMDP_VIOLATION(LaterChanges.FORBIDDEN, false),
  /** A change of a field that the signature locks. */
  FIELDMDP_VIOLATION(LaterChanges.FORBIDDEN, false),
  /** The signature itself was replaced or removed later. */
  SIGNATURE_OVERRIDDEN(LaterChanges.FORBIDDEN, false);

  private final LaterChanges level;
  private final boolean content;

  ChangeCode(LaterChanges level, boolean content) {
    this.level = level;
    this.content = content;
  }

  /** The step on which such a change stands. */
  public LaterChanges level() {
    return level;
  }

  /**
   * Whether it positively is a change of what the reader gets, not merely something unexplained.
   */
  public boolean changesContent() {
    return content;
  }

  @Override
  public Effect effect() {
    if (level.compareTo(LaterChanges.UNPROVEN) < 0) {
      return Effect.NOTE;
    }
    return level == LaterChanges.UNPROVEN ? Effect.INDETERMINATE : Effect.FAILED;
  }
}
