package id.absah.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The records of a pax extended header that change what an entry is (POSIX.1 pax, "pax Extended
 * Header"): {@code length key=value\n}.
 *
 * @param path name of the entry, as shown
 * @param size of its data, or -1
 * @param sparse whether it is one of GNU tar's sparse files
 */
record PaxRecords(Optional<String> path, long size, boolean sparse) {
  /** Digits of a record's length and of a size: 18 fit a long. */
  private static final int MAX_DIGITS = 18;

  static PaxRecords none() {
    return new PaxRecords(Optional.empty(), -1, false);
  }

  static PaxRecords parse(byte[] bytes) throws EntryRefusedException {
    Optional<String> path = Optional.empty();
    long size = -1;
    boolean sparse = false;
    int start = 0;
    while (start < bytes.length && bytes[start] != 0) {
      int space = indexOf(bytes, ' ', start, bytes.length);
      long length = number(bytes, start, space);
      if (length <= space - start || length > bytes.length - start) {
        throw TarHeader.damaged("length of a pax record");
      }
      int end = start + (int) length;
      int equals = indexOf(bytes, '=', space, end);
      if (bytes[end - 1] != '\n') {
        throw TarHeader.damaged("end of a pax record");
      }
      String key = new String(bytes, space + 1, equals - space - 1, StandardCharsets.UTF_8);
      if (key.equals("path") || key.equals("GNU.sparse.name")) {
        path = Optional.of(EntryNames.decode(Arrays.copyOfRange(bytes, equals + 1, end - 1)));
      } else if (key.equals("size")) {
        size = number(bytes, equals + 1, end - 1);
      }
      sparse |= key.startsWith("GNU.sparse.");
      start = end;
    }
    return new PaxRecords(path, size, sparse);
  }

  private static int indexOf(byte[] bytes, char wanted, int start, int end)
      throws EntryRefusedException {
    for (int i = start; i < end; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    throw TarHeader.damaged("a pax record without '" + wanted + "'");
  }

  private static long number(byte[] bytes, int start, int end) throws EntryRefusedException {
    long value = 0;
    for (int i = start; i < end; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        throw TarHeader.damaged("a pax number that is none");
      }
      value = value * 10 + (bytes[i] - '0');
    }
    if (start >= end || end - start > MAX_DIGITS) {
      throw TarHeader.damaged("a pax number that is none");
    }
    return value;
  }
}
