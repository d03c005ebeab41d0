package id.absah.validation;

import id.absah.document.Octets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** Content that stands in memory, such as a token's TSTInfo or a signature value. */
record ContentBytes(Octets octets) implements CmsVerification.Content {
  static ContentBytes of(byte[] bytes) {
    return new ContentBytes(Octets.of(bytes));
  }

  @Override
  public Optional<byte[]> digest(String algorithm) {
    try {
      return Optional.of(MessageDigest.getInstance(algorithm).digest(bytes()));
    } catch (NoSuchAlgorithmException e) {
      return Optional.empty();
    }
  }

  @Override
  public byte[] bytes() {
    return octets.toByteArray();
  }
}
