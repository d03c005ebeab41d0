package id.absah.validation;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Time-stamp tokens (RFC 3161). */
class TimestampTokenFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void refusesAnyBytesByOneExceptionOnly(byte[] bytes) {
    try {
      TimestampToken.read(bytes);
    } catch (MalformedAsn1Exception e) {
      // what a stranger's bytes may end in
    }
  }
}
