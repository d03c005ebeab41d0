package id.absah.ledger;

import id.absah.document.Octets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a run begins with. An unfinished run is continued with what it began with, its times
 * included, so that it ends as if it had never stopped.
 *
 * @param engine the program's version
 * @param asOf the evaluation date
 * @param validationTime the time signatures are judged at
 * @param period the period asked for
 * @param roots the names of what is scanned
 * @param configuration all that judging depends on, as bytes of the caller's: to judge again later
 * @param examinationKey what examinations depend on
 */
public record RunStart(
    String engine,
    LocalDate asOf,
    Instant validationTime,
    Optional<String> period,
    List<String> roots,
    Octets configuration,
    ExaminationKey examinationKey) {
  public RunStart {
    roots = List.copyOf(roots);
  }
}
