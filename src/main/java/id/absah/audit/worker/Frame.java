package id.absah.audit.worker;

/** One message between supervisor and worker. */
final class Frame {
  /** The id of a message about the worker as a whole. */
  static final long NO_DOCUMENT = -1;

  /** The messages. */
  enum Type {
    /** To the worker: the CPU limit in milliseconds, and how to examine. */
    CONFIGURE(1),
    /** From the worker: documents may come; carries the fingerprint of the results' codec. */
    READY(2),
    /**
     * To the worker: SHA-256 in hexadecimal of the document that follows, and its path in UTF-8.
     */
    NAME(3),
    /** To the worker: a document. */
    EXAMINE(4),
    /** From the worker: an examination. */
    RESULT(5),
    /** From the worker, its last words: the CPU limit is passed; carries milliseconds spent. */
    CPU_LIMIT(6),
    /** From the worker, its last words: something was thrown; carries what, in UTF-8. */
    FAULT(7);

    private final int number;

    Type(int number) {
      this.number = number;
    }

    /** What is sent. */
    int number() {
      return number;
    }
  }

  private final Type type;
  private final long id;
  private final byte[] payload;

  Frame(Type type, long id, byte[] payload) {
    this.type = type;
    this.id = id;
    this.payload = payload;
  }

  Type type() {
    return type;
  }

  /** The document it is about. */
  long id() {
    return id;
  }

  byte[] payload() {
    return payload;
  }
}
