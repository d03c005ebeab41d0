package id.absah.mutation;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** An incremental update (ISO 32000-2, 7.5.6) appended to a sample. */
final class Update {
  /** How its objects are found. */
  private enum Flavour {
    TABLE,
    XREF_STREAM,
    OBJECT_STREAM,
    /** All in the stream of a hybrid file; the table names nothing (7.5.8.4). */
    HYBRID
  }

  private final PdfScan scan;
  private final SplittableRandom chance;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final TreeMap<Integer, String> objects = new TreeMap<>();
  private final TreeMap<Integer, Integer> freed = new TreeMap<>();
  private final int previous;
  private int root;
  private int next;

  Update(Sample sample, SplittableRandom chance) {
    this(sample.bytes(), sample.scan(), chance);
  }

  private Update(byte[] bytes, PdfScan scan, SplittableRandom chance) {
    this.scan = scan;
    this.chance = chance;
    this.root = scan.catalog();
    this.next = scan.size();
    this.previous = scan.startxref();
    out.writeBytes(bytes);
  }

  /** An object's body as this update leaves it. */
  String body(int number) {
    return objects.getOrDefault(number, scan.body(number));
  }

  void put(int number, String body) {
    objects.put(number, body);
  }

  int add(String body) {
    put(next, body);
    return next++;
  }

  void putStream(int number, String entries, String data) {
    put(
        number,
        "<<" + entries + "/Length " + data.length() + ">>\nstream\n" + data + "\nendstream");
  }

  int addStream(String entries, String data) {
    int number = next++;
    putStream(number, entries, data);
    return number;
  }

  void free(int number) {
    freed.put(number, chance.nextInt(3));
  }

  /** Another catalog, by the trailer. */
  void root(int number) {
    root = number;
  }

  /** Puts an entry into a dictionary object, in place of one of the same key. */
  void set(int number, String key, String value) {
    put(number, with(body(number), key, value));
  }

  /** A dictionary with an entry; nested dictionaries are left alone. */
  static String with(String body, String key, String value) {
    String without =
        body.replaceFirst(
            "/" + key + "(?![A-Za-z]) ?(\\[[^\\]]*\\]|<<.*?>>(?=/|>>)|\\d+ \\d+ R|/?[^/>\\[<]+)",
            "");
    int end = without.lastIndexOf(">>");
    return without.substring(0, end) + "/" + key + " " + value + without.substring(end);
  }

  /** The file with this update. */
  byte[] bytes() {
    Flavour flavour = flavour();
    if (chance.nextInt(4) == 0) {
      objects.replaceAll(
          (number, body) ->
              body.contains("/ByteRange") || body.contains("stream\n")
                  ? body
                  : Edit.escapeOneName(body, chance));
    }
    TreeMap<Integer, long[]> entries = new TreeMap<>();
    freed.forEach((number, generation) -> entries.put(number, new long[] {0, 0, generation}));
    if (flavour == Flavour.OBJECT_STREAM) {
      pack(entries);
    }
    objects.forEach((number, body) -> entries.put(number, new long[] {1, write(number, body), 0}));
    if (flavour == Flavour.TABLE) {
      end(table(entries, ""));
    } else {
      int number = next++;
      int stream = stream(number, entries);
      if (flavour == Flavour.HYBRID) {
        end(table(new TreeMap<>(), "/XRefStm " + stream));
      } else {
        end(stream);
      }
    }
    return out.toByteArray();
  }

  private Flavour flavour() {
    boolean streams = scan.text().contains("/Type/XRef");
    if (chance.nextInt(3) > 0) {
      return streams ? Flavour.XREF_STREAM : Flavour.TABLE;
    }
    return Flavour.values()[chance.nextInt(Flavour.values().length)];
  }

  private int write(int number, String body) {
    int start = out.size();
    latin(number + " 0 obj\n" + body + "\nendobj\n");
    return start;
  }

  private void pack(Map<Integer, long[]> entries) {
    int container = next++;
    StringBuilder index = new StringBuilder();
    StringBuilder bodies = new StringBuilder();
    List<Integer> packed = new ArrayList<>();
    for (Map.Entry<Integer, String> object : objects.entrySet()) {
      if (!object.getValue().contains("stream\n") && !object.getValue().contains("/ByteRange")) {
        index.append(object.getKey()).append(' ').append(bodies.length()).append(' ');
        bodies.append(object.getValue()).append('\n');
        entries.put(object.getKey(), new long[] {2, container, packed.size()});
        packed.add(object.getKey());
      }
    }
    packed.forEach(objects::remove);
    putStream(
        container,
        "/Type/ObjStm/N " + packed.size() + "/First " + index.length(),
        index.toString() + bodies);
  }

  private int table(Map<Integer, long[]> entries, String more) {
    int start = out.size();
    latin("xref\n");
    if (entries.isEmpty()) {
      latin("0 0\n");
    }
    entries.forEach(
        (number, entry) ->
            latin(
                String.format(
                    Locale.ROOT,
                    "%d 1\n%010d %05d %s \n",
                    number,
                    entry[1],
                    entry[2],
                    entry[0] == 0 ? "f" : "n")));
    latin("trailer\n<<" + trailer() + more + ">>\n");
    return start;
  }

  private int stream(int number, Map<Integer, long[]> entries) {
    int start = out.size();
    entries.put(number, new long[] {1, start, 0});
    StringBuilder index = new StringBuilder();
    StringBuilder table = new StringBuilder();
    entries.forEach(
        (n, entry) -> {
          index.append(n).append(" 1 ");
          table.append((char) entry[0]);
          for (int shift = 24; shift >= 0; shift -= 8) {
            table.append((char) (entry[1] >>> shift & 0xff));
          }
          table.append((char) entry[2]);
        });
    putStream(number, "/Type/XRef/W[1 4 1]/Index[" + index + "]" + trailer(), table.toString());
    write(number, objects.get(number));
    return start;
  }

  private String trailer() {
    String id =
        scan.matches("/ID ?\\[[^\\]]*\\]").stream()
            .findFirst()
            .map(match -> match.group())
            .orElse("");
    return "/Size " + (next + 1) + "/Root " + root + " 0 R/Prev " + previous + id;
  }

  private void end(int start) {
    latin("startxref\n" + start + "\n%%EOF\n");
  }

  private void latin(String text) {
    out.writeBytes(Edit.latin(text));
  }
}
