package id.absah.audit.worker;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Hears outcomes, and tells whether every task has exactly one, its own. */
final class Recorded implements Consumer<Outcome> {
  private final List<Outcome> outcomes = new CopyOnWriteArrayList<>();

  @Override
  public void accept(Outcome outcome) {
    outcomes.add(outcome);
  }

  List<Outcome> all() {
    return outcomes;
  }

  Map<Long, Outcome> byId() {
    Map<Long, Outcome> byId = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      if (byId.put(outcome.id(), outcome) != null) {
        throw new AssertionError("doubled: " + outcome);
      }
    }
    return byId;
  }

  /** The status and code of the only outcome. */
  String only() {
    if (outcomes.size() != 1) {
      throw new AssertionError(outcomes.size() + " outcomes");
    }
    return word(outcomes.get(0));
  }

  static String word(Outcome outcome) {
    return outcome.examination().status()
        + " "
        + outcome.examination().problem().map(problem -> problem.code().name()).orElse("-");
  }

  /** A value of the only outcome. */
  String value(String name) {
    return outcomes.get(0).examination().problem().orElseThrow().values().get(name);
  }
}
