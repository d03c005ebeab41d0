package id.absah.ledger;

/**
 * Text as the ledger keeps it where order or every character matters: UTF-8 of each UTF-16 unit for
 * itself. SQLite compares bytes, so its order is that of {@link String#compareTo}, and a surrogate
 * that stands alone is kept. Differs from UTF-8 beyond U+FFFF only.
 */
final class StoredText {
  private StoredText() {}

  static byte[] encode(String text) {
    int length = text.length();
    byte[] bytes = new byte[3 * length];
    int at = 0;
    for (int i = 0; i < length; i++) {
      char unit = text.charAt(i);
      if (unit < 0x80) {
        bytes[at++] = (byte) unit;
      } else if (unit < 0x800) {
        bytes[at++] = (byte) (0xC0 | (unit >>> 6));
        bytes[at++] = (byte) (0x80 | (unit & 0x3F));
      } else {
        bytes[at++] = (byte) (0xE0 | (unit >>> 12));
        bytes[at++] = (byte) (0x80 | ((unit >>> 6) & 0x3F));
        bytes[at++] = (byte) (0x80 | (unit & 0x3F));
      }
    }
    return java.util.Arrays.copyOf(bytes, at);
  }

  /** The text of such bytes; others give some text, never an exception. */
  static String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      int first = bytes[at++] & 0xFF;
      int more = first < 0xC0 ? 0 : first < 0xE0 ? 1 : 2;
      int unit = more == 0 ? first : more == 1 ? first & 0x1F : first & 0x0F;
      for (int i = 0; i < more && at < bytes.length; i++) {
        unit = (unit << 6) | (bytes[at++] & 0x3F);
      }
      text.append((char) unit);
    }
    return text.toString();
  }
}
