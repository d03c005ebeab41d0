package id.absah.facts.extract.changes;

import id.absah.document.SignatureKind;
import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import id.absah.facts.ChangeCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Signature fields that a revision adds or signs, and whether their widgets cover content. */
final class AddedSignatures {
  /** What a field and its widget are made of (12.7.4, 12.5.2, 12.5.6.19); no actions, no layer. */
  private static final Set<String> KEYS =
      Set.of(
          "Type",
          "Subtype",
          "FT",
          "T",
          "TU",
          "TM",
          "V",
          "Rect",
          "F",
          "P",
          "AP",
          "AS",
          "MK",
          "BS",
          "Border",
          "C",
          "Ff",
          "DA",
          "DR",
          "Q",
          "Parent",
          "Kids",
          "Lock",
          "SV",
          "StructParent",
          "M",
          "NM",
          "H",
          "Contents",
          "Lang");

  private final RevisionPair pair;
  private final SignatureVouchers vouchers;
  private final Covering covering;
  private final Set<Integer> widgets = new HashSet<>();

  AddedSignatures(RevisionPair pair, SignatureVouchers vouchers) {
    this.pair = pair;
    this.vouchers = vouchers;
    this.covering = new Covering(pair);
  }

  /** Whether the widget belongs to a field judged here. */
  boolean owns(int widget) {
    return widgets.contains(widget);
  }

  /** Judges a field that this revision adds. */
  void added(PdfView.Field field, Place place) {
    field.ref().ifPresent(ref -> shape(ref, place));
    for (PdfObject.Ref widget : field.widgets()) {
      shape(widget, place);
    }
    judge(field, place, false);
  }

  /** Judges an existing empty field that this revision signs. */
  void signed(PdfView.Field field, Place place) {
    judge(field, place, true);
  }

  private void judge(PdfView.Field field, Place place, boolean existing) {
    List<PdfObject.Ref> visible = new ArrayList<>();
    for (PdfObject.Ref widget : field.widgets()) {
      widgets.add(widget.number());
      if (Appearances.visible(pair, pair.dict(pair.after(), widget, place), place)) {
        visible.add(widget);
      }
    }
    ChangeCode code = code(field, visible, place);
    pair.observations().add(Observation.of(code, place.inField(field.name()), existing));
  }

  private ChangeCode code(PdfView.Field field, List<PdfObject.Ref> visible, Place place) {
    if (pair.after().get(field.dict(), "V") instanceof PdfObject.Null) {
      // Nobody answers for what a field shows that nobody signed, wherever it stands.
      return visible.isEmpty() ? ChangeCode.SIGNATURE_FIELD_ADDED : ChangeCode.ANNOT_COVERS_CONTENT;
    }
    Optional<SignatureVouchers.Voucher> found = vouchers.of(field.name(), pair.after().revision());
    if (found.isEmpty()) {
      return ChangeCode.UNEXPLAINED_OBJECT;
    }
    SignatureVouchers.Voucher voucher = found.get();
    boolean timestamp = voucher.signature().kind() == SignatureKind.DOCUMENT_TIMESTAMP;
    if (!visible.isEmpty() && voucher.accountable() && !timestamp) {
      return ChangeCode.SIGNATURE_STAMPED;
    }
    // An authority stamps whatever it is sent: nobody answers for what its widget shows.
    if (!visible.isEmpty() && (timestamp || covers(visible, place))) {
      return ChangeCode.ANNOT_COVERS_CONTENT;
    }
    if (timestamp) {
      return voucher.tokenReadable() ? ChangeCode.TIMESTAMP_ADDED : ChangeCode.TIMESTAMP_UNREADABLE;
    }
    return ChangeCode.SIGNATURE_ADDED;
  }

  private boolean covers(List<PdfObject.Ref> shown, Place place) {
    for (PdfObject.Ref widget : shown) {
      PdfObject.Dict dict = pair.dict(pair.after(), widget, place);
      if (!RevisionPair.name(pair.after(), dict, "Subtype").equals("Widget")
          || !covering.contained(dict, place)
          || covering.replaces(widget, place)
          || covering.covers(widget, place)) {
        return true;
      }
    }
    return false;
  }

  private void shape(PdfObject.Ref ref, Place place) {
    PdfObject.Dict dict = pair.dict(pair.after(), ref, place);
    for (String key : dict.entries().keySet()) {
      pair.budget().take();
      if (key.equals("A") || key.equals("AA")) {
        pair.observations().add(ChangeCode.ACTIVE_CONTENT_ADDED, place.to(key, ref));
      } else if (key.equals("OC")) {
        pair.observations().add(ChangeCode.OPTIONAL_CONTENT_CHANGED, place.to(key, ref));
      } else if (!KEYS.contains(key) && !leaf(dict, key)) {
        pair.observations().add(ChangeCode.UNEXPLAINED_OBJECT, place.to(key, ref));
      }
    }
    if (!dict.duplicates().isEmpty()) {
      pair.observations().add(ChangeCode.UNEXPLAINED_OBJECT, place.at(ref));
    }
  }

  private boolean leaf(PdfObject.Dict dict, String key) {
    PdfObject value = pair.after().get(dict, key);
    return !(value instanceof PdfObject.Dict
        || value instanceof PdfObject.Array
        || value instanceof PdfObject.Stream);
  }

  /** The keys that signing an existing field may touch. */
  static final List<String> SIGNING_KEYS =
      List.of("V", "AP", "AS", "F", "M", "MK", "Lock", "SV", "StructParent", "DA", "Ff", "P", "H");
}
