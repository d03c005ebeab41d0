package id.absah.reports.html;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.reports.table.RowWriter;
import id.absah.reports.text.Wording;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * {@code evaluasi.html}: one file that needs nothing else, readable without scripts, on paper and
 * from a folder. Text of documents is escaped by the template engine; the page's policy allows one
 * script, known by its digest, and no other resource.
 */
public final class HtmlReport implements RowWriter {
  private static final String FOLDER = "/id/absah/reports/html";
  private static final String SCRIPT = "evaluasi.js";

  private final PageModel page;
  private final Wording wording;
  private final OutputStream out;

  /** A page on its way to a stream, which is closed with it. */
  public HtmlReport(Evaluation evaluation, Wording wording, OutputStream out) {
    this.page = new PageModel(evaluation, wording);
    this.wording = wording;
    this.out = out;
  }

  @Override
  public void row(DocumentEvaluation document) {
    page.add(document);
  }

  @Override
  public void finish() throws IOException {
    Map<String, Object> model = new LinkedHashMap<>(page.build());
    model.put("scriptHash", scriptHash());
    model.put(
        "t", (TemplateMethodModelEx) arguments -> wording.text(String.valueOf(arguments.get(0))));
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    try {
      configuration().getTemplate("evaluasi.ftlh").process(model, writer);
    } catch (TemplateException e) {
      throw new IllegalStateException("The report template is wrong", e);
    }
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setClassForTemplateLoading(HtmlReport.class, FOLDER);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setObjectWrapper(new RecordWrapper());
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    return configuration;
  }

  /** CSP level 3, 2.3.1: the Base64 of the SHA-256 of what stands between the script tags. */
  private static String scriptHash() throws IOException {
    try (InputStream script = HtmlReport.class.getResourceAsStream(FOLDER + "/" + SCRIPT)) {
      if (script == null) {
        throw new IllegalStateException(SCRIPT + " is missing");
      }
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.readAllBytes());
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
