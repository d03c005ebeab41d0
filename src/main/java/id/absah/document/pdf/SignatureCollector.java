package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.Octets;
import id.absah.document.SignatureSource;
import id.absah.document.pdf.PdfObject.Dict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the four sources of signatures together (THREATS 1.2): what is seen anywhere is listed once.
 */
final class SignatureCollector {
  private static final Dict NOTHING = new Dict(Map.of(), Set.of());

  private final PdfFile file;
  private final PdfLimits limits;
  private final ByteRangeScan scan;
  private final List<SignatureCandidate> all = new ArrayList<>();
  private final Map<SignatureSite, SignatureCandidate> bySite = new LinkedHashMap<>();
  private final SignatureBytes signatureBytes;
  private final Map<Integer, SignatureCandidate> byStart = new LinkedHashMap<>();
  private int leftOut;

  private SignatureCollector(PdfFile file, PdfLimits limits) {
    this.file = file;
    this.limits = limits;
    this.scan = ByteRangeScan.of(file.bytes(), limits);
    this.signatureBytes = new SignatureBytes(file, scan, limits);
  }

  /**
   * What was collected.
   *
   * @param candidates in order of revision, then of offset; at most as many as the limit
   * @param defects limits that were passed
   */
  record Collected(List<SignatureCandidate> candidates, List<Defect> defects) {
    Collected {
      candidates = List.copyOf(candidates);
      defects = List.copyOf(defects);
    }
  }

  static Collected collect(PdfFile file, SignatureForms latest, PdfLimits limits) {
    SignatureCollector collector = new SignatureCollector(file, limits);
    collector.walkObjects();
    collector.walkForms(latest);
    collector.walkScan();
    return collector.collected();
  }

  /** Every object that any revision's cross-reference leads to. */
  private void walkObjects() {
    for (PdfRevision revision : file.revisions()) {
      PdfView view = file.view(revision.index());
      for (Map.Entry<Integer, XrefEntry> entry : revision.entries().entrySet()) {
        if (entry.getValue() instanceof XrefEntry.Free) {
          continue;
        }
        if (view.object(entry.getKey()) instanceof Dict dict) {
          if (SignatureForms.looksLikeSignature(dict)) {
            found(view, entry.getKey(), false, dict);
          }
          if (dict.entries().get("V") instanceof Dict value
              && SignatureForms.looksLikeSignature(value)) {
            found(view, entry.getKey(), true, value);
          }
        }
      }
    }
  }

  private void found(PdfView view, int number, boolean inner, Dict dict) {
    if (full()) {
      leftOut++;
      return;
    }
    SignatureSite.of(view, new PdfObject.Ref(number, 0), inner)
        .ifPresent(site -> add(site, dict, view, SignatureSource.SCAN));
  }

  /** Of many more signatures than are listed, most are only counted. */
  private boolean full() {
    return all.size() >= ByteRangeScan.KEPT * limits.maxSignatures();
  }

  private void walkForms(SignatureForms latest) {
    PdfView view = file.latest();
    latest
        .fields()
        .forEach(
            (site, named) -> {
              if (!named.read() && !full()) {
                misplaced(site);
              }
              add(site, named.value(), view, SignatureSource.ACROFORM);
            });
    latest
        .widgets()
        .forEach((site, named) -> add(site, named.value(), view, SignatureSource.PAGE_WIDGET));
    latest
        .permissions()
        .forEach((site, named) -> add(site, named.value(), view, SignatureSource.PERMS));
  }

  /**
   * What a field names and no cross-reference leads to is the signature of that number that the
   * bytes hold: listed as what it is, and never as sound.
   */
  private void misplaced(SignatureSite site) {
    SignatureCandidate known = bySite.get(site);
    if (known == null) {
      Optional<RawSignature> raw =
          signatureBytes
              .of(site, NOTHING)
              .or(() -> signatureBytes.unclaimed(site.number(), byStart.keySet()));
      known = raw.map(found -> byStart.get(found.dictionary().start())).orElse(null);
      if (known == null) {
        Optional<Dict> dict = raw.flatMap(found -> signatureBytes.parse(found.dictionary()));
        int revision =
            raw.map(found -> revisionAt(found.object().start()))
                .orElseGet(() -> firstRevision(site, file.latest()));
        known = new SignatureCandidate(site, dict.orElse(NOTHING), revision, raw);
        keep(known);
      }
      bySite.put(site, known);
    }
    known.misplace();
  }

