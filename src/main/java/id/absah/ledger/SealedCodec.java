package id.absah.ledger;

import java.util.List;

/** One of the permitted types, by its place. */
final class SealedCodec implements ValueCodec {
  private final List<Class<?>> permitted;
  private List<ValueCodec> parts = List.of();

  SealedCodec(List<Class<?>> permitted) {
    this.permitted = List.copyOf(permitted);
  }

  void parts(List<ValueCodec> codecs) {
    parts = List.copyOf(codecs);
  }

  @Override
  public void write(Object value, RecordWriter out) {
    for (int i = 0; i < permitted.size(); i++) {
      if (permitted.get(i).isInstance(value)) {
        out.unsigned(i);
        out.enter();
        parts.get(i).write(value, out);
        out.leave();
        return;
      }
    }
    throw new IllegalArgumentException(value.getClass() + " is not permitted");
  }

  @Override
  public Object read(RecordReader in) throws CorruptRecordException {
    ValueCodec part = parts.get(in.index(parts.size()));
    in.enter();
    Object value = part.read(in);
    in.leave();
    return value;
  }
}
