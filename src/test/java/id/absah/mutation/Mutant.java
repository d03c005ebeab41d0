package id.absah.mutation;

/** A changed sample. */
record Mutant(long index, Sample sample, Operator operator, byte[] bytes) {
  @Override
  public String toString() {
    return "mutant " + index + ": " + operator.name() + " of " + sample.name();
  }
}
