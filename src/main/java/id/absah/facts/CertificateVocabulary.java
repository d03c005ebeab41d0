package id.absah.facts;

import id.absah.facts.CertificateFacts.RegisterEntry;
import id.absah.validation.CertificateSummary;
import id.absah.validation.RevocationStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The facts of a certificate. */
final class CertificateVocabulary {
  /** The states in the registers seen (DOMAIN, the evaluation report). */
  private static final List<String> REGISTER_STATUS =
      List.of("ISSUE", "EXPIRED", "RENEW", "REVOKE", "SUSPEND", "NO_CERTIFICATE", "NOT_REGISTERED");

  static final List<Fact<CertificateFacts>> FACTS = facts();

  private CertificateVocabulary() {}

  private static List<Fact<CertificateFacts>> facts() {
    Facts<CertificateFacts> facts = new Facts<>("certificate");
    facts
        .text("sha256", of(CertificateSummary::sha256))
        .text("serial", of(CertificateSummary::serial))
        .text("subject", of(CertificateSummary::subject))
        .textIfAny("commonName", of(CertificateSummary::commonName))
        .textIfAny("organization", of(CertificateSummary::organization))
        .textIfAny("country", of(CertificateSummary::country))
        .textIfAny("description", of(CertificateSummary::description))
        .text("issuer", of(CertificateSummary::issuer))
        .text("issuerName", of(CertificateSummary::issuerCommonName))
        .time("notBefore", of(CertificateSummary::notBefore))
        .time("notAfter", of(CertificateSummary::notAfter))
        .text("keyAlgorithm", of(CertificateSummary::keyAlgorithm))
        .integer("keyBits", c -> c.certificate().keyBits())
        .texts("keyUsage", of(CertificateSummary::keyUsage))
        .texts("extendedKeyUsage", of(CertificateSummary::extendedKeyUsage))
        .truth("selfSigned", c -> c.certificate().selfSigned())
        .truth("certificateAuthority", c -> c.certificate().certificateAuthority())
        .choice("provider", Provider.class, CertificateFacts::provider)
        .textIfAny("providerName", CertificateFacts::providerName)
        .number("lifeDays", CertificateFacts::lifeDays)
        .integer("daysLeft", CertificateFacts::daysLeft)
        .truthIfAny("standardsMet", CertificateFacts::standardsMet)
        .choice("revocation", RevocationStatus.class, CertificateFacts::revocation)
        .timeIfAny("revokedAt", CertificateFacts::revokedAt)
        .timeIfAny("lastUsedAt", CertificateFacts::lastUsedAt)
        .truth("register.present", c -> c.register().isPresent())
        .choiceOf("register.status", REGISTER_STATUS, c -> c.register().map(RegisterEntry::status))
        .timeIfAny("register.reportedLostAt", register(RegisterEntry::reportedLostAt))
        .timeIfAny(
            "register.reportedTransferredAt", register(RegisterEntry::reportedTransferredAt));
    return facts.list();
  }

  private static <T> Function<CertificateFacts, T> of(Function<CertificateSummary, T> read) {
    return facts -> read.apply(facts.certificate());
  }

  private static <T> Function<CertificateFacts, Optional<T>> register(
      Function<RegisterEntry, Optional<T>> read) {
    return facts -> facts.register().flatMap(read);
  }
}
