package id.absah.findings;

import static id.absah.findings.Summary.NOT_ESTABLISHED;

import id.absah.facts.Authenticity;
import id.absah.facts.CertificateFacts;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.rules.Policy;
import id.absah.rules.Rule;
import id.absah.rules.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts rows one after the other, in path order. What it holds grows with the signer certificates
 * of the run (about a kilobyte each) and with nothing else: rules, units and kinds are those of the
 * policy.
 */
public final class SummaryCounter {
  private final List<Policy.Waiver> waivers;
  private final List<WaiverMatcher> waiverMatchers;
  private final long[] waiverUses;
  private final Map<String, RuleTally> rules = new LinkedHashMap<>();
  private final TreeMap<String, GroupTally> units = new TreeMap<>();
  private final TreeMap<String, GroupTally> kinds = new TreeMap<>();
  private final GroupTally all = new GroupTally();
  private final Map<DocumentStatus, Long> statuses = zeros(DocumentStatus.class);
  private final Map<Severity, Map<Result, Long>> severities = new EnumMap<>(Severity.class);
  private final CertificateCounter certificates = new CertificateCounter();
  private long documents;
  private long signatures;
  private long timestamps;
  private long waived;

  /** Nothing counted yet. */
  public SummaryCounter(Policy policy) {
    this.waivers = policy.waivers();
    this.waiverMatchers = waivers.stream().map(WaiverMatcher::of).toList();
    this.waiverUses = new long[waivers.size()];
    for (Rule rule : policy.rules()) {
      rules.put(rule.id(), new RuleTally());
    }
    for (Severity severity : Severity.values()) {
      severities.put(severity, zeros(Result.class));
    }
  }

  /** Counts a row. */
  public void add(DocumentEvaluation document) {
    documents++;
    all.conclusions.merge(document.conclusion(), 1L, Long::sum);
    statuses.merge(document.status(), 1L, Long::sum);
    if (document.facts().isPresent()) {
      addFacts(document, document.facts().get());
    }
    Set<String> failed = new LinkedHashSet<>();
    for (Finding finding : document.findings()) {
      addFinding(document, finding, failed);
    }
    for (String rule : failed) {
      rules.computeIfAbsent(rule, id -> new RuleTally()).failedDocuments++;
    }
  }

  private void addFacts(DocumentEvaluation document, EstablishedFacts facts) {
    DocumentFacts about = facts.document();
    signatures += about.signatureCount();
    timestamps += about.timestampCount();
    all.authenticity.merge(about.authenticity(), 1L, Long::sum);
    units
        .computeIfAbsent(about.unit().orElse(NOT_ESTABLISHED), name -> new GroupTally())
        .add(document.conclusion(), about.authenticity());
    kinds
        .computeIfAbsent(about.kind().orElse(NOT_ESTABLISHED), name -> new GroupTally())
        .add(document.conclusion(), about.authenticity());
    for (CertificateFacts certificate : facts.certificates()) {
      certificates.add(document.path(), certificate, facts);
    }
  }

  private void addFinding(DocumentEvaluation document, Finding finding, Set<String> failed) {
    RuleTally tally = rules.computeIfAbsent(finding.rule(), id -> new RuleTally());
    if (finding.waived()) {
      waived++;
      tally.waived++;
      for (int i = 0; i < waiverUses.length; i++) {
        if (waiverMatchers.get(i).covering(finding.rule(), document.path()).isPresent()) {
          waiverUses[i]++;
        }
      }
      return;
    }
    tally.results.merge(finding.result(), 1L, Long::sum);
    severities
        .computeIfAbsent(finding.severity(), key -> zeros(Result.class))
        .merge(finding.result(), 1L, Long::sum);
    if (finding.result() == Result.FAIL) {
      failed.add(finding.rule());
    }
  }

  /** What was counted so far. */
  public Summary summary() {
    List<Summary.RuleCount> ruleCounts = new ArrayList<>();
    rules.forEach((rule, tally) -> ruleCounts.add(tally.count(rule)));
    List<Summary.WaiverUse> uses = new ArrayList<>();
    for (int i = 0; i < waiverUses.length; i++) {
      uses.add(new Summary.WaiverUse(waivers.get(i), waiverUses[i]));
    }
    Map<Severity, Map<Result, Long>> bySeverity = new EnumMap<>(Severity.class);
    severities.forEach((severity, results) -> bySeverity.put(severity, copy(results)));
    return new Summary(
        documents,
        signatures,
        timestamps,
        copy(all.conclusions),
        copy(all.authenticity),
        copy(statuses),
        ruleCounts,
        groups(units),
        groups(kinds),
        Collections.unmodifiableMap(bySeverity),
        waived,
        uses,
        certificates.uses());
  }

  private static SortedMap<String, Summary.Group> groups(SortedMap<String, GroupTally> tallies) {
    TreeMap<String, Summary.Group> groups = new TreeMap<>();
    tallies.forEach((name, tally) -> groups.put(name, tally.group()));
    return Collections.unmodifiableSortedMap(groups);
  }

  private static <E extends Enum<E>> Map<E, Long> copy(Map<E, Long> counts) {
    return Collections.unmodifiableMap(new EnumMap<>(counts));
  }

  static <E extends Enum<E>> Map<E, Long> zeros(Class<E> type) {
    EnumMap<E, Long> counts = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      counts.put(constant, 0L);
    }
    return counts;
  }

  private static final class GroupTally {
    private final Map<DocumentConclusion, Long> conclusions = zeros(DocumentConclusion.class);
    private final Map<Authenticity, Long> authenticity = zeros(Authenticity.class);

    void add(DocumentConclusion conclusion, Authenticity found) {
      conclusions.merge(conclusion, 1L, Long::sum);
      authenticity.merge(found, 1L, Long::sum);
    }

    Summary.Group group() {
      return new Summary.Group(copy(conclusions), copy(authenticity));
    }
  }

  private static final class RuleTally {
    private final Map<Result, Long> results = zeros(Result.class);
    private long waived;
    private long failedDocuments;

    Summary.RuleCount count(String rule) {
      return new Summary.RuleCount(rule, copy(results), waived, failedDocuments);
    }
  }
}
