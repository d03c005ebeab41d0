package id.absah.audit.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
  @Test
  void concludesNothingFromFewerThanAThousandDocuments() {
    CircuitBreaker breaker = new CircuitBreaker();
    for (int i = 0; i < 999; i++) {
      assertThat(breaker.tripsAfter(true)).isFalse();
    }
    assertThat(breaker.tripsAfter(true)).isTrue();
  }

  @Test
  void tripsAboveFivePercentAndNotAtFive() {
    CircuitBreaker breaker = new CircuitBreaker();
    for (int i = 0; i < 5_000; i++) {
      assertThat(breaker.tripsAfter(i % 20 == 19)).isFalse();
    }
    assertThat(breaker.failed()).isEqualTo(50);
    assertThat(breaker.tripsAfter(true)).isTrue();
    assertThat(breaker.examined()).isEqualTo(1_000);
  }

  @Test
  void forgetsWhatIsLongAgo() {
    CircuitBreaker breaker = new CircuitBreaker();
    for (int i = 0; i < 2_000; i++) {
      boolean unused = breaker.tripsAfter(i % 20 == 19);
    }
    for (int i = 0; i < 1_000; i++) {
      assertThat(breaker.tripsAfter(false)).isFalse();
    }
    assertThat(breaker.failed()).isZero();
  }

  @Test
  void oneBadDocumentInAHundredTripsInNoneOfAThousandRuns() {
    Random random = new Random(4);
    for (int run = 0; run < 1_000; run++) {
      CircuitBreaker breaker = new CircuitBreaker();
      for (int i = 0; i < 2_000; i++) {
        assertThat(breaker.tripsAfter(random.nextInt(100) == 0)).isFalse();
      }
    }
  }
}
