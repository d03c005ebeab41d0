package id.absah.validation;

import id.absah.document.ByteRange;
import id.absah.document.EmbeddedSignature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the valid document time-stamps of one document prove about its other signatures. */
final class Proofs {
  private record Stamp(ByteRange range, Instant time) {}

  private final List<Stamp> stamps = new ArrayList<>();

  void add(ByteRange range, Instant time) {
    stamps.add(new Stamp(range, time));
  }

  /** The earliest time at which a signature's value is proven to have existed. */
  Optional<Instant> existedAt(EmbeddedSignature signature) {
    Optional<Instant> earliest = Optional.empty();
    for (Stamp stamp : stamps) {
      if (signature.byteRange().isPresent()
          && covers(stamp.range(), signature.byteRange().orElseThrow())) {
        earliest = earlier(earliest, stamp.time());
      }
    }
    return earliest;
  }

  /** The latest time-stamp that a signature covers: it was made after that. */
  Optional<Instant> madeAfter(EmbeddedSignature signature) {
    Optional<Instant> latest = Optional.empty();
    for (Stamp stamp : stamps) {
      if (signature.byteRange().isPresent()
          && covers(signature.byteRange().orElseThrow(), stamp.range())
          && (latest.isEmpty() || stamp.time().isAfter(latest.orElseThrow()))) {
        latest = Optional.of(stamp.time());
      }
    }
    return latest;
  }

  static Optional<Instant> earlier(Optional<Instant> known, Instant time) {
    return known.isPresent() && !time.isBefore(known.orElseThrow()) ? known : Optional.of(time);
  }

  /** Whether the whole of the inner signature, its value included, is signed by the outer. */
  private static boolean covers(ByteRange outer, ByteRange inner) {
    return inner.end() <= outer.gapStart();
  }
}
