package id.absah.cli;

import id.absah.reports.Messages;
import id.absah.rules.Policy;
import id.absah.rules.PolicyException;
import id.absah.rules.Rule;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains a rule of the policy, or a finding code. */
@Command(name = "explain", aliases = "jelaskan")
final class RulesExplainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1", paramLabel = "RULE|CODE", descriptionKey = "rule")
  String name = "";

  @Mixin PolicyOptions options = new PolicyOptions();

  @Mixin CommonOptions common = new CommonOptions();

  RulesExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, PolicyException {
    Messages messages = console.messages();
    String code = name.toUpperCase(Locale.ROOT);
    if (messages.has("code." + code)) { // needs no policy
      console.data(code);
      console.data("  " + messages.text("code." + code));
      console.data("  -> " + messages.text("remedy." + code));
      return ExitCode.DONE;
    }
    Optional<Rule> rule = ruleOf(options.load());
    if (rule.isEmpty()) {
      console.fail("rules.unknown", Map.of("name", name));
      return ExitCode.BAD_ARGUMENTS;
    }
    explain(rule.get(), messages.language());
    return ExitCode.DONE;
  }

  private Optional<Rule> ruleOf(Policy policy) {
    return policy.rules().stream().filter(rule -> rule.id().equalsIgnoreCase(name)).findFirst();
  }

  private void explain(Rule rule, String language) {
    Lines lines = new Lines(console.messages());
    lines.heading(rule.id() + "  " + rule.title().in(language));
    lines.entry(
        "rules.basis",
        rule.basis().house()
            ? console.messages().text("basis.house")
            : rule.basis().source() + " " + rule.basis().article());
    lines.entry("rules.severity", console.messages().text("severity." + rule.severity()));
    lines.entry("rules.subject", rule.subject().name().toLowerCase(Locale.ROOT));
    lines.entry("rules.enabled", console.messages().text("value." + rule.enabled()));
    rule.inForce().ifPresent(date -> lines.entry("rules.in-force", date.toString()));
    rule.when().ifPresent(when -> lines.entry("rules.when", when));
    lines.entry("rules.expect", rule.expect());
    for (Rule.Outcome outcome : rule.outcomes()) {
      lines.item(
          console.messages().text("result." + outcome.result())
              + outcome.variant().map(variant -> " " + variant).orElse("")
              + outcome.condition().map(condition -> ": " + condition).orElse(""));
      lines.detail(outcome.message().in(language));
      lines.detail("-> " + outcome.remedy().in(language));
    }
    lines.all().forEach(console::data);
  }
}
