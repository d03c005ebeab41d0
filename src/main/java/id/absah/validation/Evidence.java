package id.absah.validation;

import id.absah.document.Octets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Revocation data with where they came from. Nothing here is believed yet. */
final class Evidence {
  /** Lists and responses of one document; a B-LTA document of ten signatures has about sixty. */
  private static final int MAX_ITEMS = 2_000;

  static final String SIGNATURE = "signature";
  static final String DSS = "dss";
  static final String SUPPLIED = "supplied";

  /** A list with its source. */
  record SourcedCrl(Crl crl, String source) {}

  /** A response with its source. */
  record SourcedOcsp(OcspResponse response, String source) {}

  private final List<SourcedCrl> crls = new ArrayList<>();
  private final List<SourcedOcsp> responses = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Optional<Evidence> base;
  private final Links links;
  private int unreadable;

  Evidence(Links links) {
    this(links, Optional.empty());
  }

  /** Evidence that has all of another's as well. */
  Evidence(Links links, Optional<Evidence> base) {
    this.links = links;
    this.base = base;
  }

  void addCrls(List<byte[]> encoded, String source) {
    for (byte[] crl : encoded) {
      if (isNew(crl, source)) {
        try {
          crls.add(new SourcedCrl(links.crl(crl), source));
        } catch (MalformedAsn1Exception e) {
          // What cannot be read proves nothing; without other data the status stays UNKNOWN.
          unreadable++;
        }
      }
    }
  }

  void addResponses(List<byte[]> encoded, String source) {
    for (byte[] response : encoded) {
      if (isNew(response, source)) {
        try {
          responses.add(new SourcedOcsp(OcspResponse.read(response), source));
        } catch (MalformedAsn1Exception e) {
          unreadable++;
        }
      }
    }
  }

  private boolean isNew(byte[] encoded, String source) {
    // The user's own folder is not a stranger's file and is taken whole.
    boolean fits = source.equals(SUPPLIED) || crls.size() + responses.size() < MAX_ITEMS;
    return fits && seen.add(source + Asn1.sha256(encoded));
  }

  /** Adobe's RevocationInfoArchival (ISO 32000-2, 12.8.3.3.2), wherever the signer put it. */
  void addArchival(List<Tlv> values) {
    for (Tlv value : values) {
      try {
        for (Tlv part : value.children(Tlv.SEQUENCE)) {
          List<byte[]> items = new ArrayList<>();
          for (Tlv list : part.children()) {
            for (Tlv item : list.children(Tlv.SEQUENCE)) {
              items.add(item.encoded());
            }
          }
          if (part.isContext(0)) {
            addCrls(items, SIGNATURE);
          } else if (part.isContext(1)) {
            addResponses(items, SIGNATURE);
          }
        }
      } catch (MalformedAsn1Exception e) {
        unreadable++;
      }
    }
  }

  /** How many items could not be read. */
  int unreadable() {
    return unreadable + base.map(Evidence::unreadable).orElse(0);
  }

  List<SourcedCrl> crls() {
    List<SourcedCrl> all = new ArrayList<>(crls);
    base.ifPresent(more -> all.addAll(more.crls()));
    return all;
  }

  List<SourcedOcsp> responses() {
    List<SourcedOcsp> all = new ArrayList<>(responses);
    base.ifPresent(more -> all.addAll(more.responses()));
    return all;
  }

  static List<byte[]> bytes(List<Octets> octets) {
    List<byte[]> bytes = new ArrayList<>();
    for (Octets each : octets) {
      bytes.add(each.toByteArray());
    }
    return bytes;
  }
}
