package id.absah.facts;

import id.absah.facts.RegisterEntry.Reported;
import id.absah.validation.CertificateSummary;
import id.absah.validation.RevocationStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The facts of a certificate. */
final class CertificateVocabulary {
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
        .truth("register.given", c -> c.register().isPresent())
        .truth(
            "register.present",
            c -> c.register().map(RegisterEntry::match).map(RegisterMatch::found).orElse(false))
        .choiceIfAny(
            "register.match", RegisterMatch.class, c -> c.register().map(RegisterEntry::match))
        .choiceIfAny("register.status", RegisterStatus.class, register(RegisterEntry::status))
        .textIfAny("register.holder", row(row -> Optional.of(row.name())))
        .textIfAny("register.unit", row(RegisterRow::unit))
        .dateIfAny("register.expires", row(r -> r.expires().map(RegisterDate::day)))
        .timeIfAny("register.reportedLostAt", lost(Reported::earliest))
        .timeIfAny("register.reportedLostBy", lost(Reported::past))
        .timeIfAny("register.reportedTransferredAt", transferred(Reported::earliest))
        .timeIfAny("register.reportedTransferredBy", transferred(Reported::past));
    return facts.list();
  }

  private static <T> Function<CertificateFacts, T> of(Function<CertificateSummary, T> read) {
    return facts -> read.apply(facts.certificate());
  }

  private static <T> Function<CertificateFacts, Optional<T>> register(
      Function<RegisterEntry, Optional<T>> read) {
    return facts -> facts.register().flatMap(read);
  }

  private static <T> Function<CertificateFacts, Optional<T>> row(
      Function<RegisterRow, Optional<T>> read) {
    return register(entry -> entry.row().flatMap(read));
  }

  private static Function<CertificateFacts, Optional<Instant>> lost(
      Function<Reported, Instant> read) {
    return register(entry -> entry.lost().map(read));
  }

  private static Function<CertificateFacts, Optional<Instant>> transferred(
      Function<Reported, Instant> read) {
    return register(entry -> entry.transferred().map(read));
  }
}
