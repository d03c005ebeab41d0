package id.absah.cli;

import id.absah.facts.FactCatalogue;
import id.absah.reports.Messages;
import id.absah.rules.Policy;
import id.absah.rules.PolicyException;
import id.absah.rules.Rule;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains a rule of the policy, or a finding code. */
@Command(name = "explain", aliases = "jelaskan")
final class RulesExplainCommand implements Callable<Integer> {
  private static final Pattern NAME = Pattern.compile("[a-z]\\w*(\\.\\w+)+");
  // The variant every policy has; its result says the same.
  private static final String UNKNOWN = "unknown";

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
      console.data("  " + Blanks.filled(messages.text("code." + code), messages));
      console.data("  -> " + Blanks.filled(messages.text("remedy." + code), messages));
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
    Messages messages = console.messages();
    Lines lines = new Lines(messages);
    lines.heading(rule.id() + "  " + rule.title().in(language));
    lines.entry("rules.basis", basis(rule));
    lines.entry("rules.severity", messages.text("severity." + rule.severity()));
    lines.entry("rules.subject", messages.text("value.subject." + rule.subject()));
    lines.entry("rules.enabled", messages.text("value." + rule.enabled()));
    rule.inForce().ifPresent(date -> lines.entry("rules.in-force", date.toString()));
    rule.when().ifPresent(when -> expression(lines, "rules.when", when));
    expression(lines, "rules.expect", rule.expect());
    facts(lines, rule, language);
    for (Rule.Outcome outcome : rule.outcomes()) {
      lines.item(
          messages.text("result." + outcome.result())
              + outcome
                  .variant()
                  .filter(variant -> !variant.equals(UNKNOWN))
                  .map(variant -> " " + variant)
                  .orElse("")
              + outcome.condition().map(condition -> ": " + oneLine(condition)).orElse(""));
      lines.detail(Blanks.filled(outcome.message().in(language), messages));
      lines.detail("-> " + Blanks.filled(outcome.remedy().in(language), messages));
    }
    lines.all().forEach(console::data);
  }

  private String basis(Rule rule) {
    if (rule.basis().house()) {
      return console.messages().text("basis.house");
    }
    String article = rule.basis().article();
    boolean numbered = !article.isEmpty() && Character.isDigit(article.charAt(0));
    return rule.basis().source()
        + " "
        + (numbered ? console.messages().text("basis.article") + " " : "")
        + article;
  }

  private static void expression(Lines lines, String key, String expression) {
    lines.entry(key, oneLine(expression));
  }

  private static String oneLine(String expression) {
    return expression.replaceAll("\\s+", " ").strip();
  }

  /** The facts that the expressions name: what they mean, for who does not know the catalogue. */
  private void facts(Lines lines, Rule rule, String language) {
    Set<String> names = new LinkedHashSet<>();
    StringBuilder text =
        new StringBuilder(rule.when().orElse("")).append(' ').append(rule.expect());
    rule.outcomes().forEach(outcome -> outcome.condition().ifPresent(text.append(' ')::append));
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group());
    }
    names.removeIf(name -> !FactNames.isFact(name));
    if (!names.isEmpty()) {
      lines.plain(console.messages().text("rules.facts"));
      names.forEach(name -> lines.item(name + ": " + FactCatalogue.meaning(name, language)));
    }
  }
}
