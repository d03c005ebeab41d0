package id.absah.reports.jsonl;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import id.absah.findings.Comparison;
import id.absah.findings.OpenIssue;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code perbandingan.json}: what became of the issues of an earlier run, as one JSON object with a
 * change a line; as in {@code docs/perbandingan.md}, version 1. Pure ASCII.
 */
public final class ComparisonJson implements Closeable {
  /** The version of the structure. */
  public static final int SCHEMA = 1;

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final JsonGenerator json;

  /** Writes the head, up to the changes; the stream is closed with this. */
  public ComparisonJson(Comparison comparison, OutputStream out) throws IOException {
    this.json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
    json.writeStartObject();
    json.writeNumberField("schema", SCHEMA);
    json.writeStringField("before", comparison.before());
    json.writeStringField("now", comparison.now());
    json.writeObjectFieldStart("counts");
    for (Comparison.Kind kind : Comparison.Kind.values()) {
      json.writeNumberField(kind.name(), comparison.count(kind));
    }
    json.writeEndObject();
    json.writeNumberField("changedFiles", comparison.changedFiles());
    json.writeArrayFieldStart("changes");
  }

  /** Writes the next change. */
  public void write(Comparison.Change change) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("kind", change.kind().name());
    json.writeStringField("path", change.path());
    json.writeStringField("rule", change.rule());
    json.writeStringField("subject", change.subject());
    issue("before", change.before());
    issue("now", change.now());
    json.writeBooleanField("changedFile", change.changedFile());
    json.writeEndObject();
  }

  private void issue(String field, Optional<OpenIssue> issue) throws IOException {
    if (issue.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeStringField("result", issue.get().result().name());
    json.writeStringField("severity", issue.get().severity().name().toLowerCase(Locale.ROOT));
    json.writeEndObject();
  }

  /** Writes the end. */
  public void finish() throws IOException {
    json.writeRaw('\n');
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
