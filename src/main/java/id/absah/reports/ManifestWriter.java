package id.absah.reports;

import id.absah.findings.ChangedLimit;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.RunDescription;
import id.absah.reports.jsonl.RunRoot;
import id.absah.reports.table.RowWriter;
import id.absah.reports.text.SafeText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The manifest under construction: written as the rows come, completed with the files. */
final class ManifestWriter implements RowWriter {
  private final Path folder;
  private final Writer out;

  ManifestWriter(
      RunDescription run,
      SortedMap<String, String> inputs,
      Optional<String> previousRoot,
      Path folder)
      throws IOException {
    this.folder = folder;
    // Unlike the JDK's buffered writers, one that is large: a line for every file of the archive.
    this.out =
        new BufferedWriter(
            Files.newBufferedWriter(
                folder.resolve(Manifest.FILE),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE),
            1 << 16);
    comment(Manifest.VERSION);
    comment("program " + SafeText.reversible(run.programVersion()));
    comment(Manifest.RUN + SafeText.reversible(run.runId()));
    comment("as-of " + run.asOf());
    comment("validation-time " + run.validationTime());
    for (ChangedLimit limit : run.limits()) {
      comment("limit " + limit.name() + " " + limit.value());
    }
    if (previousRoot.isPresent()) {
      comment(Manifest.PREVIOUS_ROOT + previousRoot.get());
    }
    for (Map.Entry<String, String> input : inputs.entrySet()) {
      comment("input " + input.getValue() + "  " + SafeText.reversible(input.getKey()));
    }
  }

  @Override
  public void row(DocumentEvaluation document) throws IOException {
    comment(
        "examined " + document.sha256().orElse("-") + "  " + SafeText.reversible(document.path()));
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }

  /** Writes what is known last: the root of the run and the files. */
  String finish(RunRoot root, List<String> files) throws IOException {
    String value = root.value();
    comment("rows " + root.rows());
    comment(Manifest.ROOT + value);
    for (String file : files) {
      out.write(Manifest.sha256(folder.resolve(file)) + "  " + file + "\n");
    }
    out.flush();
    return value;
  }

  private void comment(String text) throws IOException {
    out.write("# " + text + "\n");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
