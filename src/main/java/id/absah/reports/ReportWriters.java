package id.absah.reports;

import id.absah.findings.Comparison;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.reports.csv.CsvReport;
import id.absah.reports.etsi.EtsiFiles;
import id.absah.reports.excel.ExcelReport;
import id.absah.reports.html.HtmlReport;
import id.absah.reports.ics.RenewalCalendar;
import id.absah.reports.jsonl.ComparisonJson;
import id.absah.reports.jsonl.JsonLinesReport;
import id.absah.reports.jsonl.RunRoot;
import id.absah.reports.table.ComparisonTable;
import id.absah.reports.table.RowWriter;
import id.absah.reports.table.Table;
import id.absah.reports.table.Tables;
import id.absah.reports.text.FindingWording;
import id.absah.reports.text.Wording;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All reports of a run, written in one pass over its rows: where there is more than one core the
 * workbook, which takes as long as all others together, by a thread of its own.
 */
final class ReportWriters implements RowWriter {
  private final Path folder;
  private final List<RowWriter> writers = new ArrayList<>();
  private Optional<Lanes> lanes = Optional.empty();

  /** Opens the reports that are asked for; the root takes its lines whether they are or not. */
  ReportWriters(Evaluation evaluation, ReportOptions options, RunRoot root, Path folder)
      throws IOException {
    this.folder = folder;
    try {
      open(evaluation, options, root);
      if (Runtime.getRuntime().availableProcessors() > 1) {
        Lanes shared = new Lanes();
        lanes = Optional.of(shared);
        share(shared);
      }
    } catch (Throwable e) {
      // also when no more threads can be started: files and the first lane must not stay open
      try {
        close();
      } catch (IOException | RuntimeException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  private void open(Evaluation evaluation, ReportOptions options, RunRoot root) throws IOException {
    Wording wording = new Wording(evaluation, options.language(), options.showPersonalData());
    boolean personalData = options.showPersonalData();
    if (!options.formats().contains(ReportFormat.JSONL)) {
      writers.add(new JsonLinesReport(personalData, root, OutputStream.nullOutputStream()));
    }
    if (evaluation.comparison().isPresent()) {
      writers.add(comparison(evaluation, evaluation.comparison().get(), wording, options));
    }
    for (ReportFormat format : ReportFormat.values()) {
      if (!options.formats().contains(format)) {
        continue;
      }
      switch (format) {
        case XLSX ->
            writers.add(new ExcelReport(evaluation, wording, folder, create("evaluasi.xlsx")));
        case HTML -> writers.add(new HtmlReport(evaluation, wording, create("evaluasi.html")));
        case CSV -> {
          for (Table<?> table : Tables.of(evaluation, wording)) {
            writers.add(new CsvReport<>(table, wording, create(table.file())));
          }
        }
        case JSONL ->
            writers.add(new JsonLinesReport(personalData, root, create(Manifest.JSON_LINES)));
        case ICS -> writers.add(new RenewalCalendar(evaluation, wording, create("pembaruan.ics")));
        case ETSI -> writers.add(new EtsiFiles(evaluation, wording, personalData, folder));
      }
    }
  }

  private void share(Lanes shared) {
    List<RowWriter> workbook = new ArrayList<>();
    List<RowWriter> others = new ArrayList<>();
    for (RowWriter writer : writers) {
      (writer instanceof ExcelReport ? workbook : others).add(writer);
    }
    shared.add(others);
    if (!workbook.isEmpty()) {
      shared.add(workbook);
    }
  }

  private RowWriter comparison(
      Evaluation evaluation, Comparison comparison, Wording wording, ReportOptions options)
      throws IOException {
    Optional<CsvReport<Comparison.Change>> csv = Optional.empty();
    if (options.formats().contains(ReportFormat.CSV)) {
      Table<Comparison.Change> table =
          ComparisonTable.of(wording, new FindingWording(wording, evaluation.policy()));
      csv = Optional.of(new CsvReport<>(table, wording, create(table.file())));
    }
    Optional<ComparisonJson> json = Optional.empty();
    if (options.formats().contains(ReportFormat.JSONL)) {
      json = Optional.of(new ComparisonJson(comparison, create("perbandingan.json")));
    }
    return new ComparisonFiles(comparison, csv, json);
  }

  private OutputStream create(String name) throws IOException {
    return new BufferedOutputStream(
        Files.newOutputStream(folder.resolve(name), StandardOpenOption.CREATE_NEW), 1 << 16);
  }

  @Override
  public void row(DocumentEvaluation document) throws IOException {
    if (lanes.isPresent()) {
      lanes.get().row(document);
      return;
    }
    for (RowWriter writer : writers) {
      writer.row(document);
    }
  }

  @Override
  public void finish() throws IOException {
    if (lanes.isPresent()) {
      lanes.get().finish();
      return;
    }
    for (RowWriter writer : writers) {
      writer.finish();
    }
  }

  @Override
  public void close() throws IOException {
    lanes.ifPresent(Lanes::stop);
    IOException failure = null;
    for (RowWriter writer : writers) {
      try {
        writer.close();
      } catch (IOException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    writers.clear();
    if (failure != null) {
      throw failure;
    }
  }
}
