package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfDateTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "D:20240313144231+07'00', 2024-03-13T14:42:31+07:00",
        "D:20240313144231+07'00, 2024-03-13T14:42:31+07:00",
        "D:20240313144231+0700, 2024-03-13T14:42:31+07:00",
        "D:20240313144231+07, 2024-03-13T14:42:31+07:00",
        "D:20240313144231-03'30', 2024-03-13T14:42:31-03:30",
        "D:20240313144231Z, 2024-03-13T14:42:31Z",
        "D:20240313144231Z00'00', 2024-03-13T14:42:31Z",
        "20240313144231Z, 2024-03-13T14:42:31Z",
        "D:202403131442+08'00', 2024-03-13T14:42:00+08:00",
        "D:2024Z, 2024-01-01T00:00:00Z"
      })
  void readsEveryFormThatSaysItsZone(String written, OffsetDateTime expected) {
    assertThat(PdfDate.parse(written)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "D:20240313144231",
        "D:20241313144231Z",
        "D:20240313144231+99'00'",
        "D:20240313144231+07'00'x",
        "13.03.2024",
        "",
        "D:20240313144231Z                                                            D:2"
      })
  void takesNothingThatSaysNoTime(String written) {
    assertThat(PdfDate.parse(written)).isEmpty();
  }

  @Test
  void keepsTheWrittenOffset() {
    assertThat(PdfDate.parse("D:20240906104150+07'00'").orElseThrow().getOffset().getId())
        .isEqualTo("+07:00");
  }
}
