package id.absah.cli;

import id.absah.reports.Messages;
import id.absah.reports.ReportFormat;
import id.absah.reports.ReportOptions;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Option;

/** Where reports go and what they are like; shared by all commands that write reports. */
final class OutputOptions {
  @Option(
      names = {"--out", "--keluaran"},
      paramLabel = "DIR",
      descriptionKey = "out")
  Path out = Path.of("laporan");

  @Option(
      names = {"--format"},
      split = ",",
      paramLabel = "FORMAT",
      descriptionKey = "format")
  Set<ReportFormat> formats = ReportFormat.defaults();

  @Option(
      names = {"--show-personal-data", "--tampilkan-data-pribadi"},
      descriptionKey = "show-personal-data")
  boolean showPersonalData;

  ReportOptions reports(Messages messages) {
    return new ReportOptions(formats, messages.language(), showPersonalData);
  }
}
