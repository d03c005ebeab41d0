package id.absah.archive;

/**
 * Tells names of one container apart, for {@link ArchiveLimits} many names in a fixed space: 11 to
 * 32 bytes a name, whatever its length. Two names of one hash (by chance one in ten million
 * archives of five million entries) get a number too, which does no harm.
 */
final class NameSet {
  private static final int FIRST_CAPACITY = 64;

  private long[] hashes = new long[FIRST_CAPACITY];
  private int count;

  /**
   * The name, or when it was there before, the name with {@code #} and the entry's number.
   *
   * @param number of the entry in its container, from 1
   */
  String unique(String name, long number) {
    String shown = name;
    while (!add(hash(shown))) {
      shown = shown + "#" + number;
    }
    return shown;
  }

  private boolean add(long hash) {
    if (count * 4L >= hashes.length * 3L) {
      grow();
    }
    int slot = slot(hashes, hash);
    if (hashes[slot] == hash) {
      return false;
    }
    hashes[slot] = hash;
    count++;
    return true;
  }

  private void grow() {
    long[] larger = new long[hashes.length * 2];
    for (long hash : hashes) {
      if (hash != 0) {
        larger[slot(larger, hash)] = hash;
      }
    }
    hashes = larger;
  }

  private static int slot(long[] table, long hash) {
    int slot = (int) (hash >>> 20) & (table.length - 1);
    while (table[slot] != 0 && table[slot] != hash) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  /** FNV-1a over the characters, its bits mixed by the finaliser of MurmurHash3; never 0. */
  private static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
