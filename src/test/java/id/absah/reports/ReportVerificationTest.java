package id.absah.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportVerificationTest {
  @TempDir private Path folder;

  @Test
  void findsAReportIntactAndInTheChain() throws IOException {
    String first = write("one", Optional.empty(), ReportFormat.JSONL);
    write("two", Optional.of(first), ReportFormat.JSONL);
    ReportVerification one = verify("one");
    ReportVerification two = verify("two");
    assertThat(one.sound()).isTrue();
    assertThat(one.root()).isEqualTo(ReportVerification.Root.MATCHES);
    assertThat(one.runRoot()).contains(first);
    assertThat(one.previousRunRoot()).isEmpty();
    assertThat(one.runId()).contains("run-0a1b2c3d");
    assertThat(two.sound()).isTrue();
    assertThat(two.follows(one)).isTrue();
    assertThat(one.follows(two)).isFalse();
    assertThat(two.runRoot()).isNotEqualTo(one.runRoot());
  }

  @Test
  void givesTheSameRootWhateverFormatsAreAskedFor() throws IOException {
    String root = write("one", Optional.empty(), ReportFormat.JSONL);
    assertThat(write("two", Optional.empty(), ReportFormat.CSV)).isEqualTo(root);
    ReportVerification verification = verify("two");
    assertThat(verification.root()).isEqualTo(ReportVerification.Root.NOT_RECOMPUTED);
    assertThat(verification.sound()).isTrue();
  }

  @Test
  void findsRowsThatWereChangedThoughTheManifestWasMadeToAgree() throws Exception {
    write("one", Optional.empty(), ReportFormat.JSONL);
    Path rows = folder.resolve("one/evaluation.jsonl");
    String before = sha256(rows);
    Files.writeString(
        rows, Files.readString(rows).replaceFirst("\"NON_COMPLIANT\"", "\"COMPLIANT\""));
    Path manifest = folder.resolve("one").resolve(Manifest.FILE);
    Files.writeString(manifest, Files.readString(manifest).replace(before, sha256(rows)));
    ReportVerification verification = verify("one");
    assertThat(verification.mismatches()).isEmpty();
    assertThat(verification.root()).isEqualTo(ReportVerification.Root.DIFFERS);
    assertThat(verification.sound()).isFalse();
  }

  @Test
  void findsAManifestWithoutARootOrWithOneThatIsNone() throws IOException {
    write("one", Optional.of("ab".repeat(32)), ReportFormat.JSONL);
    Path manifest = folder.resolve("one").resolve(Manifest.FILE);
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replaceFirst("# run-root .*\n", ""));
    assertThat(verify("one").root()).isEqualTo(ReportVerification.Root.ABSENT);
    Files.writeString(manifest, text.replace("# previous-run-root a", "# previous-run-root x"));
    assertThat(verify("one").root()).isEqualTo(ReportVerification.Root.DIFFERS);
  }

  @Test
  void toleratesTheLedgerAndNothingElseBesideTheReports() throws IOException {
    write("one", Optional.empty(), ReportFormat.CSV);
    Files.writeString(folder.resolve("one/absah.ledger"), "x");
    assertThat(verify("one").sound()).isTrue();
    Files.writeString(folder.resolve("one/catatan.txt"), "x");
    assertThat(verify("one").mismatches())
        .containsExactly(new Manifest.Mismatch("catatan.txt", Manifest.Problem.UNLISTED));
  }

  @Test
  void standsLinesOfAnyLengthAndAnyBytes() throws IOException {
    write("one", Optional.empty(), ReportFormat.CSV);
    Path manifest = folder.resolve("one").resolve(Manifest.FILE);
    byte[] junk = new byte[5 << 20];
    java.util.Arrays.fill(junk, (byte) 0xFE);
    Files.write(manifest, junk, java.nio.file.StandardOpenOption.APPEND);
    assertThat(verify("one").mismatches())
        .singleElement()
        .extracting(Manifest.Mismatch::problem)
        .isEqualTo(Manifest.Problem.UNREADABLE_LINE);
  }

  @Test
  void saysInBothLanguagesWhatItFound() throws IOException {
    write("one", Optional.of("ab".repeat(32)), ReportFormat.JSONL);
    Files.delete(folder.resolve("one/evaluation.jsonl"));
    ReportVerification verification = verify("one");
    assertThat(verification.words(Messages.in("id"))).hasSize(3);
    assertThat(verification.verdict(true, Messages.in("id"))).isEqualTo("Laporan TIDAK utuh.");
    List<String> english = verification.words(Messages.in("en"));
    assertThat(english.get(0)).startsWith("evaluation.jsonl: named in MANIFEST.sha256");
    assertThat(verification.verdict(true, Messages.in("en")))
        .isEqualTo("The report is NOT intact.");
    for (ReportVerification.Root root : ReportVerification.Root.values()) {
      assertThat(Messages.in("id").has("verify.root." + root)).isTrue();
    }
    for (Manifest.Problem problem : Manifest.Problem.values()) {
      assertThat(Messages.in("id").has("verify.file." + problem)).isTrue();
    }
  }

  @Test
  void callsNothingIntactOfWhichSomethingElseDoesNotHold() throws IOException {
    write("one", Optional.empty(), ReportFormat.JSONL);
    ReportVerification one = verify("one");
    assertThat(one.words(Messages.in("en"))).noneMatch(line -> line.contains("intact"));
    assertThat(one.verdict(true, Messages.in("en"))).startsWith("The report is intact");
    assertThat(one.verdict(false, Messages.in("en"))).doesNotContain("intact").contains("BUT");
    assertThat(one.manifestSha256())
        .isEqualTo(Manifest.sha256(folder.resolve("one").resolve(Manifest.FILE)));
  }

  private ReportVerification verify(String name) throws IOException {
    return ReportVerification.of(folder.resolve(name), Set.of("absah.ledger"));
  }

  private String write(String name, Optional<String> previous, ReportFormat format)
      throws IOException {
    ReportOptions options = new ReportOptions(Set.of(format), "id", false);
    try (ReportDraft draft =
        ReportDirectory.draft(
            ReportFixture.evaluation(), new TreeMap<>(), previous, folder.resolve(name), options)) {
      draft.publish(Set.of());
      return draft.runRoot();
    }
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
