package id.absah.reports.html;

import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Finding;
import id.absah.findings.Result;
import id.absah.reports.text.FindingWording;
import id.absah.rules.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the page lists of the rows of a run: as many as a browser shows without a wait, the most
 * severe first. Only these are held, in words; however many rows there are.
 */
final class PageLists {
  /** A browser filters so many rows at once without a wait; Excel and CSV hold them all. */
  static final int LISTED_FINDINGS = 5_000;

  /** Documents told at length: about ten megabytes of page. */
  static final int LISTED_DOCUMENTS = 2_000;

  /** In so small a run every document shows each step of its signatures' validation. */
  static final int SMALL_RUN = 200;

  /** In a larger one so many of those with findings do: about three megabytes of page. */
  static final int DETAILED_DOCUMENTS = 400;

  /** Certificates and unexamined documents listed. */
  static final int LISTED_ROWS = 1_000;

  static final List<Result> WORST_FIRST =
      List.of(Result.FAIL, Result.ERROR, Result.REVIEW, Result.UNKNOWN);

  static final List<Severity> HEAVIEST_FIRST =
      List.of(Severity.CRITICAL, Severity.MAJOR, Severity.MINOR, Severity.INFO);

  private record Listed(int number, Views.Document view) {}

  private final DocumentViews views;
  private final boolean smallRun;
  private final MostSevere<Listed> documents = new MostSevere<>(3, LISTED_DOCUMENTS);
  private final MostSevere<Listed> detailed = new MostSevere<>(3, DETAILED_DOCUMENTS);
  private final MostSevere<Views.Item> findings =
      new MostSevere<>(2 * HEAVIEST_FIRST.size() * WORST_FIRST.size(), LISTED_FINDINGS);
  private final MostSevere<Views.Unexamined> unexamined = new MostSevere<>(1, LISTED_ROWS);
  private int number;

  /**
   * Empty lists.
   *
   * @param examined how many documents of the run could be examined
   */
  PageLists(DocumentViews views, long examined) {
    this.views = views;
    this.smallRun = examined <= SMALL_RUN;
  }

  void add(DocumentEvaluation document) {
    number++;
    if (document.facts().isEmpty()) {
      if (unexamined.offer(0)) {
        unexamined.add(0, views.unexamined(document));
      }
    } else {
      int rank = rank(document.conclusion());
      if (documents.offer(rank)) {
        documents.add(rank, new Listed(number, views.of(document, number, false)));
      }
      if ((smallRun || document.findings().stream().anyMatch(FindingWording::listed))
          && detailed.offer(rank)) {
        detailed.add(rank, new Listed(number, views.of(document, number, true)));
      }
    }
    for (Finding finding : document.findings()) {
      if (FindingWording.listed(finding)) {
        int rank = rank(finding);
        if (findings.offer(rank)) {
          findings.add(rank, views.item(document, finding, number));
        }
      }
    }
  }

  private static int rank(DocumentConclusion conclusion) {
    return switch (conclusion) {
      case NON_COMPLIANT -> 0;
      case NEEDS_REVIEW -> 1;
      case COMPLIANT, NOT_EVALUATED -> 2;
    };
  }

  private static int rank(Finding finding) {
    int severity = HEAVIEST_FIRST.indexOf(finding.severity());
    int unwaived = severity * WORST_FIRST.size() + WORST_FIRST.indexOf(finding.result());
    return finding.waived() ? HEAVIEST_FIRST.size() * WORST_FIRST.size() + unwaived : unwaived;
  }

  /** Documents told at length: in path order, or when there are too many, the most severe first. */
  List<Views.Document> documents() {
    List<Listed> kept = new ArrayList<>(documents.kept());
    if (documents.left() == 0) {
      kept.sort(Comparator.comparingInt(Listed::number));
    }
    Map<Integer, Views.Document> withSteps = withSteps();
    return kept.stream()
        .map(listed -> withSteps.getOrDefault(listed.number(), listed.view()))
        .toList();
  }

  private Map<Integer, Views.Document> withSteps() {
    Map<Integer, Views.Document> views = new HashMap<>();
    detailed.kept().forEach(listed -> views.put(listed.number(), listed.view()));
    return views;
  }

  /** How many of the documents told at length show the steps of their signatures' validation. */
  long documentsWithSteps() {
    Map<Integer, Views.Document> withSteps = withSteps();
    return documents.kept().stream()
        .filter(listed -> withSteps.containsKey(listed.number()))
        .count();
  }

  /** The anchors of the documents told at length: only to these a finding can lead. */
  Set<String> anchors() {
    Set<String> anchors = new HashSet<>();
    for (Listed listed : documents.kept()) {
      anchors.add(listed.view().anchor());
    }
    return anchors;
  }

  long documentsLeft() {
    return documents.left();
  }

  List<Views.Item> findings() {
    return findings.kept();
  }

  long findingsAll() {
    return findings.offered();
  }

  long findingsLeft() {
    return findings.left();
  }

  List<Views.Unexamined> unexamined() {
    return unexamined.kept();
  }

  long unexaminedLeft() {
    return unexamined.left();
  }
}
