package id.absah.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.SharedData;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** NIST PKITS: every row, with revocation. */
final class PkitsTest {
  private static final Instant TIME = Instant.parse("2022-05-01T00:00:00Z");

  private final Path folder = SharedData.folder("pkits");

  @Test
  void agreesWithEveryRow() throws MalformedAsn1Exception {
    Map<String, String> differences = new TreeMap<>();
    List<Map<String, String>> rows = SharedDocuments.rows(folder.resolve("PKITS.tsv"));
    for (Map<String, String> row : rows) {
      boolean expected = cell(row, "expected").equals("valid");
      if (isValid(row) != expected) {
        differences.put(cell(row, "section"), cell(row, "name"));
      }
    }

    assertThat(rows).hasSizeGreaterThan(200);
    assertThat(differences).isEmpty();
  }

  private static String cell(Map<String, String> row, String name) {
    return row.getOrDefault(name, "");
  }

  private List<byte[]> read(String kind, String names) {
    List<byte[]> all = new ArrayList<>();
    for (String name : names.split(",")) {
      if (!name.isBlank()) {
        all.add(SharedDocuments.octets(folder.resolve(kind).resolve(name.strip())).toByteArray());
      }
    }
    return all;
  }

  private boolean isValid(Map<String, String> row) throws MalformedAsn1Exception {
    Links links = new Links();
    CertificatePool pool = new CertificatePool();
    ParsedCertificate root =
        links.certificate(read("certs", "TrustAnchorRootCertificate.crt").get(0));
    pool.add(root);
    pool.addAll(read("certs", cell(row, "path_intermediates_if_fixed")), links);
    pool.addAll(read("certs", cell(row, "other_certs")), links);
    ParsedCertificate target;
    try {
      target = links.certificate(read("certs", cell(row, "end_entity")).get(0));
    } catch (MalformedAsn1Exception e) {
      return false;
    }
    PathValidator.Inputs inputs =
        new PathValidator.Inputs(
            policies(cell(row, "user_initial_policy_set")),
            cell(row, "initial_policy_mapping_inhibit").equals("true"),
            cell(row, "initial_explicit_policy").equals("true"),
            cell(row, "initial_any_policy_inhibit").equals("true"),
            Integer.MAX_VALUE,
            CertificateProfile.REPORTED);
    PathBuilder paths = new PathBuilder(pool, Set.of(root.sha256()), links, inputs);
    CertificatePath path = paths.find(target, ControlTime.of(TIME));
    return path.isProven() && isCurrent(path) && isNotRevoked(path, row, pool, paths, links);
  }

  private static boolean isCurrent(CertificatePath path) {
    return path.certificates().stream().allMatch(each -> each.isValidAt(ControlTime.of(TIME)));
  }

  private boolean isNotRevoked(
      CertificatePath path,
      Map<String, String> row,
      CertificatePool pool,
      PathBuilder paths,
      Links links) {
    Evidence evidence = new Evidence(links);
    evidence.addCrls(read("crls", cell(row, "crls")), Evidence.SUPPLIED);
    RevocationCheck check =
        new RevocationCheck(
            evidence,
            pool,
            paths,
            links,
            new AlgorithmPolicy(Algorithms.historical()),
            new ValidationTime(TIME));
    for (int i = 0; i < path.certificates().size() - 1; i++) {
      if (check.status(path, i, ControlTime.of(TIME)).kind() != Statement.Kind.GOOD) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> policies(String names) {
    Set<String> policies = new TreeSet<>();
    for (String name : names.split("[, ]+")) {
      if (name.startsWith("NIST")) {
        policies.add("2.16.840.1.101.3.2.1.48." + name.replaceAll("\\D", ""));
      } else if (!name.isBlank() && !name.equals("anyPolicy")) {
        policies.add(name);
      }
    }
    return policies.isEmpty() ? Set.of(PathValidator.ANY_POLICY) : policies;
  }
}
