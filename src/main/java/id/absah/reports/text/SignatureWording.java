package id.absah.reports.text;

import id.absah.facts.ChangeCode;
import id.absah.facts.DocumentChange;
import id.absah.facts.SignatureFacts;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Check;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a validation did to come to its verdict, in words: its checks, its path, the changes. */
public final class SignatureWording {
  private final Wording wording;
  private final ValueWords values;

  /**
   * A check as it was made.
   *
   * @param outcome how it ended
   * @param word that, as a word
   * @param what what was checked, said as what holds when it is passed
   * @param code the code of the failure; empty for what passed
   * @param values the compared values; empty when there are none
   */
  public record Step(Check.Outcome outcome, String word, String what, String code, String values) {}

  /** The words for signatures. */
  public SignatureWording(Wording wording) {
    this.wording = wording;
    this.values = new ValueWords(wording);
  }

  /** Every check in the order it was made. */
  public List<Step> steps(SignatureFacts signature) {
    Map<String, String> holders = holders(signature);
    List<Step> steps = new ArrayList<>();
    for (Check check : signature.checks()) {
      boolean refused =
          check.outcome() == Check.Outcome.FAILED || check.outcome() == Check.Outcome.UNKNOWN;
      steps.add(
          new Step(
              check.outcome(),
              wording.text("outcome." + check.outcome()),
              wording.check(check),
              refused ? check.code().name() : "",
              compared(check, holders)));
    }
    return steps;
  }

  /** How the checks ended, in numbers: {@code 24 pemeriksaan: 20 lulus, 2 gagal}. */
  public String count(List<Step> steps) {
    List<String> parts = new ArrayList<>();
    for (Check.Outcome outcome : Check.Outcome.values()) {
      long count = steps.stream().filter(step -> step.outcome() == outcome).count();
      if (count > 0) {
        parts.add(wording.count(count) + " " + wording.text("outcome." + outcome));
      }
    }
    return wording.text(
        "checks.count",
        Map.of("count", wording.count(steps.size()), "outcomes", String.join(", ", parts)));
  }

  private String compared(Check check, Map<String, String> holders) {
    Map<String, String> left = new LinkedHashMap<>(check.values());
    List<String> parts = new ArrayList<>();
    String expected = left.get("expected");
    if (expected != null && expected.equals(left.get("actual"))) {
      left.remove("actual");
      left.remove("expected");
      parts.add(wording.text("compared.same") + " " + values.value("expected", expected));
    }
    left.forEach(
        (name, value) ->
            parts.add(
                wording.find("compared." + name).orElse(wording.name(name))
                    + " "
                    + Optional.ofNullable(holders.get(value))
                        .orElseGet(() -> values.value(name, value))));
    return String.join("; ", parts);
  }

  private Map<String, String> holders(SignatureFacts signature) {
    Map<String, String> holders = new LinkedHashMap<>();
    signature.chain().forEach(one -> holders.putIfAbsent(one.sha256(), holder(one)));
    signature.signer().ifPresent(one -> holders.putIfAbsent(one.sha256(), holder(one)));
    return holders;
  }

  /** The name a certificate goes by. */
  String holder(CertificateSummary certificate) {
    return wording.name(certificate.commonName().orElse(certificate.subject()));
  }

  /** The path from the signer on, each certificate with its validity; at the end the anchor. */
  public List<String> chain(SignatureFacts signature) {
    List<String> lines = new ArrayList<>();
    for (CertificateSummary certificate : signature.chain()) {
      lines.add(
          wording.text(
              "chain.certificate",
              Map.of(
                  "name", holder(certificate),
                  "from", wording.moment(certificate.notBefore()),
                  "to", wording.moment(certificate.notAfter()),
                  "key", wording.name(certificate.keyAlgorithm() + " " + certificate.keyBits()),
                  "sha256", certificate.sha256())));
    }
    if (!lines.isEmpty()) {
      lines.add(
          signature
              .anchor()
              .map(
                  anchor ->
                      wording.text(
                          anchor.givenForThisRun() ? "chain.anchorGiven" : "chain.anchor",
                          Map.of("name", wording.name(anchor.name()))))
              .orElse(wording.text("chain.noAnchor")));
    }
    return lines;
  }

  /** Every change since the signed revision; equal ones once, with their number. */
  public List<String> changes(List<DocumentChange> changes) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (DocumentChange change : changes) {
      lines.merge(
          wording.text(
              "html.change",
              Map.of(
                  "revision", Integer.toString(change.revision() + 1),
                  "what", wording.meaning(change.what()),
                  "code", change.what().code().name(),
                  "level", wording.laterChanges(change.level(), content(change)))),
          1,
          Integer::sum);
    }
    List<String> all = new ArrayList<>();
    lines.forEach((line, times) -> all.add(times == 1 ? line : line + " (" + times + "\u00D7)"));
    return all;
  }

  /** Whether a change was recognised as one of what the reader sees. */
  static boolean content(DocumentChange change) {
    return change.what().code() instanceof ChangeCode code && code.changesContent();
  }
}
