package id.absah.audit.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** CSV as spreadsheets write it: semicolons, commas or tabs; UTF-8, UTF-16 or Windows-1252. */
final class CsvGrids {
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

  /**
   * What spreadsheets on Windows call CSV is in the machine's code page; the names of the region
   * are the same in all of the western ones.
   */
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private CsvGrids() {}

  /**
   * A decoded file.
   *
   * @param windows whether it was taken for Windows-1252, because it is not UTF-8
   */
  record Text(String text, boolean windows) {}

  static Text decode(byte[] bytes) throws Unreadable {
    Text decoded;
    if (starts(bytes, 0xFF, 0xFE)) {
      decoded = new Text(new String(bytes, StandardCharsets.UTF_16), false);
    } else if (starts(bytes, 0xFE, 0xFF)) {
      decoded = new Text(new String(bytes, StandardCharsets.UTF_16), false);
    } else {
      decoded = utf8(bytes);
    }
    if (decoded.text().indexOf('\0') >= 0) {
      throw new Unreadable("register.not-text", Map.of());
    }
    return decoded;
  }

  private static Text utf8(byte[] bytes) {
    int mark = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    try {
      ByteBuffer content = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
      return new Text(StandardCharsets.UTF_8.newDecoder().decode(content).toString(), false);
    } catch (CharacterCodingException e) {
      return new Text(new String(bytes, WINDOWS), true);
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The file by each of the separators: the one with the best heading is meant. */
  static List<Grid> of(String name, String text) throws Unreadable {
    List<Grid> grids = new ArrayList<>();
    for (char separator : SEPARATORS) {
      grids.add(grid(name, text, separator));
    }
    return grids;
  }

  private static Grid grid(String name, String text, char separator) throws Unreadable {
    List<Line> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      for (CsvRecord record : csv) {
        List<Field> fields = new ArrayList<>();
        int count = Math.min(record.getFieldCount(), Grid.MOST_COLUMNS);
        for (int i = 0; i < count; i++) {
          String field = record.getField(i);
          fields.add(Field.of(field.substring(0, Math.min(field.length(), Grid.MOST_CHARACTERS))));
        }
        Line line = new Line((int) record.getStartingLineNumber(), fields);
        if (!line.isEmpty()) {
          lines.add(line);
        }
        if (lines.size() > Grid.MOST_ROWS) {
          throw new Unreadable(
              "register.too-many-rows", Map.of("limit", Integer.toString(Grid.MOST_ROWS)));
        }
      }
    } catch (CsvParseException e) {
      return new Grid(name, lines, false); // by another separator it may be well-formed
    } catch (IOException e) {
      throw new UncheckedIOException(e); // text in memory has no faults
    }
    return new Grid(name, lines, true);
  }
}
