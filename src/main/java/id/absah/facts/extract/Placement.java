package id.absah.facts.extract;

import id.absah.facts.CertificateFacts;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.ExtractionSettings;
import id.absah.facts.Register;
import id.absah.facts.UnitSource;
import id.absah.facts.extract.UnitExtractor.Letterhead;
import java.util.List;
import java.util.Optional;

/**
 * Completes the facts of a file by what its place and the evaluation date say: path, perangkat
 * daerah, days left of certificates, their rows in the register. Cheap, so that kept facts are
 * placed again in every run. Thread-safe.
 */
public final class Placement {
  private final ExtractionSettings settings;
  private final UnitExtractor units;
  private final Optional<RegisterMatcher> register;

  /** Makes a placement with the policy's settings and no register. */
  public Placement(ExtractionSettings settings) {
    this(settings, Optional.empty());
  }

  /** Makes a placement that looks certificates up in a register. */
  public Placement(ExtractionSettings settings, Optional<Register> register) {
    this.settings = settings;
    this.units = new UnitExtractor(settings.units(), settings.government());
    this.register =
        register.map(given -> new RegisterMatcher(given, settings.zone(), this::unitName));
  }

  /**
   * Places facts.
   *
   * @param facts of the file, placed or not
   * @param path where it stands, as reports print it
   */
  public EstablishedFacts place(EstablishedFacts facts, String path) {
    DocumentFacts document = facts.document();
    Optional<String> known =
        document.letterhead().isPresent() && document.unitSource() == UnitSource.LETTERHEAD
            ? document.unit()
            : Optional.empty();
    UnitExtractor.Found placed = units.place(new Letterhead(document.letterhead(), known), path);
    UnitExtractor.Found unit =
        placed.unit().isPresent() ? placed : units.byOrganizations(organizations(facts));
    List<CertificateFacts> certificates =
        facts.certificates().stream()
            .map(certificate -> certificate.on(settings.asOf(), settings.zone()))
            .map(certificate -> registered(certificate, unit.unit()))
            .toList();
    return new EstablishedFacts(
        document.placed(path, unit.unit(), unit.source()), facts.signatures(), certificates);
  }

  private static List<String> organizations(EstablishedFacts facts) {
    return facts.certificates().stream()
        .flatMap(certificate -> certificate.certificate().organization().stream())
        .distinct()
        .toList();
  }

  private CertificateFacts registered(CertificateFacts certificate, Optional<String> unit) {
    return register
        .map(matcher -> matcher.match(certificate.certificate(), unit))
        .map(certificate::registered)
        .orElse(certificate);
  }

  /** The name in the settings of a unit as a register writes it; as written when none is meant. */
  private String unitName(String written) {
    Letterhead none = new Letterhead(Optional.empty(), Optional.empty());
    return units.place(none, written.replace('/', ' ') + "/-").unit().orElse(written);
  }
}
