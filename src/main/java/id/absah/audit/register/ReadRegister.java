package id.absah.audit.register;

import id.absah.facts.Register;
import java.util.List;

/**
 * A register that was read.
 *
 * @param register its holders
 * @param warnings cells that could not be understood and count as empty, in file order
 */
public record ReadRegister(Register register, List<RegisterProblem> warnings) {
  public ReadRegister {
    warnings = List.copyOf(warnings);
  }
}
