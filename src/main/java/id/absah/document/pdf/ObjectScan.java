package id.absah.document.pdf;

/** Finds {@code N G obj} by scanning, for files whose cross-reference does not lead to it. */
final class ObjectScan {
  private final byte[] data;

  ObjectScan(byte[] data) {
    this.data = data;
  }

  /** The offset of the next object's number at or after an offset, or -1. */
  int next(int from) {
    int at = Keywords.find(data, Keywords.OBJ, from, data.length);
    while (at >= 0) {
      int start = start(at, from);
      if (start >= 0) {
        return start;
      }
      at = Keywords.find(data, Keywords.OBJ, at + Keywords.OBJ.length, data.length);
    }
    return -1;
  }

  /** Backwards from the keyword over generation and number. */
  private int start(int keyword, int from) {
    int generationEnd = spaceBefore(keyword, from);
    int generation = digitsBefore(generationEnd, from);
    int numberEnd = spaceBefore(generation, from);
    int number = digitsBefore(numberEnd, from);
    boolean found = generation < generationEnd && numberEnd < generation && number < numberEnd;
    return found && (number == from || !Characters.regular(data[number - 1] & 0xFF)) ? number : -1;
  }

  /** At most as much white-space as anybody writes: the scan stays linear. */
  private int spaceBefore(int at, int from) {
    int stop = Math.max(from, at - 16);
    int i = at;
    while (i > stop && Characters.white(data[i - 1] & 0xFF)) {
      i--;
    }
    return i;
  }

  private int digitsBefore(int at, int from) {
    int stop = Math.max(from, at - 10);
    int i = at;
    while (i > stop && Characters.digit(data[i - 1] & 0xFF)) {
      i--;
    }
    return i;
  }
}
