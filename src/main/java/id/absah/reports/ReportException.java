package id.absah.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reports cannot be written where they are wanted; the message files have the words. */
public final class ReportException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String messageKey;
  private final transient SortedMap<String, String> values;

  ReportException(String messageKey, Path directory) {
    super(messageKey + ": " + directory);
    this.messageKey = messageKey;
    this.values = new TreeMap<>(Map.of("directory", directory.toString()));
  }

  /** Because of one file in the folder. */
  ReportException(String messageKey, Path directory, String file) {
    super(messageKey + ": " + directory + ": " + file);
    this.messageKey = messageKey;
    this.values = new TreeMap<>(Map.of("directory", directory.toString(), "file", file));
  }

  public ReportException(String messageKey, Path directory, Throwable cause) {
    super(messageKey + ": " + directory, cause);
    this.messageKey = messageKey;
    this.values = new TreeMap<>(Map.of("directory", directory.toString()));
  }

  /** The key of its text. */
  public String messageKey() {
    return messageKey;
  }

  /** The values that the text names: the folder that was asked for, and what stands in it. */
  public SortedMap<String, String> values() {
    return Collections.unmodifiableSortedMap(values);
  }
}
