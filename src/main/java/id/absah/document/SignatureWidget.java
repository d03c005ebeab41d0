package id.absah.document;

/**
 * Where a signature stands on a page.
 *
 * @param page page number, from 1
 * @param area its rectangle on the page; empty for an invisible signature
 * @param drawn whether it has an appearance that draws something
 */
public record SignatureWidget(int page, Rectangle area, boolean drawn) {}
