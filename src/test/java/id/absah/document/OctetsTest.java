package id.absah.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OctetsTest {
  /** FIPS 180-2, B.1. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final byte[] BYTES = "abc".getBytes(StandardCharsets.US_ASCII);

  @Test
  void digestIsComputedUnlessItIsKnown() {
    assertThat(Octets.of(BYTES).sha256()).isEqualTo(ABC);
    assertThat(Octets.of(BYTES, "known").sha256()).isEqualTo("known");
  }

  @Test
  void partHasItsOwnDigest() {
    assertThat(Octets.of(BYTES, "known").slice(0, 3).sha256()).isEqualTo(ABC);
  }
}
