package id.absah.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/** Bytes and numbers that a name determines: SHA-256 of the name and a counter, block by block. */
final class SeededBytes {
  private final byte[] seed;
  private long counter;
  private byte[] block = new byte[0];
  private int used;

  SeededBytes(String name) {
    seed = name.getBytes(StandardCharsets.UTF_8);
  }

  byte[] take(int length) {
    byte[] taken = new byte[length];
    for (int i = 0; i < length; i++) {
      if (used == block.length) {
        MessageDigest digest = Digests.of("SHA-256");
        digest.update(seed);
        block = digest.digest(ByteBuffer.allocate(Long.BYTES).putLong(counter++).array());
        used = 0;
      }
      taken[i] = block[used++];
    }
    return taken;
  }

  /** A number from 0 to below the bound; the bias of the remainder does not matter here. */
  int below(int bound) {
    return Math.floorMod(ByteBuffer.wrap(take(Integer.BYTES)).getInt(), bound);
  }

  /** A number from 0 to below 1. */
  double fraction() {
    return below(1 << 24) / (double) (1 << 24);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** Upper-case letters and digits. */
  String token(int length) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    StringBuilder token = new StringBuilder();
    for (int i = 0; i < length; i++) {
      token.append(alphabet.charAt(below(alphabet.length())));
    }
    return token.toString();
  }

  static byte[] of(String name, int length) {
    return Arrays.copyOf(new SeededBytes(name).take(length), length);
  }
}
