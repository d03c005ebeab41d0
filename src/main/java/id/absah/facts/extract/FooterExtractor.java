package id.absah.facts.extract;

import id.absah.document.DocumentText;
import id.absah.document.PageText;
import id.absah.document.TextLine;
import id.absah.facts.ExtractionSettings.FooterWording;
import id.absah.facts.FooterFacts;
import id.absah.facts.FooterStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The footer statement of Pasal 15, in the foot zone of every page. */
final class FooterExtractor {
  /** A foot with more columns than this is a table. */
  private static final int MAX_COLUMNS = 12;

  private final FooterWords words;
  private final double footZone;

  FooterExtractor(FooterWording wording) {
    this.words = new FooterWords(wording);
    this.footZone = wording.footZone();
  }

  /**
   * What the foot of the pages says.
   *
   * @param signaturePages the pages with a visible signature
   * @return empty when no page could be read, or when pages are missing and those read do not
   *     decide
   */
  Optional<FooterFacts> extract(DocumentText text, Set<Integer> signaturePages) {
    if (text.pages().isEmpty()) {
      return Optional.empty();
    }
    FooterStatement best = FooterStatement.NOTHING;
    List<Integer> pages = new ArrayList<>();
    for (PageText page : text.pages()) {
      FooterStatement statement = read(page, signaturePages.contains(page.number()));
      if (statement.status() == FooterStatus.ABSENT) {
        continue;
      }
      int difference =
          FooterStatement.rank(statement.status()) - FooterStatement.rank(best.status());
      if (difference > 0) {
        best = statement;
        pages.clear();
      }
      if (difference >= 0) {
        pages.add(page.number());
      }
    }
    boolean decided =
        FooterStatement.rank(best.status()) >= FooterStatement.rank(FooterStatus.IMAGE);
    if (!decided && !text.complete()) {
      return Optional.empty();
    }
    return Optional.of(
        new FooterFacts(
            best.status(),
            pages,
            best.text().isEmpty() ? Optional.empty() : Optional.of(best.text()),
            best.issuer()));
  }

  private FooterStatement read(PageText page, boolean signaturePage) {
    FootZone zone = new FootZone(page, footZone);
    List<TextLine> lines = zone.lines();
    FooterStatement best = words.understand(joined(Row.of(lines)));
    if (best.status() != FooterStatus.COMPLETE) {
      for (List<TextLine> column : columns(lines)) {
        best = best.better(words.understand(joined(Row.of(column))));
      }
    }
    if (zone.holdsImage(signaturePage)) {
      best =
          best.better(
              new FooterStatement(FooterStatus.IMAGE, best.text(), best.issuer(), best.signed()));
    }
    return best;
  }

  private static String joined(List<Row> rows) {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      text.append(row.text()).append('\n');
    }
    return text.toString();
  }

  /** Lines that stand above one another; a logo or page number beside the text is apart. */
  private static List<List<TextLine>> columns(List<TextLine> lines) {
    List<List<TextLine>> columns = new ArrayList<>();
    for (TextLine line : lines) {
      List<TextLine> mine = new ArrayList<>();
      mine.add(line);
      List<List<TextLine>> others = new ArrayList<>();
      for (List<TextLine> column : columns) {
        if (overlaps(column, line)) {
          mine.addAll(column);
        } else {
          others.add(column);
        }
      }
      others.add(mine);
      columns = others;
      if (columns.size() > MAX_COLUMNS) {
        return List.of();
      }
    }
    return columns;
  }

  private static boolean overlaps(List<TextLine> column, TextLine line) {
    for (TextLine other : column) {
      if (other.left() < line.right() && line.left() < other.right()) {
        return true;
      }
    }
    return false;
  }
}
