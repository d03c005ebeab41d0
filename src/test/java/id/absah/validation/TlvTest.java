package id.absah.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TlvTest {
  @ParameterizedTest
  @CsvSource({
    "30030201050000, 5",
    "3080020105000000, 7",
    "308030800000000000, 8",
    "30810302010500, 6",
    "0500ff, 2"
  })
  void cutsTheFirstElementByItsLength(String hex, int end) throws MalformedAsn1Exception {
    assertThat(Tlv.first(HexFormat.of().parseHex(hex)).end()).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "30",
        "3005020105",
        "3080020105",
        "0480",
        "30847fffffff",
        "3085010000000000",
        "3f",
        "300302050000"
      })
  void refusesWhatDoesNotFit(String hex) {
    assertThatThrownBy(() -> Tlv.first(HexFormat.of().parseHex(hex)))
        .isInstanceOf(MalformedAsn1Exception.class);
  }

  @Test
  void refusesDepthBeforeItOverflowsTheStack() {
    byte[] definite = new byte[200_000];
    byte[] indefinite = new byte[200_000];
    for (int i = 0; i < definite.length; i += 2) {
      definite[i] = 0x30;
      definite[i + 1] = (byte) 0x84;
      indefinite[i] = 0x30;
      indefinite[i + 1] = (byte) 0x80;
    }
    assertThatThrownBy(() -> Tlv.first(indefinite))
        .isInstanceOf(MalformedAsn1Exception.class)
        .hasMessageContaining("deeper");
    assertThatThrownBy(() -> Tlv.first(definite)).isInstanceOf(MalformedAsn1Exception.class);
  }

  @Test
  void joinsTheParts() throws MalformedAsn1Exception {
    byte[] parts = HexFormat.of().parseHex("2480040201020401030000");
    assertThat(Tlv.whole(parts).octets()).containsExactly(1, 2, 3);
  }

  /** Seeded noise: nothing but the declared exception may come out. */
  @Test
  void endsOnNoiseWithAnAnswerOrADeclaredException() {
    Random random = new Random(20261122);
    int refused = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] noise = new byte[1 + random.nextInt(60)];
      random.nextBytes(noise);
      noise[0] = 0x30;
      try {
        CmsMessage.read(noise);
      } catch (MalformedAsn1Exception e) {
        refused++;
      }
    }
    assertThat(refused).isEqualTo(20_000);
  }
}
