package id.absah.ledger;

import id.absah.document.Code;
import id.absah.document.Defect;
import id.absah.validation.Conclusion;
import id.absah.validation.SubIndication;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads a tree of types once and makes the codec of each. */
final class CodecBuilder {
  private final Map<Type, ValueCodec> known = new HashMap<>();
  private final CodeTable codes;

  /** A line for each record, enum and sealed interface, by its name. */
  private final TreeMap<String, String> shapes = new TreeMap<>();

  CodecBuilder(CodeTable codes) {
    this.codes = codes;
    known.putAll(PlainCodecs.all());
  }

  /** The shape of everything seen so far. */
  String shape() {
    return String.join("\n", shapes.values()) + "\n";
  }

  ValueCodec of(Type type) {
    ValueCodec codec = known.get(type);
    if (codec != null) {
      return codec;
    }
    ValueCodec made = make(type);
    known.put(type, made);
    return made;
  }

  private ValueCodec make(Type type) {
    if (type instanceof ParameterizedType generic) {
      return container(generic);
    }
    if (!(type instanceof Class<?> plain)) {
      throw new IllegalArgumentException(type + " cannot be stored");
    }
    if (plain == Code.class) {
      shapes.put(plain.getName(), codes.shape());
      return codes;
    }
    if (plain == Conclusion.class) {
      shapes.put(plain.getName(), "Conclusion SubIndication? Defect?");
      return new ConclusionCodec(of(SubIndication.class), of(Defect.class));
    }
    if (plain.isEnum()) {
      shapes.put(plain.getName(), "enum " + plain.getName() + constants(plain));
      return new EnumCodec(List.of(plain.getEnumConstants()));
    }
    if (plain.isRecord()) {
      return record(plain);
    }
    if (plain.isSealed() && plain.isInterface()) {
      return sealed(plain);
    }
    throw new IllegalArgumentException(plain.getName() + " cannot be stored");
  }

  private static String constants(Class<?> type) {
    StringBuilder names = new StringBuilder();
    for (Object constant : type.getEnumConstants()) {
      names.append(' ').append(((Enum<?>) constant).name());
    }
    return names.toString();
  }

  private ValueCodec record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    StringBuilder shape = new StringBuilder("record ").append(type.getName());
    for (RecordComponent component : components) {
      shape.append(' ').append(component.getName()).append(':');
      shape.append(component.getGenericType().getTypeName());
    }
    shapes.put(type.getName(), shape.toString());
    RecordValueCodec codec = new RecordValueCodec(type);
    known.put(type, codec); // before its parts: a record may hold its own kind
    codec.parts(
        Arrays.stream(components).map(component -> of(component.getGenericType())).toList());
    return codec;
  }

  private ValueCodec sealed(Class<?> type) {
    List<Class<?>> permitted = new ArrayList<>(Arrays.asList(type.getPermittedSubclasses()));
    permitted.sort(Comparator.comparing(Class::getName));
    StringBuilder shape = new StringBuilder("sealed ").append(type.getName());
    permitted.forEach(one -> shape.append(' ').append(one.getName()));
    shapes.put(type.getName(), shape.toString());
    SealedCodec codec = new SealedCodec(permitted);
    known.put(type, codec); // before its parts, as for a record
    codec.parts(permitted.stream().map(this::of).toList());
    return codec;
  }

  private ValueCodec container(ParameterizedType type) {
    ValueCodec first = of(type.getActualTypeArguments()[0]);
    Type raw = type.getRawType();
    if (raw == Optional.class) {
      return new ContainerCodecs.Maybe(first);
    }
    if (raw == List.class) {
      return new ContainerCodecs.Sequence(first);
    }
    if (raw == Set.class) {
      return new ContainerCodecs.Members(first);
    }
    if (raw == SortedSet.class || raw == TreeSet.class) {
      requireOrder(type);
      return new ContainerCodecs.SortedMembers(first);
    }
    if (raw == Map.class || raw == SortedMap.class || raw == TreeMap.class) {
      ValueCodec second = of(type.getActualTypeArguments()[1]);
      if (raw != Map.class) {
        requireOrder(type);
      }
      return raw == Map.class
          ? new ContainerCodecs.Entries(first, second)
          : new ContainerCodecs.SortedEntries(first, second);
    }
    throw new IllegalArgumentException(type + " cannot be stored");
  }

  private static void requireOrder(ParameterizedType type) {
    if (!(type.getActualTypeArguments()[0] instanceof Class<?> key)
        || !Comparable.class.isAssignableFrom(key)) {
      throw new IllegalArgumentException(type + " has no natural order");
    }
  }
}
