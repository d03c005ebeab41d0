package id.absah.facts.extract.changes;

import id.absah.document.Octets;
import java.nio.charset.StandardCharsets;

/** Text strings of ISO 32000-2, 7.9.2.2. */
final class TextStrings {
  /** PDFDocEncoding (Annex D.3) from 0x80 on, where it is not Latin-1. */
  private static final String FROM_80 =
      "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D"
          + "\u2018\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153"
          + "\u0161\u017E\uFFFD\u20AC";

  private TextStrings() {}

  static String decode(Octets bytes) {
    int length = bytes.length();
    if (length >= 2 && bytes.at(0) == 0xFE && bytes.at(1) == 0xFF) {
      return new String(bytes.slice(2, length).toByteArray(), StandardCharsets.UTF_16BE);
    }
    if (length >= 2 && bytes.at(0) == 0xFF && bytes.at(1) == 0xFE) {
      // Not in the standard, but written by some producers.
      return new String(bytes.slice(2, length).toByteArray(), StandardCharsets.UTF_16LE);
    }
    if (length >= 3 && bytes.at(0) == 0xEF && bytes.at(1) == 0xBB && bytes.at(2) == 0xBF) {
      return new String(bytes.slice(3, length).toByteArray(), StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(pdfDoc(bytes.at(i)));
    }
    return text.toString();
  }

  /** The character of one byte in PDFDocEncoding. */
  static char pdfDoc(int code) {
    return code >= 0x80 && code <= 0xA0 ? FROM_80.charAt(code - 0x80) : (char) code;
  }

  /** Each byte as one character. */
  static String latin(Octets bytes) {
    return new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1);
  }
}
