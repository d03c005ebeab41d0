package id.absah.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** What Absah says, out of {@code evaluation.jsonl}. */
final class OurVerdicts {
  /** The rule whose evidence says whether signed bytes and signature value belong together. */
  private static final String INTEGRITY_RULE = "P13-keutuhan";

  private OurVerdicts() {}

  /** Approval and certification signatures by path and field, of documents that were evaluated. */
  static SortedMap<String, SortedMap<String, Verdict>> read(Path evaluation) throws IOException {
    ObjectMapper json = new ObjectMapper();
    SortedMap<String, SortedMap<String, Verdict>> documents = new TreeMap<>();
    for (String line : Files.readAllLines(evaluation)) {
      JsonNode document = json.readTree(line);
      if (!document.get("status").asText().equals("EVALUATED")) {
        continue;
      }
      SortedMap<String, Verdict> signatures = new TreeMap<>();
      for (JsonNode signature : document.get("signatures")) {
        if (!signature.get("kind").asText().equals("DOCUMENT_TIMESTAMP")) {
          String field = signature.get("field").asText();
          signatures.put(
              field, new Verdict(integrity(document, field), signature.get("indication").asText()));
        }
      }
      documents.put(document.get("path").asText(), signatures);
    }
    return documents;
  }

  private static String integrity(JsonNode document, String field) {
    for (JsonNode finding : document.get("findings")) {
      if (finding.get("rule").asText().equals(INTEGRITY_RULE)
          && finding.get("subject").asText().equals(field)) {
        String stated = finding.get("evidence").path("signature.integrity").asText();
        return stated.equals("INTACT") ? "intact" : "broken";
      }
    }
    return "not stated";
  }
}
