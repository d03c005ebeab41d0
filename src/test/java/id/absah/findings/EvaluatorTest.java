package id.absah.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.absah.document.Defect;
import id.absah.document.Effect;
import id.absah.document.SignatureKind;
import id.absah.facts.ApplicationLetterFacts;
import id.absah.facts.FooterStatus;
import id.absah.facts.LaterChanges;
import id.absah.facts.NameMatch;
import id.absah.facts.Provider;
import id.absah.facts.QrCode;
import id.absah.rules.Policy;
import id.absah.rules.Rule;
import id.absah.rules.ShippedPolicy;
import id.absah.validation.Integrity;
import id.absah.validation.RevocationStatus;
import id.absah.validation.SubIndication;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluatorTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-11-01");
  private static Policy policy;
  private static Evaluator evaluator;

  @BeforeAll
  static void loadThePolicy() throws Exception {
    policy = ShippedPolicy.load();
    evaluator =
        new Evaluator(
            policy,
            AS_OF,
            Optional.of(LocalDate.parse("2026-10-01")),
            Optional.of(LocalDate.parse("2026-10-31")));
  }

  @Test
  void passesEveryRuleOnADocumentInPerfectOrder() {
    List<Finding> findings = evaluator.evaluate(new FactsFixture().build());

    for (Finding finding : findings) {
      boolean needsMore =
          Set.of("P14-hilang", "P14-pindah", "P17-pencabutan", "L-permohonan", "H-qr-host")
              .contains(finding.rule());
      assertThat(finding.result())
          .as(finding.rule())
          .isEqualTo(needsMore ? Result.NOT_APPLICABLE : Result.PASS);
    }
    assertThat(findings).extracting(Finding::rule).isEqualTo(ruleIds());
    assertThat(evaluator.conclude(findings)).isEqualTo(DocumentConclusion.COMPLIANT);
  }

  private static List<String> ruleIds() {
    return policy.rules().stream().map(Rule::id).toList();
  }

  private static Arguments row(
      String rule, String variant, Result result, Consumer<FactsFixture> change) {
    return arguments(rule, variant, result, change);
  }

  private static Optional<List<QrCode>> leadingTo(String... hosts) {
    return Optional.of(
        Arrays.stream(hosts)
            .map(host -> new QrCode(1, "https://" + host + "/1", Optional.of(host)))
            .toList());
  }

  static Stream<Arguments> alternatives() {
    return Stream.of(
        row("P06-penerbit", "psre-lain", Result.FAIL, f -> f.provider = Provider.OTHER),
        row("P06-penerbit", "sertifikat-uji", Result.FAIL, f -> f.provider = Provider.TEST),
        row(
            "P06-penerbit",
            "penerbit-tidak-dikenal",
            Result.UNKNOWN,
            f -> f.provider = Provider.UNKNOWN),
        row(
            "P06-penerbit",
            "rantai-tidak-lengkap",
            Result.UNKNOWN,
            f -> f.subIndication = Optional.of(SubIndication.NO_CERTIFICATE_CHAIN_FOUND)),
        row("P06-standar", "algoritma", Result.FAIL, f -> f.algorithmsAllowed = Optional.of(false)),
        row(
            "P06-standar",
            "kegunaan-sertifikat",
            Result.FAIL,
            f -> f.standardsMet = Optional.of(false)),
        row(
            "P06-standar",
            "rantai",
            Result.REVIEW,
            f -> f.subIndication = Optional.of(SubIndication.CHAIN_CONSTRAINTS_FAILURE)),
        row("P06-standar", "unknown", Result.UNKNOWN, f -> f.algorithmsAllowed = Optional.empty()),
        row(
            "P11-jenis",
            "",
            Result.REVIEW,
            f -> {
              f.kind = Optional.of("nota-dinas");
              f.kindListed = Optional.of(false);
            }),
        row(
            "P11-jenis",
            "tidak-dikenali",
            Result.REVIEW,
            f -> {
              f.kind = Optional.empty();
              f.kindListed = Optional.empty();
            }),
        row(
            "P11-jenis",
            "teks-tidak-lengkap",
            Result.UNKNOWN,
            f -> {
              f.kind = Optional.empty();
              f.kindListed = Optional.empty();
              f.textComplete = false;
            }),
        row("P12-bersertifikasi", "mengaku-bertanda-tangan", Result.FAIL, f -> f.signatures = 0),
        row(
            "P12-bersertifikasi",
            "",
            Result.FAIL,
            f -> {
              f.signatures = 0;
              f.claims = Optional.of(List.of());
            }),
        row(
            "P12-bersertifikasi",
            "",
            Result.FAIL,
            f -> {
              f.signatures = 0;
              f.claims = Optional.empty();
            }),
        row(
            "P13-keutuhan",
            "rusak",
            Result.FAIL,
            f -> {
              f.integrity = Integrity.BROKEN;
              f.subIndication = Optional.of(SubIndication.HASH_FAILURE);
            }),
        row(
            "P13-keutuhan",
            "belum-terbukti",
            Result.UNKNOWN,
            f -> f.integrity = Integrity.UNPROVEN),
        row("P13-perubahan", "dilarang", Result.FAIL, f -> f.laterChanges = LaterChanges.FORBIDDEN),
        row(
            "P13-perubahan",
            "isi-berubah",
            Result.FAIL,
            f -> {
              f.laterChanges = LaterChanges.UNPROVEN;
              f.contentChanged = true;
            }),
        row(
            "P13-perubahan",
            "tidak-terjelaskan",
            Result.REVIEW,
            f -> f.laterChanges = LaterChanges.UNPROVEN),
        row("P13-perubahan", "", Result.PASS, f -> f.laterChanges = LaterChanges.SIGNATURE_STAMPED),
        row(
            "P13-identitas",
            "nama-berbeda",
            Result.REVIEW,
            f -> f.nameMatch = Optional.of(NameMatch.DIFFERENT)),
        row(
            "P13-identitas",
            "nama-tidak-pasti",
            Result.REVIEW,
            f -> f.nameMatch = Optional.of(NameMatch.UNCLEAR)),
        row("P13-identitas", "tanpa-nama", Result.REVIEW, f -> f.commonName = Optional.empty()),
        row("P13-identitas", "unknown", Result.UNKNOWN, f -> f.signerKnown = false),
        row("P13-identitas", "", Result.PASS, f -> f.nameMatch = Optional.empty()),
        row("P13-persetujuan", "", Result.REVIEW, f -> f.consent = List.of()),
        row(
            "P14-berlaku",
            "tidak-berlaku",
            Result.FAIL,
            f -> f.validAtSigning = Optional.of(false)),
        row("P14-berlaku", "unknown", Result.UNKNOWN, f -> f.validAtSigning = Optional.empty()),
        row(
            "P14-berlaku",
            "waktu-tidak-terbukti",
            Result.UNKNOWN,
            f -> {
              f.validAtSigning = Optional.empty();
              f.subIndication = Optional.of(SubIndication.OUT_OF_BOUNDS_NO_POE);
            }),
        row(
            "P14-dicabut",
            "tanpa-bukti",
            Result.UNKNOWN,
            f -> f.revocation = RevocationStatus.UNKNOWN),
        row(
            "P14-dicabut",
            "dicabut",
            Result.FAIL,
            f -> {
              f.revocation = RevocationStatus.REVOKED;
              f.revokedAt = Optional.of(Instant.parse("2026-10-05T00:00:00Z"));
            }),
        row(
            "P14-dicabut",
            "dicabut",
            Result.FAIL,
            f -> {
              f.revocation = RevocationStatus.REVOKED;
              f.revokedAt = Optional.of(Instant.parse("2026-10-05T00:00:00Z"));
              f.best = Optional.empty();
            }),
        row(
            "P14-dicabut",
            "dicabut-waktu-tidak-terbukti",
            Result.REVIEW,
            f -> {
              f.revocation = RevocationStatus.REVOKED;
              f.revokedAt = Optional.of(Instant.parse("2026-10-25T00:00:00Z"));
              f.best = Optional.empty();
            }),
        row(
            "P14-dicabut",
            "dicabut-waktu-tidak-terbukti",
            Result.REVIEW,
            f -> {
              f.subIndication = Optional.of(SubIndication.REVOKED_CA_NO_POE);
            }),
        row(
            "P14-dicabut",
            "ditangguhkan",
            Result.REVIEW,
            f -> {
              f.revocation = RevocationStatus.UNKNOWN;
              f.subIndication = Optional.of(SubIndication.TRY_LATER);
            }),
        row(
            "P14-hilang",
            "setelah-laporan",
            Result.FAIL,
            f ->
                f.register =
                    Optional.of(FactsFixture.register("ISSUE", "2026-10-01T00:00:00Z", ""))),
        row(
            "P14-hilang",
            "setelah-laporan",
            Result.FAIL,
            f -> {
              f.register = Optional.of(FactsFixture.register("ISSUE", "2026-10-01T00:00:00Z", ""));
              f.best = Optional.empty();
            }),
        row(
            "P14-hilang",
            "waktu-tidak-terbukti",
            Result.UNKNOWN,
            f -> {
              f.register = Optional.of(FactsFixture.register("ISSUE", "2026-10-30T00:00:00Z", ""));
              f.best = Optional.empty();
            }),
        row(
            "P14-hilang",
            "pada-hari-laporan",
            Result.REVIEW,
            f ->
                f.register =
                    Optional.of(
                        FactsFixture.onlyTheDay("2026-10-01T00:00:00Z", "2026-10-30T00:00:00Z"))),
        row(
            "P14-hilang",
            "tidak-terdaftar",
            Result.REVIEW,
            f -> f.register = Optional.of(FactsFixture.unregistered())),
        row(
            "P14-hilang",
            "tanpa-sertifikat",
            Result.REVIEW,
            f -> f.register = Optional.of(FactsFixture.register("NO_CERTIFICATE", "", ""))),
        row(
            "P14-hilang",
            "",
            Result.PASS,
            f -> f.register = Optional.of(FactsFixture.register("ISSUE", "", ""))),
        row(
            "P14-hilang",
            "",
            Result.PASS,
            f ->
                f.register =
                    Optional.of(FactsFixture.register("ISSUE", "2026-10-30T00:00:00Z", ""))),
        row(
            "P14-pindah",
            "setelah-laporan",
            Result.FAIL,
            f ->
                f.register =
                    Optional.of(FactsFixture.register("ISSUE", "", "2026-10-01T00:00:00Z"))),
        row(
            "P14-pindah",
            "pada-hari-laporan",
            Result.REVIEW,
            f ->
                f.register =
                    Optional.of(
                        FactsFixture.movedOnTheDay(
                            "2026-10-01T00:00:00Z", "2026-10-30T00:00:00Z"))),
        row(
            "P14-pindah",
            "waktu-tidak-terbukti",
            Result.UNKNOWN,
            f -> {
              f.register = Optional.of(FactsFixture.register("ISSUE", "", "2026-10-30T00:00:00Z"));
              f.best = Optional.empty();
            }),
        row(
            "P14-pindah",
            "tidak-terdaftar",
            Result.UNKNOWN,
            f -> f.register = Optional.of(FactsFixture.register("NOT_REGISTERED", "", ""))),
        row(
            "P14-pindah",
            "tidak-terdaftar",
            Result.UNKNOWN,
            f -> f.register = Optional.of(FactsFixture.unregistered())),
        row(
            "P14-pindah",
            "",
            Result.PASS,
            f ->
                f.register =
                    Optional.of(FactsFixture.register("ISSUE", "", "2026-10-20T00:00:00Z"))),
        row(
            "P14-dicabut",
            "dicabut-menurut-register",
            Result.REVIEW,
            f -> {
              f.register = Optional.of(FactsFixture.register("REVOKE", "", ""));
              f.revocation = RevocationStatus.UNKNOWN;
            }),
        row(
            "P14-dicabut",
            "tanpa-bukti",
            Result.UNKNOWN,
            f -> {
              f.register = Optional.of(FactsFixture.register("ISSUE", "", ""));
              f.revocation = RevocationStatus.UNKNOWN;
            }),
        row(
            "P15-catatan-kaki",
            "penerbit-lain",
            Result.FAIL,
            f -> f.footer = Optional.of(FooterStatus.OTHER_ISSUER)),
        row(
            "P15-catatan-kaki",
            "gambar",
            Result.REVIEW,
            f -> f.footer = Optional.of(FooterStatus.IMAGE)),
        row(
            "P15-catatan-kaki",
            "sebagian",
            Result.FAIL,
            f -> {
              f.footer = Optional.of(FooterStatus.PARTIAL);
              f.footerMissing = List.of("issued");
            }),
        row(
            "P15-catatan-kaki",
            "tidak-jelas",
            Result.REVIEW,
            f -> f.footer = Optional.of(FooterStatus.PARTIAL)),
        row(
            "P15-catatan-kaki",
            "tidak-ada",
            Result.FAIL,
            f -> f.footer = Optional.of(FooterStatus.ABSENT)),
        row(
            "P15-catatan-kaki",
            "teks-tidak-lengkap",
            Result.UNKNOWN,
            f -> {
              f.footer = Optional.of(FooterStatus.ABSENT);
              f.textComplete = false;
            }),
        row(
            "P15-catatan-kaki",
            "tersembunyi",
            Result.REVIEW,
            f -> {
              f.footer = Optional.empty();
              f.defects = List.of(Defect.of(new FactsFixture.SomeCode("TEXT_HIDDEN", Effect.NOTE)));
            }),
        row("P15-catatan-kaki", "unknown", Result.UNKNOWN, f -> f.footer = Optional.empty()),
        row("P15-catatan-kaki", "", Result.NOT_APPLICABLE, f -> f.signatures = 0),
        row("P16-masa-berlaku", "", Result.FAIL, f -> f.lifeDays = 1094.99),
        row("P16-masa-berlaku", "", Result.PASS, f -> f.lifeDays = 731),
        row("P16-pembaruan", "segera-diperbarui", Result.REVIEW, f -> f.daysLeft = 90),
        row("P16-pembaruan", "", Result.PASS, f -> f.daysLeft = 91),
        row("P16-pembaruan", "", Result.NOT_APPLICABLE, f -> f.daysLeft = -1),
        row(
            "P16-pembaruan",
            "kedaluwarsa",
            Result.FAIL,
            f -> {
              f.daysLeft = -1;
              f.register = Optional.of(FactsFixture.register("ISSUE", "", ""));
            }),
        row(
            "P16-pembaruan",
            "",
            Result.PASS,
            f -> {
              f.daysLeft = -1;
              f.register = Optional.of(FactsFixture.register("EXPIRED", "", ""));
            }),
        row(
            "P16-pembaruan",
            "",
            Result.PASS,
            f -> {
              f.daysLeft = 20;
              f.register = Optional.of(FactsFixture.register("RENEW", "", ""));
            }),
        row(
            "P16-pembaruan",
            "",
            Result.NOT_APPLICABLE,
            f -> {
              f.daysLeft = -1;
              f.register = Optional.of(FactsFixture.byName("ISSUE"));
            }),
        row(
            "P17-pencabutan",
            "",
            Result.NOT_APPLICABLE,
            f -> f.register = Optional.of(FactsFixture.unregistered())),
        row(
            "P17-pencabutan",
            "",
            Result.PASS,
            f -> f.register = Optional.of(FactsFixture.register("ISSUE", "", ""))),
        row(
            "P17-pencabutan",
            "register-menyatakan-dicabut",
            Result.REVIEW,
            f -> f.register = Optional.of(FactsFixture.register("REVOKE", "", ""))),
        row(
            "P17-pencabutan",
            "belum-dicabut",
            Result.REVIEW,
            f ->
                f.register =
                    Optional.of(FactsFixture.register("ISSUE", "2026-10-20T00:00:00Z", ""))),
        row(
            "P17-pencabutan",
            "tanpa-bukti",
            Result.UNKNOWN,
            f -> {
              f.register = Optional.of(FactsFixture.register("ISSUE", "2026-10-20T00:00:00Z", ""));
              f.revocation = RevocationStatus.UNKNOWN;
            }),
        row(
            "P17-pencabutan",
            "",
            Result.PASS,
            f -> {
              f.register = Optional.of(FactsFixture.register("REVOKE", "2026-10-20T00:00:00Z", ""));
              f.revokedAt = Optional.of(Instant.parse("2026-10-21T00:00:00Z"));
            }),
        row(
            "L-permohonan",
            "",
            Result.FAIL,
            f -> {
              f.kind = Optional.of("permohonan-sertifikat");
              f.application =
                  Optional.of(
                      new ApplicationLetterFacts(
                          List.of("nama"), List.of("nik", "telepon"), List.of(), true));
            }),
        row(
            "L-permohonan",
            "",
            Result.PASS,
            f -> {
              f.kind = Optional.of("permohonan-sertifikat");
              f.application =
                  Optional.of(
                      new ApplicationLetterFacts(List.of("nama"), List.of(), List.of(), true));
            }),
        row(
            "L-permohonan",
            "unknown",
            Result.UNKNOWN,
            f -> f.kind = Optional.of("permohonan-sertifikat")),
        row("P20-masalah", "", Result.REVIEW, f -> f.signatures = 0),
        row("P20-masalah", "", Result.PASS, f -> f.footer = Optional.of(FooterStatus.ABSENT)),
        row("P21-insiden", "", Result.REVIEW, f -> f.integrity = Integrity.BROKEN),
        row("H-cap-waktu", "", Result.REVIEW, f -> f.timestamp = Optional.empty()),
        row("H-bukti-jangka-panjang", "", Result.REVIEW, f -> f.longTerm = false),
        row("H-selisih-waktu", "", Result.REVIEW, f -> f.deviation = Optional.of(31L)),
        row("H-selisih-waktu", "", Result.PASS, f -> f.deviation = Optional.of(30L)),
        row("H-selisih-waktu", "", Result.NOT_APPLICABLE, f -> f.deviation = Optional.empty()),
        row("H-tanpa-sandi", "", Result.PASS, f -> f.encrypted = true),
        row("H-nomor", "", Result.REVIEW, f -> f.number = Optional.empty()),
        row(
            "H-nomor",
            "unknown",
            Result.UNKNOWN,
            f -> {
              f.number = Optional.empty();
              f.textComplete = false;
            }),
        row("H-variabel", "", Result.REVIEW, f -> f.placeholders = List.of("${nomor_naskah}")),
        row(
            "H-periode",
            "",
            Result.REVIEW,
            f -> f.date = Optional.of(LocalDate.parse("2026-09-30"))),
        row("H-periode", "unknown", Result.UNKNOWN, f -> f.date = Optional.empty()),
        row("H-qr-host", "", Result.NOT_APPLICABLE, f -> {}),
        row("H-qr-host", "", Result.PASS, f -> f.qrCodes = leadingTo("tte.komdigi.go.id")),
        row("H-qr-host", "", Result.PASS, f -> f.qrCodes = leadingTo("x.bsre.bssn.go.id")),
        row("H-qr-host", "", Result.REVIEW, f -> f.qrCodes = leadingTo("bsre.bssn.go.id.example")),
        row("H-qr-host", "", Result.REVIEW, f -> f.qrCodes = leadingTo("xbsre.bssn.go.id")),
        row(
            "H-qr-host",
            "",
            Result.REVIEW,
            f -> f.qrCodes = leadingTo("bsre.bssn.go.id", "lain.example")),
        row("H-qr-host", "unknown", Result.UNKNOWN, f -> f.qrCodes = Optional.empty()));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("alternatives")
  void judges(String rule, String variant, Result result, Consumer<FactsFixture> change) {
    FactsFixture facts = new FactsFixture();
    change.accept(facts);

    Finding finding = only(evaluator.evaluate(facts.build()), rule);

    assertThat(finding.result()).as(finding.toString()).isEqualTo(result);
    assertThat(finding.variant().orElse("")).isEqualTo(variant);
  }

  @Test
  void hasATestForEveryOutcomeOfEveryRule() {
    Set<String> tested = new HashSet<>();
    alternatives().forEach(row -> tested.add(row.get()[0] + " " + row.get()[1]));
    // No facts of an evaluated document have no page.
    Set<String> unreachable = Set.of("H-tanpa-sandi ");
    for (Rule rule : policy.rules()) {
      for (Rule.Outcome outcome : rule.outcomes()) {
        String name = rule.id() + " " + outcome.variant().orElse("");
        if (!name.endsWith(" unknown") && !unreachable.contains(name)) {
          assertThat(tested).contains(name);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(SubIndication.class)
  void neverCallsADocumentCompliantWhoseSignatureDidNotPass(SubIndication subIndication) {
    FactsFixture facts = new FactsFixture();
    facts.subIndication = Optional.of(subIndication);

    assertThat(evaluator.conclude(evaluator.evaluate(facts.build())))
        .isNotEqualTo(DocumentConclusion.COMPLIANT);
  }

  @Test
  void acceptsUnknownRevocationOnlyWhenThePolicySaysSo() throws Exception {
    FactsFixture facts = new FactsFixture();
    facts.revocation = RevocationStatus.UNKNOWN;
    facts.subIndication = Optional.of(SubIndication.TRY_LATER);
    facts.reason = "REVOCATION_UNKNOWN";
    List<Finding> findings = evaluator.evaluate(facts.build());

    assertThat(only(findings, "P14-dicabut"))
        .satisfies(
            finding -> {
              assertThat(finding.result()).isEqualTo(Result.UNKNOWN);
              assertThat(finding.countsWhenUnknown()).isFalse();
            });
    assertThat(evaluator.conclude(findings)).isEqualTo(DocumentConclusion.COMPLIANT);

    Evaluator strict =
        new Evaluator(
            ShippedPolicy.load("settings: {revocation: {value: required, because: strict}}"),
            AS_OF);
    assertThat(strict.conclude(strict.evaluate(facts.build())))
        .isEqualTo(DocumentConclusion.NEEDS_REVIEW);
  }

  @Test
  void recordsTheFactsThatARuleNamesWithTheirValues() {
    FactsFixture facts = new FactsFixture();
    facts.laterChanges = LaterChanges.UNPROVEN;
    facts.claimed = Optional.of(OffsetDateTime.parse("2026-10-14T10:00:00+08:00"));
    facts.best = Optional.empty();
    List<Finding> findings = evaluator.evaluate(facts.build());

    assertThat(only(findings, "P13-perubahan").evidence())
        .containsEntry("signature.laterChanges", "UNPROVEN")
        .containsEntry("setting.permittedLaterChanges", "SIGNATURE_STAMPED")
        .containsEntry("signature.contentChanged", "false");
    assertThat(only(findings, "P14-berlaku").evidence())
        .containsEntry("signature.bestSignatureTime", "-")
        .containsEntry("signature.claimedTime", "2026-10-14T02:00:00Z")
        .containsEntry("certificate.notAfter", "2027-12-31T23:59:59Z");
    assertThat(only(findings, "P16-masa-berlaku").evidence())
        .containsEntry("certificate.lifeDays", "729.99");
  }

  @Test
  void showsEveryRuleOnAnUnsignedDocument() {
    FactsFixture facts = new FactsFixture();
    facts.signatures = 0;
    List<Finding> findings = evaluator.evaluate(facts.build());

    assertThat(findings).extracting(Finding::rule).isEqualTo(ruleIds());
    assertThat(only(findings, "P13-keutuhan"))
        .extracting(Finding::subject, Finding::result)
        .containsExactly("document", Result.NOT_APPLICABLE);
    assertThat(evaluator.conclude(findings)).isEqualTo(DocumentConclusion.NON_COMPLIANT);
  }

  @Test
  void namesSignaturesByFieldAndCertificatesByFingerprintAndSkipsDocumentTimestamps() {
    FactsFixture facts = new FactsFixture();
    assertThat(only(evaluator.evaluate(facts.build()), "P13-keutuhan").subject())
        .isEqualTo("sig_1");
    assertThat(only(evaluator.evaluate(facts.build()), "P16-masa-berlaku").subject())
        .isEqualTo(FactsFixture.SHA256);
    facts.signatureKind = SignatureKind.DOCUMENT_TIMESTAMP;
    assertThat(only(evaluator.evaluate(facts.build()), "P13-keutuhan"))
        .extracting(Finding::subject, Finding::result)
        .containsExactly("document", Result.NOT_APPLICABLE);
  }

  @Test
  void leavesOutRulesThatAreSwitchedOffAndHouseRulesThatSettingsSwitchOff() throws Exception {
    Evaluator tailored =
        new Evaluator(
            ShippedPolicy.load(
                """
                settings: {requireNumber: {value: false, because: a}}
                rules: {P11-jenis: {enabled: false, because: a}}
                """),
            AS_OF);
    FactsFixture facts = new FactsFixture();
    facts.number = Optional.empty();
    List<Finding> findings = tailored.evaluate(facts.build());

    assertThat(findings).extracting(Finding::rule).doesNotContain("P11-jenis");
    assertThat(only(findings, "H-nomor").result()).isEqualTo(Result.NOT_APPLICABLE);
    assertThat(only(findings, "H-periode").result())
        .as("without a period")
        .isEqualTo(Result.NOT_APPLICABLE);
  }

  @Test
  void doesNotApplyARuleBeforeItIsInForce() throws Exception {
    Policy dated =
        id.absah.rules.PolicyLoader.load(
            new id.absah.rules.PolicySource(
                "dated.yaml",
                ShippedPolicy.source()
                    .text()
                    .replace(
                        "    when: document.signatureCount > 0\n",
                        "    in-force: 2026-10-15\n    when: document.signatureCount > 0\n"),
                "-"),
            Optional.empty());
    FactsFixture facts = new FactsFixture();
    facts.footer = Optional.of(FooterStatus.ABSENT);

    assertThat(judgedOn(dated, facts, "2026-10-14")).isEqualTo(Result.NOT_APPLICABLE);
    assertThat(judgedOn(dated, facts, "2026-10-15")).isEqualTo(Result.FAIL);
    facts.date = Optional.empty();
    assertThat(only(new Evaluator(dated, AS_OF).evaluate(facts.build()), "P15-catatan-kaki"))
        .as("without a date the evaluation date counts")
        .extracting(Finding::result)
        .isEqualTo(Result.FAIL);
  }

  private static Result judgedOn(Policy dated, FactsFixture facts, String date) {
    facts.date = Optional.of(LocalDate.parse(date));
    return only(new Evaluator(dated, AS_OF).evaluate(facts.build()), "P15-catatan-kaki").result();
  }

  @Test
  void turnsARuleThatCannotBeComputedIntoAnErrorFinding() throws Exception {
    Policy broken =
        id.absah.rules.PolicyLoader.load(
            new id.absah.rules.PolicySource(
                "broken.yaml",
                ShippedPolicy.source()
                    .text()
                    .replace("expect: signature.longTerm", "expect: 1 / signature.revision == 1")
                    .replace(
                        "severity: info\n    for: signature",
                        "severity: major\n    for: signature"),
                "-"),
            Optional.empty());
    Evaluator broke = new Evaluator(broken, AS_OF);
    List<Finding> findings = broke.evaluate(new FactsFixture().build());

    assertThat(findings).extracting(Finding::rule).isEqualTo(ruleIds());
    assertThat(only(findings, "H-bukti-jangka-panjang").result()).isEqualTo(Result.ERROR);
    assertThat(broke.conclude(findings)).isEqualTo(DocumentConclusion.NEEDS_REVIEW);
  }

  @Test
  void givesTheSameFindingsOnManyThreadsAtOnce() {
    FactsFixture facts = new FactsFixture();
    facts.provider = Provider.OTHER;
    List<Finding> expected = evaluator.evaluate(facts.build());

    assertThat(
            java.util.stream.IntStream.range(0, 500)
                .parallel()
                .mapToObj(i -> evaluator.evaluate(facts.build())))
        .allMatch(expected::equals);
  }

  static Finding only(List<Finding> findings, String rule) {
    List<Finding> found = findings.stream().filter(f -> f.rule().equals(rule)).toList();
    assertThat(found).as(rule).hasSize(1);
    return found.get(0);
  }
}
