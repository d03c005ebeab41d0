package id.absah.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A PDF file as it grows: objects are appended, and each revision ends with its own xref. */
final class PdfOutput {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final TreeMap<Integer, Integer> offsets = new TreeMap<>();
  private final TreeMap<Integer, String> packed = new TreeMap<>();
  private final boolean streams;
  private final String id;
  private final Optional<Encryption> encryption;
  private final int encryptionObject;
  private int last;
  private int previous = -1;
  private int revision;

  /**
   * Begins a file.
   *
   * @param version such as 1.7
   * @param streams whether it uses object and xref streams (7.5.7 and 7.5.8)
   * @param id the file identifier
   * @param userPassword encrypts the file
   */
  PdfOutput(String version, boolean streams, byte[] id, Optional<String> userPassword) {
    this.streams = streams;
    this.id = HexFormat.of().formatHex(id);
    this.encryption = userPassword.map(password -> new Encryption(password, id));
    ascii("%PDF-" + version + "\n%");
    out.writeBytes(new byte[] {(byte) 0xe2, (byte) 0xe3, (byte) 0xcf, (byte) 0xd3});
    ascii("\n");
    encryptionObject = encryption.isPresent() ? reserve() : 0;
    encryption.ifPresent(cipher -> write(encryptionObject, cipher.dictionary()));
  }

  int reserve() {
    return ++last;
  }

  int add(String body) {
    int number = reserve();
    put(number, body);
    return number;
  }

  /** Writes an object; in the first revision of a file with object streams it goes into one. */
  void put(int number, String body) {
    if (streams && revision == 0) {
      packed.put(number, body);
    } else {
      write(number, body);
    }
  }

  int addStream(String entries, byte[] data) {
    int number = reserve();
    putStream(number, entries, data);
    return number;
  }

  /** Writes a stream, deflated; {@code entries} are those beside Length and Filter. */
  void putStream(int number, String entries, byte[] data) {
    byte[] deflated = Deflate.zlib(data);
    byte[] stored = encryption.map(e -> e.encrypt(number, deflated)).orElse(deflated);
    offsets.put(number, out.size());
    ascii(number + " 0 obj\n<<" + entries + "/Filter/FlateDecode/Length " + stored.length + ">>\n");
    ascii("stream\n");
    out.writeBytes(stored);
    ascii("\nendstream\nendobj\n");
  }

  /** Writes a stream as it is, for a file whose text can be seen and altered in place. */
  int addPlainStream(byte[] data) {
    int number = reserve();
    offsets.put(number, out.size());
    ascii(number + " 0 obj\n<</Length " + data.length + ">>\nstream\n");
    out.writeBytes(data);
    ascii("\nendstream\nendobj\n");
    return number;
  }

  /** A text string for an object, encrypted if the file is. */
  String text(int object, String text) {
    boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
    byte[] bytes =
        latin
            ? text.getBytes(StandardCharsets.ISO_8859_1)
            : ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE);
    if (encryption.isPresent()) {
      return "<" + HexFormat.of().formatHex(encryption.get().encrypt(object, bytes)) + ">";
    }
    return latin
        ? "(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
        : "<" + HexFormat.of().formatHex(bytes) + ">";
  }

  int size() {
    return out.size();
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** Replaces bytes that were already written. */
  void patch(int offset, byte[] replacement) {
    byte[] all = out.toByteArray();
    System.arraycopy(replacement, 0, all, offset, replacement.length);
    out.reset();
    out.writeBytes(all);
  }

  /** Ends the revision with its cross-reference section and trailer. */
  void end(int root, int info) {
    if (!packed.isEmpty()) {
      flushPacked();
    }
    int start = out.size();
    String entries =
        "/Root "
            + root
            + " 0 R/Info "
            + info
            + " 0 R/ID[<"
            + id
            + "><"
            + changedId()
            + ">]"
            + (encryption.isPresent() ? "/Encrypt " + encryptionObject + " 0 R" : "")
            + (previous >= 0 ? "/Prev " + previous : "");
    if (streams) {
      xrefStream(entries, start);
    } else {
      xrefTable(entries);
    }
    ascii("startxref\n" + start + "\n%%EOF\n");
    previous = start;
    offsets.clear();
    members.clear();
    revision++;
  }

  private final TreeMap<Integer, int[]> members = new TreeMap<>();

  private void flushPacked() {
    int container = reserve();
    StringBuilder index = new StringBuilder();
    StringBuilder bodies = new StringBuilder();
    int position = 0;
    for (Map.Entry<Integer, String> entry : packed.entrySet()) {
      index.append(entry.getKey()).append(' ').append(bodies.length()).append(' ');
      bodies.append(entry.getValue()).append('\n');
      members.put(entry.getKey(), new int[] {container, position++});
    }
    putStream(
        container,
        "/Type/ObjStm/N " + packed.size() + "/First " + index.length(),
        (index.toString() + bodies).getBytes(StandardCharsets.ISO_8859_1));
    packed.clear();
  }

  private void xrefTable(String entries) {
    ascii("xref\n");
    if (previous < 0) {
      ascii("0 1\n0000000000 65535 f \n");
    }
    Integer number = offsets.isEmpty() ? null : offsets.firstKey();
    while (number != null) {
      int end = number;
      while (offsets.containsKey(end)) {
        end++;
      }
      ascii(number + " " + (end - number) + "\n");
      for (int n = number; n < end; n++) {
        ascii(String.format(Locale.ROOT, "%010d 00000 n \n", offsets.get(n)));
      }
      number = offsets.ceilingKey(end);
    }
    ascii("trailer\n<</Size " + (last + 1) + entries + ">>\n");
  }

  private void xrefStream(String entries, int start) {
    int number = reserve();
    offsets.put(number, start);
    TreeMap<Integer, int[]> rows = new TreeMap<>();
    if (previous < 0) {
      rows.put(0, new int[] {0, 0, 0xffff});
    }
    offsets.forEach((n, offset) -> rows.put(n, new int[] {1, offset, 0}));
    members.forEach((n, member) -> rows.put(n, new int[] {2, member[0], member[1]}));
    StringBuilder index = new StringBuilder();
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    int first = -1;
    int count = 0;
    for (Map.Entry<Integer, int[]> row : rows.entrySet()) {
      if (first < 0 || row.getKey() != first + count) {
        index.append(first < 0 ? "" : first + " " + count + " ");
        first = row.getKey();
        count = 0;
      }
      count++;
      int[] fields = row.getValue();
      table.write(fields[0]);
      for (int shift = 24; shift >= 0; shift -= 8) {
        table.write(fields[1] >>> shift);
      }
      table.write(fields[2] >>> 8);
      table.write(fields[2]);
    }
    index.append(first).append(' ').append(count);
    byte[] data = Deflate.zlib(table.toByteArray());
    ascii(
        number
            + " 0 obj\n<</Type/XRef/W[1 4 2]/Index["
            + index
            + "]/Size "
            + (last + 1)
            + entries
            + "/Filter/FlateDecode/Length "
            + data.length
            + ">>\nstream\n");
    out.writeBytes(data);
    ascii("\nendstream\nendobj\n");
  }

  private String changedId() {
    return HexFormat.of().formatHex(SeededBytes.of(id + " " + revision, 16));
  }

  private void write(int number, String body) {
    offsets.put(number, out.size());
    ascii(number + " 0 obj\n" + body + "\nendobj\n");
  }

  /** One byte a character: strings in bodies hold Latin 1 only. */
  private void ascii(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
