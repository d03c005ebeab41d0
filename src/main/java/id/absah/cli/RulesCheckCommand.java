package id.absah.cli;

import id.absah.rules.Policy;
import id.absah.rules.PolicyException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a policy and its tailoring without scanning anything. */
@Command(name = "check", aliases = "cek")
final class RulesCheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin PolicyOptions options = new PolicyOptions();

  @Mixin CommonOptions common = new CommonOptions();

  RulesCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, PolicyException {
    Policy policy = options.load();
    console.say(
        "rules.checked",
        Map.of(
            "policy", policy.id(),
            "rules", Integer.toString(policy.rules().size()),
            "tailoring", Integer.toString(policy.tailoring().size()),
            "waivers", Integer.toString(policy.waivers().size())));
    return ExitCode.DONE;
  }
}
