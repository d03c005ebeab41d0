package id.absah.facts.extract;

import java.util.Arrays;

/**
 * A text without case, spaces and punctuation, that still knows where each of its characters stood.
 * Real documents fuse words, break them anywhere and space letters out.
 */
final class Squeezed {
  private final String raw;
  private final String text;
  private final int[] origins;

  private Squeezed(String raw, String text, int[] origins) {
    this.raw = raw;
    this.text = text;
    this.origins = origins;
  }

  static Squeezed of(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    int[] origins = new int[raw.length()];
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        origins[text.length()] = i;
        text.append(Character.toLowerCase(c));
      }
    }
    return new Squeezed(raw, text.toString(), Arrays.copyOf(origins, text.length()));
  }

  /** Only the squeezed form of a text. */
  static String text(String raw) {
    return of(raw).text;
  }

  String raw() {
    return raw;
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /**
   * Where a squeezed character stands in the raw text; the end of it for the one after the last.
   */
  int origin(int index) {
    return index < origins.length ? origins[index] : raw.length();
  }

  /** Where the raw text goes on after the squeezed characters before an index. */
  int originAfter(int index) {
    return index == 0 ? 0 : origins[index - 1] + 1;
  }

  /** The raw text of squeezed characters, without what stands around them. */
  String raw(int from, int to) {
    return from >= to ? "" : raw.substring(origins[from], origins[to - 1] + 1);
  }
}
