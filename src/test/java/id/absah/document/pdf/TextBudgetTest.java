package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.document.Defect;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TextBudgetTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final AtomicLong nanos = new AtomicLong(77);
  private final TextBudget budget = new TextBudget(PdfLimits.defaults(), SECOND, nanos::get);

  private static void steps(TextBudget budget) {
    for (int i = 0; i < 1_000; i++) {
      budget.operator();
    }
  }

  @Test
  void timeIsUpWhenTheTimeThatCountsHasPassed() {
    nanos.addAndGet(SECOND.toNanos() - 1);
    assertThat(budget.timeIsUp()).isFalse();
    assertThatCode(() -> steps(budget)).doesNotThrowAnyException();
    nanos.incrementAndGet();
    assertThat(budget.timeIsUp()).isTrue();
    assertThatThrownBy(() -> steps(budget))
        .isInstanceOfSatisfying(
            TextStoppedException.class,
            stopped ->
                assertThat(stopped.defect())
                    .isEqualTo(Defect.of(TextCode.TEXT_TIMEOUT, "limit", 1)));
  }

  @Test
  void aThreadThatStandsStillUsesNoTime() throws InterruptedException {
    TextBudget own = new TextBudget(PdfLimits.defaults(), Duration.ofMillis(200));
    Thread.sleep(400);
    assertThat(own.timeIsUp()).isFalse();
  }

  @Test
  void whatTimeCutOffIsOfTheMomentAndWhatACounterCutOffIsOfTheBytes() {
    assertThat(budget.timeout().code().ofTheMoment()).isTrue();
    assertThat(TextCode.PICTURES_TIMEOUT.ofTheMoment()).isTrue();
    assertThat(TextCode.OCR_TIMEOUT.ofTheMoment()).isTrue();
    assertThat(TextCode.OCR_FAILED.ofTheMoment()).isTrue();
    assertThat(TextBudget.limit("operators", 1).code().ofTheMoment()).isFalse();
    assertThat(TextCode.PICTURES_LIMIT.ofTheMoment()).isFalse();
    assertThat(TextCode.FORM_FIELDS_LIMIT.ofTheMoment()).isFalse();
    assertThat(PdfCode.LIMIT_OBJECTS.ofTheMoment()).isFalse();
  }
}
