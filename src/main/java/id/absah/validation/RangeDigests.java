package id.absah.validation;

import id.absah.document.ByteRange;
import id.absah.document.Octets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The digests of all byte ranges of one file. The first stretches of nested ranges share their
 * beginning, so that one pass feeds them all and its state is copied at every gap.
 */
final class RangeDigests {
  /**
   * Second stretches of proven ranges lie in revisions of their own, so together they are no longer
   * than the file. Twice that is given to odd files; what is beyond is not computed.
   */
  private static final long BUDGET_FACTOR = 2;

  private final Octets bytes;
  private final List<ByteRange> ranges = new ArrayList<>();
  private final Map<String, Map<ByteRange, byte[]>> known = new HashMap<>();

  RangeDigests(Octets bytes, List<ByteRange> wanted) {
    this.bytes = bytes;
    long budget = BUDGET_FACTOR * bytes.length();
    for (ByteRange range : wanted) {
      if (isSound(range) && !ranges.contains(range) && range.secondLength() <= budget) {
        budget -= range.secondLength();
        ranges.add(range);
      }
    }
    ranges.sort(Comparator.comparingLong(ByteRange::gapStart));
  }

  private boolean isSound(ByteRange range) {
    return range.firstStart() == 0
        && range.firstLength() >= 0
        && range.secondStart() >= range.firstLength()
        && range.secondLength() >= 0
        && range.secondStart() <= bytes.length()
        && range.secondLength() <= bytes.length() - range.secondStart();
  }

  /** Whether the range lies in the file and within what is computed. */
  boolean covers(ByteRange range) {
    return ranges.contains(range);
  }

  /** The digest of a covered range; empty when the platform does not have the algorithm. */
  Optional<byte[]> digest(String algorithm, ByteRange range) {
    Map<ByteRange, byte[]> all = known.get(algorithm);
    if (all == null) {
      all = compute(algorithm);
      known.put(algorithm, all);
    }
    return Optional.ofNullable(all.get(range));
  }

  private Map<ByteRange, byte[]> compute(String algorithm) {
    Map<ByteRange, byte[]> digests = new HashMap<>();
    try {
      MessageDigest prefix = MessageDigest.getInstance(algorithm);
      int position = 0;
      for (ByteRange range : ranges) {
        int gap = Math.toIntExact(range.gapStart());
        bytes.update(prefix, position, gap);
        position = gap;
        MessageDigest whole = (MessageDigest) prefix.clone();
        bytes.update(whole, Math.toIntExact(range.gapEnd()), Math.toIntExact(range.end()));
        digests.put(range, whole.digest());
      }
    } catch (NoSuchAlgorithmException | CloneNotSupportedException e) {
      // The caller reports ALGORITHM_UNSUPPORTED for a digest that is not there.
      digests.clear();
    }
    return digests;
  }

  /** The covered bytes themselves. */
  byte[] bytes(ByteRange range) {
    int first = Math.toIntExact(range.firstLength());
    byte[] joined = new byte[first + Math.toIntExact(range.secondLength())];
    byte[] begin = bytes.slice(0, first).toByteArray();
    byte[] rest =
        bytes.slice(Math.toIntExact(range.gapEnd()), Math.toIntExact(range.end())).toByteArray();
    System.arraycopy(begin, 0, joined, 0, first);
    System.arraycopy(rest, 0, joined, first, rest.length);
    return joined;
  }

  /** A range as content of a signature. */
  CmsVerification.Content content(ByteRange range) {
    return new CmsVerification.Content() {
      @Override
      public Optional<byte[]> digest(String algorithm) {
        return RangeDigests.this.digest(algorithm, range);
      }

      @Override
      public byte[] bytes() {
        return RangeDigests.this.bytes(range);
      }
    };
  }
}
