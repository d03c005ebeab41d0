package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.facts.FooterFacts;
import id.absah.facts.FooterStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wordings decided by the sense of Pasal 15 before any was run: footer-wordings.txt. */
class FooterWordingsTest {
  record Wording(Set<FooterStatus> allowed, String text) {
    @Override
    public String toString() {
      return allowed + " " + text.replace('\n', '/');
    }
  }

  static Stream<Wording> wordings() {
    try (InputStream in =
        Objects.requireNonNull(
            FooterWordingsTest.class.getResourceAsStream("footer-wordings.txt"))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("%"))
          .map(FooterWordingsTest::wording);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Wording wording(String line) {
    int bar = line.indexOf('|');
    List<FooterStatus> allowed =
        Arrays.stream(line.substring(0, bar).strip().split("/"))
            .map(FooterStatus::valueOf)
            .toList();
    return new Wording(Set.copyOf(allowed), line.substring(bar + 1).strip().replace(" // ", "\n"));
  }

  @ParameterizedTest
  @MethodSource("wordings")
  void isUnderstoodByItsSense(Wording wording) {
    PrintedPage page = new PrintedPage(1);
    for (int i = 0; i < 30; i++) {
      page.left(90 + i * 15, "Isi surat yang panjang dan memenuhi halaman, baris ke " + i);
    }
    FooterFacts facts =
        new FooterExtractor(SampleSettings.footer())
            .extract(page.lines(60, 765, 8, wording.text()).alone(), Set.of())
            .orElseThrow();

    assertThat(wording.allowed())
        .as("%s: %s %s", wording.text(), facts.text(), facts.issuer())
        .contains(facts.status());
  }
}
