package id.absah.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * EU DSS as a second opinion on the sample archive: number of signatures, integrity, indication.
 * Every disagreement is explained in {@code exceptions.tsv}; an explanation that is no longer
 * needed fails.
 *
 * <p>{@code -Dabsah.evaluation} names the {@code evaluation.jsonl} of the sample archive, made with
 * {@code --tailor sample-corpus/tailor.yaml --at 2026-11-01}.
 */
class DssAgreementTest {
  /** The authorities that {@code sample-corpus/tailor.yaml} recognises. */
  private static final List<String> RECOGNISED = List.of("root.cer", "issuing.cer", "old-ca.cer");

  // --at 2026-11-01: the end of that day in the zone of the policy (WITA).
  private static final Instant AT = Instant.parse("2026-11-01T15:59:59Z");

  private static final Path CORPUS = Path.of(System.getProperty("absah.samples"));

  @Test
  void everyDisagreementIsExplained() throws IOException {
    SortedMap<String, SortedMap<String, Verdict>> ours =
        OurVerdicts.read(Path.of(System.getProperty("absah.evaluation")));
    Map<String, byte[]> documents = SampleArchive.read(CORPUS.resolve("archive"));
    assertThat(documents.keySet()).containsAll(ours.keySet());
    DssVerdicts dss =
        new DssVerdicts(
            RECOGNISED.stream().map(name -> CORPUS.resolve("trust").resolve(name)).toList(), AT);

    Map<String, String> found = new TreeMap<>();
    int signatures = 0;
    for (Map.Entry<String, SortedMap<String, Verdict>> document : ours.entrySet()) {
      signatures += document.getValue().size();
      SortedMap<String, Verdict> theirs = dss.of(documents.get(document.getKey()));
      for (Disagreement each : compare(document.getKey(), document.getValue(), theirs)) {
        found.put(each.toString(), "");
      }
    }
    System.out.println(
        "DSS: "
            + ours.size()
            + " documents, "
            + signatures
            + " signatures, "
            + found.size()
            + " disagreements");
    assertThat(signatures).isGreaterThan(100);
    Set<String> explained = new TreeSet<>();
    Disagreement.explained(Path.of("exceptions.tsv")).keySet().stream()
        .map(Disagreement::toString)
        .forEach(explained::add);
    assertThat(found.keySet()).containsExactlyElementsOf(explained);
  }

  private static List<Disagreement> compare(
      String path, SortedMap<String, Verdict> ours, SortedMap<String, Verdict> theirs) {
    Stream.Builder<Disagreement> all = Stream.builder();
    differ(path, "signatures", ours.size(), theirs.size(), all);
    for (Map.Entry<String, Verdict> each : ours.entrySet()) {
      Verdict other = theirs.get(each.getKey());
      if (other == null) {
        differ(path, each.getKey(), "present", "absent", all);
        continue;
      }
      Verdict own = each.getValue();
      differ(path, each.getKey() + " integrity", own.integrity(), other.integrity(), all);
      differ(path, each.getKey() + " indication", own.indication(), other.indication(), all);
    }
    return all.build().toList();
  }

  private static void differ(
      String path, String field, Object ours, Object theirs, Stream.Builder<Disagreement> all) {
    if (!ours.equals(theirs)) {
      all.add(new Disagreement(path, field, ours.toString(), theirs.toString()));
    }
  }
}
