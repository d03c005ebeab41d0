package id.absah.audit;

import java.util.List;

/** A self-test that failed, for tests of what becomes of it. */
public final class FailedSelfTests {
  private FailedSelfTests() {}

  /** One sample that gave another verdict. */
  public static SelfTestException of(String sample, String expected, String actual) {
    return new SelfTestException(
        List.of(new SelfTestException.Difference(sample, expected, actual)));
  }
}
