package id.absah.adversary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An incremental update (ISO 32000-2, 7.5.6), honest or not. */
final class Update {
  private final String base;
  private final TreeMap<Integer, String> objects = new TreeMap<>();
  private final TreeMap<Integer, String> entries = new TreeMap<>();
  private final TreeMap<Integer, Integer> generations = new TreeMap<>();
  private final List<String> raw = new ArrayList<>();
  private String root = "1 0 R";
  private String trailer = "";
  private String prev;
  private String ending = "%%EOF\n";
  private String startxref = "";
  private boolean streamed;

  Update(byte[] base) {
    this.base = Latin.text(base);
    this.prev = "/Prev " + Latin.lastXref(this.base);
  }

  int offset() {
    return base.length();
  }

  Update put(int number, String body) {
    objects.put(number, body);
    return this;
  }

  /** Writes an object with a generation number other than 0. */
  Update put(int number, int generation, String body) {
    generations.put(number, generation);
    return put(number, body);
  }

  /** Overrides the object of the last revision with a part of it replaced. */
  Update edit(int number, String from, String to) {
    String known = objects.containsKey(number) ? objects.get(number) : current(number);
    return put(number, Latin.replace(known, from, to));
  }

  private String current(int number) {
    String head = "\n" + number + " 0 obj\n";
    int at = base.lastIndexOf(head) + head.length();
    return base.substring(at, base.indexOf("\nendobj", at));
  }

  /** A line of the table as it stands: offset, generation, kind. */
  Update entry(int number, String line) {
    entries.put(number, line);
    return this;
  }

  Update root(String reference) {
    root = reference;
    return this;
  }

  Update trailer(String more) {
    trailer = more;
    return this;
  }

  Update prev(String entry) {
    prev = entry;
    return this;
  }

  Update raw(String text) {
    raw.add(text);
    return this;
  }

  Update ending(String text) {
    ending = text;
    return this;
  }

  Update startxref(String text) {
    startxref = text;
    return this;
  }

  /** With a cross-reference stream in place of a table (7.5.8). */
  Update streamed() {
    streamed = true;
    return this;
  }

  byte[] bytes() {
    StringBuilder out = new StringBuilder(base);
    raw.forEach(out::append);
    TreeMap<Integer, Integer> offsets = new TreeMap<>();
    for (Map.Entry<Integer, String> object : objects.entrySet()) {
      int number = object.getKey();
      offsets.put(number, out.length());
      int generation = generations.getOrDefault(number, 0);
      out.append(number).append(' ').append(generation).append(" obj\n");
      out.append(object.getValue()).append("\nendobj\n");
    }
    int start = out.length();
    if (streamed) {
      stream(out, offsets);
    } else {
      table(out, offsets);
    }
    out.append("startxref\n").append(startxref.isEmpty() ? start : startxref).append('\n');
    return Latin.bytes(out.append(ending).toString());
  }

  private void table(StringBuilder out, Map<Integer, Integer> offsets) {
    TreeMap<Integer, String> lines = new TreeMap<>();
    offsets.forEach(
        (number, at) ->
            lines.put(
                number,
                String.format(
                    Locale.ROOT, "%010d %05d n ", at, generations.getOrDefault(number, 0))));
    lines.putAll(entries);
    out.append("xref\n");
    lines.forEach((number, line) -> out.append(number).append(" 1\n").append(line).append('\n'));
    out.append("trailer\n<< /Size 200 /Root ").append(root).append(" /Info 10 0 R ");
    out.append("/ID [<0011><0022>] ").append(prev).append(' ').append(trailer).append(" >>\n");
  }

  private void stream(StringBuilder out, Map<Integer, Integer> offsets) {
    StringBuilder index = new StringBuilder();
    StringBuilder data = new StringBuilder();
    int own = 190;
    offsets.put(own, out.length());
    offsets.forEach(
        (number, at) -> {
          index.append(number).append(" 1 ");
          data.append(row(1, at, generations.getOrDefault(number, 0)));
        });
    // Lines are "container index" for objects in streams.
    entries.forEach(
        (number, line) -> {
          String[] cells = line.split(" ", -1);
          index.append(number).append(" 1 ");
          data.append(row(2, Integer.parseInt(cells[0]), Integer.parseInt(cells[1])));
        });
    out.append(own).append(" 0 obj\n");
    out.append(
        Latin.stream(
            "/Type /XRef /Size 200 /W [1 4 2] /Index ["
                + index
                + "] /Root "
                + root
                + " /Info 10 0 R /ID [<0011><0022>] "
                + prev
                + " "
                + trailer,
            data.toString()));
    out.append("\nendobj\n");
  }

  static String row(int kind, int second, int third) {
    StringBuilder row = new StringBuilder().append((char) kind);
    for (int shift = 24; shift >= 0; shift -= 8) {
      row.append((char) (second >> shift & 0xFF));
    }
    return row.append((char) (third >> 8 & 0xFF)).append((char) (third & 0xFF)).toString();
  }

  /** Ends with a signature, whose dictionary this update must hold. */
  byte[] sealed(Seal.Cms cms) {
    return Seal.seal(bytes(), cms);
  }
}
