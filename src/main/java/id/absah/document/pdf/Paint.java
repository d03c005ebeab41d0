package id.absah.document.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;

/**
 * The colour that is filled or stroked with.
 *
 * @param space its colour space
 * @param white whether it cannot be told from white paper, or not for certain
 */
record Paint(COSBase space, boolean white) {
  /** 8.6.3: the initial colour. */
  static final Paint BLACK = new Paint(COSName.DEVICEGRAY, false);
}
