package id.absah.cli;

import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Evaluation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The few lines that end a run. */
final class RunSummary {
  private RunSummary() {}

  static void say(Console console, Evaluation evaluation) {
    List<DocumentEvaluation> documents = evaluation.documents();
    console.say("summary.documents", Map.of("count", Integer.toString(documents.size())));
    for (DocumentConclusion conclusion : DocumentConclusion.values()) {
      long count = documents.stream().filter(row -> row.conclusion() == conclusion).count();
      line(console, "value." + conclusion.name(), count);
    }
    Arrays.stream(DocumentStatus.values())
        .filter(status -> status != DocumentStatus.EVALUATED)
        .forEach(
            status -> {
              long count = documents.stream().filter(row -> row.status() == status).count();
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
