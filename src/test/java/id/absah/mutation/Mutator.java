package id.absah.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes the mutants of a run: each from the run's seed and its own index, in any order. */
final class Mutator {
  /** More than any run makes, so that neighbouring seeds share no mutants. */
  private static final long STRIDE = 1_000_000_007L;

  private final List<Sample> samples;
  private final List<Operator> operators;
  private final long seed;

  Mutator(List<Sample> samples, long seed) {
    this(samples, seed, operators());
  }

  /** With some of the operators only; a mutant depends on which. */
  Mutator(List<Sample> samples, long seed, List<Operator> operators) {
    this.samples = samples;
    this.seed = seed;
    this.operators = List.copyOf(operators);
  }

  static List<Operator> operators() {
    List<Operator> operators = new ArrayList<>();
    operators.addAll(ByteOperators.all());
    operators.addAll(StructureOperators.all());
    operators.addAll(SignatureOperators.all());
    operators.addAll(UpdateOperators.all());
    return List.copyOf(operators);
  }

  /** The mutant of an index: the first operator drawn that fits the sample and changes it. */
  Mutant mutant(long index) {
    // split, because neighbouring seeds alone would draw alike
    SplittableRandom chance = new SplittableRandom(seed * STRIDE + index).split();
    // Bounded: most operators fit most samples, and a bit flip fits all.
    for (int attempt = 0; attempt < 100; attempt++) {
      Sample sample = Edit.pick(samples, chance);
      Operator operator = Edit.pick(operators, chance);
      Optional<byte[]> bytes = operator.change().apply(sample, chance);
      if (bytes.isPresent() && !Arrays.equals(bytes.get(), sample.bytes())) {
        return new Mutant(index, sample, operator, bytes.get());
      }
    }
    throw new IllegalStateException("no operator fits at " + index);
  }
}
