package id.absah.reports;

import java.io.IOException;
import java.nio.file.Path;

/** Reports cannot be written where they are wanted; the message files have the words. */
public final class ReportException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String messageKey;
  private final String directory;

  ReportException(String messageKey, Path directory) {
    super(messageKey + ": " + directory);
    this.messageKey = messageKey;
    this.directory = directory.toString();
  }

  public ReportException(String messageKey, Path directory, Throwable cause) {
    super(messageKey + ": " + directory, cause);
    this.messageKey = messageKey;
    this.directory = directory.toString();
  }

  /** The key of its text, which takes the argument {@code directory}. */
  public String messageKey() {
    return messageKey;
  }

  /** The folder that was asked for. */
  public String directory() {
    return directory;
  }
}
