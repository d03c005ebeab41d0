package id.absah.reports.text;

import id.absah.facts.Register;
import id.absah.facts.RegisterDate;
import id.absah.facts.RegisterEntry;
import id.absah.facts.RegisterRow;
import id.absah.findings.Evaluation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A holder of the register with a certificate that was used, or without one; or a certificate that
 * was used and is in no row.
 *
 * @param row of the register
 * @param certificate that was used
 * @param asOf the evaluation date
 */
public record Holder(
    Optional<RegisterRow> row, Optional<SeenCertificate> certificate, LocalDate asOf) {
  /** What an archive tells of a holder. */
  public enum Standing {
    /** Signs with a certificate of the register. */
    SIGNS,
    /** In the register, and signs no document of the archive. */
    NEVER_SIGNS,
    /** Signs with a certificate that is not in the register. */
    NOT_IN_REGISTER
  }

  /**
   * The register's rows in its order, once for each certificate that was used; then the
   * certificates that are in no row, those that sign most first. Nobody without a register.
   */
  public static List<Holder> all(Evaluation evaluation) {
    if (evaluation.register().isEmpty()) {
      return List.of();
    }
    Register register = evaluation.register().get();
    LocalDate asOf = evaluation.run().asOf();
    Map<Integer, List<SeenCertificate>> byRow = new HashMap<>();
    List<SeenCertificate> unregistered = new ArrayList<>();
    for (SeenCertificate seen : SeenCertificate.all(evaluation)) {
      Optional<RegisterRow> row = seen.facts().register().flatMap(RegisterEntry::row);
      if (row.isPresent()) {
        byRow.computeIfAbsent(row.get().row(), number -> new ArrayList<>()).add(seen);
      } else {
        unregistered.add(seen);
      }
    }
    List<Holder> all = new ArrayList<>();
    for (RegisterRow row : register.rows()) {
      List<SeenCertificate> used = byRow.getOrDefault(row.row(), List.of());
      if (used.isEmpty()) {
        all.add(new Holder(Optional.of(row), Optional.empty(), asOf));
      }
      used.forEach(one -> all.add(new Holder(Optional.of(row), Optional.of(one), asOf)));
    }
    unregistered.sort((one, other) -> Long.compare(other.documents(), one.documents()));
    unregistered.forEach(one -> all.add(new Holder(Optional.empty(), Optional.of(one), asOf)));
    return all;
  }

  /** What the archive tells. */
  public Standing standing() {
    if (row.isEmpty()) {
      return Standing.NOT_IN_REGISTER;
    }
    return certificate.isPresent() ? Standing.SIGNS : Standing.NEVER_SIGNS;
  }

  /** The name in the register, else in the certificate. */
  public String name() {
    return row.map(RegisterRow::name)
        .or(() -> certificate.map(Holder::subject))
        .orElse(Wording.NOTHING);
  }

  private static String subject(SeenCertificate seen) {
    return seen.facts().certificate().commonName().orElse(seen.facts().certificate().subject());
  }

  /** The last day of validity by the register, for those of whom no certificate was seen. */
  public Optional<LocalDate> registerExpires() {
    return row.flatMap(RegisterRow::expires).map(RegisterDate::day);
  }

  /** Days to the end of the certificate; of one that was not seen, by the register. */
  public Optional<Long> daysLeft() {
    return certificate
        .map(seen -> seen.facts().daysLeft())
        .or(() -> registerExpires().map(day -> ChronoUnit.DAYS.between(asOf, day)));
  }
}
