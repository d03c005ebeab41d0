package id.absah.facts.extract.changes;

import id.absah.facts.ChangeCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects what is seen in one revision, each code at each object once. */
final class Observations {
  /** Of one code and revision no reader needs more places; the code itself is never left out. */
  private static final int MAX_OF_ONE_CODE = 20;

  private final List<Observation> list = new ArrayList<>();
  private final Map<ChangeCode, Set<String>> places = new EnumMap<>(ChangeCode.class);

  void add(ChangeCode code, Place place) {
    add(Observation.of(code, place, true));
  }

  void add(Observation observation) {
    Set<String> known = places.computeIfAbsent(observation.code(), code -> new TreeSet<>());
    Place place = observation.place();
    String key =
        (observation.beside() ? "beside " : "")
            + place.object()
            + " "
            + place.field()
            + (place.object() > 0 ? "" : place.path());
    // A field keeps its places without end: each may be locked by another signature.
    boolean room = known.size() < MAX_OF_ONE_CODE || !place.field().isEmpty();
    if (room && known.add(key)) {
      list.add(observation);
    }
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  List<Observation> list() {
    return List.copyOf(list);
  }
}
