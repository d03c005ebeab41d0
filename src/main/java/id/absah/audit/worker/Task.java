package id.absah.audit.worker;

/** A document to be examined. */
public final class Task {
  private final long id;
  private final String path;
  private final String format;
  private final byte[] bytes;

  /**
   * Takes the bytes over without copying.
   *
   * @param id the caller's number for it, unique in the run and not negative; comes back with the
   *     {@link Outcome}
   * @param path where it stands
   * @param format what it is called when it cannot be examined, such as {@code PDF}
   * @param bytes the whole file; must not be changed any more
   */
  public Task(long id, String path, String format, byte[] bytes) {
    if (id < 0) {
      throw new IllegalArgumentException("id " + id);
    }
    this.id = id;
    this.path = path;
    this.format = format;
    this.bytes = bytes;
  }

  long id() {
    return id;
  }

  String path() {
    return path;
  }

  String format() {
    return format;
  }

  byte[] bytes() {
    return bytes;
  }

  /** What it counts against the bytes in flight: itself and what is kept about it. */
  long weight() {
    return bytes.length + 2L * path.length() + 1024;
  }

  @Override
  public String toString() {
    return "document " + id + ", " + bytes.length + " bytes";
  }
}
