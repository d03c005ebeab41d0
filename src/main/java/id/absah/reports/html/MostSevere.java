package id.absah.reports.html;

import java.util.ArrayList;
import java.util.List;

/**
 * A list that never grows beyond a number: what is most severe stays, of the equally severe what
 * came first.
 *
 * @param <T> what is listed
 */
final class MostSevere<T> {
  private final List<List<T>> ranks = new ArrayList<>();
  private final int most;
  private int size;
  private long offered;

  /**
   * An empty list.
   *
   * @param ranks how many degrees there are; 0 is the most severe
   * @param most how many are kept
   */
  MostSevere(int ranks, int most) {
    for (int i = 0; i < ranks; i++) {
      this.ranks.add(new ArrayList<>());
    }
    this.most = most;
  }

  /** Counts one of a rank, and says whether it is to be added: what is not need not be made. */
  boolean offer(int rank) {
    offered++;
    return size < most || rank < worst();
  }

  /** Adds what was offered and wanted. */
  void add(int rank, T item) {
    ranks.get(rank).add(item);
    size++;
    if (size > most) {
      List<T> last = ranks.get(worst());
      last.remove(last.size() - 1);
      size--;
    }
  }

  private int worst() {
    for (int rank = ranks.size() - 1; rank > 0; rank--) {
      if (!ranks.get(rank).isEmpty()) {
        return rank;
      }
    }
    return 0;
  }

  /** What was kept, the most severe first. */
  List<T> kept() {
    List<T> all = new ArrayList<>(size);
    ranks.forEach(all::addAll);
    return all;
  }

  /** How many were offered. */
  long offered() {
    return offered;
  }

  /** How many were offered and are not kept. */
  long left() {
    return offered - size;
  }
}
