package id.absah.corpus;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encryption of a PDF with AES-128 (ISO 32000-2, 7.6.4: V 4, R 4), the initialisation vectors taken
 * from the document's name.
 */
final class Encryption {
  private static final byte[] PADDING =
      HexFormat.of().parseHex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");

  /** Printing and filling allowed. */
  private static final int PERMISSIONS = -1084;

  private final byte[] owner;
  private final byte[] user;
  private final byte[] key;
  private final SeededBytes vectors;

  Encryption(String userPassword, byte[] documentId) {
    byte[] padded = pad(userPassword);
    owner = ownerEntry(padded);
    key = fileKey(padded, documentId);
    user = userEntry(documentId);
    vectors = new SeededBytes("vectors " + HexFormat.of().formatHex(documentId));
  }

  String dictionary() {
    return "<</Filter/Standard/V 4/R 4/Length 128/P "
        + PERMISSIONS
        + "/CF<</StdCF<</AuthEvent/DocOpen/CFM/AESV2/Length 16>>>>/StmF/StdCF/StrF/StdCF/O<"
        + HexFormat.of().formatHex(owner)
        + ">/U<"
        + HexFormat.of().formatHex(user)
        + ">>>";
  }

  /** Encrypts a string or stream of an object (algorithm 1). */
  byte[] encrypt(int object, byte[] data) {
    MessageDigest md5 = Digests.of("MD5");
    md5.update(key);
    md5.update(new byte[] {(byte) object, (byte) (object >> 8), (byte) (object >> 16), 0, 0});
    md5.update("sAlT".getBytes(StandardCharsets.US_ASCII));
    byte[] vector = vectors.take(16);
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(md5.digest(), "AES"), new IvParameterSpec(vector));
      byte[] encrypted = cipher.doFinal(data);
      byte[] all = Arrays.copyOf(vector, 16 + encrypted.length);
      System.arraycopy(encrypted, 0, all, 16, encrypted.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] pad(String password) {
    byte[] bytes = password.getBytes(StandardCharsets.ISO_8859_1);
    byte[] padded = Arrays.copyOf(bytes, 32);
    System.arraycopy(PADDING, 0, padded, bytes.length, 32 - bytes.length);
    return padded;
  }

  /** Algorithm 3. */
  private static byte[] ownerEntry(byte[] paddedUser) {
    byte[] digest = pad("pemilik-contoh");
    for (int i = 0; i < 51; i++) {
      digest = Digests.of("MD5").digest(digest);
    }
    return rounds(digest, paddedUser);
  }

  /** Algorithm 2. */
  private byte[] fileKey(byte[] paddedUser, byte[] documentId) {
    MessageDigest md5 = Digests.of("MD5");
    md5.update(paddedUser);
    md5.update(owner);
    for (int shift = 0; shift < 32; shift += 8) {
      md5.update((byte) (PERMISSIONS >> shift));
    }
    byte[] digest = md5.digest(documentId);
    for (int i = 0; i < 50; i++) {
      digest = Digests.of("MD5").digest(digest);
    }
    return digest;
  }

  /** Algorithm 5. */
  private byte[] userEntry(byte[] documentId) {
    MessageDigest md5 = Digests.of("MD5");
    md5.update(PADDING);
    return Arrays.copyOf(rounds(key, md5.digest(documentId)), 32);
  }

  private static byte[] rounds(byte[] key, byte[] data) {
    byte[] result = data;
    for (int round = 0; round < 20; round++) {
      byte[] roundKey = key.clone();
      for (int i = 0; i < roundKey.length; i++) {
        roundKey[i] ^= (byte) round;
      }
      try {
        Cipher rc4 = Cipher.getInstance("ARCFOUR");
        rc4.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(roundKey, "ARCFOUR"));
        result = rc4.doFinal(result);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
    return result;
  }
}
