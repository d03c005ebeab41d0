package id.absah.reports.jsonl;

import com.fasterxml.jackson.core.JsonGenerator;
import id.absah.document.Defect;
import id.absah.facts.ApplicationLetterFacts;
import id.absah.facts.DocumentChange;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.FooterFacts;
import id.absah.facts.QrCode;
import id.absah.facts.SignatureFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Finding;
import id.absah.reports.text.PersonalData;
import id.absah.validation.CertificateSummary;
import id.absah.validation.TimestampValidation;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One document as one JSON object. */
final class JsonLine {
  private final PersonalData personalData;
  private final JsonGenerator json;

  JsonLine(JsonGenerator json, PersonalData personalData) {
    this.json = json;
    this.personalData = personalData;
  }

  void document(DocumentEvaluation document) throws IOException {
    Optional<DocumentFacts> facts = document.facts().map(EstablishedFacts::document);
    List<SignatureFacts> signatures =
        document.facts().map(EstablishedFacts::signatures).orElse(List.of());
    json.writeStartObject();
    json.writeNumberField("schema", JsonLinesReport.SCHEMA);
    json.writeStringField("path", document.path());
    text("sha256", document.sha256());
    if (document.size() < 0) {
      json.writeNullField("size");
    } else {
      json.writeNumberField("size", document.size());
    }
    text("format", Optional.of(document.format()).filter(format -> !format.equals("-")));
    json.writeStringField("status", document.status().name());
    text("code", document.code());
    json.writeStringField("conclusion", document.conclusion().name());
    text("authenticity", facts.map(found -> found.authenticity().name()));
    if (facts.isPresent()) {
      facts(facts.get());
    } else {
      json.writeNullField("document");
    }
    json.writeArrayFieldStart("signatures");
    for (SignatureFacts signature : signatures) {
      signature(signature);
    }
    json.writeEndArray();
    strings("codes", codes(facts, signatures));
    json.writeArrayFieldStart("findings");
    for (Finding finding : document.findings()) {
      finding(finding);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void facts(DocumentFacts facts) throws IOException {
    json.writeObjectFieldStart("document");
    text("kind", facts.kind());
    json.writeStringField("kindSource", facts.kindSource().name().toLowerCase(Locale.ROOT));
    free("number", facts.number());
    text("date", facts.date().map(Object::toString));
    free("unit", facts.unit());
    json.writeNumberField("pages", facts.pages());
    if (facts.footer().isPresent()) {
      FooterFacts footer = facts.footer().get();
      json.writeObjectFieldStart("footer");
      json.writeStringField("status", footer.status().name());
      json.writeArrayFieldStart("pages");
      for (int page : footer.pages()) {
        json.writeNumber(page);
      }
      json.writeEndArray();
      free("text", footer.text());
      free("issuer", footer.issuer());
      strings("missing", footer.missing());
      text("source", footer.source().map(Enum::name));
      json.writeEndObject();
    } else {
      json.writeNullField("footer");
    }
    free("subject", facts.subject());
    strings("placeholders", facts.placeholders().stream().map(personalData::mask).toList());
    codes(facts.qrCodes());
    application(facts.application());
    json.writeEndObject();
  }

  private void codes(Optional<List<QrCode>> codes) throws IOException {
    if (codes.isEmpty()) {
      json.writeNullField("qrCodes");
      return;
    }
    json.writeArrayFieldStart("qrCodes");
    for (QrCode code : codes.get()) {
      json.writeStartObject();
      json.writeNumberField("page", code.page());
      json.writeStringField("text", personalData.mask(code.text()));
      text("host", code.host());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void application(Optional<ApplicationLetterFacts> application) throws IOException {
    if (application.isEmpty()) {
      json.writeNullField("application");
      return;
    }
    json.writeObjectFieldStart("application");
    strings("present", application.get().present());
    strings("missing", application.get().missing());
    strings("fromForm", application.get().fromForm());
    json.writeEndObject();
  }

  private void signature(SignatureFacts signature) throws IOException {
    json.writeStartObject();
    json.writeStringField("field", signature.field());
    json.writeStringField("kind", signature.kind().name());
    text("subFilter", signature.subFilter());
    json.writeStringField("indication", signature.indication().term());
    text("subIndication", signature.subIndication().map(Enum::name));
    text("code", signature.reason().map(reason -> reason.code().name()));
    json.writeStringField("coverage", signature.coverage().name());
    json.writeStringField("laterChanges", signature.laterChanges().name());
    Set<String> changes = new LinkedHashSet<>();
    for (DocumentChange change : signature.changes()) {
      changes.add(change.what().code().name());
    }
    strings("changes", changes);
    text("claimedTime", signature.claimedTime().map(Object::toString));
    text("timestamp", signature.timestamp().map(Object::toString));
    text("bestSignatureTime", signature.bestSignatureTime().map(Object::toString));
    text("digest", signature.digest());
    text("algorithm", signature.algorithm());
    if (signature.signer().isPresent()) {
      json.writeNumberField("keyBits", signature.signer().get().keyBits());
    } else {
      json.writeNullField("keyBits");
    }
    json.writeStringField("revocation", signature.revocation().name());
    if (signature.signer().isPresent()) {
      certificate(signature.signer().get());
    } else {
      json.writeNullField("signer");
      json.writeNullField("certificate");
    }
    if (signature.anchor().isPresent()) {
      json.writeObjectFieldStart("anchor");
      json.writeStringField("name", signature.anchor().get().name());
      json.writeStringField("sha256", signature.anchor().get().sha256());
      json.writeEndObject();
    } else {
      json.writeNullField("anchor");
    }
    json.writeEndObject();
  }

  private void certificate(CertificateSummary signer) throws IOException {
    json.writeObjectFieldStart("signer");
    text("name", signer.commonName());
    text("organization", signer.organization());
    text("country", signer.country());
    json.writeEndObject();
    json.writeObjectFieldStart("certificate");
    json.writeStringField("sha256", signer.sha256());
    json.writeStringField("serial", signer.serial());
    json.writeStringField("issuer", signer.issuer());
    json.writeStringField("notBefore", signer.notBefore().toString());
    json.writeStringField("notAfter", signer.notAfter().toString());
    json.writeEndObject();
  }

  /** Codes of the document, of its signatures and of their time-stamp tokens, each once. */
  private static Set<String> codes(Optional<DocumentFacts> facts, List<SignatureFacts> signatures) {
    Set<String> codes = new LinkedHashSet<>();
    facts.ifPresent(found -> add(codes, found.codes()));
    for (SignatureFacts signature : signatures) {
      add(codes, signature.codes());
      for (TimestampValidation token : signature.timestamps()) {
        add(codes, token.defects());
      }
    }
    return codes;
  }

  private static void add(Set<String> codes, List<Defect> defects) {
    for (Defect defect : defects) {
      codes.add(defect.code().name());
    }
  }

  private void finding(Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("subject", finding.subject());
    json.writeStringField("result", finding.result().name());
    json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    json.writeBooleanField("waived", finding.waived());
    json.writeObjectFieldStart("evidence");
    for (Map.Entry<String, String> fact : finding.evidence().entrySet()) {
      json.writeStringField(fact.getKey(), personalData.mask(fact.getKey(), fact.getValue()));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void text(String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }

  private void free(String field, Optional<String> value) throws IOException {
    text(field, value.map(personalData::mask));
  }

  private void strings(String field, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
