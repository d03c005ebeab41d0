package id.absah.facts;

import id.absah.document.Defect;

/**
 * One thing that happened to a document after a signed revision.
 *
 * @param revision the index of the revision that did it
 * @param level how bad it is
 * @param what its code ({@code CONTENT_CHANGED}) with the values that show it: object number, path,
 *     page, field
 */
public record DocumentChange(int revision, LaterChanges level, Defect what) {}
