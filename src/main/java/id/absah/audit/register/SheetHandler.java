package id.absah.audit.register;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of a sheet (ECMA-376 part 1, 18.3.1). Types of cells: 18.18.11. */
final class SheetHandler extends DefaultHandler {
  /** Ends the reading of a sheet that is too long; carries nothing. */
  static final class TooManyRows extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final ReadOnlySharedStringsTable strings;
  private final StylesTable styles;
  private final boolean epoch1904;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private List<Field> fields = new ArrayList<>();
  private int row;
  private int column;
  private String type = "n";
  private int style;
  private boolean taking;
  private boolean phonetic;

  SheetHandler(ReadOnlySharedStringsTable strings, StylesTable styles, boolean epoch1904) {
    this.strings = strings;
    this.styles = styles;
    this.epoch1904 = epoch1904;
  }

  List<Line> lines() {
    return lines;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    switch (local) {
      case "row" -> {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        fields = new ArrayList<>();
        column = -1;
      }
      case "c" -> {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        String given = attributes.getValue("t");
        type = given == null ? "n" : given;
        String styled = attributes.getValue("s");
        style = styled == null ? 0 : Integer.parseInt(styled);
        value.setLength(0);
      }
      // the text of a cell; of rich text every run, but no phonetic hints (18.4.6)
      case "v", "t" -> taking = !phonetic;
      case "rPh" -> phonetic = true;
      default -> {}
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (taking && value.length() < Grid.MOST_CHARACTERS) {
      value.append(text, start, Math.min(length, Grid.MOST_CHARACTERS - value.length()));
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    switch (local) {
      case "v", "t" -> taking = false;
      case "rPh" -> phonetic = false;
      case "c" -> put();
      case "row" -> {
        Line line = new Line(row, fields);
        if (!line.isEmpty()) {
          lines.add(line);
        }
        if (lines.size() > Grid.MOST_ROWS) {
          throw new TooManyRows();
        }
      }
      default -> {}
    }
  }

  private void put() {
    if (column < 0 || column >= Grid.MOST_COLUMNS || value.isEmpty()) {
      return;
    }
    while (fields.size() < column) {
      fields.add(Field.EMPTY);
    }
    Field field = field(value.toString());
    if (fields.size() == column) {
      fields.add(field);
    } else {
      fields.set(column, field);
    }
  }

  private Field field(String text) {
    return switch (type) {
      case "s" -> Field.of(shared(text));
      case "n" -> number(text);
      default -> Field.of(text); // str, inlineStr, b, d (ISO 8601) and e (#N/A): as written
    };
  }

  private String shared(String index) {
    int at = Integer.parseInt(index.strip());
    if (at < 0 || at >= strings.getUniqueCount()) {
      throw new IllegalArgumentException("no shared string " + at);
    }
    String text = strings.getItemAt(at).getString();
    return text.substring(0, Math.min(text.length(), Grid.MOST_CHARACTERS));
  }

  private Field number(String text) {
    double number = Double.parseDouble(text);
    XSSFCellStyle found = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
    boolean date =
        found != null
            && DateUtil.isValidExcelDate(number)
            && DateUtil.isADateFormat(found.getDataFormat(), found.getDataFormatString());
    return date ? Field.of(DateUtil.getLocalDateTime(number, epoch1904, true)) : Field.of(number);
  }
}
