package id.absah.ledger;

import id.absah.document.Code;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Turns a tree of records into compact bytes and back. Thread-safe; make one for a type and keep
 * it.
 *
 * <p>A record may hold strings (lone surrogates are kept), numbers, booleans, enums, byte arrays,
 * times, other records, sealed interfaces of records, codes, and {@code Optional}, {@code List},
 * {@code Set}, {@code SortedSet}, {@code Map} and {@code SortedMap} of these. Sets and maps keep
 * their order; sorted ones must be in natural order.
 *
 * <p>The bytes do not describe themselves: keep {@link #fingerprint} beside them, and decode only
 * what has the same. Java serialization is not used: what comes out are records of the given type,
 * made by their constructors.
 *
 * @param <R> the record at the root
 */
public final class RecordCodec<R extends Record> {
  /** Goes into the fingerprint; raised when the same shape gets other bytes. */
  private static final String FORMAT = "absah record 1";

  private final Class<R> type;
  private final ValueCodec root;
  private final String fingerprint;

  private RecordCodec(Class<R> type, ValueCodec root, String fingerprint) {
    this.type = type;
    this.root = root;
    this.fingerprint = fingerprint;
  }

  /**
   * The codec of a type, for the codes of this package and of those left of it.
   *
   * @throws IllegalArgumentException when a type in the tree is not supported
   */
  public static <R extends Record> RecordCodec<R> of(Class<R> type) {
    return of(type, List.of());
  }

  /**
   * The codec of a type.
   *
   * @param moreCodes enums of codes that stand to the right of this package
   * @throws IllegalArgumentException when a type in the tree is not supported
   */
  public static <R extends Record> RecordCodec<R> of(
      Class<R> type, List<Class<? extends Code>> moreCodes) {
    CodecBuilder builder = new CodecBuilder(new CodeTable(moreCodes));
    ValueCodec root = builder.of(type);
    return new RecordCodec<>(type, root, sha256(FORMAT + "\n" + builder.shape()));
  }

  /** The bytes of a record. */
  public byte[] encode(R value) {
    RecordWriter out = new RecordWriter();
    root.write(value, out);
    return out.toByteArray();
  }

  /**
   * The record of some bytes. Takes time and memory in proportion to their number, whatever they
   * are.
   *
   * @throws CorruptRecordException when they are not the bytes of such a record
   */
  public R decode(byte[] bytes) throws CorruptRecordException {
    RecordReader in = new RecordReader(bytes);
    R value = type.cast(root.read(in));
    in.end();
    return value;
  }

  /**
   * SHA-256 over the shape of the whole tree of types: names, components, constants of enums and
   * codes. Bytes written under another fingerprint must not be decoded.
   */
  public String fingerprint() {
    return fingerprint;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
