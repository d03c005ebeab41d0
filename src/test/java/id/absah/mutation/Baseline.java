package id.absah.mutation;

import id.absah.document.ByteRange;
import id.absah.document.EmbeddedSignature;
import id.absah.document.Octets;
import id.absah.document.SignedDocument;
import id.absah.facts.Authenticity;
import id.absah.facts.EstablishedFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sample as it was signed: what a mutant is measured against.
 *
 * @param sample the sample
 * @param covered what its signatures cover, as {@link #covered}
 * @param dictionaries the bytes of each signature's object, with the value it holds
 */
record Baseline(Sample sample, Set<List<Octets>> covered, Map<String, Octets> dictionaries) {
  static Baseline of(Sample sample, Pipeline pipeline) {
    Pipeline.Outcome outcome = pipeline.run(sample.bytes());
    EstablishedFacts facts = outcome.facts().orElseThrow();
    Authenticity authenticity = facts.document().authenticity();
    if (authenticity != Authenticity.AUTHENTIC
        && authenticity != Authenticity.AUTHENTIC_REVOCATION_UNKNOWN) {
      throw new IllegalStateException(sample.name() + " is " + authenticity);
    }
    SignedDocument document = outcome.document().orElseThrow().document();
    Set<List<Octets>> covered = new HashSet<>();
    Map<String, Octets> dictionaries = new LinkedHashMap<>();
    String text = sample.scan().text();
    for (EmbeddedSignature signature : document.signatures()) {
      ByteRange range = signature.byteRange().orElseThrow();
      covered.add(covered(document.bytes(), range));
      for (PdfScan.Span span : sample.scan().signatures()) {
        if (span.start() < range.gapStart() && range.gapEnd() < span.end()) {
          dictionaries.put(text.substring(span.start(), span.end()), signature.contents());
        }
      }
    }
    if (dictionaries.size() != document.signatures().size()) {
      throw new IllegalStateException(sample.name() + ": signatures not found");
    }
    return new Baseline(sample, covered, dictionaries);
  }

  /** The two stretches that a range covers: the same bytes at the same place. */
  static List<Octets> covered(Octets bytes, ByteRange range) {
    return List.of(
        bytes.slice(Math.toIntExact(range.firstStart()), Math.toIntExact(range.gapStart())),
        bytes.slice(Math.toIntExact(range.gapEnd()), Math.toIntExact(range.end())));
  }

  /** Whether a file differs from the sample in nothing but the inside of signature values. */
  boolean differsOnlyInValues(byte[] bytes) {
    if (bytes.length != sample.bytes().length) {
      return false;
    }
    byte[] one = sample.bytes().clone();
    byte[] other = bytes.clone();
    sample
        .scan()
        .matches("/Contents ?<([0-9a-fA-F]+)>")
        .forEach(
            value -> {
              Arrays.fill(one, value.start(1), value.end(1), (byte) 0);
              Arrays.fill(other, value.start(1), value.end(1), (byte) 0);
            });
    return Arrays.equals(one, other);
  }

  /** What a reader saw of the sample at each of its saved states. */
  List<Rendering> renderings() {
    List<Rendering> renderings = new ArrayList<>();
    sample
        .scan()
        .matches("%%EOF\n")
        .forEach(
            end ->
                Rendering.of(Arrays.copyOf(sample.bytes(), end.end())).ifPresent(renderings::add));
    return renderings;
  }
}
