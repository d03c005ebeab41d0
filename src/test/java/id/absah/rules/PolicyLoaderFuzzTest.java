package id.absah.rules;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/** Policies: any bytes end as a policy or as a list of its mistakes. */
class PolicyLoaderFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void refusesAnyBytesByOneExceptionOnly(byte[] bytes) {
    try {
      PolicyLoader.load(PolicySource.of("fuzz.yaml", bytes), Optional.empty());
    } catch (PolicyException e) {
      // what a stranger's policy may end in
    }
  }
}
