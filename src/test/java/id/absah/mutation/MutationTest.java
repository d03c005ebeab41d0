package id.absah.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the mutator makes and what must hold of all of it. */
class MutationTest {
  private static final long SEED = 19_580_817;
  private static final int MUTANTS = 20_000;
  private static final int TRIES = 40;

  /** Scripts and attachments are no picture; PDFBox goes on showing objects that were freed. */
  private static final Set<String> UNSEEN = Set.of("active-content", "object-freed");

  @Test
  void noMutantPassesThatShouldNot() throws Exception {
    MutationRun.Summary summary =
        MutationRun.run(Mutator.operators(), SEED, 0, MUTANTS, 2, Optional.empty());
    assertThat(summary.violations())
        .as("replay with MutationRun --seed %d --from INDEX --count 1", SEED)
        .isEmpty();
    assertThat(summary.mutants()).isEqualTo(MUTANTS);
    for (Operator operator : Mutator.operators()) {
      long examined =
          summary.outcomes().entrySet().stream()
              .filter(entry -> entry.getKey().startsWith(operator.name() + "\t"))
              .filter(entry -> !entry.getKey().endsWith("\tunreadable"))
              .mapToLong(Map.Entry::getValue)
              .sum();
      assertThat(examined).as("%s makes files that can be examined", operator.name()).isPositive();
    }
  }

  @Test
  void aMutantDependsOnItsSeedAndIndexAlone() throws Exception {
    List<Sample> samples = Sample.load();
    for (long index = 0; index < 50; index++) {
      Mutant one = new Mutator(samples, SEED).mutant(index);
      Mutant again = new Mutator(Sample.load(), SEED).mutant(index);
      assertThat(again.bytes()).as("%s", one).isEqualTo(one.bytes());
      assertThat(new Mutator(samples, SEED + 1).mutant(index).bytes()).isNotEqualTo(one.bytes());
    }
  }

  /** Without this the second invariant could hold of changes that nobody sees. */
  @TestFactory
  List<DynamicTest> aReaderSeesWhatEachVisibleOperatorDoes() throws Exception {
    List<Sample> samples = Sample.load();
    return Mutator.operators().stream()
        .filter(Operator::visible)
        .filter(operator -> !UNSEEN.contains(operator.name()))
        .map(
            operator ->
                DynamicTest.dynamicTest(operator.name(), () -> checkSeen(operator, samples)))
        .toList();
  }

  private static void checkSeen(Operator operator, List<Sample> samples) {
    int rendered = 0;
    int different = 0;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      SplittableRandom chance = new SplittableRandom(SEED + attempt).split();
      Sample sample = Edit.pick(samples, chance);
      Optional<byte[]> mutant = operator.change().apply(sample, chance);
      Optional<Rendering> seen = mutant.flatMap(Rendering::of);
      if (seen.isPresent()) {
        rendered++;
        different += seen.get().sameAs(Rendering.of(sample.bytes()).orElseThrow()) ? 0 : 1;
      }
    }
    assertThat(rendered).as("files that PDFBox shows").isPositive();
    // not all: PDFBox knows no /UserUnit
    assertThat(different).as("of %d look otherwise", rendered).isGreaterThan(rendered / 2);
  }
}
