package id.absah.validation;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Revocation lists (RFC 5280, 5). */
class CrlFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void refusesAnyBytesByOneExceptionOnly(byte[] bytes) {
    try {
      Crl.read(bytes, "");
    } catch (MalformedAsn1Exception e) {
      // what a stranger's bytes may end in
    }
  }
}
