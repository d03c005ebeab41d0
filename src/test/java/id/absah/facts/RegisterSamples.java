package id.absah.facts;

import java.util.Optional;

/** Rows of a register for tests. */
public final class RegisterSamples {
  private RegisterSamples() {}

  /** A row of a name and a status, and nothing else. */
  public static RegisterRow row(String name, RegisterStatus status) {
    return row(2, name, Optional.empty(), Optional.empty(), Optional.of(status));
  }

  /** A row without reports. */
  public static RegisterRow row(
      int row,
      String name,
      Optional<String> unit,
      Optional<String> serial,
      Optional<RegisterStatus> status) {
    return new RegisterRow(
        row,
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        unit,
        Optional.empty(),
        serial,
        Optional.empty(),
        Optional.empty(),
        status,
        Optional.empty(),
        Optional.empty());
  }
}
