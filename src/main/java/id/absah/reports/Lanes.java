package id.absah.reports;

import id.absah.findings.DocumentEvaluation;
import id.absah.reports.table.RowWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writers that work side by side, each lane in a thread of its own; every writer gets all rows in
 * their order.
 */
final class Lanes {
  /** Rows handed over at once; few, for a row with its facts takes some ten kilobytes. */
  private static final int BATCH = 16;

  private final List<Lane> lanes = new ArrayList<>();
  private List<DocumentEvaluation> batch = new ArrayList<>(BATCH);

  /** Adds a lane; its writers are used by its thread alone until {@link #stop}. */
  void add(List<RowWriter> writers) {
    Lane lane = new Lane(writers);
    lanes.add(lane);
    lane.start();
  }

  /** Hands over the next row. */
  void row(DocumentEvaluation document) throws IOException {
    batch.add(document);
    if (batch.size() == BATCH) {
      handOver();
    }
  }

  private void handOver() throws IOException {
    List<DocumentEvaluation> full = List.copyOf(batch);
    batch = new ArrayList<>(BATCH);
    for (Lane lane : lanes) {
      lane.put(full);
    }
  }

  /** Completes the reports, and waits for them. */
  void finish() throws IOException {
    if (!batch.isEmpty()) {
      handOver();
    }
    for (Lane lane : lanes) {
      lane.put(List.of());
    }
    for (Lane lane : lanes) {
      lane.join();
    }
  }

  /** Ends the threads that still work. */
  void stop() {
    lanes.forEach(Lane::stop);
    lanes.clear();
  }
}
