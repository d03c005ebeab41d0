package id.absah.adversary;

import java.nio.charset.StandardCharsets;

/** Bytes as text, one character a byte: what surgery on files works on. */
final class Latin {
  private Latin() {}

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Replaces what must be there exactly once. */
  static String replace(String text, String from, String to) {
    int at = text.indexOf(from);
    if (at < 0 || text.indexOf(from, at + 1) >= 0) {
      throw new IllegalArgumentException("not there exactly once: " + from);
    }
    return text.substring(0, at) + to + text.substring(at + from.length());
  }

  static String stream(String entries, String data) {
    return "<< " + entries + " /Length " + data.length() + " >>\nstream\n" + data + "\nendstream";
  }

  /** The offset that the last startxref names. */
  static int lastXref(String file) {
    int at = file.lastIndexOf("startxref");
    return Integer.parseInt(file.substring(at + 9).trim().split("\\s+", 2)[0]);
  }
}
