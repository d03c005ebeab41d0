package id.absah.ledger;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** The components of a record in their order. */
final class RecordValueCodec implements ValueCodec {
  private static final MethodType READ = MethodType.methodType(Object.class, Object.class);
  private static final MethodType MAKE = MethodType.methodType(Object.class, Object[].class);

  private final String name;
  private final MethodHandle[] accessors;
  private final MethodHandle constructor;
  private ValueCodec[] parts = {};

  RecordValueCodec(Class<?> type) {
    this.name = type.getSimpleName();
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      accessors = new MethodHandle[components.length];
      for (int i = 0; i < components.length; i++) {
        accessors[i] =
            lookup
                .findVirtual(type, components[i].getName(), MethodType.methodType(types[i]))
                .asType(READ);
      }
      constructor =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, types))
              .asSpreader(Object[].class, types.length)
              .asType(MAKE);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getName() + " cannot be stored", e);
    }
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
    for (int i = 0; i < parts.length; i++) {
      parts[i].write(component(i, value), out);
    }
    out.leave();
  }

  private Object component(int index, Object value) {
    try {
      return (Object) accessors[index].invokeExact(value);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(name, e);
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
      return (Object) constructor.invokeExact(values);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      // a constructor that refuses its values: no such record was ever written
      throw new CorruptRecordException("no " + name + " of these values", e);
    }
  }
}
