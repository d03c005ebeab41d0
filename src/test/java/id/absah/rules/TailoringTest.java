package id.absah.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TailoringTest {
  private static final String FINGERPRINT = "0123456789abcdef".repeat(4);

  @Test
  void changesSettingsAndRulesAndSaysWhy() throws Exception {
    Policy policy =
        ShippedPolicy.load(
            """
            settings:
              renewalLeadDays: {value: [120, 60], because: "long procurement"}
              recognisedAnchors:
                add: [{name: "New CA", sha256: "%s"}]
                because: "letter of BSrE"
            rules:
              H-cap-waktu: {enabled: false, because: "no time-stamps yet"}
              P11-jenis: {severity: major, because: "house order"}
            waivers:
              - {rule: P15-catatan-kaki, path: "2026/10/**", reason: "old template", until: 2026-12-31}
            """
                .formatted(FINGERPRINT));

    assertThat(policy.settings().get("renewalLeadDays")).isEqualTo(List.of(120L, 60L));
    assertThat(policy.anchors()).hasSize(4).last().extracting("sha256").isEqualTo(FINGERPRINT);
    assertThat(policy.rule("H-cap-waktu")).get().extracting(Rule::enabled).isEqualTo(false);
    assertThat(policy.rule("P11-jenis")).get().extracting(Rule::severity).isEqualTo(Severity.MAJOR);
    assertThat(policy.tailoring())
        .containsExactly(
            new Policy.Tailoring(
                "settings.renewalLeadDays", "90, 60, 30", "120, 60", "long procurement"),
            new Policy.Tailoring(
                "settings.recognisedAnchors",
                "Root CA Indonesia DS G1, BSRE CA DS G1, OSD LU Kelas 2",
                "Root CA Indonesia DS G1, BSRE CA DS G1, OSD LU Kelas 2, New CA",
                "letter of BSrE"),
            new Policy.Tailoring(
                "rules.H-cap-waktu.enabled", "true", "false", "no time-stamps yet"),
            new Policy.Tailoring("rules.P11-jenis.severity", "minor", "major", "house order"));
    assertThat(policy.waivers())
        .containsExactly(
            new Policy.Waiver(
                "P15-catatan-kaki", "2026/10/**", "old template", LocalDate.parse("2026-12-31")));
  }

  @Test
  void findsEveryMistakeOfTheTailoringFile() {
    PolicyException problems =
        catchThrowableOfType(
            PolicyException.class,
            () ->
                ShippedPolicy.load(
                    """
                    settings:
                      renewalLeadDay: {value: [1], because: "a"}
                      certificateLifeDays: {value: 700}
                      revocation: {value: never, because: "a"}
                      zone: {add: [UTC], because: "a"}
                      requireNumber: {because: "a"}
                    rules:
                      P15-catatankaki: {enabled: false, because: "a"}
                      P11-jenis: {because: "a"}
                    waivers:
                      - {rule: P99, path: "*", reason: "a", until: 2026-12-31}
                      - {rule: "*", path: "*", reason: "a", until: soon}
                    """));

    assertThat(problems.problems())
        .extracting(PolicyProblem::file, PolicyProblem::line, PolicyProblem::key)
        .containsExactly(
            row(2, "policy.unknown-setting"),
            row(3, "policy.missing-key"),
            row(4, "policy.unknown-value"),
            row(5, "policy.add-to-no-list"),
            row(6, "policy.value-or-add"),
            row(8, "policy.unknown-rule"),
            row(9, "policy.enabled-or-severity"),
            row(11, "policy.unknown-rule"),
            row(12, "policy.not-a-date"));
    assertThat(problems.problems().get(0).values()).containsEntry("suggestion", "renewalLeadDays");
  }

  private static org.assertj.core.groups.Tuple row(int line, String key) {
    return org.assertj.core.api.Assertions.tuple("local.yaml", line, key);
  }
}
