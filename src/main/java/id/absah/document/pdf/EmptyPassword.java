package id.absah.document.pdf;

import id.absah.document.Octets;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The file key that the empty user password gives, when it is the right one (ISO 32000-2,
 * algorithms 2, 2.A, 2.B, 4, 5, 6 and 11).
 */
final class EmptyPassword {
  /** The padding of algorithm 2, step a: all there is of an empty password. */
  private static final byte[] PADDING =
      HexFormat.of().parseHex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");

  private static final int VALIDATION_SALT = 32;
  private static final int KEY_SALT = 40;
  private static final int USER_LENGTH = 48;

  private final int revision;
  private final int length;
  private final byte[] owner;
  private final byte[] user;
  private final long permissions;
  private final Octets id;
  private final boolean metadata;

  EmptyPassword(
      int revision,
      int length,
      byte[] owner,
      byte[] user,
      long permissions,
      Octets id,
      boolean metadata) {
    this.revision = revision;
    this.length = length;
    this.owner = owner;
    this.user = user;
    this.permissions = permissions;
    this.id = id;
    this.metadata = metadata;
  }

  /** Revisions 2 to 4. */
  Optional<byte[]> key() throws GeneralSecurityException {
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    md5.update(PADDING);
    md5.update(Arrays.copyOf(owner, 32));
    for (int shift = 0; shift < 32; shift += 8) {
      md5.update((byte) (permissions >> shift));
    }
    md5.update(id.toByteArray());
    if (revision >= 4 && !metadata) {
      md5.update(new byte[] {-1, -1, -1, -1});
    }
    byte[] key = Arrays.copyOf(md5.digest(), length);
    if (revision >= 3) {
      for (int i = 0; i < 50; i++) {
        key = Arrays.copyOf(md5.digest(key), length);
      }
    }
    byte[] expected = userValue(key);
    boolean right =
        user.length >= expected.length
            && MessageDigest.isEqual(expected, Arrays.copyOf(user, expected.length));
    return right ? Optional.of(key) : Optional.empty();
  }

  private byte[] userValue(byte[] key) throws GeneralSecurityException {
    if (revision == 2) {
      return FileKey.rc4(key, PADDING);
    }
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    md5.update(PADDING);
    byte[] value = md5.digest(id.toByteArray());
    for (int i = 0; i < 20; i++) {
      byte[] turned = key.clone();
      for (int k = 0; k < turned.length; k++) {
        turned[k] ^= (byte) i;
      }
      value = FileKey.rc4(turned, value);
    }
    return value;
  }

  /** Revisions 5 (Adobe's extension level 3) and 6. */
  Optional<byte[]> key256(byte[] userKey) throws GeneralSecurityException {
    if (user.length < USER_LENGTH || userKey.length < 32) {
      return Optional.empty();
    }
    byte[] check = hash(Arrays.copyOfRange(user, VALIDATION_SALT, KEY_SALT));
    if (!MessageDigest.isEqual(check, Arrays.copyOf(user, 32))) {
      return Optional.empty();
    }
    byte[] intermediate = hash(Arrays.copyOfRange(user, KEY_SALT, USER_LENGTH));
    Cipher aes = Cipher.getInstance("AES/CBC/NoPadding");
    aes.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(intermediate, "AES"),
        new IvParameterSpec(new byte[16]));
    return Optional.of(aes.doFinal(userKey, 0, 32));
  }

  /** Algorithm 2.B with an empty password; revision 5 stops after its first step. */
  private byte[] hash(byte[] salt) throws GeneralSecurityException {
    byte[] k = MessageDigest.getInstance("SHA-256").digest(salt);
    if (revision == 5) {
      return k;
    }
    Cipher aes = Cipher.getInstance("AES/CBC/NoPadding");
    int last = 0;
    // Step f: at least 64 rounds, then until the last byte is small; it is below 256.
    for (int round = 0; round < 64 || last > round - 32; round++) {
      byte[] k1 = new byte[64 * k.length];
      for (int i = 0; i < 64; i++) {
        System.arraycopy(k, 0, k1, i * k.length, k.length);
      }
      aes.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(k, 0, 16, "AES"), new IvParameterSpec(k, 16, 16));
      byte[] e = aes.doFinal(k1);
      int modulo = new BigInteger(1, Arrays.copyOf(e, 16)).mod(BigInteger.valueOf(3)).intValue();
      String algorithm = modulo == 0 ? "SHA-256" : modulo == 1 ? "SHA-384" : "SHA-512";
      k = MessageDigest.getInstance(algorithm).digest(e);
      last = e[e.length - 1] & 0xFF;
    }
    return Arrays.copyOf(k, 32);
  }
}
