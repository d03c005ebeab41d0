package id.absah.audit;

/** Stops a run: trust material is missing, unreadable or altered. */
public final class TrustException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String key;

  /**
   * Names the file and the reason.
   *
   * @param file the file or folder, or what the caller called its bytes
   * @param key the message key of the reason, such as {@code trust.not-a-certificate}
   */
  public TrustException(String file, String key) {
    super(file + ": " + key);
    this.file = file;
    this.key = key;
  }

  /** The file or folder, or what the caller called its bytes. */
  public String file() {
    return file;
  }

  /** The message key of the reason. */
  public String key() {
    return key;
  }
}
