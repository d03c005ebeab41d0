package id.absah.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.SharedData;
import id.absah.document.Octets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hostile and control files whose point is CMS, path or time. */
final class HostileSignaturesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static SignatureValidator validator(Path anchor, List<Path> candidates, List<Path> crls) {
    Octets root = SharedDocuments.octets(anchor);
    List<Octets> certificates = new ArrayList<>(List.of(root));
    candidates.forEach(file -> certificates.add(SharedDocuments.octets(file)));
    TrustAnchor pinned = new TrustAnchor("test", root.sha256(), true);
    return new SignatureValidator(
        new TrustAnchors(Map.of(root.sha256(), pinned), certificates),
        new SuppliedEvidence(crls.stream().map(SharedDocuments::octets).toList(), List.of()),
        Algorithms.current(),
        NOW);
  }

  private static String verdict(SignatureValidation validation) {
    return validation.conclusion()
        + validation.conclusion().reason().map(r -> " " + r.code().name()).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "B01, TOTAL-PASSED",
    "B03, TOTAL-PASSED;TOTAL-PASSED",
    "B05, TOTAL-PASSED",
    "B08, TOTAL-PASSED",
    "BR01, TOTAL-FAILED/HASH_FAILURE HASH_MISMATCH",
    "BR17, TOTAL-PASSED",
    "BR18, INDETERMINATE/GENERIC CONTENTS_SECOND_CMS",
    "PD07, TOTAL-PASSED;TOTAL-FAILED/FORMAT_FAILURE CMS_UNPARSEABLE",
    "PD08, TOTAL-PASSED;INDETERMINATE/GENERIC SUBFILTER_UNSUPPORTED",
    "PD10, INDETERMINATE/GENERIC SUBFILTER_MISSING",
    "PD11, INDETERMINATE/GENERIC SUBFILTER_MISMATCH",
    "C01, TOTAL-FAILED/FORMAT_FAILURE MESSAGE_DIGEST_MISSING",
    "C14, TOTAL-FAILED/FORMAT_FAILURE MULTIPLE_SIGNERINFOS",
    "C15, TOTAL-FAILED/FORMAT_FAILURE NO_SIGNERINFO",
    "C16, INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND CHAIN_UNTRUSTED",
    "C17, INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND CHAIN_UNTRUSTED",
    "C20, TOTAL-FAILED/FORMAT_FAILURE ATTRS_NOT_DER",
    "C21, TOTAL-PASSED",
    "C22, TOTAL-FAILED/SIG_CRYPTO_FAILURE SIG_CRYPTO",
    "C25, TOTAL-FAILED/FORMAT_FAILURE DIGEST_LENGTH",
    "C26, TOTAL-FAILED/SIG_CRYPTO_FAILURE SIG_CRYPTO",
    "C27, INDETERMINATE/CHAIN_CONSTRAINTS_FAILURE KEY_USAGE",
    "C31, TOTAL-PASSED",
    "C32, TOTAL-PASSED;TOTAL-FAILED/HASH_FAILURE TST_IMPRINT",
    "C33, INDETERMINATE/CHAIN_CONSTRAINTS_FAILURE UNKNOWN_CRITICAL_EXT",
    "C35, INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE PATH_LEN"
  })
  void findsTheRightVerdictOnCmsAndPath(String id, String verdicts) {
    Path folder = SharedData.folder("attacks");
    SignatureValidator validator =
        validator(
            folder.resolve("root.der"),
            List.of(folder.resolve("ca.der")),
            SharedDocuments.files(folder, "crl*.der"));

    List<SignatureValidation> found =
        validator.validate(SharedDocuments.pdf(folder.resolve(id + ".pdf")));

    assertThat(found)
        .extracting(HostileSignaturesTest::verdict)
        .containsExactly(verdicts.split(";"));
  }

  @ParameterizedTest
  @CsvSource({"BR17, CONTENTS_TRAILING_BYTES", "C21, TST_IMPRINT", "C31, TSA_EKU"})
  void reportsWhatLowersNoVerdict(String id, String code) {
    Path folder = SharedData.folder("attacks");
    SignatureValidator validator =
        validator(folder.resolve("root.der"), List.of(), SharedDocuments.files(folder, "crl*.der"));

    SignatureValidation found =
        validator.validate(SharedDocuments.pdf(folder.resolve(id + ".pdf"))).get(0);

    assertThat(found.defects()).extracting(defect -> defect.code().name()).contains(code);
    assertThat(found.bestSignatureTime()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "T01, TOTAL-PASSED",
    "T02, INDETERMINATE/REVOKED_NO_POE CERT_REVOKED",
    "T05, INDETERMINATE/TRY_LATER CERTIFICATE_ON_HOLD",
    "T08, INDETERMINATE/OUT_OF_BOUNDS_NO_POE CERT_EXPIRED",
    "T11, INDETERMINATE/TRY_LATER REVOCATION_UNKNOWN",
    "T12, INDETERMINATE/TRY_LATER REVOCATION_UNKNOWN",
    "T15, TOTAL-PASSED",
    "T16, INDETERMINATE/TRY_LATER REVOCATION_UNKNOWN",
    "T17, INDETERMINATE/TRY_LATER REVOCATION_UNKNOWN",
    "T18, INDETERMINATE/TRY_LATER REVOCATION_UNKNOWN",
    "T21, INDETERMINATE/NOT_YET_VALID CERT_NOT_YET_VALID",
    "T22, INDETERMINATE/OUT_OF_BOUNDS_NO_POE CERT_EXPIRED",
    "T26, INDETERMINATE/TRY_LATER REVOCATION_UNKNOWN",
    "T28, INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE CA_KEY_USAGE"
  })
  void findsTheRightVerdictOnTime(String id, String verdict) {
    Path folder = SharedData.folder("attacks").resolve("time");
    SignatureValidator validator = validator(folder.resolve("root.der"), List.of(), List.of());

    List<SignatureValidation> found =
        validator.validate(SharedDocuments.pdf(folder.resolve(id + ".pdf")));

    assertThat(found).extracting(HostileSignaturesTest::verdict).containsExactly(verdict);
  }
}
