package id.absah.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.reports.Messages;
import org.junit.jupiter.api.Test;

class LedgerWordsTest {
  @Test
  void hasWordsForEveryProblemAndOrigin() {
    for (String language : new String[] {"id", "en"}) {
      Messages messages = Messages.in(language);
      for (LedgerProblem problem : LedgerProblem.values()) {
        assertThat(messages.has("ledger." + problem)).as(language + " " + problem).isTrue();
      }
      for (Origin origin : Origin.values()) {
        assertThat(messages.has("ledger.origin." + origin)).as(language + " " + origin).isTrue();
      }
    }
  }
}
