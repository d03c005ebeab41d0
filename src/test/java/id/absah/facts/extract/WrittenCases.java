package id.absah.facts.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Cases in text files: a line of fields, with the lines of a page below it or none. */
final class WrittenCases {
  private WrittenCases() {}

  record Case(List<String> fields, List<String> page) {
    String field(int index) {
      return fields.get(index);
    }

    @Override
    public String toString() {
      return fields + " " + String.join(" / ", page);
    }
  }

  /** Pages: each begins with a line {@code @name | field | ...}. */
  static List<Case> pages(String file) {
    List<Case> cases = new ArrayList<>();
    for (String line : lines(file)) {
      if (line.startsWith("@")) {
        cases.add(new Case(fields(line.substring(1)), new ArrayList<>()));
      } else {
        cases.get(cases.size() - 1).page().add(line);
      }
    }
    return cases;
  }

  /** Rows of fields. */
  static List<Case> rows(String file) {
    return lines(file).stream().map(line -> new Case(fields(line), List.of())).toList();
  }

  private static List<String> fields(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static List<String> lines(String file) {
    try (InputStream in =
        Objects.requireNonNull(WrittenCases.class.getResourceAsStream(file), file)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.isBlank() && !line.startsWith("%")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page with the lines below one another: ^ centred, > at the right, spaces indent. */
  static PrintedPage printed(Case given, boolean letterhead) {
    PrintedPage page = new PrintedPage(1);
    double y = 40;
    if (letterhead) {
      page.centred(40, "PEMERINTAH KOTA BANJARMASIN")
          .centred(55, "DINAS KOMUNIKASI, INFORMATIKA DAN STATISTIK")
          .centred(70, "Jalan R.E. Martadinata Nomor 1 Banjarmasin");
      y = 100;
    }
    for (String line : given.page()) {
      String text = line.strip();
      if (line.startsWith("^")) {
        page.centred(y, text.substring(1));
      } else if (line.startsWith(">")) {
        page.at(340, y, 11, text.substring(1));
      } else {
        page.at(72 + line.indexOf(text) * 5.5, y, 11, text);
      }
      y += 15;
    }
    return page;
  }
}
