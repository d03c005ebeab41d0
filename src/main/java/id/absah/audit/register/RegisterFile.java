package id.absah.audit.register;

import id.absah.document.Octets;
import id.absah.facts.Register;
import id.absah.facts.RegisterRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The file of a register, XLSX or CSV by its content. Its first sheet that has a row of headings
 * with a name and something else is read; what the columns are is told by their headings, in any
 * order.
 */
public final class RegisterFile {
  /** A register of 100,000 rows as XLSX has about 12 MiB, as CSV 20. */
  private static final int MOST_BYTES = 32 << 20;

  private RegisterFile() {}

  /**
   * Reads a register.
   *
   * @throws RegisterException with every problem, when the file is none or cells that rules judge
   *     by (name, serial number, status, dates of reports) cannot be understood
   * @throws IOException when the file cannot be read
   */
  public static ReadRegister read(Path file) throws IOException, RegisterException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    return of(String.valueOf(file.getFileName()), bytes);
  }

  /** The same for bytes that were read already. */
  static ReadRegister of(String name, byte[] bytes) throws RegisterException {
    List<RegisterProblem> warnings = new ArrayList<>();
    List<Grid> grids;
    boolean workbook = startsWith(bytes, 'P', 'K', 3, 4);
    try {
      grids = workbook ? XlsxGrids.of(refuseLarge(bytes)) : csv(name, bytes, warnings);
    } catch (Unreadable e) {
      throw new RegisterException(
          List.of(new RegisterProblem(name, 0, "", e.key(), new TreeMap<>(e.values()))));
    }
    Optional<Grid> chosen = Optional.empty();
    Optional<Heading> heading = Optional.empty();
    for (Grid grid : grids) {
      Optional<Heading> found = Heading.find(grid);
      if (found.isEmpty()) {
        continue;
      }
      if (heading.isEmpty() || (!workbook && better(found.get(), heading.get()))) {
        chosen = Optional.of(grid);
        heading = found;
      } else if (workbook) {
        warnings.add(
            new RegisterProblem(grid.name(), 0, "", "register.other-sheet", new TreeMap<>()));
      }
    }
    if (chosen.isEmpty() || heading.isEmpty()) {
      throw new RegisterException(
          List.of(new RegisterProblem(name, 0, "", "register.no-heading", new TreeMap<>())));
    }
    return read(name, bytes, chosen.get(), heading.get(), warnings);
  }

  private static ReadRegister read(
      String name, byte[] bytes, Grid grid, Heading heading, List<RegisterProblem> warnings)
      throws RegisterException {
    if (!grid.whole()) {
      int last = grid.lines().get(grid.lines().size() - 1).row();
      throw new RegisterException(
          List.of(new RegisterProblem(name, last, "", "register.broken-csv", new TreeMap<>())));
    }
    RowReader reader = new RowReader(grid, heading);
    reader.read();
    warnings.addAll(reader.warnings());
    List<RegisterRow> rows = reader.rows();
    if (!reader.errors().isEmpty()) {
      List<RegisterProblem> all = new ArrayList<>(reader.errors());
      all.addAll(warnings);
      all.sort(Comparator.comparingInt(RegisterProblem::row));
      throw new RegisterException(all);
    }
    if (rows.isEmpty()) {
      throw new RegisterException(
          List.of(new RegisterProblem(grid.name(), 0, "", "register.empty", new TreeMap<>())));
    }
    return new ReadRegister(new Register(name, Octets.of(bytes).sha256(), rows), warnings);
  }

  private static boolean better(Heading one, Heading other) {
    return one.columns().size() > other.columns().size();
  }

  private static List<Grid> csv(String name, byte[] bytes, List<RegisterProblem> warnings)
      throws Unreadable {
    // MS-CFB 2.2: the container of old workbooks and of encrypted new ones
    if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new Unreadable("register.old-or-encrypted", Map.of());
    }
    CsvGrids.Text text = CsvGrids.decode(refuseLarge(bytes));
    if (text.windows()) {
      warnings.add(new RegisterProblem(name, 0, "", "register.windows-1252", new TreeMap<>()));
    }
    return CsvGrids.of(name, text.text());
  }

  private static byte[] refuseLarge(byte[] bytes) throws Unreadable {
    if (bytes.length > MOST_BYTES) {
      throw new Unreadable("register.too-large", Map.of("limit", (MOST_BYTES >> 20) + " MiB"));
    }
    return bytes;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
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
}
