package id.absah.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

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
}
