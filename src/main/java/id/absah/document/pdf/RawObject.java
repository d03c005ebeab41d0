package id.absah.document.pdf;

import id.absah.document.Octets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * An {@code N G obj} that holds a dictionary, as it stands in the file.
 *
 * @param number its object number
 * @param generation its generation
 * @param start the offset of the number
 * @param end the offset after what was read
 * @param root its dictionary
 * @param closed whether {@code endobj} follows the dictionary
 * @param stream whether {@code stream} follows it
 * @param signatures the dictionaries in it, the root and nested ones, that have /ByteRange
 */
record RawObject(
    int number,
    int generation,
    int start,
    int end,
    RawDictionary root,
    boolean closed,
    boolean stream,
    List<RawDictionary> signatures) {
  RawObject {
    signatures = List.copyOf(signatures);
  }

  /**
   * Reads the object at an offset.
   *
   * @param maxDepth how deep it may be nested
   * @return empty when no well-formed dictionary object stands there
   */
  static Optional<RawObject> at(Octets bytes, int offset, int maxDepth) {
    return reading(bytes, offset, maxDepth).object();
  }

  /** The same, with what it cost. */
  static Reading reading(Octets bytes, int offset, int maxDepth) {
    Reader reader = new Reader(bytes, offset, maxDepth);
    return new Reading(reader.read(), reader.tokens.end() - offset);
  }

  /** The dictionary that begins at an offset, such as a direct /V. */
  static Optional<RawDictionary> dictionaryAt(Octets bytes, int offset, int maxDepth) {
    return new Reader(bytes, offset, maxDepth).dictionary();
  }

  /**
   * An attempt to read.
   *
   * @param object what was read
   * @param consumed how many bytes were looked at
   */
  record Reading(Optional<RawObject> object, int consumed) {}

  /** A container that is being read: an array, or a dictionary with the key that waits. */
  private static final class Open {
    final int start;
    final boolean dictionary;
    final List<RawDictionary.Entry> entries = new ArrayList<>();
    Optional<String> key = Optional.empty();

    Open(int start, boolean dictionary) {
      this.start = start;
      this.dictionary = dictionary;
    }
  }

  private static final class Reader {
    private final Octets bytes;
    private final RawTokens tokens;
    private final int maxDepth;
    private final List<RawDictionary> signatures = new ArrayList<>();

    Reader(Octets bytes, int offset, int maxDepth) {
      this.bytes = bytes;
      this.tokens = new RawTokens(bytes, offset, bytes.length());
      this.maxDepth = maxDepth;
    }

    Optional<RawObject> read() {
      tokens.next();
      int start = tokens.start();
      int number = tokens.digits();
      tokens.next();
      int generation = tokens.digits();
      tokens.next();
      if (number < 0 || generation < 0 || !tokens.is("obj")) {
        return Optional.empty();
      }
      Optional<RawDictionary> root = dictionary();
      if (root.isEmpty()) {
        return Optional.empty();
      }
      tokens.next();
      return Optional.of(
          new RawObject(
              number,
              generation,
              start,
              tokens.end(),
              root.get(),
              tokens.is("endobj"),
              tokens.is("stream"),
              signatures));
    }

    Optional<RawDictionary> dictionary() {
      if (tokens.next() != RawTokens.Kind.DICT_OPEN) {
        return Optional.empty();
      }
      Deque<Open> stack = new ArrayDeque<>();
      stack.push(new Open(tokens.start(), true));
      while (true) {
        Open top = stack.getFirst();
        RawTokens.Kind kind = tokens.next();
        if (kind == RawTokens.Kind.END || stack.size() > maxDepth) {
          return Optional.empty();
        } else if (kind == RawTokens.Kind.DICT_CLOSE || kind == RawTokens.Kind.ARRAY_CLOSE) {
          if (top.dictionary != (kind == RawTokens.Kind.DICT_CLOSE) || top.key.isPresent()) {
            return Optional.empty();
          }
          stack.pop();
          if (top.dictionary) {
            RawDictionary read = new RawDictionary(top.start, tokens.end(), top.entries);
            if (read.last("ByteRange").isPresent()) {
              signatures.add(read);
            }
            if (stack.isEmpty()) {
              return Optional.of(read);
            }
          }
          value(stack.getFirst(), containerKind(top), top.start);
        } else if (top.dictionary && top.key.isEmpty()) {
          if (kind != RawTokens.Kind.NAME) {
            return Optional.empty();
          }
          top.key = Optional.of(RawTokens.name(bytes, tokens.start(), tokens.end()));
        } else if (kind == RawTokens.Kind.DICT_OPEN || kind == RawTokens.Kind.ARRAY_OPEN) {
          stack.push(new Open(tokens.start(), kind == RawTokens.Kind.DICT_OPEN));
        } else {
          int start = tokens.start();
          if (top.dictionary) {
            reference();
          }
          value(top, kind, start);
        }
      }
    }

    private static RawTokens.Kind containerKind(Open container) {
      return container.dictionary ? RawTokens.Kind.DICT_OPEN : RawTokens.Kind.ARRAY_OPEN;
    }

    /** Ends a value of a dictionary; of an array only its own end matters. */
    private void value(Open container, RawTokens.Kind kind, int start) {
      if (container.dictionary) {
        String key = container.key.orElseThrow();
        container.entries.add(new RawDictionary.Entry(key, kind, start, tokens.end()));
        container.key = Optional.empty();
      }
    }

    /** Takes {@code G R} after a number along. */
    private void reference() {
      if (tokens.digits() < 0) {
        return;
      }
      int end = tokens.end();
      tokens.next();
      if (tokens.digits() >= 0) {
        tokens.next();
        if (tokens.is("R")) {
          return;
        }
      }
      tokens.rewind(end);
    }
  }
}
