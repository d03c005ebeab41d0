package id.absah.document.pdf;

import id.absah.document.Octets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Walks all bytes of a file for {@code /ByteRange} and reads the {@code N G obj} around each: a
 * signature that no cross-reference reaches is still seen.
 *
 * @param objects the objects that hold a /ByteRange, by offset
 * @param complete whether the whole file was walked
 */
record ByteRangeScan(SortedMap<Integer, RawObject> objects, boolean complete) {
  private static final String KEY = "ByteRange";

  /** All nine letters may be written as #xx. */
  private static final int MAX_NAME = 3 * KEY.length();

  /** A string inside the dictionary may itself look like the head of an object. */
  private static final int HEADS = 8;

  /** Reading objects costs at most this many times the file; a letter needs less than one. */
  private static final int COST = 8;

  /** Objects kept for each signature that is listed: more of them are an attack. */
  static final int KEPT = 5;

  ByteRangeScan {
    objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
  }

  static ByteRangeScan of(Octets bytes, PdfLimits limits) {
    return new Walk(bytes, limits).run();
  }

  private static final class Walk {
    private final Octets bytes;
    private final PdfLimits limits;
    private final SortedMap<Integer, RawObject> objects = new TreeMap<>();
    private final List<Integer> heads = new ArrayList<>();
    private final List<Integer> tried = new ArrayList<>();
    private long cost;

    Walk(Octets bytes, PdfLimits limits) {
      this.bytes = bytes;
      this.limits = limits;
    }

    ByteRangeScan run() {
      long budget = COST * (long) bytes.length() + 65_536;
      for (int i = 0; i < bytes.length(); i++) {
        int c = bytes.at(i);
        if (c == 'j' && isWord(i - 2)) {
          head(i - 2).ifPresent(this::remember);
        } else if (c == '/' && isKey(i)) {
          if (cost > budget || objects.size() >= KEPT * limits.maxSignatures()) {
            return new ByteRangeScan(objects, false);
          }
          read(i);
        }
      }
      return new ByteRangeScan(objects, true);
    }

    private boolean isWord(int start) {
      return start > 3 && bytes.at(start) == 'o' && bytes.at(start + 1) == 'b';
    }

    /** The offset of N in {@code N G obj} whose keyword begins here. */
    private Optional<Integer> head(int keyword) {
      int generation = digitsBefore(spaceBefore(keyword));
      if (generation < 0) {
        return Optional.empty();
      }
      int space = spaceBefore(generation);
      int number = space == generation ? -1 : digitsBefore(space);
      return number < 0 ? Optional.empty() : Optional.of(number);
    }

    private int spaceBefore(int offset) {
      int i = offset;
      while (i > 0 && offset - i < 16 && Characters.white(bytes.at(i - 1))) {
        i--;
      }
      return i;
    }

    private int digitsBefore(int offset) {
      int i = offset;
      while (i > 0 && offset - i < 10 && Characters.digit(bytes.at(i - 1))) {
        i--;
      }
      return i == offset ? -1 : i;
    }

    private void remember(int offset) {
      heads.add(offset);
      if (heads.size() > HEADS) {
        heads.remove(0);
      }
    }

    private boolean isKey(int slash) {
      int limit = Math.min(bytes.length(), slash + 1 + MAX_NAME);
      int first = slash + 1 < limit ? bytes.at(slash + 1) : 0;
      if (first != 'B' && first != '#') {
        return false;
      }
      RawTokens tokens = new RawTokens(bytes, slash, Math.min(bytes.length(), limit + 1));
      tokens.next();
      return RawTokens.name(bytes, slash, tokens.end()).equals(KEY);
    }

    private void read(int hit) {
      for (int i = heads.size() - 1; i >= 0; i--) {
        int head = heads.get(i);
        RawObject known = objects.get(head);
        if (known != null && known.end() > hit) {
          return;
        }
        if (tried.contains(head)) {
          continue;
        }
        tried.add(head);
        if (tried.size() > 2 * HEADS) {
          tried.remove(0);
        }
        RawObject.Reading reading = RawObject.reading(bytes, head, limits.maxDepth());
        cost += reading.consumed();
        Optional<RawObject> object = reading.object();
        if (object.isPresent() && !object.get().signatures().isEmpty()) {
          objects.put(head, object.get());
          if (object.get().end() > hit) {
            return;
          }
        }
      }
    }
  }
}
