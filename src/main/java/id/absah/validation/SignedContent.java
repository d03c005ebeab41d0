package id.absah.validation;

import static id.absah.validation.SubIndication.FORMAT_FAILURE;
import static id.absah.validation.SubIndication.HASH_FAILURE;

import id.absah.document.ByteRange;
import java.security.MessageDigest;
import java.util.Optional;

/** What one signature is over: the bytes of its range, or with adbe.pkcs7.sha1 their digest. */
final class SignedContent {
  private final Optional<String> subFilter;
  private final CmsMessage message;
  private final ByteRange range;
  private final RangeDigests digests;

  SignedContent(
      Optional<String> subFilter, CmsMessage message, ByteRange range, RangeDigests digests) {
    this.subFilter = subFilter;
    this.message = message;
    this.range = range;
    this.digests = digests;
  }

  boolean isPkcs7Sha1() {
    return subFilter.equals(Optional.of(FormatCheck.PKCS7_SHA1));
  }

  CmsVerification.Content content() {
    return isPkcs7Sha1()
        ? ContentBytes.of(message.content().orElse(new byte[0]))
        : digests.content(range);
  }

  /** ISO 32000-2, 12.8.3.3: detached, or for adbe.pkcs7.sha1 the SHA-1 of the ranges inside. */
  boolean check(Steps steps) {
    if (!isPkcs7Sha1()) {
      boolean typed =
          steps.check(
              message.contentType().equals(CmsMessage.DATA),
              FORMAT_FAILURE,
              ValidationCode.CONTENT_TYPE,
              "expected",
              CmsMessage.DATA,
              "actual",
              message.contentType());
      return steps.check(
              message.content().isEmpty(), FORMAT_FAILURE, ValidationCode.CONTENT_NOT_DETACHED)
          && typed;
    }
    steps.notApplicable(ValidationCode.CONTENT_NOT_DETACHED);
    Optional<byte[]> digest = digests.digest("SHA-1", range);
    return steps.check(
        digest.isPresent()
            && message.content().isPresent()
            && MessageDigest.isEqual(digest.orElseThrow(), message.content().orElseThrow()),
        HASH_FAILURE,
        ValidationCode.HASH_MISMATCH,
        "algorithm",
        "SHA-1");
  }
}
