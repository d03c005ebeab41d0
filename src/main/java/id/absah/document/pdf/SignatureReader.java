package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.EmbeddedSignature;
import id.absah.document.Octets;
import id.absah.document.SignatureKind;
import id.absah.document.SignatureWidget;
import id.absah.document.pdf.PdfObject.Dict;
import id.absah.document.pdf.PdfObject.Name;
import id.absah.document.pdf.PdfObject.Str;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads every signature that stands anywhere in a file, with the proof of its byte range. */
final class SignatureReader {
  /** Keys whose double would let two readers see two signatures. */
  private static final List<String> SIGNATURE_KEYS =
      List.of("Contents", "ByteRange", "SubFilter", "Filter", "Type", "Reference", "M");

  private static final Set<String> FIELD_KEYS = Set.of("V", "FT", "T", "Lock", "Rect", "AP");

  /** Later revisions that are asked for a field's name, when the signature's own has none. */
  private static final int MAX_LATER_FORMS = 32;

  private final PdfFile file;
  private final FormsByRevision forms;
  private final RevisionCoverage coverage;
  private final Set<String> names = new LinkedHashSet<>();

  private SignatureReader(PdfFile file) {
    this.file = file;
    this.forms = new FormsByRevision(file);
    this.coverage = new RevisionCoverage(file);
  }

  /**
   * What was read.
   *
   * @param signatures in order of revision, then of offset
   * @param defects about the file as a whole
   */
  record Signatures(List<EmbeddedSignature> signatures, List<Defect> defects) {
    Signatures {
      signatures = List.copyOf(signatures);
      defects = List.copyOf(defects);
    }
  }

  static Signatures read(PdfFile file, PdfLimits limits) {
    SignatureReader reader = new SignatureReader(file);
    SignatureForms latest = reader.forms.latest();
    SignatureCollector.Collected collected = SignatureCollector.collect(file, latest, limits);
    List<EmbeddedSignature> signatures = new ArrayList<>();
    for (SignatureCandidate candidate : collected.candidates()) {
      signatures.add(reader.readOrReport(candidate));
    }
    List<Defect> defects = new ArrayList<>(collected.defects());
    reader.forms.leftOut().ifPresent(defects::add);
    return new Signatures(GapOverlap.mark(signatures), defects);
  }

