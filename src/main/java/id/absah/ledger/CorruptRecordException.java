package id.absah.ledger;

/** Bytes that are not what {@link RecordCodec#encode} gives for its type. */
public final class CorruptRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  CorruptRecordException(String message) {
    super(message);
  }

  CorruptRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
