package id.absah.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists and maps of texts as lines that people can read. */
final class Lines {
  private Lines() {}

  static String of(List<String> texts) {
    StringBuilder lines = new StringBuilder();
    for (String text : texts) {
      lines.append(text.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
    }
    return lines.toString();
  }

  static String of(SortedMap<String, String> values) {
    List<String> lines = new ArrayList<>();
    values.forEach((name, value) -> lines.add(name + "=" + value));
    return of(lines);
  }

  static List<String> list(String lines) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.length(); i++) {
      char c = lines.charAt(i);
      if (c == '\n') {
        texts.add(text.toString());
        text.setLength(0);
      } else if (c == '\\' && i + 1 < lines.length()) {
        i++;
        text.append(lines.charAt(i) == 'n' ? '\n' : lines.charAt(i));
      } else {
        text.append(c);
      }
    }
    return texts;
  }

  static SortedMap<String, String> map(String lines) {
    TreeMap<String, String> values = new TreeMap<>();
    for (String line : list(lines)) {
      int sign = line.indexOf('=');
      values.put(line.substring(0, Math.max(sign, 0)), line.substring(sign + 1));
    }
    return values;
  }
}
