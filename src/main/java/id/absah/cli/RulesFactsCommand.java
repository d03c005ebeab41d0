package id.absah.cli;

import id.absah.facts.Fact;
import id.absah.facts.FactCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists every fact that rules may use, with its type and meaning. */
@Command(name = "facts", aliases = "fakta")
final class RulesFactsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  RulesFactsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Fact<?>> facts = new ArrayList<>(FactCatalogue.document());
    facts.addAll(FactCatalogue.signature());
    facts.addAll(FactCatalogue.certificate());
    for (Fact<?> fact : facts) {
      console.data(
          String.format(
                  Locale.ROOT,
                  "%-36s %-14s ",
                  fact.name(),
                  console.messages().text("type." + fact.type()))
              + FactCatalogue.meaning(fact.name(), console.messages().language()));
      if (!fact.values().isEmpty()) {
        console.data(" ".repeat(52) + String.join(" < ", fact.values()));
      }
    }
    return ExitCode.DONE;
  }
}
