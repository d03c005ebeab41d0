package id.absah.document.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;

/**
 * The colour that is filled or stroked with.
 *
 * @param space its colour space
 * @param shades what a reader sees of it
 */
record Paint(COSBase space, Shades shades) {
  /** 8.6.3: the initial colour. */
  static final Paint BLACK = new Paint(COSName.DEVICEGRAY, Tone.BLACK);

  Paint(COSBase space, Tone tone) {
    this(space, new Shades(List.of(tone), true));
  }

  /** What a reader sees of a character of it; of several tones none is sure. */
  Tone tone() {
    return shades.tones().size() == 1 ? shades.tones().get(0) : Tone.UNKNOWN;
  }
}