  /** A signature that breaks our reader is a signature still. */
  private EmbeddedSignature readOrReport(SignatureCandidate candidate) {
    try {
      return read(candidate);
    } catch (RuntimeException e) {
      Defect defect =
          Defect.of(PdfCode.SIGNATURE_UNREADABLE, "detail", e.getClass().getSimpleName());
      return new EmbeddedSignature(
          unique("#" + candidate.site().number()),
          SignatureKind.APPROVAL,
          Optional.empty(),
          Optional.empty(),
          candidate.contents(),
          candidate.revision(),
          file.revisions().get(candidate.revision()).end(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          List.of(),
          candidate.sources(),
          List.of(defect));
    }
  }

  private EmbeddedSignature read(SignatureCandidate candidate) {
    List<Defect> defects = new ArrayList<>();
    ByteRangeProof proof = proof(candidate);
    defects.addAll(proof.defects());
    int revision =
        proof
            .range()
            .map(range -> coverage.signed(range, candidate.revision()))
            .orElse(candidate.revision());
    // A refuted range is not measured against its revision as well.
    if (proof.range().isPresent() && proof.holds() && candidate.raw().isPresent()) {
      RawObject object = candidate.raw().get().object();
      defects.addAll(coverage.defects(proof.range().get(), revision, object.number()));
      if (!object.closed()) {
        defects.add(Defect.of(PdfCode.SIGDICT_NOT_CLOSED, "object", object.number()));
      }
    }
    PdfView view = file.view(revision);
    Dict dict = candidate.dict();
    Optional<SignatureForms.Named> field = field(candidate, revision);
    if (candidate.misplaced() && !dict.entries().isEmpty()) {
      defects.add(misplaced(candidate));
    }
    duplicates(candidate, field, defects);
    defects.addAll(SignatureForm.defects(view, dict, field));
    if (forms.latest().shared().contains(candidate.site())) {
      defects.add(Defect.of(PdfCode.SIGNATURE_SHARED));
    }
    defects.addAll(SignatureHistory.defects(file, candidate, field, forms::at));
    SignatureForms.Permission permission = forms.at(revision).permissions().get(candidate.site());
    SignaturePermissions permissions =
        SignaturePermissions.of(
            view,
            dict,
            field.map(SignatureForms.Named::dict),
            permission != null && permission.key().equals("DocMDP"));
    if (permission != null && permission.key().startsWith("UR")) {
      defects.add(Defect.of(PdfCode.USAGE_RIGHTS_SIGNATURE));
    }
    Optional<SignatureWidget> widget =
        field.flatMap(named -> SignaturePlacement.of(view, forms.at(revision), named));
    String name = field.map(SignatureForms.Named::name).orElse("");
    return new EmbeddedSignature(
        unique(name.isEmpty() ? "#" + candidate.site().number() : name),
        permissions.kind(),
        view.get(dict, "SubFilter") instanceof Name subFilter
            ? Optional.of(subFilter.value())
            : Optional.empty(),
        proof.range(),
        proof.contents().orElseGet(() -> contents(view, dict)),
        revision,
        file.revisions().get(revision).end(),
        text(view, dict, "M").flatMap(PdfDate::parse),
        text(view, dict, "Name"),
        text(view, dict, "Reason"),
        text(view, dict, "Location"),
        widget,
        permissions.docMdp(),
        permissions.locks(),
        candidate.sources(),
        defects);
  }

  private ByteRangeProof proof(SignatureCandidate candidate) {
    boolean unread = candidate.dict().entries().isEmpty();
    Defect unreadable = Defect.of(PdfCode.SIGNATURE_UNREADABLE, "detail", "dictionary");
    if (candidate.raw().isEmpty()) {
      // 7.5.7: what stands in an object stream cannot be left out of a range of the file.
      Defect inStream = Defect.of(PdfCode.CONTENTS_NOT_IN_GAP, "written", "object stream");
      return new ByteRangeProof(
          Optional.empty(), Optional.empty(), List.of(unread ? unreadable : inStream));
    }
    ByteRangeProof proof = ByteRangeProof.of(file.bytes(), candidate.raw().get().dictionary());
    if (unread) {
      // Its value is shown as it stands in the bytes; nothing is proven by it.
      return new ByteRangeProof(Optional.empty(), proof.contents(), List.of(unreadable));
    }
    boolean sameValue =
        proof.contents().isEmpty()
            || file.encrypted()
            || proof.contents().get().equals(candidate.contents());
    return sameValue
        ? proof
        : proof.with(Defect.of(PdfCode.CONTENTS_NOT_IN_GAP, "written", "other value"));
  }

  private static Defect misplaced(SignatureCandidate candidate) {
    long actual = candidate.raw().map(raw -> (long) raw.object().start()).orElse(-1L);
    return Defect.of(PdfCode.SIGNATURE_MISPLACED, "object", candidate.site().number())
        .with("expected", candidate.site().offset())
        .with("actual", actual);
  }

  private static Octets contents(PdfView view, Dict dict) {
    return view.get(dict, "Contents") instanceof Str contents ? contents.value() : Octets.empty();
  }

  private static Optional<String> text(PdfView view, Dict dict, String key) {
    return view.get(dict, key) instanceof Str text
        ? Optional.of(TextString.decode(text.value()))
        : Optional.empty();
  }

  /** The field that names a signature, as its signed revision has it if it can be had there. */
  private Optional<SignatureForms.Named> field(SignatureCandidate candidate, int revision) {
    int last = file.revisions().size() - 1;
    int to = Math.min(last, revision + MAX_LATER_FORMS);
    for (int i = revision; i <= to; i++) {
      Optional<SignatureForms.Named> found = forms.at(i).named(candidate.site());
      if (found.isPresent()) {
        return found;
      }
      if (i == revision && candidate.inLatest()) {
        found = forms.at(last).named(candidate.site());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static void duplicates(
      SignatureCandidate candidate, Optional<SignatureForms.Named> field, List<Defect> defects) {
    Set<String> twice = new LinkedHashSet<>();
    candidate.raw().ifPresent(raw -> twice.addAll(raw.dictionary().duplicates(SIGNATURE_KEYS)));
    for (String key : SIGNATURE_KEYS) {
      if (candidate.dict().duplicates().contains(key)) {
        twice.add(key);
      }
    }
    field.ifPresent(
        named ->
            named.dict().duplicates().stream()
                .filter(FIELD_KEYS::contains)
                .sorted()
                .forEach(twice::add));
    for (String key : twice) {
      defects.add(Defect.of(PdfCode.DUPLICATE_KEY, "key", key));
    }
  }

  private String unique(String name) {
    String unique = name;
    for (int i = 2; !names.add(unique); i++) {
      unique = name + "#" + i;
    }
    return unique;
  }
}
