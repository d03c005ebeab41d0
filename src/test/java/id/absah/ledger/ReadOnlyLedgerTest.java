package id.absah.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A ledger beside which nothing can be written. */
@DisabledOnOs(OS.WINDOWS)
class ReadOnlyLedgerTest {
  /** Of the kernel: nobody may write to it, not even root. */
  private static final Path NOBODYS = Path.of("/sys/kernel/uevent_seqnum");

  @TempDir Path folder;
  private Path place;
  private Path file;
  private Path lock;

  @BeforeEach
  void recordsARun() throws IOException {
    place = Files.createDirectory(folder.resolve("cakram #1"));
    file = place.resolve("buku%20ä?.ledger");
    lock = place.resolve("buku%20ä?.ledger.lock");
    try (Ledger ledger = Fixture.open(file)) {
      Fixture.run(ledger, "key");
    }
    Files.delete(lock);
  }

  @AfterEach
  void frees() throws IOException {
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
    Files.deleteIfExists(lock);
  }

  /** By permissions; of root, whom those do not bind, by a lock file that is the kernel's. */
  private void protect() throws IOException {
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("r-xr-xr-x"));
    if (Files.isWritable(place)) {
      if (!Files.isReadable(NOBODYS)) {
        System.err.println("ReadOnlyLedgerTest: root, and no " + NOBODYS + ": not tested");
        Assumptions.abort("permissions do not bind root");
      }
      Files.createSymbolicLink(lock, NOBODYS);
    }
  }

  private Ledger read() throws LedgerException {
    return Ledger.openToRead(file, new Owner("test-host", 43), SampleExaminations.CODES);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.sorted().toList();
    }
  }

  private static List<String> rows(Ledger ledger) throws Exception {
    List<String> rows = new ArrayList<>();
    ledger
        .rows(1, SampleExaminations.judging(SampleExaminations.shipped()))
        .<Exception>forEach(row -> rows.add(row.toString()));
    return rows;
  }

  @Test
  void isReadAsItStands() throws Exception {
    List<String> before;
    try (Ledger ledger = read()) {
      assertThat(ledger.writable()).isTrue();
      before = rows(ledger);
    }
    Files.delete(lock);
    protect();
    byte[] bytes = Files.readAllBytes(file);
    List<Path> files = files();

    try (Ledger ledger = read()) {
      assertThat(ledger.writable()).isFalse();
      assertThat(ledger.runs()).hasSize(1);
      assertThat(rows(ledger)).isEqualTo(before).isNotEmpty();
      assertThat(ledger.summary(1)).isNotEmpty();
      assertThat(files()).isEqualTo(files);
    }
    assertThat(files()).isEqualTo(files);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void isNotChanged() throws Exception {
    protect();
    byte[] bytes = Files.readAllBytes(file);

    assertThatThrownBy(() -> Fixture.open(file))
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(LedgerProblem.LEDGER_UNWRITABLE);
              assertThat(e.values()).containsEntry("file", file.toString());
            });
    try (Ledger ledger = read()) {
      assertThatThrownBy(() -> ledger.beginOrResume("other", Fixture.start()))
          .isInstanceOf(LedgerException.class);
      assertThatThrownBy(() -> ledger.forgetAllBut(1)).isInstanceOf(LedgerException.class);
      assertThat(ledger.runs()).hasSize(1);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void isRefusedWhileItsLogHoldsChanges() throws Exception {
    Path log = place.resolve("buku%20ä?.ledger-wal");
    Files.writeString(log, "changes");
    protect();

    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(LedgerProblem.LEDGER_LOG_UNREAD);
              assertThat(e.values()).containsEntry("log", log.toString());
            });
    assertThat(log).hasContent("changes");
  }

  @Test
  void isReadBesideAnEmptyLog() throws Exception {
    Files.createFile(place.resolve("buku%20ä?.ledger-wal"));
    protect();
    try (Ledger ledger = read()) {
      assertThat(ledger.runs()).hasSize(1);
    }
  }

  @Test
  void isRefusedWhenItsTablesAreOfAnEarlierVersion() throws Exception {
    Path plain = Files.move(file, folder.resolve("plain"));
    try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + plain);
        Statement statement = sql.createStatement()) {
      statement.execute("PRAGMA user_version = 1");
    }
    Files.move(plain, file);
    protect();

    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> assertThat(e.problem()).isEqualTo(LedgerProblem.LEDGER_OLDER_READ_ONLY));
  }

  @Test
  void isRefusedWhenItIsNone() throws Exception {
    Files.writeString(file, "notes");
    protect();

    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> assertThat(e.problem()).isEqualTo(LedgerProblem.LEDGER_CORRUPT));
  }

  @Test
  void isOnlyForThoseWhoMayNotWrite() throws Exception {
    try (Ledger own = Fixture.open(file)) {
      assertThat(own.writable()).isTrue();
      assertThatThrownBy(this::read)
          .isInstanceOfSatisfying(
              LedgerException.class,
              e -> assertThat(e.problem()).isEqualTo(LedgerProblem.LEDGER_OWNED));
    }
  }

  @Test
  void isNotReadWhileItsOwnerIsAtWork() throws Exception {
    Files.writeString(lock, "their-host\n77\n");
    Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("r--r--r--"));
    if (Files.isWritable(lock)) {
      System.err.println("ReadOnlyLedgerTest: root may write to any file: not tested");
      Assumptions.abort("permissions do not bind root");
    }
    try (FileChannel reading = FileChannel.open(lock, StandardOpenOption.READ)) {
      reading.lock(1L << 40, 1, true);
      assertThatThrownBy(this::read)
          .isInstanceOfSatisfying(
              LedgerException.class,
              e -> {
                assertThat(e.problem()).isEqualTo(LedgerProblem.LEDGER_OWNED);
                assertThat(e.values()).containsEntry("host", "their-host");
              });
    }
  }
}
