package id.absah.findings;

import java.time.LocalDate;
import java.util.Optional;

/** What rules may know of the run: its evaluation date, and its period when it has one. */
record RunFacts(LocalDate asOf, Optional<LocalDate> from, Optional<LocalDate> to) {}
