package id.absah.document.pdf;

/** The character classes of ISO 32000-2, 7.2.3. */
final class Characters {
  private static final byte REGULAR = 0;
  private static final byte WHITE = 1;
  private static final byte DELIMITER = 2;
  private static final byte[] CLASSES = classes();

  private static final byte[] HEX = hexDigits();

  private Characters() {}

  private static byte[] hexDigits() {
    byte[] values = new byte[256];
    for (int c = 0; c < 256; c++) {
      values[c] = (byte) Character.digit(c < 128 ? c : 0, 16);
    }
    return values;
  }

  private static byte[] classes() {
    byte[] classes = new byte[256];
    for (int white : new int[] {0, 9, 10, 12, 13, 32}) {
      classes[white] = WHITE;
    }
    for (char delimiter : "()<>[]{}/%".toCharArray()) {
      classes[delimiter] = DELIMITER;
    }
    return classes;
  }

  static boolean white(int c) {
    return c >= 0 && CLASSES[c] == WHITE;
  }

  /** Not white-space, not a delimiter, not the end. */
  static boolean regular(int c) {
    return c >= 0 && CLASSES[c] == REGULAR;
  }

  static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  /** The value of a hexadecimal digit, or -1. */
  static int hex(int c) {
    return c < 0 ? -1 : HEX[c];
  }
}
