package id.absah.reports.etsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import id.absah.SharedData;
import id.absah.audit.Audit;
import id.absah.audit.AuditRequests;
import id.absah.document.SignatureKind;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.LaterChanges;
import id.absah.facts.SignatureFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.reports.Manifest;
import id.absah.reports.ReportDirectory;
import id.absah.reports.ReportFixture;
import id.absah.reports.ReportFormat;
import id.absah.reports.ReportOptions;
import id.absah.validation.Indication;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class EtsiReportTest {
  private static final Instant TIME = Instant.parse("2026-11-22T12:00:00Z");
  private static final ReportOptions ETSI =
      new ReportOptions(Set.of(ReportFormat.ETSI), "id", false);

  private static ReportSchema schema;
  private static Evaluation samples;

  @TempDir private Path folder;

  @BeforeAll
  static void evaluateTheSampleArchive() throws Exception {
    schema = new ReportSchema();
    Path corpus = Path.of(System.getProperty("absah.basedir", "."), "sample-corpus");
    samples =
        AuditRequests.run(
            AuditRequests.at(
                Instant.parse("2026-10-31T04:00:00Z"),
                Optional.of(corpus.resolve("tailor.yaml")),
                List.of(),
                List.of(),
                List.of(),
                corpus.resolve("archive")));
  }

  @Test
  void everySampleHasAValidReportThatSaysWhatTheLinesSay() throws Exception {
    check(samples);
    Set<Indication> seen = new TreeSet<>();
    for (DocumentEvaluation document : samples.documents().toList()) {
      document
          .facts()
          .ifPresent(facts -> facts.signatures().forEach(one -> seen.add(one.indication())));
    }
    assertThat(seen).containsExactlyInAnyOrder(Indication.values());
  }

  @Test
  void everyRealDocumentHasAValidReportThatSaysWhatTheLinesSay() throws Exception {
    Path real = SharedData.folder("real-pdfs");
    check(
        AuditRequests.run(
            AuditRequests.at(TIME, Optional.empty(), List.of(), List.of(), List.of(), real)));
  }

  @Test
  void everyHostileFileHasAValidReportThatSaysWhatTheLinesSay() throws Exception {
    Path attacks = SharedData.folder("attacks");
    Path times = attacks.resolve("time");
    for (Path trust : List.of(attacks, times)) {
      Audit audit =
          Audit.prepare(
              AuditRequests.at(
                  TIME,
                  Optional.empty(),
                  List.of(trust),
                  List.of(trust.resolve("root.der")),
                  List.of(trust)));
      List<DocumentEvaluation> documents = new ArrayList<>();
      try (Stream<Path> files = Files.list(trust)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".pdf")).sorted().toList()) {
          documents.add(audit.evaluate(file.getFileName().toString(), Files.readAllBytes(file)));
        }
      }
      assertThat(documents).isNotEmpty();
      check(Evaluation.of(samples.run(), samples.policy(), documents));
    }
  }

  private void check(Evaluation evaluation) throws Exception {
    int reports = 0;
    for (DocumentEvaluation row : evaluation.documents().toList()) {
      if (row.facts().isPresent()) {
        EstablishedFacts facts = row.facts().get();
        Document report = schema.valid(write(evaluation, facts));
        sameIndications(row, facts, report);
        laterChangesAreAConstraint(facts, report);
        reports++;
      }
    }
    assertThat(reports).isPositive();
  }

  private static byte[] write(Evaluation evaluation, EstablishedFacts facts) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EtsiReport.write(evaluation.run(), evaluation.policy(), facts, false, out);
    return out.toByteArray();
  }

  /** Signatures and document time-stamps, in the document's order, by the machine contract. */
  private static void sameIndications(
      DocumentEvaluation document, EstablishedFacts facts, Document report) throws Exception {
    List<String> signatures = new ArrayList<>();
    List<String> timestamps = new ArrayList<>();
    List<String> lines = indicationsOfLine(document);
    assertThat(lines).hasSameSizeAs(facts.signatures());
    for (int i = 0; i < lines.size(); i++) {
      String term = lines.get(i).toLowerCase(Locale.ROOT);
      if (facts.signatures().get(i).kind() == SignatureKind.DOCUMENT_TIMESTAMP) {
        timestamps.add("urn:etsi:019102:mainindication:" + term.replace("total-", ""));
      } else {
        signatures.add("urn:etsi:019102:mainindication:" + term);
      }
    }
    List<String> reported =
        texts(report, "/*/SignatureValidationReport/SignatureValidationStatus/MainIndication");
    if (signatures.isEmpty()) {
      assertThat(reported)
          .as(document.path())
          .containsExactly("urn:etsi:019102:mainindication:indeterminate");
    } else {
      assertThat(reported).as(document.path()).isEqualTo(signatures);
    }
    assertThat(
            texts(
                report,
                "//ValidationObject/ValidationReport[SignatureIdentifier]"
                    + "/SignatureValidationStatus/MainIndication"))
        .as(document.path())
        .isEqualTo(timestamps);
  }

  private static List<String> indicationsOfLine(DocumentEvaluation document) throws Exception {
    StringWriter line = new StringWriter();
    id.absah.reports.jsonl.JsonLinesReport.write(document, false, line);
    List<String> indications = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(line.toString())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME && json.currentName().equals("indication")) {
          indications.add(json.nextTextValue());
        }
      }
    }
    return indications;
  }

  private static void laterChangesAreAConstraint(EstablishedFacts facts, Document report)
      throws Exception {
    List<SignatureFacts> signatures =
        facts.signatures().stream()
            .filter(one -> one.kind() != SignatureKind.DOCUMENT_TIMESTAMP)
            .toList();
    for (int i = 0; i < signatures.size(); i++) {
      String status =
          "/*/SignatureValidationReport["
              + (i + 1)
              + "]/ValidationConstraintsEvaluationReport/ValidationConstraint"
              + "[ValidationConstraintIdentifier='urn:absah:check:LATER_CHANGES']"
              + "/ValidationStatus/MainIndication";
      LaterChanges changes = signatures.get(i).laterChanges();
      assertThat(texts(report, status))
          .containsExactly(
              "urn:etsi:019102:mainindication:"
                  + (changes == LaterChanges.FORBIDDEN
                      ? "failed"
                      : changes == LaterChanges.UNPROVEN ? "indeterminate" : "passed"));
    }
  }

  /** The texts under a path of elements of the report's namespace, whatever their prefix. */
  private static List<String> texts(Document report, String path) throws Exception {
    XPath xpath = XPathFactory.newDefaultInstance().newXPath();
    String anyPrefix =
        path.replaceAll("(?<![A-Za-z:'*])([A-Z][A-Za-z]+)(?![A-Za-z:_'])", "*[local-name()='$1']");
    NodeList found = (NodeList) xpath.evaluate(anyPrefix, report, XPathConstants.NODESET);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void documentsThatAttackTheirReadersGiveValidReports() throws Exception {
    check(ReportFixture.evaluation());
    StringBuilder all = new StringBuilder();
    for (DocumentEvaluation document : ReportFixture.evaluation().documents().toList()) {
      if (document.facts().isPresent()) {
        byte[] xml = write(ReportFixture.evaluation(), document.facts().get());
        all.append(new String(xml, StandardCharsets.UTF_8));
      }
    }
    assertThat(all.toString())
        .contains("&lt;script&gt;", "\\u202E", "\\u000A")
        .doesNotContain("\u202E", "<script>");
  }

  @Test
  void samplesShowEveryKindOfObjectAndRevokedCertificates() throws Exception {
    Set<String> types = new TreeSet<>();
    Set<String> processes = new TreeSet<>();
    int revoked = 0;
    for (DocumentEvaluation document : samples.documents().toList()) {
      if (document.facts().isPresent()) {
        Document report = schema.valid(write(samples, document.facts().get()));
        types.addAll(texts(report, "//ValidationObject/ObjectType"));
        processes.addAll(texts(report, "//SignatureValidationProcessID"));
        revoked += texts(report, "//RevocationStatusInformation/RevocationReason").size();
        assertThat(texts(report, "//ValidationObjectRepresentation/direct"))
            .as(document.path())
            .isEmpty();
        List<String> digests =
            texts(report, "//ValidationObjectRepresentation/DigestAlgAndValue/DigestValue");
        assertThat(digests).as(document.path()).doesNotHaveDuplicates();
      }
    }
    assertThat(types)
        .containsExactlyInAnyOrder(
            Urns.CRL, Urns.OCSP_RESPONSE, Urns.CERTIFICATE, Urns.SIGNED_DATA, Urns.TIMESTAMP);
    assertThat(processes).containsExactly(Urns.BASIC, Urns.LONG_TERM);
    assertThat(revoked).isPositive();
  }

  @Test
  void schemaRefusesAReportWithoutAnIndication() throws Exception {
    DocumentEvaluation document = samples.documents().toList().get(0);
    String xml = new String(write(samples, document.facts().orElseThrow()), StandardCharsets.UTF_8);
    byte[] without =
        xml.replaceFirst("<vr:MainIndication>[^<]*</vr:MainIndication>", "")
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> schema.valid(without)).isInstanceOf(SAXException.class);
  }

  @Test
  void namesTheTimestampThatProvesTheSignatureAndTheDigestOfTheSignedBytes() throws Exception {
    int proven = 0;
    for (DocumentEvaluation document : samples.documents().toList()) {
      if (document.facts().isEmpty()) {
        continue;
      }
      EstablishedFacts facts = document.facts().get();
      List<SignatureFacts> signatures =
          facts.signatures().stream()
              .filter(one -> one.kind() != SignatureKind.DOCUMENT_TIMESTAMP)
              .toList();
      Document report = schema.valid(write(samples, facts));
      for (int i = 0; i < signatures.size(); i++) {
        String one = "/*/SignatureValidationReport[" + (i + 1) + "]";
        List<String> time = texts(report, one + "/ValidationTimeInfo/BestSignatureTime/POETime");
        assertThat(time)
            .as(document.path())
            .containsExactly(
                signatures
                    .get(i)
                    .bestSignatureTime()
                    .orElse(samples.run().validationTime())
                    .toString());
        int proofs = texts(report, one + "/ValidationTimeInfo/BestSignatureTime/POEObject").size();
        assertThat(proofs)
            .as(document.path())
            .isEqualTo(signatures.get(i).bestSignatureTime().isPresent() ? 1 : 0);
        proven += proofs;
        if (signatures.get(i).indication() == Indication.TOTAL_PASSED) {
          assertThat(texts(report, one + "/SignersDocument/DigestAlgAndValue"))
              .as(document.path())
              .hasSize(1);
          assertThat(texts(report, one + "/SignatureIdentifier/DigestAlgAndValue"))
              .as(document.path())
              .hasSize(1);
        }
      }
    }
    assertThat(proven).isPositive();
  }

  @Test
  void writesOneFileForEachExaminedDocumentAndAnIndexOfAll() throws Exception {
    Path target = folder.resolve("run");
    ReportDirectory.publish(samples, new TreeMap<>(), target, ETSI);
    List<String> lines = Files.readAllLines(target.resolve("etsi/index.csv"));
    assertThat(lines).hasSize(samples.documents().toList().size() + 1);
    long examined =
        samples.documents().toList().stream()
            .filter(document -> document.facts().isPresent())
            .count();
    try (Stream<Path> files = Files.list(target.resolve("etsi"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".xml"))).hasSize((int) examined);
    }
    assertThat(Manifest.verify(target, Set.of())).isEmpty();
    Path one;
    try (Stream<Path> files = Files.list(target.resolve("etsi"))) {
      one =
          files.filter(file -> file.toString().endsWith(".xml")).sorted().findFirst().orElseThrow();
    }
    Files.writeString(one, "x");
    Files.writeString(target.resolve("etsi/catatan.txt"), "x");
    assertThat(Manifest.verify(target, Set.of()))
        .containsExactlyInAnyOrder(
            new Manifest.Mismatch("etsi/" + one.getFileName(), Manifest.Problem.ALTERED),
            new Manifest.Mismatch("etsi/catatan.txt", Manifest.Problem.UNLISTED));
    assertThatThrownBy(() -> ReportDirectory.publish(samples, new TreeMap<>(), target, ETSI))
        .hasMessageContaining("foreign");
    Files.delete(target.resolve("etsi/catatan.txt"));
    ReportDirectory.publish(samples, new TreeMap<>(), target, ETSI);
    assertThat(Manifest.verify(target, Set.of())).isEmpty();
  }

  @Test
  void writesTheSameBytesTwice() throws Exception {
    ReportDirectory.publish(samples, new TreeMap<>(), folder.resolve("one"), ETSI);
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      ReportDirectory.publish(samples, new TreeMap<>(), folder.resolve("two"), ETSI);
    } finally {
      Locale.setDefault(locale);
    }
    assertThat(folder.resolve("two/MANIFEST.sha256"))
        .hasSameBinaryContentAs(folder.resolve("one/MANIFEST.sha256"));
  }

  @Test
  void isWrittenOnlyWhenAsked() {
    assertThat(ReportFormat.defaults())
        .containsExactly(
            ReportFormat.XLSX,
            ReportFormat.HTML,
            ReportFormat.CSV,
            ReportFormat.JSONL,
            ReportFormat.ICS);
  }
}
