package id.absah.cli;

import id.absah.audit.Limit;
import id.absah.audit.Limits;
import id.absah.reports.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists every limit that can be set: value, unit, code, what it bounds and where it comes from. */
@Command(name = "limits", aliases = "batas")
final class LimitsCommand implements Callable<Integer> {
  private final Console console;

  @Spec CommandSpec command = CommandSpec.create();

  @Mixin LimitOptions options = new LimitOptions();

  @Mixin CommonOptions common = new CommonOptions();

  LimitsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Limits limits = options.chosen(command);
    Messages messages = console.messages();
    for (Limit limit : Limit.values()) {
      console.data(
          String.format(
              Locale.ROOT,
              "%-24s %16d %-16s %s",
              limit.label(),
              limits.value(limit),
              messages.text("limit-unit." + limit.unit()),
              limit.code().orElse("-")));
      console.data("    " + messages.text("limit." + limit.label()));
      console.data(
          "    "
              + messages.text(
                  "limits.default",
                  Map.of(
                      "standard", Long.toString(limit.standard()),
                      "source", messages.text("limit-source." + limit.label()))));
    }
    return ExitCode.DONE;
  }
}
