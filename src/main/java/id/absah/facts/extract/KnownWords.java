package id.absah.facts.extract;

import java.util.List;

/** Words of which a text without spaces is made up, fused or spaced out as it may be. */
final class KnownWords {
  private final List<String> words;

  /**
   * Makes one.
   *
   * @param words squeezed
   */
  KnownWords(List<String> words) {
    this.words = words.stream().map(KnownWords::readable).distinct().toList();
  }

  /** Whether a squeezed text is nothing but these words and numbers. */
  boolean makeUp(String squeezed) {
    String text = readable(squeezed);
    boolean[] reached = new boolean[text.length() + 1];
    reached[0] = true;
    for (int at = 0; at < text.length(); at++) {
      if (!reached[at]) {
        continue;
      }
      if (Character.isDigit(squeezed.charAt(at))) {
        reached[at + 1] = true;
      }
      for (String word : words) {
        if (text.startsWith(word, at)) {
          reached[at + word.length()] = true;
        }
      }
    }
    return reached[text.length()];
  }

  /** Without the difference of letters and digits that copies confuse. */
  private static String readable(String squeezed) {
    return squeezed.replace('1', 'l').replace('i', 'l').replace('0', 'o');
  }
}
