package id.absah.cli;

import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Evaluation;
import id.absah.findings.Summary;
import java.util.Arrays;
import java.util.Map;

/** The few lines that end a run. */
final class RunSummary {
  private RunSummary() {}

  static void say(Console console, Evaluation evaluation) {
    Summary summary = evaluation.summary();
    console.say("summary.documents", Map.of("count", Long.toString(summary.documents())));
    for (DocumentConclusion conclusion : DocumentConclusion.values()) {
      line(console, "value." + conclusion.name(), summary.count(conclusion));
    }
    Arrays.stream(DocumentStatus.values())
        .filter(status -> status != DocumentStatus.EVALUATED)
        .forEach(
            status -> {
              long count = summary.count(status);
              if (count > 0) {
                console.say(
                    "summary.status",
                    Map.of(
                        "name", console.messages().text("value." + status.name()),
                        "count", Long.toString(count)));
              }
            });
  }

  private static void line(Console console, String key, long count) {
    console.say(
        "summary.line",
        Map.of("name", console.messages().text(key), "count", Long.toString(count)));
  }
}
