package id.absah.document.pdf;

import id.absah.document.Octets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The file encryption key and what is done with it (ISO 32000-2, algorithms 1 and 1.A). */
final class FileKey {
  private static final byte[] SALT = "sAlT".getBytes(StandardCharsets.US_ASCII);
  private static final int BLOCK = 16;

  private final byte[] key;
  private final Findings findings;

  FileKey(byte[] key, Findings findings) {
    this.key = key.clone();
    this.findings = findings;
  }

  Octets decrypt(Octets data, Cipherment cipherment, int number, int generation)
      throws PdfSyntaxException {
    if (cipherment == Cipherment.NONE || data.isEmpty()) {
      return data;
    }
    try {
      if (cipherment == Cipherment.RC4) {
        return Octets.of(rc4(objectKey(number, generation, false), data.toByteArray()));
      }
      byte[] used = cipherment == Cipherment.AES_256 ? key : objectKey(number, generation, true);
      return aes(used, data.toByteArray());
    } catch (GeneralSecurityException e) {
      throw new PdfSyntaxException(PdfCode.ENCRYPTION_UNSUPPORTED, e.toString());
    }
  }

  private byte[] objectKey(int number, int generation, boolean aes)
      throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("MD5");
    digest.update(key);
    digest.update(
        new byte[] {
          (byte) number,
          (byte) (number >> 8),
          (byte) (number >> 16),
          (byte) generation,
          (byte) (generation >> 8)
        });
    if (aes) {
      digest.update(SALT);
    }
    return Arrays.copyOf(digest.digest(), Math.min(key.length + 5, 16));
  }

  /** The first block is the initialization vector; the last is padded (7.6.3.1). */
  private Octets aes(byte[] used, byte[] data) throws GeneralSecurityException {
    int length = data.length / BLOCK * BLOCK - BLOCK;
    if (length <= 0) {
      if (length < 0 || data.length != BLOCK) {
        findings.markOdd();
      }
      return Octets.empty();
    }
    Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(used, "AES"), new IvParameterSpec(data, 0, BLOCK));
    byte[] plain = cipher.doFinal(data, BLOCK, length);
    int padding = plain[plain.length - 1];
    if (padding < 1 || padding > BLOCK || data.length % BLOCK != 0) {
      findings.markOdd();
      return Octets.of(plain);
    }
    return Octets.of(plain).slice(0, plain.length - padding);
  }

  static byte[] rc4(byte[] key, byte[] data) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("ARCFOUR");
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "ARCFOUR"));
    return cipher.doFinal(data);
  }
}
