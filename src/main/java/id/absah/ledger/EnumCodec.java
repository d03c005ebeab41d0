package id.absah.ledger;

import java.util.List;

/** A constant by its place. */
record EnumCodec(List<Object> constants) implements ValueCodec {
  @Override
  @SuppressWarnings("EnumOrdinal") // the fingerprint names the constants in their order
  public void write(Object value, RecordWriter out) {
    out.unsigned(((Enum<?>) value).ordinal());
  }

  @Override
  public Object read(RecordReader in) throws CorruptRecordException {
    return constants.get(in.index(constants.size()));
  }
}
