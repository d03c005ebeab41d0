package id.absah.validation;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** OCSP responses (RFC 6960). */
class OcspResponseFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void refusesAnyBytesByOneExceptionOnly(byte[] bytes) {
    try {
      OcspResponse.read(bytes);
    } catch (MalformedAsn1Exception e) {
      // what a stranger's bytes may end in
    }
  }
}
