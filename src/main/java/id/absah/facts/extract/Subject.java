package id.absah.facts.extract;

import id.absah.document.PageText;
import id.absah.document.TextLine;
import java.util.List;
import java.util.Optional;

/** What a headed document is about: the words below TENTANG. */
final class Subject {
  /** Lines of the longest titles of regulations. */
  private static final int MAX_LINES = 12;

  /** A gap wider than this many font sizes ends the title. */
  private static final double GAP = 1.8;

  private static final String ABOUT = "TENTANG";

  /** The opening words of regulations. */
  private static final String GRACE = "DENGAN RAHMAT";

  private Subject() {}

  static Optional<String> below(PageText page) {
    List<Row> rows = Row.of(page);
    for (int i = 0; i < rows.size() && rows.get(i).top() < page.height() * 0.6; i++) {
      for (TextLine cell : rows.get(i).cells()) {
        String text = cell.text().strip();
        if (text.equals(ABOUT) || text.equals("Tentang")) {
          return title(page, rows, i + 1, cell);
        }
        int at = text.indexOf(" " + ABOUT + " ");
        if (at > 0 && Heading.looksLikeOne(page, cell)) {
          String rest = text.substring(at + ABOUT.length() + 2);
          Optional<String> more = title(page, rows, i + 1, cell);
          return Optional.of(more.map(lines -> rest + " " + lines).orElse(rest));
        }
      }
    }
    return Optional.empty();
  }

  /** The lines in capitals below, each near the one above. */
  private static Optional<String> title(PageText page, List<Row> rows, int from, TextLine about) {
    StringBuilder title = new StringBuilder();
    TextLine above = about;
    for (int i = from; i < rows.size() && i < from + MAX_LINES; i++) {
      TextLine line = rows.get(i).cells().get(0);
      boolean first = title.length() == 0;
      boolean near = line.top() - above.bottom() < (first ? 3 : GAP) * above.fontSize();
      boolean titled =
          Heading.looksLikeOne(page, line)
              && !Heading.endsHeadings(line.text())
              && !line.text().startsWith(GRACE)
              && !line.text().endsWith(","); // the office that decides
      if (!near || !titled || rows.get(i).cells().size() > 1) {
        break;
      }
      title.append(first ? "" : " ").append(line.text());
      above = line;
    }
    return title.length() == 0 ? Optional.empty() : Optional.of(title.toString());
  }
}
