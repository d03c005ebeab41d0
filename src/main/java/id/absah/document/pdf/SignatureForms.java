package id.absah.document.pdf;

import id.absah.document.Octets;
import id.absah.document.pdf.PdfObject.Array;
import id.absah.document.pdf.PdfObject.Dict;
import id.absah.document.pdf.PdfObject.Name;
import id.absah.document.pdf.PdfObject.Ref;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which signatures the forms, pages and permissions of one revision name.
 *
 * @param fields by where the signature stands, as the form tree names it
 * @param widgets the same, as the pages show it
 * @param permissions what /Perms names, by where the signature stands
 * @param pages the page of each annotation, by object number
 * @param shared where the signatures stand that more than one field names
 */
record SignatureForms(
    Map<SignatureSite, Named> fields,
    Map<SignatureSite, Named> widgets,
    Map<SignatureSite, Permission> permissions,
    Map<Integer, Integer> pages,
    Set<SignatureSite> shared) {
  /** Stands for a signature that the cross-reference does not lead to. */
  private static final Dict UNREAD = new Dict(Map.of(), Set.of());

  /** Deeper fields have no parent for us: real forms have two or three levels. */
  private static final int MAX_PARENTS = 32;

  SignatureForms {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    widgets = Collections.unmodifiableMap(new LinkedHashMap<>(widgets));
    permissions = Collections.unmodifiableMap(new LinkedHashMap<>(permissions));
    pages = Map.copyOf(pages);
    shared = Set.copyOf(shared);
  }

  /**
   * A field that holds a signature.
   *
   * @param name fully qualified; empty when it has none
   * @param dict the field
   * @param value its /V; empty when the cross-reference does not lead to it
   * @param widgets its annotations
   * @param widgetRefs their objects, where they are objects
   */
  record Named(String name, Dict dict, Dict value, List<Dict> widgets, List<Ref> widgetRefs) {
    Named {
      widgets = List.copyOf(widgets);
      widgetRefs = List.copyOf(widgetRefs);
    }

    /** Whether the cross-reference leads to its value. */
    boolean read() {
      return !value.entries().isEmpty();
    }
  }

  /**
   * A signature that the permissions name.
   *
   * @param key DocMDP, UR3 or UR
   * @param value the signature
   */
  record Permission(String key, Dict value) {}

  static SignatureForms of(PdfView view, Octets bytes) {
    Map<SignatureSite, Named> fields = new LinkedHashMap<>();
    Set<SignatureSite> shared = new HashSet<>();
    for (PdfView.Field field : view.fields()) {
      PdfObject value = field.dict().entries().get("V");
      if (value != null) {
        addField(view, bytes, field, value, fields, shared);
      }
    }
    Map<SignatureSite, Named> widgets = new LinkedHashMap<>();
    Map<Integer, Integer> pages = new LinkedHashMap<>();
    for (PdfView.Page page : view.pages()) {
      if (view.get(page.dict(), "Annots") instanceof Array annotations) {
        for (PdfObject item : annotations.items()) {
          if (item instanceof Ref ref) {
            pages.putIfAbsent(ref.number(), page.number());
          }
          addWidget(view, item, widgets);
        }
      }
    }
    return new SignatureForms(fields, widgets, permissions(view), pages, shared);
  }

  /** What names a signature, the form before the pages. */
  Optional<Named> named(SignatureSite site) {
    Named named = fields.get(site);
    return Optional.ofNullable(named == null ? widgets.get(site) : named);
  }

  private static void addField(
      PdfView view,
      Octets bytes,
      PdfView.Field field,
      PdfObject value,
      Map<SignatureSite, Named> fields,
      Set<SignatureSite> shared) {
    boolean expected = field.type().equals("Sig");
    Optional<Dict> dict = signature(view, value, expected);
    if (dict.isEmpty() && expected && value instanceof Ref ref && unreadable(view, bytes, ref)) {
      dict = Optional.of(UNREAD);
    }
    Optional<SignatureSite> site = SignatureSite.of(view, value, field.ref());
    if (dict.isPresent() && site.isPresent()) {
      List<Dict> widgets =
          field.widgets().stream()
              .map(view::resolve)
              .filter(Dict.class::isInstance)
              .map(Dict.class::cast)
              .toList();
      Named named = new Named(field.name(), field.dict(), dict.get(), widgets, field.widgets());
      if (fields.putIfAbsent(site.get(), named) != null) {
        shared.add(site.get());
      }
    }
  }

  private static void addWidget(PdfView view, PdfObject item, Map<SignatureSite, Named> widgets) {
    if (!(view.resolve(item) instanceof Dict widget)) {
      return;
    }
    // 12.7.4.1: a widget's field entries may stand in its ancestors.
    Deque<String> names = new ArrayDeque<>();
    Optional<Dict> value = Optional.empty();
    Optional<SignatureSite> site = Optional.empty();
    Dict holder = widget;
    PdfObject holderObject = item;
    for (int i = 0; i < MAX_PARENTS; i++) {
      if (view.get(holder, "T") instanceof PdfObject.Str name) {
        names.push(TextString.decode(name.value()));
      }
      PdfObject written = holder.entries().get("V");
      if (site.isEmpty() && written != null) {
        boolean sig = type(view, holder).equals("Sig");
        value = signature(view, written, sig);
        Optional<Ref> ref =
            holderObject instanceof Ref found ? Optional.of(found) : Optional.empty();
        site = value.isPresent() ? SignatureSite.of(view, written, ref) : Optional.empty();
      }
      PdfObject parent = holder.entries().get("Parent");
      if (parent == null || !(view.resolve(parent) instanceof Dict next)) {
        break;
      }
      holder = next;
      holderObject = parent;
    }
    if (site.isPresent() && value.isPresent()) {
      List<Ref> refs = item instanceof Ref ref ? List.of(ref) : List.of();
      widgets.putIfAbsent(
          site.get(),
          new Named(String.join(".", names), widget, value.get(), List.of(widget), refs));
    }
  }

  /** The type of a field, which may stand in its ancestors (12.7.4.1). */
  static String type(PdfView view, Dict field) {
    Dict holder = field;
    for (int i = 0; i < MAX_PARENTS; i++) {
      if (view.get(holder, "FT") instanceof Name type) {
        return type.value();
      }
      if (!(view.get(holder, "Parent") instanceof Dict parent)) {
        return "";
      }
      holder = parent;
    }
    return "";
  }

  /** 12.8.6: signatures that the catalog's permissions name. */
  private static Map<SignatureSite, Permission> permissions(PdfView view) {
    Map<SignatureSite, Permission> found = new LinkedHashMap<>();
    if (view.catalog().isPresent()
        && view.get(view.catalog().get(), "Perms") instanceof Dict permissions) {
      for (String key : List.of("DocMDP", "UR3", "UR")) {
        PdfObject value = permissions.entries().get(key);
        Optional<Dict> dict = value == null ? Optional.empty() : signature(view, value, true);
        Optional<SignatureSite> site =
            value == null ? Optional.empty() : SignatureSite.of(view, value, Optional.empty());
        if (dict.isPresent() && site.isPresent()) {
          found.putIfAbsent(site.get(), new Permission(key, dict.get()));
        }
      }
    }
    return found;
  }

  /**
   * Whether the reference leads to an entry in use, but to nothing that could be read there; a
   * written null is no signature.
   */
  private static boolean unreadable(PdfView view, Octets bytes, Ref ref) {
    if (!(view.resolve(ref) instanceof PdfObject.Null)) {
      return false;
    }
    XrefEntry entry = view.entry(ref.number()).orElse(new XrefEntry.Free(0));
    if (!(entry instanceof XrefEntry.InFile inFile) || inFile.offset() >= bytes.length()) {
      return !(entry instanceof XrefEntry.Free);
    }
    RawTokens tokens = new RawTokens(bytes, (int) inFile.offset(), bytes.length());
    tokens.next();
    boolean numbered = tokens.digits() == ref.number();
    tokens.next();
    tokens.next();
    boolean object = numbered && tokens.is("obj");
    tokens.next();
    return !object || !tokens.is("null");
  }

  /**
   * The signature dictionary that a value leads to. A field of another type counts when its value
   * looks like one: readers differ in how they take /FT.
   */
  private static Optional<Dict> signature(PdfView view, PdfObject value, boolean expected) {
    Dict dict;
    PdfObject direct = view.resolve(value);
    if (direct instanceof Dict found) {
      dict = found;
    } else if (direct instanceof PdfObject.Stream stream) {
      dict = stream.dict();
    } else {
      return Optional.empty();
    }
    return expected || looksLikeSignature(dict) ? Optional.of(dict) : Optional.empty();
  }

  /** Whether a dictionary is a signature wherever it stands (12.8.1, Table 255). */
  static boolean looksLikeSignature(Dict dict) {
    if (dict.get("ByteRange").isPresent()) {
      return true;
    }
    if (dict.get("Contents").isEmpty()) {
      return false;
    }
    boolean typed =
        dict.get("Type").orElse(null) instanceof Name type
            && (type.value().equals("Sig") || type.value().equals("DocTimeStamp"));
    return typed
        || (dict.get("Filter").orElse(null) instanceof Name
            && dict.get("SubFilter").orElse(null) instanceof Name);
  }
}
