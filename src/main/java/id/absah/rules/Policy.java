package id.absah.rules;

import id.absah.facts.ExtractionSettings;
import id.absah.validation.AlgorithmConstraints;
import id.absah.validation.CertificateProfile;
import id.absah.validation.TrustAnchor;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A policy, loaded and checked, with tailoring applied.
 *
 * @param id such as {@code perwali-banjarmasin-2025}
 * @param title what reports print
 * @param settings every setting by name, in the order of the policy, as plain values ({@code
 *     String}, {@code Long}, {@code Double}, {@code Boolean}, {@code List}, {@code Map})
 * @param rules in the policy's order, those switched off included
 * @param notCheckable articles that no archive can show, with the reason
 * @param waivers findings accepted for a time
 * @param tailoring what the tailoring file changed, and why
 * @param anchors the pinned CA certificates
 * @param algorithms the dated algorithm table
 */
public record Policy(
    String id,
    Text title,
    Map<String, Object> settings,
    List<Rule> rules,
    List<NotCheckable> notCheckable,
    List<Waiver> waivers,
    List<Tailoring> tailoring,
    List<TrustAnchor> anchors,
    AlgorithmConstraints algorithms) {
  /** An article that cannot be judged from an archive, and why. */
  public record NotCheckable(String article, Text reason) {}

  /**
   * A finding that is accepted for a time.
   *
   * @param rule the rule's id, or {@code *}
   * @param path a glob over paths, such as {@code 2026/10/dinas-a/**}
   * @param reason why
   * @param until the last day
   */
  public record Waiver(String rule, String path, String reason, LocalDate until) {}

  /**
   * One change by the tailoring file.
   *
   * @param what the setting or rule, such as {@code settings.renewalLeadDays} or {@code
   *     rules.H-cap-waktu.enabled}
   * @param before the value before, in words
   * @param after the value after
   * @param because the reason given
   */
  public record Tailoring(String what, String before, String after, String because) {}

  public Policy {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    rules = List.copyOf(rules);
    notCheckable = List.copyOf(notCheckable);
    waivers = List.copyOf(waivers);
    tailoring = List.copyOf(tailoring);
    anchors = List.copyOf(anchors);
  }

  /** The rule of an id. */
  public Optional<Rule> rule(String ruleId) {
    return rules.stream().filter(rule -> rule.id().equals(ruleId)).findFirst();
  }

  /** What certificates that do not follow the profile of RFC 5280, section 4, mean. */
  public CertificateProfile certificateProfile() {
    return "require".equals(settings.get("certificateProfile"))
        ? CertificateProfile.REQUIRED
        : CertificateProfile.REPORTED;
  }

  /** The settings that extractors need, in typed form. */
  public ExtractionSettings extraction(LocalDate asOf) {
    return SettingValues.extraction(settings, asOf);
  }
}
