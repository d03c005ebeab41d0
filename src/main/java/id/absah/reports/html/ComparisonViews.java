package id.absah.reports.html;

import id.absah.findings.Comparison;
import id.absah.reports.table.ComparisonTable;
import id.absah.reports.text.FindingWording;
import id.absah.reports.text.Wording;
import id.absah.rules.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What became of the issues of an earlier run: the numbers, and what is new or open again. */
final class ComparisonViews {
  private static final List<Comparison.Kind> KINDS = List.of(Comparison.Kind.values());
  private static final List<Severity> SEVERITIES = PageLists.HEAVIEST_FIRST;

  /**
   * A change.
   *
   * @param kind what became of the issue
   * @param tone of the kind
   */
  record Row(
      String kind,
      String tone,
      String path,
      String title,
      String rule,
      String severity,
      String result,
      String note) {}

  private final Wording wording;
  private final FindingWording findings;

  ComparisonViews(Wording wording, FindingWording findings) {
    this.wording = wording;
    this.findings = findings;
  }

  void put(Comparison comparison, Map<String, Object> model) {
    MostSevere<Row> rows =
        new MostSevere<>(KINDS.size() * SEVERITIES.size(), PageLists.LISTED_ROWS);
    comparison.<RuntimeException>forEach(change -> add(change, rows));
    model.put("comparison", rows.kept());
    model.put(
        "comparisonSentence",
        wording.text(
            "html.comparison.sentence",
            Map.of(
                "before", wording.name(comparison.before()),
                "now", wording.name(comparison.now()),
                "changed", wording.count(comparison.changedFiles()))));
    List<Views.Tile> tiles = new ArrayList<>();
    for (Comparison.Kind kind : KINDS) {
      tiles.add(
          new Views.Tile(
              wording.text("change." + kind),
              wording.count(comparison.count(kind)),
              wording.text("change.note." + kind),
              comparison.count(kind) == 0 ? Tones.PLAIN : tone(kind)));
    }
    model.put("comparisonTiles", tiles);
    model.put(
        "comparisonMore",
        rows.left() == 0
            ? ""
            : wording.text("html.rest", Map.of("count", wording.count(rows.left()))));
  }

  // STILL_OPEN stands among the findings already.
  private void add(Comparison.Change change, MostSevere<Row> rows) {
    if (change.kind() == Comparison.Kind.STILL_OPEN) {
      return;
    }
    int rank =
        KINDS.indexOf(change.kind()) * SEVERITIES.size()
            + SEVERITIES.indexOf(ComparisonTable.current(change).severity());
    if (rows.offer(rank)) {
      rows.add(rank, row(change));
    }
  }

  private Row row(Comparison.Change change) {
    return new Row(
        wording.text("change." + change.kind()),
        tone(change.kind()),
        wording.name(change.path()),
        findings.title(change.rule()),
        wording.name(change.rule()),
        wording.severity(ComparisonTable.current(change).severity()),
        change.now().map(now -> wording.result(now.result())).orElse(Wording.NOTHING),
        change.changedFile() ? wording.text("change.file") : "");
  }

  private static String tone(Comparison.Kind kind) {
    return switch (kind) {
      case NEW, REOPENED -> Tones.BAD;
      case STILL_OPEN -> Tones.WARN;
      case SOLVED -> Tones.GOOD;
      case GONE, NOT_EXAMINED -> Tones.MUTED;
    };
  }
}
