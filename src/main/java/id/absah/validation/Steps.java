package id.absah.validation;

import id.absah.document.Code;
import id.absah.document.Defect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The checks of one signature in the order they were made, and the conclusion that follows. Passed
 * is what remains when every required check was made and every check made was passed.
 */
final class Steps {
  private record Failure(SubIndication subIndication, Defect defect) {}

  private final List<Check> checks = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final Set<ValidationCode> passed = EnumSet.noneOf(ValidationCode.class);

  /** Records a check that holds. */
  void pass(ValidationCode code, String... namesAndValues) {
    passed.add(code);
    checks.add(new Check(code, Check.Outcome.PASSED, values(namesAndValues)));
  }

  /** Records a check that has no meaning here. */
  void notApplicable(ValidationCode code) {
    passed.add(code);
    checks.add(new Check(code, Check.Outcome.NOT_APPLICABLE, values()));
  }

  /** Records a check that does not hold. */
  void fail(SubIndication subIndication, Defect defect) {
    record(subIndication, defect, Check.Outcome.FAILED);
  }

  void fail(SubIndication subIndication, ValidationCode code, String... namesAndValues) {
    fail(subIndication, defect(code, namesAndValues));
  }

  /** Records a check that the data at hand do not decide. */
  void unknown(SubIndication subIndication, Defect defect) {
    record(subIndication, defect, Check.Outcome.UNKNOWN);
  }

  private void record(SubIndication subIndication, Defect defect, Check.Outcome outcome) {
    failures.add(new Failure(subIndication, defect));
    checks.add(new Check(defect.code(), outcome, defect.values()));
  }

  /** Records {@code holds} as passed or failed, with the same values. */
  boolean check(
      boolean holds, SubIndication subIndication, ValidationCode code, String... namesAndValues) {
    if (holds) {
      pass(code, namesAndValues);
    } else {
      fail(subIndication, code, namesAndValues);
    }
    return holds;
  }

  static Defect defect(Code code, String... namesAndValues) {
    return new Defect(code, values(namesAndValues));
  }

  private static SortedMap<String, String> values(String... namesAndValues) {
    SortedMap<String, String> values = new TreeMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return values;
  }

  List<Check> checks() {
    return checks;
  }

  /** The findings of all checks that did not pass. */
  List<Defect> defects() {
    List<Defect> defects = new ArrayList<>();
    for (Failure failure : failures) {
      defects.add(failure.defect());
    }
    return defects;
  }

  boolean hasFailures() {
    return !failures.isEmpty();
  }

  /**
   * The conclusion: a refutation before a doubt, a doubt before missing revocation data, and among
   * equals the first found.
   *
   * @param required checks without which nothing passes
   */
  Conclusion conclusion(Set<ValidationCode> required) {
    for (int rank = 0; rank <= 2; rank++) {
      for (Failure failure : failures) {
        if (rank(failure) == rank) {
          return Conclusion.of(failure.subIndication(), failure.defect());
        }
      }
    }
    for (ValidationCode code : required) {
      if (!passed.contains(code)) {
        return Conclusion.of(
            SubIndication.GENERIC,
            Defect.of(ValidationCode.VALIDATION_FAILURE, "skipped", code.name()));
      }
    }
    return Conclusion.passed();
  }

  /** Takes over all checks and failures of another list. */
  void take(Steps other) {
    checks.addAll(other.checks);
    failures.addAll(other.failures);
    passed.addAll(other.passed);
  }

  private static int rank(Failure failure) {
    if (failure.subIndication().indication() == Indication.TOTAL_FAILED) {
      return 0;
    }
    return failure.defect().code() == ValidationCode.REVOCATION_UNKNOWN ? 2 : 1;
  }
}
