package id.absah.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.rules.ExpressionSyntax.Fault;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionSyntaxTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a &&            | 0 | 4 | ~~
          a && b)         | 0 | 6 | )
          a ** 2          | 0 | 3 | *
          ((((            | 0 | 4 | ~~
          a § b           | 0 | 2 | § b
          a == 'open      | 0 | 5 | 'open
          a in [1, 2      | 0 | 10 | ~~
          """)
  void namesThePlace(String text, int line, int column, String near) {
    assertThat(ExpressionSyntax.fault(text)).contains(new Fault(line, column, near));
  }

  @Test
  void countsLines() {
    assertThat(ExpressionSyntax.fault("a\n  && b\n  || || c")).contains(new Fault(2, 5, "||"));
  }

  @Test
  void hasNothingToSayOfAnExpressionThatCanBeRead() {
    assertThat(ExpressionSyntax.fault("known(a.b) && a.b in ['x', \"y\"] || c >= 3.5")).isEmpty();
  }

  @Test
  void keepsTheParsersOwnWordsOffTheErrorStream() {
    PrintStream before = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      ExpressionSyntax.fault("a && && § 'x");
    } finally {
      System.setErr(before);
    }
    assertThat(written.size()).isZero();
  }
}
