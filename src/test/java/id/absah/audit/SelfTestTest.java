package id.absah.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.facts.EstablishedFacts;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** The start-up self-test: it holds, it can fail, and it keeps its trust to itself. */
class SelfTestTest {
  private static final List<KnownVerdict> KNOWN = KnownVerdict.builtIn();
  private static final String PASSED = "P14-berlaku--pass--old-chain-timestamped.pdf";
  private static final Instant AT = Instant.parse("2026-10-31T16:00:00Z");

  private static KnownVerdict known(String sample) {
    return KNOWN.stream().filter(each -> each.sample().equals(sample)).findFirst().orElseThrow();
  }

  private static EstablishedFacts audited(KnownVerdict known, Optional<Path> tailor)
      throws Exception {
    Audit audit = Audit.prepare(AuditRequests.at(AT, tailor, List.of(), List.of(), List.of()));
    return audit.evaluate(known.sample(), known.bytes()).facts().orElseThrow();
  }

  @Test
  void everySampleGivesItsKnownVerdict() {
    assertThat(SelfTest.differences(KNOWN)).isEmpty();
    assertThatCode(SelfTest::require).doesNotThrowAnyException();
  }

  @Test
  void knownVerdictsAreThoseOfAWholeAudit() throws Exception {
    Path tailor = Path.of(System.getProperty("absah.basedir", "."), "sample-corpus/tailor.yaml");
    for (KnownVerdict known : KNOWN) {
      Optional<Path> trust = known.trusted() ? Optional.of(tailor) : Optional.empty();
      assertThat(SelfTest.verdict(audited(known, trust)))
          .as(known.sample())
          .isEqualTo(known.verdict());
    }
  }

  @Test
  void knownVerdictsCoverWhatMustNotChange() {
    assertThat(KNOWN)
        .extracting(KnownVerdict::verdict)
        .anyMatch(verdict -> verdict.matches("AUTHENTIC \\| APPROVAL TOTAL-PASSED.*Z"))
        .anyMatch(verdict -> verdict.contains("HASH_FAILURE BROKEN"))
        .anyMatch(verdict -> verdict.contains("CONTENT_CHANGED"))
        .anyMatch(verdict -> verdict.contains("REVOKED"))
        .anyMatch(verdict -> verdict.contains("CHAIN_UNTRUSTED"))
        .anyMatch(verdict -> verdict.indexOf("APPROVAL") < verdict.lastIndexOf("APPROVAL"));
  }

  @Test
  void refusesWhenASampleGivesAnotherVerdict() {
    KnownVerdict right = known(PASSED);
    KnownVerdict wrong = new KnownVerdict(PASSED, true, "NOT_AUTHENTIC");

    List<SelfTestException.Difference> differences = SelfTest.differences(List.of(right, wrong));

    assertThat(differences)
        .containsExactly(
            new SelfTestException.Difference(PASSED, "NOT_AUTHENTIC", right.verdict()));
    assertThatThrownBy(() -> SelfTest.refuse(differences))
        .isInstanceOf(SelfTestException.class)
        .hasMessageContaining(PASSED)
        .hasMessageContaining("NOT_AUTHENTIC")
        .hasMessageContaining(right.verdict());
  }

  @Test
  void refusesWhenSignaturesVanish() {
    KnownVerdict two = known("P13-perubahan--pass--later-signature.pdf");
    String one = two.verdict().substring(0, two.verdict().lastIndexOf(" | "));
    assertThat(SelfTest.differences(List.of(new KnownVerdict(two.sample(), true, one)))).hasSize(1);
  }

  @Test
  void refusesWhenTrustDoesNotMatter() {
    KnownVerdict untrusted = new KnownVerdict(PASSED, false, known(PASSED).verdict());
    assertThat(SelfTest.differences(List.of(untrusted)))
        .singleElement()
        .extracting(SelfTestException.Difference::actual)
        .asString()
        .contains("CHAIN_UNTRUSTED");
  }

  @Test
  void refusesWhenASampleIsMissing() {
    KnownVerdict missing = new KnownVerdict("no-such.pdf", true, "AUTHENTIC");
    assertThat(SelfTest.differences(List.of(missing)))
        .singleElement()
        .extracting(SelfTestException.Difference::actual)
        .asString()
        .contains("no-such.pdf");
  }

  @Test
  void runTrustsNothingOfTheSelfTest() throws Exception {
    EstablishedFacts facts = audited(known(PASSED), Optional.empty());
    assertThat(facts.signatures().get(0).anchor()).isEmpty();
    assertThat(SelfTest.verdict(facts)).startsWith("UNDETERMINED");
  }

  @Test
  void samplesStaySmall() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (String sample : KNOWN.stream().map(KnownVerdict::sample).distinct().toList()) {
      try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
        deflater.write(known(sample).bytes());
      }
    }
    assertThat(packed.size()).isLessThan(120_000);
  }
}
