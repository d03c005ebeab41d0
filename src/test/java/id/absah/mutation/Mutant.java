package id.absah.mutation;

/** A changed sample. */
final class Mutant {
  private final long index;
  private final Sample sample;
  private final Operator operator;
  private final byte[] bytes;

  Mutant(long index, Sample sample, Operator operator, byte[] bytes) {
    this.index = index;
    this.sample = sample;
    this.operator = operator;
    this.bytes = bytes;
  }

  long index() {
    return index;
  }

  Sample sample() {
    return sample;
  }

  Operator operator() {
    return operator;
  }

  /** The file itself, not a copy. */
  byte[] bytes() {
    return bytes;
  }

  @Override
  public String toString() {
    return "mutant " + index + ": " + operator.name() + " of " + sample.name();
  }
}
