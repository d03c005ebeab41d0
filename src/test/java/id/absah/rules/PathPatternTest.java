package id.absah.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {
  @ParameterizedTest
  @CsvSource({
    "2026/10/**, 2026/10/a.zip!/b.pdf, true",
    "2026/10/*, 2026/10/a.pdf, true",
    "2026/10/*, 2026/10/a/b.pdf, false",
    "2026/**/b.pdf, 2026/b.pdf, true",
    "2026/**/b.pdf, 2026/10/a.zip!/b.pdf, true",
    "**, anything/at/all, true",
    "a?.pdf, ab.pdf, true",
    "a?.pdf, a/.pdf, false",
    "a.pdf, axpdf, false",
    "A.pdf, a.pdf, false",
    "a(1)[2]+.pdf, a(1)[2]+.pdf, true"
  })
  void matchesWholePaths(String glob, String path, boolean expected) {
    assertThat(PathPattern.of(glob).matches(path)).isEqualTo(expected);
  }

  @Test
  void staysLinearOnHostileNames() {
    assertThat(PathPattern.of("**a**a**a**a**a**b").matches("a".repeat(100_000))).isFalse();
  }
}
