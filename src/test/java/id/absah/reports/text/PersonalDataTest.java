package id.absah.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
  private final PersonalData masking = new PersonalData(false);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NIP. 198501012010011001|NIP. **************1001",
        "NIP 19850101 201001 1 001|NIP **************1001",
        "6371012345678901|************8901",
        "6371-0123-4567-8901|************8901",
        "637101.234567.8901|************8901",
        "budi.s+x@banjarmasin.go.id|***@banjarmasin.go.id",
        "HP 081234567890|HP *********890",
        "+62 812-3456-7890|**********890",
        "Telp. (0511) 3352932|Telp. *********32",
        "Telp. 0511 - 3352932|Telp. *********32",
        "\uFF16\uFF13\uFF17\uFF11\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF19\uFF10\uFF11|************\uFF18\uFF19\uFF10\uFF11"
      })
  void masksWhatIdentifiesAPerson(String text, String masked) {
    assertThat(masking.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000.8.3/123/BKD/2025",
        "800/123-BKD/2025",
        "2018-08-28 2038-08-23",
        "4a3ab062c4d24f60417fa28f6543ac7151c9f1fde5817bbe67f49c55ce5ffed5",
        "12345678901234567890",
        "Jalan R.E. Martadinata No. 1 Banjarmasin 70111",
        "2026-10-07T06:05:00Z",
        "Peraturan Nomor 11 Tahun 2008"
      })
  void leavesNumbersOfThingsAlone(String text) {
    assertThat(masking.mask(text)).isEqualTo(text);
  }

  @Test
  void leavesSerialNumbersOfFactsAlone() {
    assertThat(masking.mask("certificate.serial", "1234567890123456"))
        .isEqualTo("1234567890123456");
    assertThat(masking.mask("document.footerText", "1234567890123456"))
        .isEqualTo("************3456");
  }

  @Test
  void printsEverythingWhereThatWasAskedFor() {
    assertThat(new PersonalData(true).mask("198501012010011001")).isEqualTo("198501012010011001");
  }

  @Test
  void readsLongTextOnlyOnce() {
    String long1 = "a".repeat(200_000) + "@" + "1 ".repeat(200_000);
    assertThat(masking.mask(long1)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-10-07T06:05:04Z",
        "2026-10-07T06:05:04.123456789Z",
        "2026-10-07T06:05:04.12Z, 2026-10-08T06:05:04Z"
      })
  void leavesMomentsAlone(String moment) {
    assertThat(masking.mask(moment)).isEqualTo(moment);
    assertThat(masking.mask("signature.claimedTime", moment)).isEqualTo(moment);
  }

  @Test
  void takesNoNumberForAMoment() {
    assertThat(masking.mask("6371-0123-4567-8901Z")).isEqualTo("6371-0123-4567-8901Z");
    assertThat(masking.mask("6371012345678901   Z")).isEqualTo("************8901   Z");
    assertThat(masking.mask("signature.serial", "6371012345678901")).isEqualTo("6371012345678901");
    assertThat(masking.mask("document.PATH", "6371012345678901")).isEqualTo("6371012345678901");
    assertThat(masking.mask("document.number", "6371012345678901")).isEqualTo("************8901");
  }
}
