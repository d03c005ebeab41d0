package id.absah.document.pdf;

import id.absah.document.Octets;
import id.absah.document.pdf.PdfObject.Dict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the bytes of signature dictionaries. */
final class SignatureBytes {
  private final Octets bytes;
  private final ByteRangeScan scan;
  private final PdfLimits limits;
  private final StreamData streams;
  private final Map<Octets, RawSignature> withContents = new HashMap<>();
  private final Map<Integer, List<RawObject>> byNumber = new HashMap<>();

  SignatureBytes(PdfFile file, ByteRangeScan scan, PdfLimits limits) {
    this.bytes = file.bytes();
    this.streams = new StreamData(file, limits);
    this.scan = scan;
    this.limits = limits;
  }

  /** The bytes of a dictionary; none when it stands in an object stream. */
  Optional<RawSignature> of(SignatureSite site, Dict dict) {
    if (site.inFile() && site.offset() < bytes.length()) {
      int offset = (int) site.offset();
      Optional<RawObject> object = Optional.ofNullable(scan.objects().get(offset));
      if (object.isEmpty()) {
        object = RawObject.at(bytes, offset, limits.maxDepth());
      }
      if (object.isPresent() && object.get().number() == site.number()) {
        Optional<RawDictionary> found =
            site.inner() ? inner(object.get()) : Optional.of(object.get().root());
        if (found.isPresent()) {
          return Optional.of(new RawSignature(object.get(), found.get()));
        }
      }
    }
    return site.inner() ? byContents(dict) : Optional.empty();
  }

  /**
   * The last object of a number that is a signature and that no cross-reference leads to.
   *
   * @param claimed where the dictionaries stand that one leads to
   */
  Optional<RawSignature> unclaimed(int number, Set<Integer> claimed) {
    RawSignature last = null;
    for (RawObject object : numbered(number)) {
      RawDictionary root = object.root();
      if (!claimed.contains(root.start())
          && root.last("ByteRange").isPresent()
          && signs(object, root)) {
        last = new RawSignature(object, root);
      }
    }
    return Optional.ofNullable(last);
  }

  /** The objects of a number that hold a /ByteRange, in the order of the file. */
  private List<RawObject> numbered(int number) {
    if (byNumber.isEmpty()) {
      for (RawObject object : scan.objects().values()) {
        byNumber.computeIfAbsent(object.number(), key -> new ArrayList<>()).add(object);
      }
    }
    return byNumber.getOrDefault(number, List.of());
  }

  /** Whether a dictionary that the scan found has a value and is part of this file. */
  boolean signs(RawObject object, RawDictionary raw) {
    return raw.last("Contents").isPresent() && (ownGap(raw) || !streams.contains(object.start()));
  }

  /**
   * Whether its /ByteRange speaks of the place where it stands: a signed PDF that is attached
   * uncompressed has signatures too, but they speak of offsets in the attachment.
   */
  private boolean ownGap(RawDictionary raw) {
    ByteRangeProof proof = ByteRangeProof.of(bytes, raw);
    return proof.range().isPresent()
        && proof.defects().stream()
            .allMatch(defect -> defect.code() == PdfCode.GAP_WITHOUT_DELIMITERS);
  }

  private Optional<RawDictionary> inner(RawObject object) {
    return object
        .root()
        .last("V")
        .filter(entry -> entry.kind() == RawTokens.Kind.DICT_OPEN)
        .flatMap(entry -> RawObject.dictionaryAt(bytes, entry.start(), limits.maxDepth()));
  }

  /** A direct value somewhere in the tree: the scanned dictionary that has the same value. */
  private Optional<RawSignature> byContents(Dict dict) {
    if (withContents.isEmpty()) {
      for (RawObject object : scan.objects().values()) {
        for (RawDictionary raw : object.signatures()) {
          ByteRangeProof.of(bytes, raw)
              .contents()
              .ifPresent(
                  contents -> withContents.putIfAbsent(contents, new RawSignature(object, raw)));
        }
      }
    }
    return dict.get("Contents").orElse(PdfObject.Null.NULL) instanceof PdfObject.Str contents
        ? Optional.ofNullable(withContents.get(contents.value()))
        : Optional.empty();
  }

  /** The dictionary as the object parser reads it. */
  Optional<Dict> parse(RawDictionary raw) {
    Octets slice = bytes.slice(raw.start(), raw.end());
    Lexer lexer = new Lexer(slice.toByteArray(), slice);
    lexer.begin(0, slice.length());
    ParseBudget budget = new ParseBudget(limits, slice.length());
    try {
      PdfObject value = new ObjectParser(lexer, limits.maxDepth(), budget).value();
      return value instanceof Dict dict ? Optional.of(dict) : Optional.empty();
    } catch (PdfSyntaxException e) {
      // The raw reader took it for a dictionary: listed, with what can be known of it.
      return Optional.of(new Dict(Map.of(), Set.of()));
    }
  }
}
