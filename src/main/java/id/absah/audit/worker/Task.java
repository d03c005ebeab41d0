package id.absah.audit.worker;

import id.absah.document.Octets;

/** A document to be examined. */
public final class Task {
  private final long id;
  private final String path;
  private final String format;
  private final Octets document;
  private final String sha256;

  /**
   * Makes a task.
   *
   * @param id the caller's number for it, unique in the run and not negative; comes back with the
   *     {@link Outcome}
   * @param path where it stands
   * @param format what it is called when it cannot be examined, such as {@code PDF}
   * @param document the whole file; with its digest, if it has been computed
   */
  public Task(long id, String path, String format, Octets document) {
    if (id < 0) {
      throw new IllegalArgumentException("id " + id);
    }
    this.id = id;
    this.path = path;
    this.format = format;
    this.document = document;
    this.sha256 = document.sha256();
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

  Octets document() {
    return document;
  }

  /** Of the document, lower-case hexadecimal. */
  String sha256() {
    return sha256;
  }

  /** What it counts against the bytes in flight: itself and what is kept about it. */
  long weight() {
    return document.length() + 2L * path.length() + 1024;
  }

  @Override
  public String toString() {
    return "document " + id + ", " + document.length() + " bytes";
  }
}
