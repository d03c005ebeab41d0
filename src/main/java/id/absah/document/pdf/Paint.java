package id.absah.document.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;

/**
 * The colour that is filled or stroked with.
 *
 * @param space its colour space
 * @param tone what a reader sees of it
 */
record Paint(COSBase space, Tone tone) {
  /** 8.6.3: the initial colour. */
  static final Paint BLACK = new Paint(COSName.DEVICEGRAY, Tone.BLACK);
}
