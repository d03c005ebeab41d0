package id.absah.ledger;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of a record in their order. */
final class RecordValueCodec implements ValueCodec {
  private static final MethodType READ = MethodType.methodType(Object.class, Object.class);
  private static final MethodType MAKE = MethodType.methodType(Object.class, Object[].class);

  private final Class<?> type;
  private final RecordComponent[] components;
  private final Class<?>[] types;
  private ValueCodec[] parts = {};

  // Each is made at its first use, by any thread: a worker writes what its supervisor reads, and to
  // make all of them takes a quarter of the time in which a worker starts.
  private volatile MethodHandle @Nullable [] accessors;
  private volatile @Nullable MethodHandle constructor;

  RecordValueCodec(Class<?> type) {
    this.type = type;
    this.components = type.getRecordComponents();
    this.types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
  }

  private MethodHandle[] accessors() {
    MethodHandle[] made = accessors;
    if (made == null) {
      made = new MethodHandle[components.length];
      try {
        for (int i = 0; i < components.length; i++) {
          MethodType read = MethodType.methodType(types[i]);
          made[i] = lookup().findVirtual(type, components[i].getName(), read).asType(READ);
        }
      } catch (ReflectiveOperationException e) {
        throw unstorable(e);
      }
      accessors = made;
    }
    return made;
  }

  private MethodHandle constructor() {
    MethodHandle made = constructor;
    if (made == null) {
      try {
        made =
            lookup()
                .findConstructor(type, MethodType.methodType(void.class, types))
                .asSpreader(Object[].class, types.length)
                .asType(MAKE);
      } catch (ReflectiveOperationException e) {
        throw unstorable(e);
      }
      constructor = made;
    }
    return made;
  }

  private MethodHandles.Lookup lookup() throws IllegalAccessException {
    return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
  }

  private IllegalArgumentException unstorable(ReflectiveOperationException e) {
    return new IllegalArgumentException(type.getName() + " cannot be stored", e);
  }

  void parts(List<ValueCodec> codecs) {
    parts = codecs.toArray(ValueCodec[]::new);
  }

  @Override
  public void write(Object value, RecordWriter out) {
    out.enter();
    if (parts.length == 0) {
      out.octet(0);
    }
    MethodHandle[] read = accessors();
    for (int i = 0; i < parts.length; i++) {
      parts[i].write(component(read[i], value), out);
    }
    out.leave();
  }

  private Object component(MethodHandle accessor, Object value) {
    try {
      return (Object) accessor.invokeExact(value);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(type.getSimpleName(), e);
    }
  }

  @Override
  public Object read(RecordReader in) throws CorruptRecordException {
    in.enter();
    if (parts.length == 0) {
      in.index(1);
    }
    Object[] values = new Object[parts.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = parts[i].read(in);
    }
    in.leave();
    try {
      return (Object) constructor().invokeExact(values);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      // a constructor that refuses its values: no such record was ever written
      throw new CorruptRecordException("no " + type.getSimpleName() + " of these values", e);
    }
  }
}
