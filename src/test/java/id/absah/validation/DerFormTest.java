package id.absah.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DerFormTest {
  @ParameterizedTest
  @CsvSource({
    "310b 3009 06022a03 3103 020105, true",
    "310e 300c 06022a03 3106 020104 020105, true",
    // Values out of order.
    "310e 300c 06022a03 3106 020105 020104, false",
    // Attributes out of order.
    "3116 3009 06022a04 3103 020105 3009 06022a03 3103 020105, false",
    // A length in more octets than needed.
    "310c 300a 06022a03 3104 02810105, false",
    // An indefinite length.
    "310d 300b 06022a03 3180 020105 0000, false",
    // A string in parts.
    "310d 300b 06022a03 3105 2403 040105, false",
    // The same as a primitive string.
    "310b 3009 06022a03 3103 040105, true"
  })
  void acceptsOnlyTheDistinguishedForm(String hex, boolean holds) {
    assertThat(DerForm.holds(HexFormat.of().parseHex(hex.replace(" ", "")))).isEqualTo(holds);
  }
}
