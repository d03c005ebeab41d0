package id.absah.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One line of the catalogue.
 *
 * @param name as rules write it, such as {@code signature.laterChanges}; its meaning stands in the
 *     catalogue's message files under the same key
 * @param type its type
 * @param values the closed list of an {@link FactType#ENUM}, in the order of the field; empty
 *     otherwise
 * @param read takes the value, of the Java type that {@link FactType} names; empty when it could
 *     not be established
 * @param <S> the record it is read from
 */
public record Fact<S>(
    String name, FactType type, List<String> values, Function<S, Optional<Object>> read) {
  public Fact {
    values = List.copyOf(values);
  }
}
