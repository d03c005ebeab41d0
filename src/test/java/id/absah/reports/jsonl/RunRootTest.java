package id.absah.reports.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunRootTest {
  private static final String PREVIOUS = "ab".repeat(32);

  @Test
  void isTheDigestOfTheBeginningThePreviousRootAndTheDigestsOfTheLines() throws Exception {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write("absah-run-root 1\n".getBytes(StandardCharsets.US_ASCII));
    all.write(HexFormat.of().parseHex(PREVIOUS));
    all.write(sha256("{\"a\":1}"));
    all.write(sha256("{\"b\":2}"));
    String expected =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.toByteArray()));
    RunRoot root = new RunRoot(Optional.of(PREVIOUS));
    root.addLines(in("{\"a\":1}\n{\"b\":2}\n"));
    assertThat(root.rows()).isEqualTo(2);
    assertThat(root.value()).isEqualTo(expected);
  }

  @Test
  void changesWithEveryLineTheirOrderTheirNumberAndThePreviousRoot() throws IOException {
    String root = root(Optional.empty(), "a\nb\n");
    assertThat(root)
        .isNotEqualTo(root(Optional.empty(), "b\na\n"))
        .isNotEqualTo(root(Optional.empty(), "a\n"))
        .isNotEqualTo(root(Optional.empty(), "a\nb\n\n"))
        .isNotEqualTo(root(Optional.empty(), "ab\n"))
        .isNotEqualTo(root(Optional.of(PREVIOUS), "a\nb\n"))
        .isEqualTo(root(Optional.empty(), "a\nb"));
  }

  @Test
  void takesLinesLongerThanItsBuffer() throws IOException {
    String line = "x".repeat(200_000);
    RunRoot whole = new RunRoot(Optional.empty());
    byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
    whole.add(bytes, 0, bytes.length);
    whole.add(bytes, 0, 1 << 16);
    assertThat(root(Optional.empty(), line + "\n" + line.substring(0, 1 << 16) + "\n"))
        .isEqualTo(whole.value());
  }

  @Test
  void refusesAPreviousRootThatIsNone() {
    assertThatThrownBy(() -> new RunRoot(Optional.of("x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String root(Optional<String> previous, String lines) throws IOException {
    RunRoot root = new RunRoot(previous);
    root.addLines(in(lines));
    return root.value();
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] sha256(String text) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
  }
}