  /** What stands in the file's bytes, whether or not a cross-reference leads there. */
  private void walkScan() {
    for (RawObject object : scan.objects().values()) {
      for (RawDictionary raw : object.signatures()) {
        SignatureCandidate known = byStart.get(raw.start());
        if (known != null) {
          known.seenIn(EnumSet.of(SignatureSource.SCAN));
        } else if (signatureBytes.signs(object, raw)) {
          signatureBytes.parse(raw).ifPresent(dict -> addDetached(object, raw, dict));
        }
      }
    }
  }

  private void addDetached(RawObject object, RawDictionary raw, Dict dict) {
    SignatureSite site =
        new SignatureSite(
            object.number(),
            object.generation(),
            object.start(),
            -1,
            raw.start() != object.root().start(),
            Optional.of(dict));
    SignatureCandidate candidate =
        new SignatureCandidate(
            site, dict, revisionAt(object.start()), Optional.of(new RawSignature(object, raw)));
    candidate.seenIn(EnumSet.of(SignatureSource.SCAN));
    keep(candidate);
  }

  private int revisionAt(long offset) {
    for (PdfRevision revision : file.revisions()) {
      if (offset < revision.end()) {
        return revision.index();
      }
    }
    return file.revisions().size() - 1;
  }

  private void add(SignatureSite site, Dict dict, PdfView view, SignatureSource source) {
    SignatureCandidate known = bySite.get(site);
    if (known == null) {
      if (full()) {
        return;
      }
      Optional<RawSignature> raw = signatureBytes.of(site, dict);
      known = raw.map(found -> byStart.get(found.dictionary().start())).orElse(null);
      if (known == null) {
        known = new SignatureCandidate(site, dict, firstRevision(site, view), raw);
        keep(known);
      }
      bySite.put(site, known);
    }
    known.seenIn(EnumSet.of(source));
  }

  private void keep(SignatureCandidate candidate) {
    all.add(candidate);
    candidate.raw().ifPresent(raw -> byStart.put(raw.dictionary().start(), candidate));
  }

  private int firstRevision(SignatureSite site, PdfView view) {
    if (site.loose().isPresent()) {
      return view.revision();
    }
    PdfObject.Ref ref = new PdfObject.Ref(site.number(), site.generation());
    Optional<XrefEntry> entry = view.entry(site.number());
    for (PdfRevision revision : file.revisions()) {
      XrefEntry own = revision.entries().get(site.number());
      if (own != null && entry.isPresent() && own.equals(entry.get())) {
        PdfView then = file.view(revision.index());
        if (SignatureSite.of(then, ref, site.inner()).equals(Optional.of(site))) {
          return revision.index();
        }
      }
    }
    return view.revision();
  }

  private Collected collected() {
    List<SignatureCandidate> listed = withoutCopies();
    List<Defect> defects = new ArrayList<>();
    if (!scan.complete()) {
      defects.add(Defect.of(PdfCode.LIMIT_SCAN));
    }
    int actual = listed.size() + leftOut;
    if (actual > limits.maxSignatures()) {
      defects.add(
          Defect.of(PdfCode.TOO_MANY_SIGNATURES, "limit", limits.maxSignatures())
              .with("actual", actual));
      listed = listed.subList(0, Math.min(listed.size(), limits.maxSignatures()));
    }
    return new Collected(listed, defects);
  }

  /**
   * One object number with one and the same value is one signature, however often it was copied:
   * the copy is the overriding of the first, not another signature.
   */
  private List<SignatureCandidate> withoutCopies() {
    Comparator<SignatureCandidate> inOrder =
        Comparator.comparingInt(SignatureCandidate::revision)
            .thenComparingLong(SignatureCandidate::offset);
    all.sort(Comparator.comparing(SignatureCandidate::detached).thenComparing(inOrder));
    Map<Identity, SignatureCandidate> first = new LinkedHashMap<>();
    for (SignatureCandidate candidate : all) {
      Identity identity = new Identity(candidate.site().number(), candidate.contents());
      SignatureCandidate known = first.putIfAbsent(identity, candidate);
      if (known != null) {
        known.seenIn(candidate.sources());
      }
    }
    List<SignatureCandidate> listed = new ArrayList<>(first.values());
    listed.sort(inOrder);
    return listed;
  }

  private record Identity(int number, Octets contents) {}
}
