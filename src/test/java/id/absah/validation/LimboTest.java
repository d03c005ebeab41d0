package id.absah.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import id.absah.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The RFC 5280 part of x509-limbo. */
final class LimboTest {
  private static final Instant TIME = Instant.parse("2024-06-01T00:00:00Z");

  private final Path folder = SharedData.folder("limbo");

  @Test
  void agreesWithEveryRelevantCaseWhenTheCertificateProfileIsRequired() throws IOException {
    assertThat(differences(CertificateProfile.REQUIRED)).isEmpty();
  }

  @Test
  void differsOnlyInRulesOfTheCertificateProfileWhenThatIsReported() throws IOException {
    assertThat(differences(CertificateProfile.REPORTED))
        .isEqualTo(SharedDocuments.exceptions("limbo-exceptions.tsv").keySet());
  }

  private Set<String> differences(CertificateProfile profile) throws IOException {
    Set<String> relevant = new HashSet<>();
    for (Map<String, String> row : SharedDocuments.rows(folder.resolve("LIMBO.tsv"))) {
      if ("yes".equals(row.get("relevant"))) {
        relevant.add(row.getOrDefault("id", ""));
      }
    }
    Set<String> differences = new TreeSet<>();
    int cases = 0;
    try (JsonParser json = new JsonFactory().createParser(folder.resolve("limbo.json").toFile())) {
      while (json.nextToken() != null) {
        if ("testcases".equals(json.currentName())
            && json.currentToken() == JsonToken.START_ARRAY) {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, List<String>> values = readObject(json);
            String id = first(values, "id");
            if (relevant.contains(id)) {
              cases++;
              if (isValid(values, profile) != first(values, "expected_result").equals("SUCCESS")) {
                differences.add(id);
              }
            }
          }
        }
      }
    }

    assertThat(cases).isEqualTo(relevant.size());
    return differences;
  }

  private static String first(Map<String, List<String>> values, String name) {
    List<String> found = values.getOrDefault(name, List.of());
    return found.isEmpty() ? "" : found.get(0);
  }

  /** Strings and arrays of strings of one case; objects inside are left out. */
  private static Map<String, List<String>> readObject(JsonParser json) throws IOException {
    Map<String, List<String>> values = new TreeMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      List<String> found = new ArrayList<>();
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          if (json.currentToken() == JsonToken.START_OBJECT) {
            json.skipChildren();
          } else {
            found.add(json.getText());
          }
        }
      } else if (token == JsonToken.START_OBJECT) {
        json.skipChildren();
      } else if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
        found.add(json.getText());
      }
      values.put(name, found);
    }
    return values;
  }

  private static byte[] pem(String text) {
    return Base64.getMimeDecoder().decode(text.replaceAll("-----[^-]+-----", ""));
  }

  /** The case's own bound on intermediate certificates, where it has one. */
  private static PathValidator.Inputs inputs(
      Map<String, List<String>> values, CertificateProfile profile) {
    String depth = first(values, "max_chain_depth");
    PathValidator.Inputs any = PathValidator.Inputs.anyPolicy(profile);
    return depth.isEmpty()
        ? any
        : new PathValidator.Inputs(
            any.policies(), false, false, false, Integer.parseInt(depth), profile);
  }

  private static boolean hasPurpose(ParsedCertificate target, List<String> names) {
    List<String> purposes = new ArrayList<>();
    for (String name : names) {
      purposes.add(
          switch (name) {
            case "serverAuth" -> "1.3.6.1.5.5.7.3.1";
            case "clientAuth" -> "1.3.6.1.5.5.7.3.2";
            default -> throw new IllegalArgumentException(name);
          });
    }
    return names.isEmpty() || SignerCheck.permits(target, purposes);
  }

  private static boolean isValid(Map<String, List<String>> values, CertificateProfile profile) {
    Links links = new Links();
    CertificatePool pool = new CertificatePool();
    Set<String> anchors = new HashSet<>();
    for (String text : values.getOrDefault("trusted_certs", List.of())) {
      anchors.add(Asn1.sha256(pem(text)));
      pool.addAll(List.of(pem(text)), links);
    }
    for (String text : values.getOrDefault("untrusted_intermediates", List.of())) {
      pool.addAll(List.of(pem(text)), links);
    }
    String time = first(values, "validation_time");
    Instant at = time.isEmpty() ? TIME : OffsetDateTime.parse(time).toInstant();
    try {
      ParsedCertificate target = links.certificate(pem(first(values, "peer_certificate")));
      CertificatePath path =
          new PathBuilder(pool, anchors, links, inputs(values, profile))
              .find(target, ControlTime.of(at));
      return path.isProven()
          && hasPurpose(target, values.getOrDefault("extended_key_usage", List.of()))
          && path.certificates().stream()
              .allMatch(
                  each -> anchors.contains(each.sha256()) || each.isValidAt(ControlTime.of(at)));
    } catch (MalformedAsn1Exception e) {
      return false;
    }
  }
}
