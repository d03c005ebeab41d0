package id.absah.reports.jsonl;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import id.absah.findings.DocumentEvaluation;
import id.absah.reports.table.RowWriter;
import id.absah.reports.text.PersonalData;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * One JSON object a line, one line a document, in path order; fields and their order as in {@code
 * docs/jsonl.md}, version 1. Everything beyond ASCII is escaped, so that no text of a document can
 * hide or break a line, and lone surrogates of broken names survive.
 */
public final class JsonLinesReport implements RowWriter {
  /** The version of the structure. */
  public static final int SCHEMA = 1;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final boolean showPersonalData;
  private final RunRoot root;
  private final OutputStream out;
  private final LineBuffer line = new LineBuffer();

  /**
   * Lines on their way to a stream, which is closed with them.
   *
   * @param root takes every line too
   */
  public JsonLinesReport(boolean showPersonalData, RunRoot root, OutputStream out) {
    this.showPersonalData = showPersonalData;
    this.root = root;
    this.out = out;
  }

  @Override
  public void row(DocumentEvaluation document) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(line, JsonEncoding.UTF8)) {
      new JsonLine(json, new PersonalData(showPersonalData)).document(document);
    }
    line.sendTo(root, out);
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Writes one document as one line, without the line's end. */
  public static void write(DocumentEvaluation document, boolean showPersonalData, Writer out)
      throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      new JsonLine(json, new PersonalData(showPersonalData)).document(document);
    }
  }
}
