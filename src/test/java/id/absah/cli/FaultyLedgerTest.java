package id.absah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.reports.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands say of a ledger that cannot be relied on, and that they leave it alone. */
class FaultyLedgerTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream people = new ByteArrayOutputStream();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private Path ledger;

  @BeforeEach
  void evaluatesOneDocument() throws IOException {
    ledger = folder.resolve("absah.ledger");
    Path archive = Files.createDirectories(folder.resolve("arsip"));
    try (Stream<Path> samples = Files.walk(Path.of(Program.SAMPLES))) {
      Path good =
          samples
              .filter(file -> file.getFileName().toString().matches(".*--pass--.*[.]pdf"))
              .sorted()
              .findFirst()
              .orElseThrow();
      Files.copy(good, archive.resolve("baik.pdf"));
    }
    assertThat(evaluate("2026-11-01")).as(said()).isZero();
  }

  private int absah(String... arguments) {
    people.reset();
    data.reset();
    Console console =
        new Console(
            new PrintStream(data, true, StandardCharsets.UTF_8),
            new PrintStream(people, true, StandardCharsets.UTF_8),
            Messages.in("id"));
    return Main.run(console, arguments);
  }

  private String said() {
    return people.toString(StandardCharsets.UTF_8);
  }

  private int evaluate(String time) {
    return absah(
        "evaluate",
        folder.resolve("arsip").toString(),
        "--in-process",
        "--tailor",
        Program.TAILOR,
        "--at",
        time,
        "--format",
        "jsonl",
        "--ledger",
        ledger.toString(),
        "--out",
        folder.resolve("laporan").toString());
  }

  /** Every command that opens a ledger. */
  private List<String[]> commands() {
    String file = ledger.toString();
    return List.of(
        new String[] {"runs", "--ledger", file},
        new String[] {"compare", "--ledger", file, "1", "1"},
        new String[] {
          "report",
          "--ledger",
          file,
          "--format",
          "jsonl",
          "--out",
          folder.resolve("lagi").toString()
        });
  }

  private byte[] reported() throws IOException {
    return Files.readAllBytes(folder.resolve("laporan/evaluation.jsonl"));
  }

  private void everyCommandRefusesAndSays(String reason) throws IOException {
    byte[] broken = Files.isRegularFile(ledger) ? Files.readAllBytes(ledger) : new byte[0];
    byte[] report = reported();
    List<Integer> codes = new ArrayList<>();
    for (String[] command : commands()) {
      codes.add(absah(command));
      assertThat(said()).as(command[0]).contains(reason, ledger.toString());
      assertThat(said()).doesNotContain("Exception");
    }
    codes.add(evaluate("2026-11-02"));
    assertThat(said()).contains(reason, ledger.toString()).doesNotContain("Exception");

    assertThat(codes).containsOnly(ExitCode.OUTPUT_NOT_WRITABLE);
    assertThat(Files.isRegularFile(ledger) ? Files.readAllBytes(ledger) : new byte[0])
        .isEqualTo(broken);
    assertThat(reported()).isEqualTo(report);
    assertThat(folder.resolve("lagi")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ini bukan buku besar, melainkan catatan", "SQLite format 3\0"})
  void refuseWhatIsNoLedger(String content) throws IOException {
    Files.writeString(ledger, content);

    everyCommandRefusesAndSays("rusak atau bukan buku besar Absah");
  }

  @Test
  void refuseALedgerCutShort() throws IOException {
    byte[] whole = Files.readAllBytes(ledger);
    Files.write(ledger, Arrays.copyOf(whole, whole.length / 2));

    everyCommandRefusesAndSays("rusak atau bukan buku besar Absah");
  }

  @Test
  void refuseALedgerOfALaterVersion() throws Exception {
    try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + ledger);
        Statement statement = sql.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }

    everyCommandRefusesAndSays("versi Absah yang lebih baru");
  }

  /** Wherever garbage stands, what a command still tells is what it told before. */
  @ParameterizedTest
  @MethodSource("seeds")
  void neverTellAnythingElseFromADamagedLedger(int seed) throws IOException {
    List<String> before = new ArrayList<>();
    for (String[] command : commands()) {
      assertThat(absah(command)).isZero();
      before.add(command[0].equals("report") ? written() : data.toString(StandardCharsets.UTF_8));
    }
    byte[] whole = Files.readAllBytes(ledger);
    Random random = new Random(seed);
    byte[] garbage = new byte[1 + random.nextInt(4000)];
    random.nextBytes(garbage);
    int at = 100 + random.nextInt(whole.length - garbage.length - 100);
    System.arraycopy(garbage, 0, whole, at, garbage.length);
    Files.write(ledger, whole);

    for (int i = 0; i < before.size(); i++) {
      String[] command = commands().get(i);
      int code = absah(command);
      if (code == ExitCode.DONE) {
        assertThat(command[0].equals("report") ? written() : data.toString(StandardCharsets.UTF_8))
            .isEqualTo(before.get(i));
      } else {
        assertThat(code).as("garbage at %d: %s", at, said()).isEqualTo(5);
        assertThat(said()).doesNotContain("Exception");
      }
    }
  }

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 12);
  }

  private String written() throws IOException {
    return Files.readString(folder.resolve("lagi/evaluation.jsonl"), StandardCharsets.UTF_8);
  }

  @Test
  void goOnWhenTheClockWentBack() throws IOException {
    byte[] now = reported();

    assertThat(evaluate("2026-10-01")).as(said()).isZero();
    assertThat(evaluate("2026-11-01")).as(said()).isZero();

    assertThat(reported()).isEqualTo(now);
    assertThat(absah(commands().get(0))).isZero();
    assertThat(data.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
  }

  @Test
  void leaveNothingBesideTheLedger() throws IOException {
    Files.writeString(ledger, "bukan");
    absah(commands().get(0));

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("absah.ledger", "absah.ledger.lock", "arsip", "laporan");
    }
  }
}
