package id.absah.mutation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/** What the mutator must know of a sample, found by plain search: no code of the product. */
final class PdfScan {
  /** From the object's number to its {@code endobj}. */
  record Span(int number, int start, int end) {}

  private static final Pattern OBJECT =
      Pattern.compile("(?<![0-9])(\\d{1,6}) \\d{1,5} obj\\b(.*?)endobj", Pattern.DOTALL);

  private final String text;
  private final List<Span> spans = new ArrayList<>();
  private final TreeMap<Integer, String> bodies = new TreeMap<>();

  private final Map<String, List<MatchResult>> matches = new ConcurrentHashMap<>();

  PdfScan(byte[] bytes) {
    text = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher matcher = OBJECT.matcher(text);
    while (matcher.find()) {
      int number = Integer.parseInt(matcher.group(1));
      spans.add(new Span(number, matcher.start(), matcher.end()));
      bodies.put(number, matcher.group(2).strip());
      if (matcher.group(2).contains("/ObjStm")) {
        unpack(matcher.start(2), matcher.group(2));
      }
    }
  }

  /** The whole file, one character a byte. */
  String text() {
    return text;
  }

  /** All matches of a pattern in the file; remembered, as a run asks a thousand times. */
  List<MatchResult> matches(String regex) {
    return matches.computeIfAbsent(regex, asked -> Edit.matches(text, asked));
  }

  /** Every object in the order of the file. */
  List<Span> spans() {
    return spans;
  }

  /** The spans of signature dictionaries. */
  List<Span> signatures() {
    return spans.stream()
        .filter(span -> text.substring(span.start(), span.end()).contains("/ByteRange"))
        .toList();
  }

  /** The latest body of an object. */
  String body(int number) {
    return bodies.getOrDefault(number, "null");
  }

  /** The objects whose latest body matches. */
  List<Integer> objects(String regex) {
    Pattern pattern = Pattern.compile(regex);
    List<Integer> found = new ArrayList<>();
    bodies.forEach(
        (number, body) -> {
          if (pattern.matcher(body).find()) {
            found.add(number);
          }
        });
    return found;
  }

  List<Integer> pages() {
    return objects("/Type ?/Page(?!s)");
  }

  int catalog() {
    return last("/Root (\\d+) ").orElseThrow();
  }

  int startxref() {
    return last("startxref\\s+(\\d+)").orElseThrow();
  }

  int size() {
    return bodies.lastKey() + 1;
  }

  boolean encrypted() {
    return text.contains("/Encrypt ");
  }

  /** The number in the last match. */
  private Optional<Integer> last(String regex) {
    List<MatchResult> found = matches(regex);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(Integer.valueOf(found.get(found.size() - 1).group(1)));
  }

  private void unpack(int bodyStart, String body) {
    int data = body.indexOf("stream\n") + "stream\n".length();
    byte[] deflated = body.substring(data).getBytes(StandardCharsets.ISO_8859_1);
    int first = number(body, "/First (\\d+)");
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      String packed = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      String[] index = packed.substring(0, first).strip().split("\\s+");
      for (int i = 0; i < index.length; i += 2) {
        int from = first + Integer.parseInt(index[i + 1]);
        int to = i + 3 < index.length ? first + Integer.parseInt(index[i + 3]) : packed.length();
        bodies.put(Integer.parseInt(index[i]), packed.substring(from, to).strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("object stream at " + bodyStart, e);
    }
  }

  private static int number(String text, String regex) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    if (!matcher.find()) {
      throw new IllegalArgumentException(regex);
    }
    return Integer.parseInt(matcher.group(1));
  }
}
