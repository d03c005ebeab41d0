package id.absah.document.pdf;

import id.absah.document.Octets;
import java.nio.charset.StandardCharsets;

/** Text strings (ISO 32000-2, 7.9.2.2): UTF-16BE or UTF-8 by their mark, else PDFDocEncoding. */
public final class TextString {
  /** Annex D.2 from 0x18: where PDFDocEncoding differs from Latin-1. */
  private static final String FROM_18 = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC";

  private static final String FROM_80 =
      "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D"
          + "\u2018\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153"
          + "\u0161\u017E\uFFFD\u20AC";

  private TextString() {}

  /** The text, whatever its encoding. */
  public static String decode(Octets bytes) {
    int length = bytes.length();
    if (length >= 2 && bytes.at(0) == 0xFE && bytes.at(1) == 0xFF) {
      return new String(bytes.slice(2, length).toByteArray(), StandardCharsets.UTF_16BE);
    }
    if (length >= 2 && bytes.at(0) == 0xFF && bytes.at(1) == 0xFE) {
      // Not of the standard, but written by some and read by all.
      return new String(bytes.slice(2, length).toByteArray(), StandardCharsets.UTF_16LE);
    }
    if (length >= 3 && bytes.at(0) == 0xEF && bytes.at(1) == 0xBB && bytes.at(2) == 0xBF) {
      return new String(bytes.slice(3, length).toByteArray(), StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      int c = bytes.at(i);
      if (c >= 0x18 && c < 0x20) {
        text.append(FROM_18.charAt(c - 0x18));
      } else if (c >= 0x80 && c <= 0xA0) {
        text.append(FROM_80.charAt(c - 0x80));
      } else {
        text.append((char) c);
      }
    }
    return text.toString();
  }
}
