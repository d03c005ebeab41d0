package id.absah.ledger;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Words and times as columns hold them; what they cannot hold means a damaged ledger. */
final class Stored {
  private Stored() {}

  static <E extends Enum<E>> E constant(Class<E> type, @Nullable String name) throws SQLException {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw damaged("no " + type.getSimpleName());
  }

  static LocalDate date(@Nullable String text) throws SQLException {
    try {
      return LocalDate.parse(String.valueOf(text));
    } catch (DateTimeException e) {
      throw damaged("no date");
    }
  }

  static Instant time(@Nullable String text) throws SQLException {
    try {
      return Instant.parse(String.valueOf(text));
    } catch (DateTimeException e) {
      throw damaged("no time");
    }
  }

  static Instant moment(long second, long nano) throws SQLException {
    try {
      return Instant.ofEpochSecond(second, nano);
    } catch (DateTimeException | ArithmeticException e) {
      throw damaged("no moment");
    }
  }

  /** Told as SQLite tells of pages that it cannot read. */
  static SQLException damaged(String what) {
    return new SQLiteException(what, SQLiteErrorCode.SQLITE_CORRUPT);
  }
}
