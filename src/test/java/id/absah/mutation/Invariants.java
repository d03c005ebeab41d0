package id.absah.mutation;

import id.absah.document.ByteRange;
import id.absah.document.Defect;
import id.absah.document.EmbeddedSignature;
import id.absah.document.Octets;
import id.absah.document.pdf.PdfCode;
import id.absah.document.pdf.PdfDocument;
import id.absah.facts.Authenticity;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.SignatureFacts;
import id.absah.validation.Indication;
import id.absah.validation.ValidationCode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What must hold of every mutant (THREATS 1 and issue 3). Thread-safe. */
final class Invariants {
  /** How a mutant ended: the violated invariant in words, if any. */
  record Result(String outcome, Optional<String> violation) {}

  private final Pipeline pipeline;
  private final Map<String, Baseline> baselines = new LinkedHashMap<>();
  private final Map<String, List<Rendering>> renderings = new ConcurrentHashMap<>();

  Invariants(Pipeline pipeline, List<Sample> samples) {
    this.pipeline = pipeline;
    samples.forEach(sample -> baselines.put(sample.name(), Baseline.of(sample, pipeline)));
  }

  Result check(Mutant mutant) {
    Baseline baseline = baselines.get(mutant.sample().name());
    try {
      Pipeline.Outcome outcome = pipeline.run(mutant.bytes());
      if (outcome.unreadable().isPresent()) {
        Defect defect = outcome.unreadable().get().defect();
        boolean failure = defect.code() == PdfCode.PARSER_FAILURE;
        return new Result(
            "unreadable", failure ? Optional.of("crash: " + defect) : Optional.empty());
      }
      EstablishedFacts facts = outcome.facts().orElseThrow();
      PdfDocument document = outcome.document().orElseThrow();
      return new Result(
          facts.document().authenticity().name(),
          failure(facts)
              .or(() -> forgery(document, facts, baseline))
              .or(() -> lost(mutant, document, baseline))
              .or(() -> visible(mutant, facts, baseline)));
    } catch (RuntimeException | StackOverflowError e) {
      return new Result("crash", Optional.of("crash: " + e + " at " + e.getStackTrace()[0]));
    }
  }

  /** (c) Nothing throws, not even inside. */
  private static Optional<String> failure(EstablishedFacts facts) {
    return facts.signatures().stream()
        .flatMap(signature -> signature.codes().stream())
        .filter(defect -> defect.code() == ValidationCode.VALIDATION_FAILURE)
        .findFirst()
        .map(defect -> "crash: " + defect);
  }

  /** (a) Whatever passes covers, byte for byte and at its place, what was signed. */
  private static Optional<String> forgery(
      PdfDocument document, EstablishedFacts facts, Baseline baseline) {
    Octets bytes = document.document().bytes();
    for (int i = 0; i < facts.signatures().size(); i++) {
      EmbeddedSignature signature = document.document().signatures().get(i);
      if (passes(facts.signatures().get(i))) {
        Optional<ByteRange> range = signature.byteRange();
        if (range.isEmpty() || !baseline.covered().contains(Baseline.covered(bytes, range.get()))) {
          return Optional.of("changed signed bytes pass: " + signature.field());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean passes(SignatureFacts signature) {
    return signature.indication() == Indication.TOTAL_PASSED
        || (signature.indication() == Indication.INDETERMINATE
            && signature
                .reason()
                .filter(reason -> reason.code() == ValidationCode.REVOCATION_UNKNOWN)
                .isPresent());
  }

  /** (c) A signature whose object still stands there is listed. */
  private static Optional<String> lost(Mutant mutant, PdfDocument document, Baseline baseline) {
    String text = new String(mutant.bytes(), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, Octets> signature : baseline.dictionaries().entrySet()) {
      boolean listed =
          document.document().signatures().stream()
              .anyMatch(found -> found.contents().equals(signature.getValue()));
      if (!listed && text.contains(signature.getKey())) {
        return Optional.of("signature lost");
      }
    }
    return Optional.empty();
  }

  /** (b) What a reader sees otherwise than signed is not authentic. */
  private Optional<String> visible(Mutant mutant, EstablishedFacts facts, Baseline baseline) {
    Authenticity authenticity = facts.document().authenticity();
    if (authenticity != Authenticity.AUTHENTIC
        && authenticity != Authenticity.AUTHENTIC_REVOCATION_UNKNOWN) {
      return Optional.empty();
    }
    if (mutant.operator().visible()) {
      return Optional.of("visible change permitted");
    }
    if (baseline.differsOnlyInValues(mutant.bytes())) {
      return Optional.empty();
    }
    List<Rendering> known =
        renderings.computeIfAbsent(mutant.sample().name(), name -> baseline.renderings());
    Optional<Rendering> seen = Rendering.of(mutant.bytes());
    return seen.isEmpty() || known.stream().anyMatch(seen.get()::sameAs)
        ? Optional.empty()
        : Optional.of("looks otherwise, but " + authenticity);
  }
}
