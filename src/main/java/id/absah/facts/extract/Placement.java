package id.absah.facts.extract;

import id.absah.facts.CertificateFacts;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.ExtractionSettings;
import id.absah.facts.UnitSource;
import id.absah.facts.extract.UnitExtractor.Letterhead;
import java.util.List;
import java.util.Optional;

/**
 * Completes the facts of a file by what its place and the evaluation date say: path, perangkat
 * daerah, days left of certificates. Cheap, so that kept facts are placed again in every run.
 * Thread-safe.
 */
public final class Placement {
  private final ExtractionSettings settings;
  private final UnitExtractor units;

  /** Makes a placement with the policy's settings. */
  public Placement(ExtractionSettings settings) {
    this.settings = settings;
    this.units = new UnitExtractor(settings.units());
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
    UnitExtractor.Found unit = units.place(new Letterhead(document.letterhead(), known), path);
    List<CertificateFacts> certificates =
        facts.certificates().stream()
            .map(certificate -> certificate.on(settings.asOf(), settings.zone()))
            .toList();
    return new EstablishedFacts(
        document.placed(path, unit.unit(), unit.source()), facts.signatures(), certificates);
  }
}
