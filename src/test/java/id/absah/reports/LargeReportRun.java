package id.absah.reports;

import id.absah.findings.Evaluation;
import id.absah.findings.Summary;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes reports of many generated rows, to be run in a small heap: {@code LargeReportRun FOLDER
 * ROWS CERTIFICATES FORMAT[,FORMAT]}. Prints rows a CPU second; what fails leaves a stack trace.
 */
public final class LargeReportRun {
  private LargeReportRun() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    long count = Long.parseLong(arguments[1]);
    Set<ReportFormat> formats =
        Stream.of(arguments[3].split(","))
            .map(format -> ReportFormat.valueOf(format.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    GeneratedRows rows = new GeneratedRows(count, Integer.parseInt(arguments[2]));
    long start = cpu();
    Summary summary = Summary.of(ReportFixture.policy(), rows);
    say("summary", count, cpu() - start);
    Evaluation evaluation =
        new Evaluation(
            ReportFixture.run(), ReportFixture.policy(), rows, summary, Optional.empty());
    start = cpu();
    ReportOptions options = new ReportOptions(formats, "id", false);
    try (ReportDraft draft =
        ReportDirectory.draft(evaluation, new TreeMap<>(), Optional.empty(), folder, options)) {
      for (Path file : draft.publish(Set.of())) {
        System.out.println(file.getFileName() + " " + (Files.size(file) >> 20) + " MB");
      }
    }
    say(formats.toString(), count, cpu() - start);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void say(String what, long rows, long nanos) {
    System.out.printf(
        Locale.ROOT, "%s: %.1f CPU s, %.0f rows/CPU s%n", what, nanos / 1e9, rows / (nanos / 1e9));
  }
}
