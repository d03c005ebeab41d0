package id.absah.document.pdf;

import id.absah.document.Octets;
import id.absah.document.pdf.PdfObject.Dict;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the bytes of signature dictionaries. */
final class SignatureBytes {
  private final Octets bytes;
  private final ByteRangeScan scan;
  private final PdfLimits limits;
  private final Map<Octets, RawSignature> withContents = new HashMap<>();

  SignatureBytes(Octets bytes, ByteRangeScan scan, PdfLimits limits) {
    this.bytes = bytes;
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
