package id.absah.facts;

import id.absah.document.Defect;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Collects facts that are read from one kind of record. */
final class Facts<S> {
  private final String prefix;
  private final List<Fact<S>> list = new ArrayList<>();

  /** Starts a list of facts whose names begin with {@code prefix.}. */
  Facts(String prefix) {
    this.prefix = prefix;
  }

  List<Fact<S>> list() {
    return List.copyOf(list);
  }

  private Facts<S> add(
      String name, FactType type, List<String> values, Function<S, Optional<Object>> read) {
    list.add(new Fact<>(prefix + "." + name, type, values, read));
    return this;
  }

  Facts<S> text(String name, Function<S, String> read) {
    return add(name, FactType.TEXT, List.of(), s -> Optional.of(read.apply(s)));
  }

  Facts<S> textIfAny(String name, Function<S, Optional<String>> read) {
    return add(name, FactType.TEXT, List.of(), s -> read.apply(s).map(value -> value));
  }

  Facts<S> truth(String name, Predicate<S> read) {
    return add(name, FactType.TRUTH, List.of(), s -> Optional.of(read.test(s)));
  }

  Facts<S> truthIfAny(String name, Function<S, Optional<Boolean>> read) {
    return add(name, FactType.TRUTH, List.of(), s -> read.apply(s).map(value -> value));
  }

  Facts<S> integer(String name, ToLongFunction<S> read) {
    return add(name, FactType.INTEGER, List.of(), s -> Optional.of(read.applyAsLong(s)));
  }

  Facts<S> integerIfAny(String name, Function<S, Optional<Long>> read) {
    return add(name, FactType.INTEGER, List.of(), s -> read.apply(s).map(value -> value));
  }

  Facts<S> number(String name, Function<S, Double> read) {
    return add(name, FactType.NUMBER, List.of(), s -> Optional.of(read.apply(s)));
  }

  Facts<S> dateIfAny(String name, Function<S, Optional<LocalDate>> read) {
    return add(name, FactType.DATE, List.of(), s -> read.apply(s).map(LocalDate::toString));
  }

  Facts<S> time(String name, Function<S, Instant> read) {
    return add(name, FactType.TIME, List.of(), s -> Optional.of(read.apply(s)));
  }

  Facts<S> timeIfAny(String name, Function<S, Optional<Instant>> read) {
    return add(name, FactType.TIME, List.of(), s -> read.apply(s).map(value -> value));
  }

  Facts<S> texts(String name, Function<S, List<String>> read) {
    return add(name, FactType.TEXT_LIST, List.of(), s -> Optional.of(read.apply(s)));
  }

  Facts<S> textsIfAny(String name, Function<S, Optional<List<String>>> read) {
    return add(name, FactType.TEXT_LIST, List.of(), s -> read.apply(s).map(value -> value));
  }

  /** The codes of some defects, each once, in order of first appearance. */
  Facts<S> codes(String name, Function<S, List<Defect>> read) {
    return texts(name, s -> codes(read.apply(s)));
  }

  private static List<String> codes(List<Defect> defects) {
    Set<String> codes = new LinkedHashSet<>();
    defects.forEach(defect -> codes.add(defect.code().name()));
    return List.copyOf(codes);
  }

  /** An enum by its constants' names, in their order. */
  <E extends Enum<E>> Facts<S> choice(String name, Class<E> type, Function<S, E> read) {
    return choiceIfAny(name, type, s -> Optional.of(read.apply(s)));
  }

  <E extends Enum<E>> Facts<S> choiceIfAny(
      String name, Class<E> type, Function<S, Optional<E>> read) {
    List<String> values = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    return add(name, FactType.ENUM, values, s -> read.apply(s).map(Enum::name));
  }

  /** A text out of a closed list; any other text counts as not established. */
  Facts<S> choiceOf(String name, List<String> values, Function<S, Optional<String>> read) {
    return add(
        name, FactType.ENUM, values, s -> read.apply(s).filter(values::contains).map(v -> v));
  }
}
