package id.absah.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.SharedData;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What other projects say of signature value and references of their own files. */
final class ConformanceIntegrityTest {
  private static final SignatureValidator VALIDATOR =
      new SignatureValidator(
          new TrustAnchors(Map.of(), List.of()),
          SuppliedEvidence.none(),
          Algorithms.current(),
          Instant.parse("2026-11-22T12:00:00Z"));

  @Test
  void agreesOnEveryFileWhoseIntegrityIsStated() {
    Path folder = SharedData.folder("conformance");
    TreeSet<String> differences = new TreeSet<>();
    int compared = 0;
    for (Map<String, String> row : SharedDocuments.rows(folder.resolve("MANIFEST.tsv"))) {
      String stated = row.getOrDefault("integrity", "");
      if (stated.equals("all") || stated.equals("none")) {
        compared++;
        List<SignatureValidation> found =
            VALIDATOR.validate(SharedDocuments.pdf(folder.resolve(row.getOrDefault("file", ""))));
        // A document time-stamp that its owner calls broken is beside the signatures stated.
        boolean intact =
            found.stream()
                .filter(each -> !each.signature().subFilter().equals(Optional.of("ETSI.RFC3161")))
                .allMatch(each -> each.integrity() == Integrity.INTACT);
        if (intact != stated.equals("all")) {
          differences.add(row.getOrDefault("id", ""));
        }
      }
    }

    assertThat(compared).isGreaterThan(40);
    assertThat(differences)
        .isEqualTo(SharedDocuments.exceptions("conformance-exceptions.tsv").keySet());
  }
}
