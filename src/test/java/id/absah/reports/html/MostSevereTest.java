package id.absah.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MostSevereTest {
  @Test
  void keepsWhatASortOfEverythingWouldPutFirst() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int most = 1 + random.nextInt(20);
      MostSevere<int[]> list = new MostSevere<>(4, most);
      List<int[]> all = new ArrayList<>();
      for (int i = 0; i < random.nextInt(60); i++) {
        int[] item = {random.nextInt(4), i};
        all.add(item);
        if (list.offer(item[0])) {
          list.add(item[0], item);
        }
      }
      all.sort(Comparator.comparingInt(item -> item[0]));
      assertThat(list.kept())
          .as("seed " + seed)
          .containsExactlyElementsOf(all.subList(0, Math.min(most, all.size())));
      assertThat(list.offered()).isEqualTo(all.size());
      assertThat(list.left()).isEqualTo(Math.max(0, all.size() - most));
    }
  }
}
