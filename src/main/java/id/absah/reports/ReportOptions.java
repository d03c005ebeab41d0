package id.absah.reports;

import java.util.Set;
import java.util.TreeSet;

/**
 * How reports are to be written.
 *
 * @param formats which
 * @param language {@code id} or {@code en}
 * @param showPersonalData whether NIK, NIP, e-mail and telephone numbers are printed whole
 */
public record ReportOptions(Set<ReportFormat> formats, String language, boolean showPersonalData) {
  public ReportOptions {
    formats = Set.copyOf(formats);
  }

  /** The options in words that are equal exactly when the options are. */
  public String words() {
    return new TreeSet<>(formats) + " " + language + " " + (showPersonalData ? "whole" : "masked");
  }
}
