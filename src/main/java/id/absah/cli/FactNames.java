package id.absah.cli;

import id.absah.facts.Fact;
import id.absah.facts.FactCatalogue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of all facts. */
final class FactNames {
  private static final Set<String> ALL =
      Stream.of(FactCatalogue.document(), FactCatalogue.signature(), FactCatalogue.certificate())
          .flatMap(List::stream)
          .map(Fact::name)
          .collect(Collectors.toUnmodifiableSet());

  private FactNames() {}

  static boolean isFact(String name) {
    return ALL.contains(name);
  }
}
