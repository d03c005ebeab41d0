package id.absah.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.audit.AuditCode;
import id.absah.document.Defect;
import id.absah.document.pdf.PdfCode;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Examination;
import id.absah.validation.Conclusion;
import id.absah.validation.SubIndication;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
  private static final long SEED = 20261122;

  enum Colour {
    RED,
    GREEN
  }

  sealed interface Shape {}

  record Circle(double radius) implements Shape {}

  record Nothing() implements Shape {}

  record Group(List<Shape> shapes) implements Shape {}

  record Everything(
      String text,
      int number,
      long large,
      boolean truth,
      double fraction,
      Colour colour,
      Shape shape,
      Optional<String> maybe,
      List<List<String>> lists,
      Set<String> set,
      SortedSet<String> sorted,
      Map<String, Integer> map,
      SortedMap<String, Colour> sortedMap,
      Instant instant,
      LocalDate date,
      OffsetDateTime time,
      Duration duration,
      BigInteger big,
      Defect defect,
      Conclusion conclusion,
      Optional<Long> maybeLong) {}

  @SuppressWarnings("ArrayRecordComponent") // the case itself
  record Bytes(byte[] bytes) {}

  record Positive(int number) {
    Positive {
      if (number < 1) {
        throw new IllegalArgumentException("not positive");
      }
    }
  }

  record Texts(List<String> texts) {}

  record TextSet(Set<String> texts) {}

  record Untyped(Object value) {}

  record NoOrder(SortedSet<Circle> circles) {}

  private static final RecordCodec<Everything> CODEC = RecordCodec.of(Everything.class);

  @Test
  void givesBackRandomRecords() throws Exception {
    Random random = new Random(SEED);
    for (int i = 0; i < 2000; i++) {
      Everything value = everything(random);
      assertThat(CODEC.decode(CODEC.encode(value)))
          .as("record %d of seed %d", i, SEED)
          .isEqualTo(value);
    }
  }

  @Test
  void givesBackEveryExaminationOfTheSampleCorpus() throws Exception {
    RecordCodec<Examination> codec = RecordCodec.of(Examination.class, SampleExaminations.CODES);
    assertThat(SampleExaminations.all()).hasSizeGreaterThan(50);
    for (Examination examination : SampleExaminations.all().values()) {
      assertThat(codec.decode(codec.encode(examination))).isEqualTo(examination);
    }
  }

  @Test
  void givesBackEveryEvaluationOfTheSampleCorpus() throws Exception {
    RecordCodec<DocumentEvaluation> codec =
        RecordCodec.of(DocumentEvaluation.class, SampleExaminations.CODES);
    Judging judging = SampleExaminations.judging(SampleExaminations.shipped());
    for (Map.Entry<String, Examination> sample : SampleExaminations.all().entrySet()) {
      DocumentEvaluation row = judging.judge(sample.getKey(), sample.getValue());
      assertThat(codec.decode(codec.encode(row))).isEqualTo(row);
    }
  }

  @Test
  void keepsSurrogatesThatStandAlone() throws Exception {
    RecordCodec<Texts> codec = RecordCodec.of(Texts.class);
    Texts texts = new Texts(List.of("\uD800", "a\uDFFFb", "\uD83D\uDE00", "\u0000", "é", ""));
    assertThat(codec.decode(codec.encode(texts))).isEqualTo(texts);
  }

  @Test
  void keepsByteArrays() throws Exception {
    RecordCodec<Bytes> codec = RecordCodec.of(Bytes.class);
    byte[] bytes = {0, -1, 127, -128};
    assertThat(codec.decode(codec.encode(new Bytes(bytes))).bytes()).isEqualTo(bytes);
  }

  @Test
  void writesARepeatedStringOnce() {
    RecordCodec<Texts> codec = RecordCodec.of(Texts.class);
    String text = "x".repeat(1000);
    assertThat(codec.encode(new Texts(List.of(text, text, text)))).hasSizeLessThan(1010);
  }

  @Test
  void refusesEveryTruncation() {
    byte[] bytes = CODEC.encode(everything(new Random(SEED)));
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> CODEC.decode(part)).isInstanceOf(CorruptRecordException.class);
    }
    assertThatThrownBy(() -> CODEC.decode(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(CorruptRecordException.class);
  }

  @Test
  void takesFlippedBitsForAnotherRecordOrRefusesThem() {
    Random random = new Random(SEED);
    int refused = 0;
    for (int i = 0; i < 50; i++) {
      byte[] bytes = CODEC.encode(everything(random));
      for (int flip = 0; flip < 400; flip++) {
        int bit = random.nextInt(bytes.length * 8);
        bytes[bit >>> 3] ^= (byte) (1 << (bit & 7));
        if (flip % 3 == 2) {
          refused += refuses(bytes) ? 1 : 0;
        } else {
          refuses(bytes);
        }
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void takesRandomBytesForNoException() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      refuses(bytes);
    }
  }

  private static boolean refuses(byte[] bytes) {
    try {
      assertThat(CODEC.decode(bytes)).isNotNull();
      return false;
    } catch (CorruptRecordException e) {
      return true;
    }
  }

  @Test
  void refusesLengthsBeyondWhatIsLeft() {
    RecordCodec<Texts> codec = RecordCodec.of(Texts.class);
    byte[] manyTexts = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 7};
    byte[] longText = {1, (byte) 0xFC, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 31};
    byte[] unknownText = {1, 2};
    for (byte[] bytes : List.of(manyTexts, longText, unknownText)) {
      assertThatThrownBy(() -> codec.decode(bytes)).isInstanceOf(CorruptRecordException.class);
    }
  }

  @Test
  void refusesAMemberOfASetThatStandsTwice() {
    RecordCodec<TextSet> codec = RecordCodec.of(TextSet.class);
    assertThatThrownBy(() -> codec.decode(new byte[] {2, 4, 'a', 4, 'a'}))
        .isInstanceOf(CorruptRecordException.class)
        .hasMessageContaining("twice");
  }

  @Test
  void refusesWhatTheConstructorRefuses() throws Exception {
    RecordCodec<Positive> codec = RecordCodec.of(Positive.class);
    assertThat(codec.decode(new byte[] {2})).isEqualTo(new Positive(1));
    assertThatThrownBy(() -> codec.decode(new byte[] {1}))
        .isInstanceOf(CorruptRecordException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesRecordsTooDeepBothWays() {
    RecordCodec<Group> codec = RecordCodec.of(Group.class);
    Shape shape = new Nothing();
    for (int i = 0; i < 100; i++) {
      shape = new Group(List.of(shape));
    }
    Group deep = new Group(List.of(shape));
    assertThatThrownBy(() -> codec.encode(deep)).isInstanceOf(IllegalArgumentException.class);
    byte[] bytes = new byte[100_000];
    Arrays.fill(bytes, (byte) 1);
    assertThatThrownBy(() -> codec.decode(bytes)).isInstanceOf(CorruptRecordException.class);
  }

  @Test
  void knowsOnlyTheCodesOfItsTable() throws Exception {
    record Held(Defect defect) {}
    Held held = new Held(Defect.of(AuditCode.ENGINE_FAILURE, "detail", "x"));
    assertThatThrownBy(() -> RecordCodec.of(Held.class).encode(held))
        .isInstanceOf(IllegalArgumentException.class);
    RecordCodec<Held> codec = RecordCodec.of(Held.class, List.of(AuditCode.class));
    assertThat(codec.decode(codec.encode(held))).isEqualTo(held);
    assertThat(codec.fingerprint()).isNotEqualTo(RecordCodec.of(Held.class).fingerprint());
  }

  @Test
  void hasAFingerprintForEachShape() {
    assertThat(RecordCodec.of(Everything.class).fingerprint())
        .isEqualTo(CODEC.fingerprint())
        .matches("[0-9a-f]{64}")
        .isNotEqualTo(RecordCodec.of(Group.class).fingerprint());
    assertThat(RecordCodec.of(Texts.class).fingerprint())
        .isNotEqualTo(RecordCodec.of(TextSet.class).fingerprint());
  }

  @Test
  void refusesTypesItDoesNotKnow() {
    assertThatThrownBy(() -> RecordCodec.of(Untyped.class))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RecordCodec.of(NoOrder.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Everything everything(Random random) {
    TreeMap<String, Colour> sortedMap = new TreeMap<>();
    Map<String, Integer> map = new LinkedHashMap<>();
    Set<String> set = new LinkedHashSet<>();
    List<List<String>> lists = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      sortedMap.put(text(random), random.nextBoolean() ? Colour.RED : Colour.GREEN);
      map.put(text(random), random.nextInt());
      set.add(text(random));
      lists.add(List.of(text(random), "the same again"));
    }
    return new Everything(
        text(random),
        random.nextInt() >> random.nextInt(32),
        random.nextLong() >> random.nextInt(64),
        random.nextBoolean(),
        Double.longBitsToDouble(random.nextLong()),
        any(random, Colour.values()),
        shape(random, 5),
        random.nextBoolean() ? Optional.of(text(random)) : Optional.empty(),
        List.copyOf(lists),
        set,
        new TreeSet<>(set),
        map,
        sortedMap,
        random.nextInt(10) == 0
            ? Instant.MAX
            : Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
        LocalDate.ofEpochDay(random.nextInt(100_000) - 50_000),
        OffsetDateTime.of(
            LocalDate.ofEpochDay(random.nextInt(30_000)).atTime(random.nextInt(24), 7, 9, 11),
            ZoneOffset.ofTotalSeconds(random.nextInt(36_000) - 18_000)),
        Duration.ofNanos(random.nextLong()),
        new BigInteger(random.nextInt(300), random).negate(),
        new Defect(any(random, PdfCode.values()), new TreeMap<>(Map.of("expected", text(random)))),
        random.nextBoolean()
            ? Conclusion.passed()
            : Conclusion.of(any(random, SubIndication.values()), Defect.of(PdfCode.NOT_A_PDF)),
        random.nextBoolean() ? Optional.of(random.nextLong()) : Optional.empty());
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static Shape shape(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 3 : 2)) {
      case 0 -> new Circle(random.nextDouble());
      case 1 -> new Nothing();
      default -> new Group(List.of(shape(random, depth - 1), shape(random, depth - 1)));
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int limit = random.nextInt(4) == 0 ? 0x10000 : random.nextBoolean() ? 0x80 : 0x100;
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append((char) random.nextInt(limit));
    }
    return text.toString();
  }
}
