package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.EmbeddedEvidence;
import id.absah.document.Octets;
import id.absah.document.pdf.PdfObject.Array;
import id.absah.document.pdf.PdfObject.Dict;
import id.absah.document.pdf.PdfObject.Ref;
import id.absah.document.pdf.PdfObject.Stream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Validation data of all revisions (ETSI EN 319 142-1, 5.4.2: /DSS and its /VRI). What a later
 * revision drops still proves what it proved.
 */
final class EvidenceReader {
  private final PdfLimits limits;
  private final Set<Octets> certificates = new LinkedHashSet<>();
  private final Set<Octets> crls = new LinkedHashSet<>();
  private final Set<Octets> ocspResponses = new LinkedHashSet<>();
  private final Set<Seen> seen = new HashSet<>();
  private int count;

  /** One stream in one place is read once for all revisions, however many dictionaries name it. */
  private record Seen(String kind, Ref ref, Optional<XrefEntry> entry) {}

  private EvidenceReader(PdfLimits limits) {
    this.limits = limits;
  }

  /** The data; a limit that was passed is added to the defects. */
  static EmbeddedEvidence read(PdfFile file, PdfLimits limits, List<Defect> defects) {
    EvidenceReader reader = new EvidenceReader(limits);
    // The newest first: when a limit is hit, the data that were meant to last are there.
    for (int i = file.revisions().size() - 1; i >= 0; i--) {
      reader.read(file.view(i));
    }
    if (reader.count > limits.maxObjects()) {
      defects.add(Defect.of(PdfCode.LIMIT_OBJECTS, "limit", limits.maxObjects()));
    }
    return new EmbeddedEvidence(
        List.copyOf(reader.certificates),
        List.copyOf(reader.crls),
        List.copyOf(reader.ocspResponses));
  }

  private void read(PdfView view) {
    Optional<Dict> catalog = view.catalog();
    if (catalog.isEmpty() || !(view.get(catalog.get(), "DSS") instanceof Dict dss)) {
      return;
    }
    read(view, dss, "Certs", certificates);
    read(view, dss, "CRLs", crls);
    read(view, dss, "OCSPs", ocspResponses);
    if (view.get(dss, "VRI") instanceof Dict vri) {
      for (PdfObject item : new ArrayList<>(vri.entries().values())) {
        if (view.resolve(item) instanceof Dict one) {
          read(view, one, "Cert", certificates);
          read(view, one, "CRL", crls);
          read(view, one, "OCSP", ocspResponses);
        }
      }
    }
  }

  private void read(PdfView view, Dict dict, String key, Set<Octets> into) {
    String kind = key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
    if (view.get(dict, key) instanceof Array array) {
      for (PdfObject item : array.items()) {
        if (++count > limits.maxObjects()) {
          return;
        }
        boolean known =
            item instanceof Ref ref && !seen.add(new Seen(kind, ref, view.entry(ref.number())));
        if (!known && view.resolve(item) instanceof Stream stream) {
          view.decode(stream).ifPresent(into::add);
        }
      }
    }
  }
}
