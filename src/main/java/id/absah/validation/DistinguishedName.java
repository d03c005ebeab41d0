package id.absah.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** An X.501 name: a key to compare it by (RFC 5280, 7.1) and words to read it by (RFC 4514). */
record DistinguishedName(X500Name name, String key) {
  static DistinguishedName of(X500Name name) throws MalformedAsn1Exception {
    try {
      return new DistinguishedName(name, keyOf(name));
    } catch (RuntimeException e) {
      // BouncyCastle reads the parts of a name only now, and reports broken ones unchecked.
      throw new MalformedAsn1Exception("name", e);
    }
  }

  private static String keyOf(X500Name name) throws MalformedAsn1Exception {
    StringBuilder key = new StringBuilder();
    for (RDN rdn : name.getRDNs()) {
      List<String> parts = new ArrayList<>();
      for (AttributeTypeAndValue part : rdn.getTypesAndValues()) {
        parts.add(part.getType().getId() + "=" + comparable(part.getValue()));
      }
      Collections.sort(parts);
      for (String part : parts) {
        // The length keeps a value from imitating the boundary of the next.
        key.append(part.length()).append(':').append(part);
      }
      key.append('/');
    }
    return key.toString();
  }

  private static String comparable(ASN1Encodable value) throws MalformedAsn1Exception {
    if (value instanceof ASN1String text) {
      // RFC 5280, 7.1: case and inner white space do not count.
      return text.getString().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
    return "#" + Asn1.sha256(Asn1.der(value));
  }

  boolean isEmpty() {
    return name.getRDNs().length == 0;
  }

  /** The first value of an attribute type, as written. */
  Optional<String> value(ASN1ObjectIdentifier type) {
    for (RDN rdn : name.getRDNs(type)) {
      for (AttributeTypeAndValue part : rdn.getTypesAndValues()) {
        if (part.getType().equals(type)) {
          return Optional.of(text(part.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  Optional<String> commonName() {
    return value(BCStyle.CN);
  }

  /** CN, else O, else OU, else the whole name. */
  String shortest() {
    return commonName()
        .or(() -> value(BCStyle.O))
        .or(() -> value(BCStyle.OU))
        .orElseGet(this::readable);
  }

  /**
   * RFC 4514 order, most specific first, with 2.5.4.13 as {@code description}; RFC 4514 itself
   * would print that type's value in hexadecimal.
   */
  String readable() {
    List<String> rdns = new ArrayList<>();
    for (RDN rdn : name.getRDNs()) {
      List<String> parts = new ArrayList<>();
      for (AttributeTypeAndValue part : rdn.getTypesAndValues()) {
        String symbol = BCStyle.INSTANCE.oidToDisplayName(part.getType());
        String type = symbol == null ? part.getType().getId() : symbol;
        if (part.getType().equals(BCStyle.DESCRIPTION)) {
          type = "description";
        }
        parts.add(type + "=" + escaped(text(part.getValue())));
      }
      rdns.add(String.join("+", parts));
    }
    Collections.reverse(rdns);
    return String.join(",", rdns);
  }

  private static String text(ASN1Encodable value) {
    return value instanceof ASN1String text ? text.getString() : value.toString();
  }

  private static String escaped(String value) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (",+\"\\<>;".indexOf(c) >= 0 || (i == 0 && c == '#')) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
