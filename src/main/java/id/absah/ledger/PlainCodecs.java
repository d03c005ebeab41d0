package id.absah.ledger;

import id.absah.document.Octets;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Values without parts. */
final class PlainCodecs {
  private PlainCodecs() {}

  @FunctionalInterface
  private interface Reading {
    Object read(RecordReader in) throws CorruptRecordException;
  }

  private record Plain<T>(Class<T> type, BiConsumer<T, RecordWriter> writing, Reading reading)
      implements ValueCodec {
    @Override
    public void write(Object value, RecordWriter out) {
      writing.accept(type.cast(value), out);
    }

    @Override
    public Object read(RecordReader in) throws CorruptRecordException {
      try {
        return reading.read(in);
      } catch (DateTimeException | ArithmeticException e) {
        throw new CorruptRecordException("no " + type.getSimpleName(), e);
      }
    }
  }

  static Map<Type, ValueCodec> all() {
    Map<Type, ValueCodec> codecs = new HashMap<>();
    ValueCodec truth =
        new Plain<>(Boolean.class, (value, out) -> out.octet(value ? 1 : 0), RecordReader::truth);
    ValueCodec integer =
        new Plain<>(Integer.class, (value, out) -> out.signed(value), RecordReader::signedInt);
    ValueCodec number =
        new Plain<>(Long.class, (value, out) -> out.signed(value), RecordReader::signed);
    ValueCodec fraction =
        new Plain<>(
            Double.class,
            (value, out) -> out.eight(Double.doubleToRawLongBits(value)),
            in -> Double.longBitsToDouble(in.eight()));
    codecs.put(boolean.class, truth);
    codecs.put(Boolean.class, truth);
    codecs.put(int.class, integer);
    codecs.put(Integer.class, integer);
    codecs.put(long.class, number);
    codecs.put(Long.class, number);
    codecs.put(double.class, fraction);
    codecs.put(Double.class, fraction);
    codecs.put(
        String.class,
        new Plain<>(String.class, (value, out) -> out.string(value), RecordReader::string));
    codecs.put(
        byte[].class,
        new Plain<>(byte[].class, (value, out) -> out.octets(value), RecordReader::octets));
    codecs.put(
        Octets.class,
        new Plain<>(
            Octets.class,
            (value, out) -> out.octets(value.toByteArray()),
            in -> Octets.of(in.octets())));
    codecs.put(
        BigInteger.class,
        new Plain<>(
            BigInteger.class,
            (value, out) -> out.octets(value.toByteArray()),
            PlainCodecs::bigInteger));
    putTimes(codecs);
    return codecs;
  }

  private static void putTimes(Map<Type, ValueCodec> codecs) {
    codecs.put(
        Instant.class,
        new Plain<>(
            Instant.class,
            (value, out) -> {
              out.signed(value.getEpochSecond());
              out.unsigned(value.getNano());
            },
            in -> Instant.ofEpochSecond(in.signed(), in.unsigned())));
    codecs.put(
        Duration.class,
        new Plain<>(
            Duration.class,
            (value, out) -> {
              out.signed(value.getSeconds());
              out.unsigned(value.getNano());
            },
            in -> Duration.ofSeconds(in.signed(), in.unsigned())));
    codecs.put(
        LocalDate.class,
        new Plain<>(
            LocalDate.class,
            (value, out) -> out.signed(value.toEpochDay()),
            in -> LocalDate.ofEpochDay(in.signed())));
    codecs.put(
        LocalTime.class,
        new Plain<>(
            LocalTime.class,
            (value, out) -> out.unsigned(value.toNanoOfDay()),
            in -> LocalTime.ofNanoOfDay(in.unsigned())));
    codecs.put(
        OffsetDateTime.class,
        new Plain<>(
            OffsetDateTime.class,
            (value, out) -> {
              out.signed(value.toLocalDate().toEpochDay());
              out.unsigned(value.toLocalTime().toNanoOfDay());
              out.signed(value.getOffset().getTotalSeconds());
            },
            in ->
                OffsetDateTime.of(
                    LocalDate.ofEpochDay(in.signed()),
                    LocalTime.ofNanoOfDay(in.unsigned()),
                    ZoneOffset.ofTotalSeconds(in.signedInt()))));
    codecs.put(
        ZoneId.class,
        new Plain<>(
            ZoneId.class, (value, out) -> out.string(value.getId()), in -> ZoneId.of(in.string())));
  }

  private static BigInteger bigInteger(RecordReader in) throws CorruptRecordException {
    byte[] bytes = in.octets();
    if (bytes.length == 0) {
      throw new CorruptRecordException("a number without bytes");
    }
    return new BigInteger(bytes);
  }
}
