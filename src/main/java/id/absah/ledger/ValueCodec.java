package id.absah.ledger;

/** Writes and reads the values of one type. Every value takes at least one byte. */
interface ValueCodec {
  void write(Object value, RecordWriter out);

  Object read(RecordReader in) throws CorruptRecordException;
}
