package id.absah.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SafeTextTest {
  @Test
  void showsWhatHidesAsEscapes() {
    assertThat(SafeText.display("a\u202Eb\u0000c\uD800d\uFFFFe\u200Bf\ng\uDB40\uDC41"))
        .isEqualTo("a\\u202Eb\\u0000c\\uD800d\\uFFFFe\\u200Bf\\u000Ag\\U000E0041");
  }

  @Test
  void leavesOrdinaryTextAlone() {
    assertThat(SafeText.display("Surat é 日本 \uD83D\uDE00 C:\\x"))
        .isEqualTo("Surat é 日本 \uD83D\uDE00 C:\\x");
  }

  @Test
  void doublesTheBackslashWhereTheRawTextMustComeBack() {
    assertThat(SafeText.reversible("a\\u0041\n")).isEqualTo("a\\\\u0041\\u000A");
  }

  @Test
  void joinsTheLinesOfRunningText() {
    assertThat(SafeText.prose(" satu\r\n\tdua\u00A0 tiga ")).isEqualTo("satu dua tiga");
  }

  @Test
  void joinsLinesAsThePatternOfSpacesSays() {
    Random random = new Random(11);
    String letters = "ab  \t\r\n\f\u00A0\u2003\u0085é\\\u202E";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(9);
      for (int j = 0; j < length; j++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String joined = text.toString().replaceAll("[ \\t\\r\\n\\f\\u00A0]+", " ").strip();
      assertThat(SafeText.prose(text.toString())).isEqualTo(SafeText.display(joined));
    }
  }
}
