package id.absah.reports.etsi;

import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;

/** DigestAlgAndValueType of XAdES. */
final class Digests {
  private Digests() {}

  static void element(Xml xml, String algorithm, String hexadecimal) throws IOException {
    xml.element("DigestAlgAndValue", () -> content(xml, algorithm, hexadecimal));
  }

  static void content(Xml xml, String algorithm, String hexadecimal) throws IOException {
    xml.empty("ds:DigestMethod", "Algorithm", algorithm);
    xml.text(
        "ds:DigestValue", Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal)));
  }
}
