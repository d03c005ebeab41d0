package id.absah.cli;

import id.absah.audit.register.RegisterProblem;
import id.absah.reports.text.SafeText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says what is wrong in a register, a line each. */
final class RegisterWords {
  /** Warnings beyond these are counted: a column in the wrong format gives one for every row. */
  private static final int MOST_WARNINGS = 20;

  private RegisterWords() {}

  static void warn(Console console, List<RegisterProblem> warnings) {
    for (RegisterProblem warning : warnings.subList(0, Math.min(warnings.size(), MOST_WARNINGS))) {
      say(console, warning);
    }
    if (!warnings.isEmpty()) {
      console.say("register.warned", Map.of("count", Integer.toString(warnings.size())));
    }
  }

  static void say(Console console, RegisterProblem problem) {
    Map<String, String> values = new HashMap<>();
    problem.values().forEach((name, value) -> values.put(name, SafeText.display(value)));
    String what = console.messages().text(problem.key(), values);
    String place =
        problem.row() == 0
            ? "register.at-file"
            : problem.column().isEmpty() ? "register.at-row" : "register.at-cell";
    console.say(
        place,
        Map.of(
            "sheet",
            SafeText.display(problem.sheet()),
            "row",
            Integer.toString(problem.row()),
            "cell",
            problem.column() + problem.row(),
            "problem",
            what));
  }
}
