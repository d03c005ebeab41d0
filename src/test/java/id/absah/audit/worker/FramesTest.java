package id.absah.audit.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
  private static final int MAX = 16 << 20;

  private static byte[] frame(Frame.Type type, long id, byte[]... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Frames.write(out, type, id, parts);
    return out.toByteArray();
  }

  private static Frame read(byte[] bytes) throws IOException {
    return Frames.read(new ByteArrayInputStream(bytes), MAX);
  }

  @ParameterizedTest
  @EnumSource(Frame.Type.class)
  void everyTypeComesBack(Frame.Type type) throws IOException {
    Frame frame = read(frame(type, 42, "a".getBytes(StandardCharsets.UTF_8), new byte[] {0, 1}));
    assertThat(frame.type()).isEqualTo(type);
    assertThat(frame.id()).isEqualTo(42);
    assertThat(frame.payload()).containsExactly('a', 0, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8191, 8192, 1 << 20, (1 << 20) + 1, (4 << 20) + 1, MAX})
  void payloadOfAnyLengthComesBack(int length) throws IOException {
    byte[] payload = new byte[length];
    new Random(length).nextBytes(payload);
    assertThat(read(frame(Frame.Type.RESULT, Long.MAX_VALUE, payload)).payload())
        .isEqualTo(payload);
  }

  @Test
  void endBetweenFramesIsTheEnd() {
    assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(EOFException.class);
  }

  @Test
  void everyBitCounts() throws IOException {
    byte[] good = frame(Frame.Type.RESULT, 1, "payload".getBytes(StandardCharsets.UTF_8));
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> read(bad))
          .as("bit %d", bit)
          .isInstanceOf(BrokenFrameException.class);
    }
  }

  @Test
  void everyCutIsNoticed() throws IOException {
    byte[] good = frame(Frame.Type.RESULT, 1, "payload".getBytes(StandardCharsets.UTF_8));
    for (int length = 1; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> read(cut))
          .as("%d bytes", length)
          .isInstanceOf(BrokenFrameException.class);
    }
  }

  @Test
  void lengthThatLiesCostsNoMemory() throws IOException {
    byte[] head = Arrays.copyOf(frame(Frame.Type.RESULT, 1, new byte[MAX]), 100);
    assertThatThrownBy(() -> read(head))
        .isInstanceOf(BrokenFrameException.class)
        .hasMessageStartingWith("cut off after ");
    byte[] tooLong = frame(Frame.Type.RESULT, 1, new byte[MAX + 1]);
    assertThatThrownBy(() -> read(tooLong))
        .isInstanceOf(BrokenFrameException.class)
        .hasMessageContaining("length " + (MAX + 1));
  }

  @Test
  void wordsInPlaceOfAFrameAreKept() {
    byte[] words =
        "Terminating due to java.lang.OutOfMemoryError\u0007\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> read(words))
        .isInstanceOf(BrokenFrameException.class)
        .hasMessageStartingWith("not a frame: Terminating due to");
  }
}
