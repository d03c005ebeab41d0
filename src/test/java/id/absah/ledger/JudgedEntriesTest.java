package id.absah.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.findings.DocumentStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedEntriesTest {
  @TempDir private Path folder;

  @Test
  void fewLargeRecordsAreHeldAtOnce() throws Exception {
    byte[] large = new byte[40 << 20];
    long count = 20;
    List<String> visited = new ArrayList<>();
    List<Long> held = new ArrayList<>();
    try (Sql sql = LedgerFile.open(folder.resolve("absah.ledger"))) {
      JudgedEntries entries =
          new JudgedEntries(
              new Examinations(sql, SampleExaminations.CODES),
              SampleExaminations.judging(SampleExaminations.shipped()),
              SampleExaminations.AT);
      entries.<LedgerException>forEach(
          (path, id) -> {
            held.add(id - visited.size());
            return id == count ? List.of() : List.of(entry(id + 1, large));
          },
          (entry, row) -> visited.add(row.path()));
    }
    assertThat(visited).hasSize((int) count).isSorted();
    assertThat(held).allMatch(slices -> slices <= 1);
  }

  private static Entries.Finished entry(long id, byte[] record) {
    EntryProblem problem =
        new EntryProblem(1, "PDF", DocumentStatus.UNREADABLE, "NOT_AS_LISTED", new TreeMap<>());
    return new Entries.Finished(
        id,
        String.format(Locale.ROOT, "%03d", id),
        Optional.of(record),
        Optional.of(problem),
        false);
  }
}
