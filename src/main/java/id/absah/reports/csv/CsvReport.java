package id.absah.reports.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.absah.findings.DocumentEvaluation;
import id.absah.reports.table.Cell;
import id.absah.reports.table.Column;
import id.absah.reports.table.RowWriter;
import id.absah.reports.table.Table;
import id.absah.reports.text.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One table as CSV the way an Indonesian Excel opens it: semicolons, UTF-8 with byte order mark,
 * CRLF. What is not known is an empty field. Dates are ISO 8601, times local to the policy's zone.
 *
 * @param <R> a row of the table
 */
public final class CsvReport<R> implements RowWriter {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  // OWASP, CSV injection: what spreadsheets take for a formula, in half and full width.
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final Table<R> table;
  private final CsvWriter csv;

  /** A table on its way to a stream, which is closed with it. */
  public CsvReport(Table<R> table, Wording wording, OutputStream out) throws IOException {
    this.table = table;
    out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    this.csv =
        CsvWriter.builder()
            .fieldSeparator(';')
            .lineDelimiter(LineDelimiter.CRLF)
            .build(out, StandardCharsets.UTF_8);
    record(table.columns().stream().map(column -> wording.text("column." + column.key())).toList());
    for (R row : table.first()) {
      write(row);
    }
  }

  @Override
  public void row(DocumentEvaluation document) throws IOException {
    for (R row : table.rows().apply(document)) {
      write(row);
    }
  }

  /** Writes a row of the table itself. */
  public void write(R row) throws IOException {
    List<String> fields = new ArrayList<>(table.columns().size());
    for (Column<R> column : table.columns()) {
      fields.add(field(column.cell().apply(row)));
    }
    record(fields);
  }

  /** The library hides that the disk is full. */
  private void record(List<String> fields) throws IOException {
    try {
      csv.writeRecord(fields);
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      throw cause == null ? new IOException(e) : cause;
    }
  }

  @Override
  public void finish() throws IOException {
    csv.flush();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private static String field(Cell cell) {
    if (cell instanceof Cell.Words words) {
      return guarded(words.text());
    } else if (cell instanceof Cell.Count count) {
      return Long.toString(count.value());
    } else if (cell instanceof Cell.Day day) {
      return day.date().toString();
    } else if (cell instanceof Cell.Moment moment) {
      return MOMENT.format(moment.at());
    }
    return "";
  }

  /** Keeps text from being taken for a formula; a dash alone, which stands for nothing, is none. */
  static String guarded(String text) {
    if (text.equals("-")) {
      return text;
    }
    String bare = text.stripLeading();
    boolean formula =
        (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0)
            || (!bare.isEmpty() && FORMULA_STARTS.indexOf(bare.charAt(0)) >= 0);
    return formula ? "'" + text : text;
  }
}
