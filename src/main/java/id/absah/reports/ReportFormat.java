package id.absah.reports;

import java.util.EnumSet;
import java.util.Set;

/** The formats of reports. */
public enum ReportFormat {
  /** {@code evaluasi.xlsx}. */
  XLSX(true),
  /** {@code evaluasi.html}. */
  HTML(true),
  /**
   * {@code dokumen.csv}, {@code tanda-tangan.csv}, {@code sertifikat.csv}, {@code temuan.csv}; with
   * a register {@code pemegang.csv}.
   */
  CSV(true),
  /** {@code evaluation.jsonl}. */
  JSONL(true),
  /** {@code pembaruan.ics}: reminders of the ends of certificates. */
  ICS(true),
  /**
   * {@code etsi/}: a validation report by ETSI TS 119 102-2 for each examined document, and {@code
   * index.csv}; for those who exchange verdicts.
   */
  ETSI(false);

  private final boolean byDefault;

  ReportFormat(boolean byDefault) {
    this.byDefault = byDefault;
  }

  /** Those that are written when none is asked for. */
  public static Set<ReportFormat> defaults() {
    EnumSet<ReportFormat> defaults = EnumSet.noneOf(ReportFormat.class);
    for (ReportFormat format : values()) {
      if (format.byDefault) {
        defaults.add(format);
      }
    }
    return defaults;
  }
}
