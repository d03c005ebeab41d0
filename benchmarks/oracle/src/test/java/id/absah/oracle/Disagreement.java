package id.absah.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A value that the two do not agree on.
 *
 * @param path the document
 * @param field the signature's field and what is compared, such as {@code sig_1 indication}
 * @param ours what Absah says
 * @param theirs what DSS says
 */
record Disagreement(String path, String field, String ours, String theirs) {

  /** The explained ones, each with its reason. */
  static Map<Disagreement, String> explained(Path table) throws IOException {
    Map<Disagreement, String> reasons =
        new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    for (String line : Files.readAllLines(table)) {
      String[] cells = line.split("\t", -1);
      if (line.isBlank() || cells[0].equals("path")) {
        continue;
      }
      if (cells.length != 5 || cells[4].isBlank()) {
        throw new IOException(table + ": five columns, the last a reason: " + line);
      }
      reasons.put(new Disagreement(cells[0], cells[1], cells[2], cells[3]), cells[4]);
    }
    return reasons;
  }

  @Override
  public String toString() {
    return String.join("\t", path, field, ours, theirs);
  }
}
