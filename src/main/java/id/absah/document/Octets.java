package id.absah.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An immutable run of bytes: a view on an array that nobody changes after it was handed over. */
public final class Octets {
  private static final Octets EMPTY = new Octets(new byte[0], 0, 0, null);

  private final byte[] array;
  private final int offset;
  private final int length;

  /** What the digest is known to be. */
  private final @Nullable String known;

  private Octets(byte[] array, int offset, int length, @Nullable String known) {
    this.array = array;
    this.offset = offset;
    this.length = length;
    this.known = known;
  }

  /**
   * Takes an array over without copying it.
   *
   * @param array the bytes; the caller must not change them afterwards
   */
  public static Octets of(byte[] array) {
    return new Octets(array, 0, array.length, null);
  }

  /**
   * Takes an array over without copying it, with its digest, which is believed.
   *
   * @param array the bytes; the caller must not change them afterwards
   * @param sha256 of them, lower-case hexadecimal, as the caller has computed it
   */
  public static Octets of(byte[] array, String sha256) {
    return new Octets(array, 0, array.length, sha256);
  }

  /** No bytes at all. */
  public static Octets empty() {
    return EMPTY;
  }

  /** The number of bytes. */
  public int length() {
    return length;
  }

  /** Whether there is no byte. */
  public boolean isEmpty() {
    return length == 0;
  }

  /**
   * The byte at an index as 0..255.
   *
   * @throws IndexOutOfBoundsException outside of these bytes
   */
  public int at(int index) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException(index);
    }
    return array[offset + index] & 0xFF;
  }

  /**
   * A view on part of these bytes, without copying.
   *
   * @throws IndexOutOfBoundsException when the part does not lie inside
   */
  public Octets slice(int from, int to) {
    if (from < 0 || to < from || to > length) {
      throw new IndexOutOfBoundsException(from + ".." + to + " of " + length);
    }
    return new Octets(array, offset + from, to - from, null);
  }

  /**
   * The bytes for reading only: the array itself where these are all of it, otherwise a copy. The
   * caller must not change them.
   */
  public byte[] array() {
    return offset == 0 && length == array.length ? array : toByteArray();
  }

  /** A copy of the bytes. */
  public byte[] toByteArray() {
    return Arrays.copyOfRange(array, offset, offset + length);
  }

  /** A stream over the bytes, without copying. */
  public InputStream stream() {
    return new ByteArrayInputStream(array, offset, length);
  }

  /** Feeds part of the bytes to a digest, without copying. */
  public void update(MessageDigest digest, int from, int to) {
    Octets part = slice(from, to);
    digest.update(part.array, part.offset, part.length);
  }

  /** The SHA-256 of the bytes, in lower-case hexadecimal. */
  public String sha256() {
    if (known != null) {
      return known;
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(array, offset, length);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Octets that
        && Arrays.equals(
            array, offset, offset + length, that.array, that.offset, that.offset + that.length);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + array[offset + i];
    }
    return hash;
  }

  @Override
  public String toString() {
    return length + " bytes";
  }
}
