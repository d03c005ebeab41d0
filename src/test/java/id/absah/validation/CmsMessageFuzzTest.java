package id.absah.validation;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** CMS SignedData (RFC 5652). */
class CmsMessageFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void refusesAnyBytesByOneExceptionOnly(byte[] bytes) {
    try {
      CmsMessage.read(bytes);
    } catch (MalformedAsn1Exception e) {
      // what a stranger's bytes may end in
    }
  }
}
