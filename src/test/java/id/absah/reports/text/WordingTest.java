package id.absah.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.reports.ReportFixture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingTest {
  private final Wording indonesian = new Wording(ReportFixture.evaluation(), "id", false);
  private final Wording english = new Wording(ReportFixture.evaluation(), "en", false);

  @Test
  void saysNoneOnlyOfWhatWasReadAsAWhole() {
    assertThat(indonesian.absent(true)).isEqualTo("tidak ada");
    assertThat(indonesian.absent(false)).isEqualTo("tidak terbaca");
    assertThat(english.absent(true)).isEqualTo("none");
    assertThat(english.absent(false)).isEqualTo("not read");
  }

  @Test
  void aKindThatWasNotRecognisedIsNotAbsent() {
    assertThat(indonesian.kind(Optional.of("nota-dinas"), true)).isEqualTo("Nota dinas");
    assertThat(indonesian.kind(Optional.empty(), true)).isEqualTo("tidak dikenali");
    assertThat(indonesian.kind(Optional.empty(), false)).isEqualTo("tidak terbaca");
    assertThat(english.kind(Optional.empty(), true)).isEqualTo("not recognised");
  }
}
