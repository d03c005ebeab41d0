package id.absah.validation;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Certificates (RFC 5280, 4). */
class ParsedCertificateFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void refusesAnyBytesByOneExceptionOnly(byte[] bytes) {
    try {
      ParsedCertificate.read(bytes, "");
    } catch (MalformedAsn1Exception e) {
      // what a stranger's bytes may end in
    }
  }
}
