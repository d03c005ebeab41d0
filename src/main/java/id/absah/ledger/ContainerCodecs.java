package id.absah.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Values that hold values. */
final class ContainerCodecs {
  /** Room made before anything is read; more comes as it is needed. */
  private static final int FIRST_ROOM = 64;

  private ContainerCodecs() {}

  record Maybe(ValueCodec part) implements ValueCodec {
    @Override
    public void write(Object value, RecordWriter out) {
      Optional<?> maybe = (Optional<?>) value;
      out.octet(maybe.isPresent() ? 1 : 0);
      if (maybe.isPresent()) {
        part.write(maybe.get(), out);
      }
    }

    @Override
    public Object read(RecordReader in) throws CorruptRecordException {
      return in.truth() ? Optional.of(part.read(in)) : Optional.empty();
    }
  }

  record Sequence(ValueCodec part) implements ValueCodec {
    @Override
    public void write(Object value, RecordWriter out) {
      List<?> list = (List<?>) value;
      out.unsigned(list.size());
      for (int i = 0; i < list.size(); i++) {
        part.write(list.get(i), out);
      }
    }

    @Override
    public Object read(RecordReader in) throws CorruptRecordException {
      int count = in.count();
      if (count == 0) {
        return List.of();
      }
      List<Object> list = new ArrayList<>(Math.min(count, FIRST_ROOM));
      for (int i = 0; i < count; i++) {
        list.add(part.read(in));
      }
      return List.copyOf(list);
    }
  }

  record Members(ValueCodec part) implements ValueCodec {
    @Override
    public void write(Object value, RecordWriter out) {
      writeAll((Set<?>) value, part, out);
    }

    @Override
    public Object read(RecordReader in) throws CorruptRecordException {
      Set<Object> set = new LinkedHashSet<>();
      readAll(set, part, in);
      return Collections.unmodifiableSet(set);
    }
  }

  record SortedMembers(ValueCodec part) implements ValueCodec {
    @Override
    public void write(Object value, RecordWriter out) {
      writeAll((Set<?>) value, part, out);
    }

    @Override
    public Object read(RecordReader in) throws CorruptRecordException {
      TreeSet<Object> set = new TreeSet<>();
      readAll(set, part, in);
      return set;
    }
  }

  record Entries(ValueCodec key, ValueCodec value) implements ValueCodec {
    @Override
    public void write(Object map, RecordWriter out) {
      writeEntries((Map<?, ?>) map, key, value, out);
    }

    @Override
    public Object read(RecordReader in) throws CorruptRecordException {
      Map<Object, Object> map = new LinkedHashMap<>();
      readEntries(map, key, value, in);
      return Collections.unmodifiableMap(map);
    }
  }

  record SortedEntries(ValueCodec key, ValueCodec value) implements ValueCodec {
    @Override
    public void write(Object map, RecordWriter out) {
      writeEntries((Map<?, ?>) map, key, value, out);
    }

    @Override
    public Object read(RecordReader in) throws CorruptRecordException {
      TreeMap<Object, Object> map = new TreeMap<>();
      readEntries(map, key, value, in);
      return map;
    }
  }

  private static void writeAll(Collection<?> values, ValueCodec part, RecordWriter out) {
    out.unsigned(values.size());
    for (Object value : values) {
      part.write(value, out);
    }
  }

  private static void readAll(Set<Object> set, ValueCodec part, RecordReader in)
      throws CorruptRecordException {
    int count = in.count();
    for (int i = 0; i < count; i++) {
      if (!set.add(part.read(in))) {
        throw new CorruptRecordException("a member of a set stands twice");
      }
    }
  }

  private static void writeEntries(
      Map<?, ?> map, ValueCodec key, ValueCodec value, RecordWriter out) {
    out.unsigned(map.size());
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      key.write(entry.getKey(), out);
      value.write(entry.getValue(), out);
    }
  }

  private static void readEntries(
      Map<Object, Object> map, ValueCodec key, ValueCodec value, RecordReader in)
      throws CorruptRecordException {
    int count = in.count();
    for (int i = 0; i < count; i++) {
      Object name = key.read(in);
      if (map.put(name, value.read(in)) != null) {
        throw new CorruptRecordException("a key of a map stands twice");
      }
    }
  }
}
