package id.absah.archive;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is odd about one archive though its entries could be read: one row a kind, with how often
 * and the first example, however often it occurs.
 */
final class Oddities {
  private final Map<EntryDefect, Long> counts = new EnumMap<>(EntryDefect.class);
  private final Map<EntryDefect, String> first = new EnumMap<>(EntryDefect.class);
  private @Nullable EntryRefusedException stop;

  /** Notes one more of a kind; the example of the first is kept. */
  void note(EntryDefect kind, String example) {
    note(kind, 1, example);
  }

  /** Notes several, such as bytes. */
  void note(EntryDefect kind, long count, String example) {
    counts.merge(kind, count, Long::sum);
    first.putIfAbsent(kind, example);
  }

  /** Why the rest of the archive is not read; the first reason counts. */
  void stopped(EntryRefusedException reason) {
    if (stop == null) {
      stop = reason;
    }
  }

  /** Hands a row a kind over. */
  void report(String archive, Handover handover) throws InterruptedException {
    for (Map.Entry<EntryDefect, Long> odd : counts.entrySet()) {
      TreeMap<String, String> values = new TreeMap<>();
      values.put("count", odd.getValue().toString());
      values.put("first", first.getOrDefault(odd.getKey(), ""));
      handover.odd(archive, odd.getKey(), values);
    }
    if (stop != null) {
      handover.odd(archive, stop.reason(), stop.values());
    }
  }
}
