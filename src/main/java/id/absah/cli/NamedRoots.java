package id.absah.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files and folders that a command names, each file once: a root that is the same as another,
 * or lies inside it, adds nothing. What is the same is told by real paths, whatever links lead
 * there.
 *
 * @param examined those that count, in the order named
 * @param left the others, each with the one that holds its files
 */
record NamedRoots(List<Path> examined, Map<Path, Path> left) {
  NamedRoots {
    examined = List.copyOf(examined);
    left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
  }

  static NamedRoots of(List<Path> named) {
    List<Path> real = named.stream().map(NamedRoots::real).toList();
    List<Path> examined = new ArrayList<>();
    Map<Path, Path> left = new LinkedHashMap<>();
    for (int i = 0; i < named.size(); i++) {
      Optional<Path> holder = holder(named, real, i);
      if (holder.isEmpty()) {
        examined.add(named.get(i));
      } else {
        left.put(named.get(i), holder.get());
      }
    }
    return new NamedRoots(examined, left);
  }

  /** The outermost root that has the files of another; of equal ones the first. */
  private static Optional<Path> holder(List<Path> named, List<Path> real, int own) {
    int holder = own;
    for (int i = 0; i < real.size(); i++) {
      boolean wider = real.get(holder).startsWith(real.get(i));
      boolean same = real.get(holder).equals(real.get(i));
      if (wider && (!same || i < holder)) {
        holder = i;
      }
    }
    return holder == own ? Optional.empty() : Optional.of(named.get(holder));
  }

  /** Where it is; of one that is not there, which the run will say, where it would be. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
