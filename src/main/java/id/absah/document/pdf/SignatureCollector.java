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

/**
 * Puts the four sources of signatures together (THREATS 1.2): what is seen anywhere is listed once.
 */
final class SignatureCollector {
  private final PdfFile file;
  private final PdfLimits limits;
  private final ByteRangeScan scan;
  private final List<SignatureCandidate> all = new ArrayList<>();
  private final Map<SignatureSite, SignatureCandidate> bySite = new LinkedHashMap<>();
  private final SignatureBytes signatureBytes;
  private final Map<Integer, SignatureCandidate> byStart = new LinkedHashMap<>();

  private SignatureCollector(PdfFile file, PdfLimits limits) {
    this.file = file;
    this.limits = limits;
    this.scan = ByteRangeScan.of(file.bytes(), limits);
    this.signatureBytes = new SignatureBytes(file.bytes(), scan, limits);
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
          PdfObject.Ref ref = new PdfObject.Ref(entry.getKey(), 0);
          if (SignatureForms.looksLikeSignature(dict)) {
            SignatureSite.of(view, ref, false)
                .ifPresent(site -> add(site, dict, view, SignatureSource.SCAN));
          }
          if (dict.get("V").orElse(PdfObject.Null.NULL) instanceof Dict value
              && SignatureForms.looksLikeSignature(value)) {
            SignatureSite.of(view, ref, true)
                .ifPresent(site -> add(site, value, view, SignatureSource.SCAN));
          }
        }
      }
    }
  }

  private void walkForms(SignatureForms latest) {
    PdfView view = file.latest();
    latest
        .fields()
        .forEach((site, named) -> add(site, named.value(), view, SignatureSource.ACROFORM));
    latest
        .widgets()
        .forEach((site, named) -> add(site, named.value(), view, SignatureSource.PAGE_WIDGET));
    latest
        .permissions()
        .forEach((site, named) -> add(site, named.value(), view, SignatureSource.PERMS));
  }

  /** What stands in the file's bytes, whether or not a cross-reference leads there. */
  private void walkScan() {
    StreamData streams = new StreamData(file, limits);
    for (RawObject object : scan.objects().values()) {
      for (RawDictionary raw : object.signatures()) {
        SignatureCandidate known = byStart.get(raw.start());
        if (known != null) {
          known.seenIn(EnumSet.of(SignatureSource.SCAN));
        } else if (raw.last("Contents").isPresent()
            && (ownGap(raw) || !streams.contains(object.start()))) {
          signatureBytes.parse(raw).ifPresent(dict -> addDetached(object, raw, dict));
        }
      }
    }
  }

  /**
   * Whether its /ByteRange speaks of the place where it stands: a signed PDF that is attached
   * uncompressed has signatures too, but they speak of offsets in the attachment.
   */
  private boolean ownGap(RawDictionary raw) {
    ByteRangeProof proof = ByteRangeProof.of(file.bytes(), raw);
    return proof.range().isPresent()
        && proof.defects().stream()
            .allMatch(defect -> defect.code() == PdfCode.GAP_WITHOUT_DELIMITERS);
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
    if (listed.size() > limits.maxSignatures()) {
      defects.add(
          Defect.of(PdfCode.TOO_MANY_SIGNATURES, "limit", limits.maxSignatures())
              .with("actual", listed.size()));
      listed = listed.subList(0, limits.maxSignatures());
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
