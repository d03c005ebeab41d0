package id.absah.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.absah.facts.SignatureFacts;
import id.absah.findings.DocumentEvaluation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
  private static final long SEED = 4;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("absah.ledger");
  }

  private LedgerProblem problem(Path ledger) {
    Throwable thrown =
        catchThrowable(
            () -> {
              Fixture.open(ledger).close();
            });
    assertThat(thrown).isInstanceOf(LedgerException.class);
    assertThat(((LedgerException) thrown).values().get("file")).startsWith(folder.toString());
    return ((LedgerException) thrown).problem();
  }

  /** Opened once, it is refused, and is afterwards what it was. */
  private void refusesAndLeaves(byte[] content) throws IOException {
    Files.write(file, content);
    assertThat(problem(file)).isEqualTo(LedgerProblem.LEDGER_CORRUPT);
    assertThat(Files.readAllBytes(file)).isEqualTo(content);
  }

  @Test
  void refusesWhatIsNoLedgerAndLeavesItAsItIs() throws Exception {
    refusesAndLeaves(new byte[0]);
    refusesAndLeaves("path,sha256\n".getBytes(StandardCharsets.UTF_8));
    refusesAndLeaves("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void isTheSameLedgerUnderTheNameOfALink() throws Exception {
    Path link = folder.resolve("link.ledger");
    try (Ledger ledger = Fixture.open(file)) {
      Fixture.run(ledger, "key");
      Files.createSymbolicLink(link, file);
      assertThatThrownBy(() -> Fixture.open(link))
          .isInstanceOfSatisfying(
              LedgerException.class,
              e -> assertThat(e.problem()).isEqualTo(LedgerProblem.LEDGER_OWNED));
      assertThat(Ledger.files(link)).isEqualTo(Ledger.files(file));
    }
    try (Ledger ledger = Fixture.open(link)) {
      assertThat(ledger.runs()).hasSize(1);
    }
    assertThat(link).isSymbolicLink();
  }

  @Test
  void stopsWhenItIsDeletedWhileInUse() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder run = ledger.beginOrResume("key", Fixture.start());
      run.addEntry("a.pdf", "a.pdf", 0, 1);
      Files.delete(file);
      assertThatThrownBy(run::inventoryDone)
          .isInstanceOfSatisfying(
              LedgerException.class,
              e -> assertThat(e.problem()).isEqualTo(LedgerProblem.LEDGER_GONE));
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void refusesAFolder() throws Exception {
    Files.createDirectory(file);
    assertThat(problem(file)).isEqualTo(LedgerProblem.LEDGER_CORRUPT);
  }

  @Test
  void refusesAnotherProgramsDatabase() throws Exception {
    try (Sql sql = new Sql(file, LedgerFile.connect(file))) {
      sql.run("CREATE TABLE bookmarks (id INTEGER)");
    }
    assertThat(problem(file)).isEqualTo(LedgerProblem.LEDGER_CORRUPT);
  }

  @Test
  void refusesALogWithoutItsLedger() throws Exception {
    Files.write(folder.resolve("absah.ledger-wal"), new byte[] {1, 2, 3});
    assertThat(problem(file)).isEqualTo(LedgerProblem.LEDGER_CORRUPT);
    assertThat(file).doesNotExist();
  }

  @Test
  void refusesALedgerOfALaterVersion() throws Exception {
    Fixture.open(file).close();
    try (Sql sql = new Sql(file, LedgerFile.connect(file))) {
      sql.run("PRAGMA user_version = 99");
    }
    assertThat(problem(file)).isEqualTo(LedgerProblem.LEDGER_NEWER);
  }

  @Test
  void refusesATruncatedLedger() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      Fixture.run(ledger, "key");
    }
    byte[] whole = Files.readAllBytes(file);
    for (int part = 1; part < 8; part++) {
      refusesAndLeaves(Arrays.copyOf(whole, whole.length * part / 8));
    }
  }

  @Test
  void neverGivesOtherRowsFromADamagedLedger() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      Fixture.run(ledger, "key");
    }
    byte[] whole = Files.readAllBytes(file);
    List<DocumentEvaluation> expected;
    try (Ledger ledger = Fixture.open(file)) {
      expected = ledger.rows(1, SampleExaminations.judging(SampleExaminations.shipped())).toList();
    }
    Random random = new Random(SEED);
    int noticed = 0;
    for (int round = 0; round < 40; round++) {
      byte[] damaged = whole.clone();
      int page = random.nextInt(whole.length / 4096) * 4096;
      for (int i = 0; i < 200; i++) {
        damaged[page + random.nextInt(4096)] ^= (byte) (1 + random.nextInt(255));
      }
      Files.write(file, damaged);
      noticed += notices(expected) ? 1 : 0;
    }
    assertThat(noticed).as("of 40 damaged pages, seed %d", SEED).isGreaterThan(20);
  }

  /** Whether a damaged ledger is refused; what it gives otherwise must be whole documents. */
  private boolean notices(List<DocumentEvaluation> expected) {
    try (Ledger ledger = Fixture.open(file)) {
      List<DocumentEvaluation> rows =
          ledger.rows(1, SampleExaminations.judging(SampleExaminations.shipped())).toList();
      Set<List<SignatureFacts>> recorded = new HashSet<>();
      expected.forEach(row -> row.facts().ifPresent(facts -> recorded.add(facts.signatures())));
      for (DocumentEvaluation row : rows) {
        // a record has its checksum: facts are never others than those that were recorded
        row.facts().ifPresent(facts -> assertThat(recorded).contains(facts.signatures()));
      }
      return !rows.equals(expected);
    } catch (LedgerException | UncheckedIOException | IllegalArgumentException e) {
      return true;
    }
  }

  @Test
  void bringsAnOlderSchemaToTheCurrentOne() throws Exception {
    try (Sql sql = new Sql(file, LedgerFile.connect(file))) {
      Schema.upgrade(sql, 1);
      sql.change("INSERT INTO rule (name) VALUES ('P15-catatan-kaki')");
      sql.commit();
    }
    assertThat(Fixture.query(file, "PRAGMA user_version")).containsExactly("1");
    try (Ledger ledger = Fixture.open(file)) {
      assertThat(ledger.runs()).isEmpty();
      Fixture.run(ledger, "key");
    }
    assertThat(Fixture.query(file, "PRAGMA user_version"))
        .containsExactly(Integer.toString(Schema.CURRENT));
    assertThat(Fixture.query(file, "SELECT name FROM rule WHERE id = 1"))
        .containsExactly("P15-catatan-kaki");
    assertThat(Fixture.query(file, "SELECT count(*) > 0 FROM signatures")).containsExactly("1");
  }

  @Test
  void leavesAnOlderSchemaWhereAStepFails() throws Exception {
    try (Sql sql = new Sql(file, LedgerFile.connect(file))) {
      Schema.upgrade(sql, 1);
      // in the way of a table of the next version
      sql.run("CREATE TABLE signature (mine INTEGER)");
    }
    assertThatThrownBy(() -> Fixture.open(file)).isInstanceOf(LedgerException.class);
    assertThat(Fixture.query(file, "PRAGMA user_version")).containsExactly("1");
    assertThat(Fixture.query(file, "SELECT count(*) FROM sqlite_schema WHERE name = 'certificate'"))
        .containsExactly("0");
  }

  @Test
  void startsAgainAfterACrashWhileItWasMade() throws Exception {
    Files.write(folder.resolve("absah.ledger.new"), new byte[] {1, 2, 3});
    try (Ledger ledger = Fixture.open(file)) {
      assertThat(ledger.runs()).isEmpty();
    }
    assertThat(folder.resolve("absah.ledger.new")).doesNotExist();
  }

  @Test
  void leavesOneFileWhenItIsClosed() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      Fixture.run(ledger, "key");
    }
    assertThat(folder.resolve("absah.ledger-wal")).doesNotExist();
    assertThat(folder.resolve("absah.ledger-shm")).doesNotExist();
    assertThat(Files.readString(folder.resolve("absah.ledger.lock"))).isEmpty();
  }

  @Test
  void refusesAFolderThatCannotBeWritten() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    if (Files.isWritable(closed)) {
      System.err.println("LedgerFileTest: this user may write everywhere; left out");
      org.junit.jupiter.api.Assumptions.abort("this user may write everywhere");
    }
    assertThat(problem(closed.resolve("absah.ledger"))).isEqualTo(LedgerProblem.LEDGER_UNWRITABLE);
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThat(problem(folder.resolve("none/absah.ledger")))
        .isEqualTo(LedgerProblem.LEDGER_UNWRITABLE);
  }

  @Test
  void knowsNetworkShares() {
    for (String type :
        List.of("nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "NFS", "afs", "fuse.rclone")) {
      assertThat(NetworkShares.shared("/mnt/share", type)).as(type).isPresent();
    }
    for (String type :
        List.of("ext4", "xfs", "btrfs", "tmpfs", "NTFS", "apfs", "overlay", "fuseblk")) {
      assertThat(NetworkShares.shared("/home/me", type)).as(type).isEmpty();
    }
    assertThat(NetworkShares.shared("\\\\server\\share\\x", "NTFS")).contains("UNC");
    assertThat(NetworkShares.shared("\\\\?\\UNC\\server\\share", "NTFS")).contains("UNC");
    assertThat(NetworkShares.shared("\\\\?\\C:\\data", "NTFS")).isEmpty();
    assertThat(NetworkShares.shared("C:\\data", "NTFS")).isEmpty();
  }

  @Test
  void stopsWithTheReasonWhenTheDiskIsFullAndGoesOnWhenThereIsRoom() throws Exception {
    long pages;
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder run = ledger.beginOrResume("key", Fixture.start());
      Fixture.list(run);
    }
    pages = Files.size(file) / 4096;
    // what SQLite does at its own limit on pages is what it does on a full disk
    for (int room = 1; room < 40; room += 12) {
      try (Sql sql = new Sql(file, LedgerFile.connect(file))) {
        sql.first("PRAGMA max_page_count = " + (pages + room), 0L, row -> row.getLong(1));
        Throwable thrown = catchThrowable(() -> fill(sql));
        assertThat(thrown)
            .isInstanceOfSatisfying(
                LedgerException.class,
                e -> assertThat(e.problem()).isEqualTo(LedgerProblem.LEDGER_FULL));
      }
    }
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder run = ledger.beginOrResume("key", Fixture.start());
      assertThat(run.resumed()).isTrue();
      Fixture.list(run);
      Fixture.examine(run);
      Fixture.judge(run);
      assertThat(ledger.rows(1, SampleExaminations.judging(SampleExaminations.shipped())).count())
          .isEqualTo(SampleExaminations.all().size());
    }
  }

  private static void fill(Sql sql) throws LedgerException {
    Examinations examinations = new Examinations(sql, SampleExaminations.CODES);
    for (int i = 0; i < 10_000; i++) {
      examinations.add(Renumbered.of(Fixture.sample(), i), 1, 1, Origin.NEVER_SEEN);
    }
    sql.commit();
  }
}
