package id.absah.validation;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Content of any size of which only the digests are kept: all that a signature with signed
 * attributes is over (RFC 5652, 5.4).
 */
final class DigestedContent implements CmsVerification.Content {
  private final Map<String, byte[]> digests;

  private DigestedContent(Map<String, byte[]> digests) {
    this.digests = Collections.unmodifiableMap(digests);
  }

  /** Reads to the end, once, for all digests that a signature of ours may name. */
  static DigestedContent read(InputStream content) throws IOException {
    Map<String, MessageDigest> running = new TreeMap<>();
    InputStream in = content;
    for (AlgorithmConstraints.Digest allowed : DetachedSignature.CONSTRAINTS.digests()) {
      MessageDigest digest = platform(allowed.name());
      running.put(allowed.name(), digest);
      in = new DigestInputStream(in, digest);
    }
    byte[] buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0; ) {
      read = in.read(buffer);
    }
    Map<String, byte[]> digests = new TreeMap<>();
    running.forEach((name, digest) -> digests.put(name, digest.digest()));
    return new DigestedContent(digests);
  }

  private static MessageDigest platform(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Optional<byte[]> digest(String algorithm) {
    return Optional.ofNullable(digests.get(algorithm)).map(byte[]::clone);
  }

  /** Nobody may ask: {@link DetachedVerification} refuses what has no signed attributes. */
  @Override
  public byte[] bytes() {
    throw new IllegalStateException("the content is not kept");
  }
}
