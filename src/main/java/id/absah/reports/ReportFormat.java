package id.absah.reports;

/** The formats of reports. */
public enum ReportFormat {
  /** {@code evaluasi.xlsx}. */
  XLSX,
  /** {@code evaluasi.html}. */
  HTML,
  /** {@code dokumen.csv}, {@code tanda-tangan.csv}, {@code sertifikat.csv}, {@code temuan.csv}. */
  CSV,
  /** {@code evaluation.jsonl}. */
  JSONL
}
