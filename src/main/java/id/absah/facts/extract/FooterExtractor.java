package id.absah.facts.extract;

import id.absah.document.DocumentText;
import id.absah.document.PageText;
import id.absah.document.TextLine;
import id.absah.facts.ExtractionSettings.FooterWording;
import id.absah.facts.FooterFacts;
import id.absah.facts.FooterPages;
import id.absah.facts.FooterSource;
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
  private final FooterPages required;

  FooterExtractor(FooterWording wording) {
    this.words = new FooterWords(wording);
    this.footZone = wording.footZone();
    this.required = wording.pages();
  }

  /**
   * What the foot of the pages says that must bear the statement: the best of them when one is
   * enough, the worst when each must.
   *
   * @param signaturePages the pages with a visible signature
   * @return empty when no page could be read, or when pages are missing and those read do not
   *     decide
   */
  Optional<FooterFacts> extract(DocumentText text, Set<Integer> signaturePages) {
    boolean each = eachOf(signaturePages);
    List<PageText> wanted = new ArrayList<>();
    for (PageText page : text.pages()) {
      if (wants(page.number(), text.pageCount(), signaturePages)) {
        wanted.add(page);
      }
    }
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    FooterStatement found = FooterStatement.NOTHING;
    List<Integer> pages = new ArrayList<>();
    Optional<Integer> position = Optional.empty();
    boolean first = true;
    boolean whole = text.complete();
    for (PageText page : wanted) {
      FooterStatement statement = read(page, signaturePages.contains(page.number()));
      whole &= page.whole();
      if (!page.whole() && source(statement.status()).equals(Optional.of(FooterSource.TEXT))) {
        continue; // what was not read may cover it
      }
      int difference = statement.rank() - found.rank();
      if (first || (each ? difference < 0 : difference > 0)) {
        found = statement;
        pages.clear();
        position = position(page, statement);
        first = false;
        difference = 0;
      }
      if (difference == 0 && (each || statement.status() != FooterStatus.ABSENT)) {
        pages.add(page.number());
      }
    }
    boolean decided =
        found.status() != FooterStatus.PARTIAL && found.status() != FooterStatus.ABSENT && !each;
    if (!decided && !whole) {
      return Optional.empty();
    }
    return Optional.of(
        new FooterFacts(
            found.status(),
            pages,
            found.text().isEmpty() ? Optional.empty() : Optional.of(found.text()),
            found.issuer(),
            position,
            found.missing(),
            source(found.status())));
  }

  private static Optional<FooterSource> source(FooterStatus status) {
    return switch (status) {
      case ABSENT -> Optional.empty();
      case IMAGE -> Optional.of(FooterSource.IMAGE);
      case COMPLETE, PARTIAL, OTHER_ISSUER -> Optional.of(FooterSource.TEXT);
    };
  }

  private boolean eachOf(Set<Integer> signaturePages) {
    return required == FooterPages.EVERY
        || (required == FooterPages.SIGNATURE_PAGE && !signaturePages.isEmpty());
  }

  private boolean wants(int page, int pageCount, Set<Integer> signaturePages) {
    return switch (required) {
      case FIRST -> page == 1;
      case LAST -> page == pageCount;
      case SIGNATURE_PAGE -> signaturePages.isEmpty() || signaturePages.contains(page);
      case ANY, EVERY -> true;
    };
  }

  /**
   * Whether the foot of other pages does not matter any more.
   *
   * @param page one that was read
   * @param signaturePages the pages with a visible signature, which are all read
   */
  boolean decides(PageText page, Set<Integer> signaturePages) {
    return switch (required) {
      case FIRST, LAST -> true;
      case EVERY -> false;
      case SIGNATURE_PAGE -> !signaturePages.isEmpty() || complete(page);
      case ANY -> complete(page);
    };
  }

  private boolean complete(PageText page) {
    return page.whole() && read(page, false).status() == FooterStatus.COMPLETE;
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
    return zone.holdsImage(signaturePage) ? best.withImage() : best;
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

  /** Where the statement, or what holds it, begins, in percent of the height. */
  private Optional<Integer> position(PageText page, FooterStatement statement) {
    if (statement.status() == FooterStatus.ABSENT) {
      return Optional.empty();
    }
    FootZone zone = new FootZone(page, footZone);
    double top = page.height();
    if (statement.status() == FooterStatus.IMAGE) {
      top = zone.imageTop();
    } else {
      for (TextLine line : zone.lines()) {
        String text = Squeezed.text(line.text());
        boolean holds = !text.isEmpty() && Squeezed.text(statement.text()).contains(text);
        top = holds || line.text().contains(statement.text()) ? Math.min(top, line.top()) : top;
      }
    }
    return page.height() > 0
        ? Optional.of((int) Math.round(100 * top / page.height()))
        : Optional.empty();
  }
}
