package id.absah.document.pdf;

import java.text.Normalizer;

/** Characters as fonts name them, made into text as people type it. */
final class PrintedText {
  private PrintedText() {}

  /** Words separated by single spaces; ligatures taken apart, control characters left out. */
  static String words(CharSequence printed) {
    StringBuilder words = new StringBuilder(printed.length());
    boolean space = false;
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = words.length() > 0;
      } else if (!Character.isISOControl(c) && c != '\u00AD' && c != '\uFEFF' && c != '\u200B') {
        if (space) {
          words.append(' ');
          space = false;
        }
        // Alphabetic Presentation Forms: fi, fl, ...
        if (c >= '\uFB00' && c <= '\uFB06') {
          words.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
        } else {
          words.append(c);
        }
      }
    }
    return words.toString();
  }
}
