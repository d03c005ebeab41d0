package id.absah.findings;

import id.absah.rules.PathPattern;
import id.absah.rules.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The waivers of a policy, their globs compiled once. */
final class WaiverMatcher {
  private record Compiled(Policy.Waiver waiver, PathPattern path) {
    boolean covers(String rule, String document) {
      return (waiver.rule().equals("*") || waiver.rule().equals(rule)) && path.matches(document);
    }
  }

  private final List<Compiled> waivers;

  private WaiverMatcher(List<Policy.Waiver> waivers) {
    this.waivers =
        waivers.stream()
            .map(waiver -> new Compiled(waiver, PathPattern.of(waiver.path())))
            .toList();
  }

  /** Those that still hold on a day; the last day counts. */
  static WaiverMatcher inForce(Policy policy, LocalDate day) {
    return new WaiverMatcher(
        policy.waivers().stream().filter(waiver -> !expired(waiver, day)).toList());
  }

  static WaiverMatcher of(Policy.Waiver waiver) {
    return new WaiverMatcher(List.of(waiver));
  }

  static boolean expired(Policy.Waiver waiver, LocalDate day) {
    return day.isAfter(waiver.until());
  }

  /** The first that covers a rule's finding in a document. */
  Optional<Policy.Waiver> covering(String rule, String document) {
    for (Compiled compiled : waivers) {
      if (compiled.covers(rule, document)) {
        return Optional.of(compiled.waiver());
      }
    }
    return Optional.empty();
  }
}
