package id.absah.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RootsTest {
  @TempDir Path folder;

  private Path root;
  private Path elsewhere;
  private final List<ArchiveEntry> seen = new ArrayList<>();

  @BeforeEach
  void fillsTheArchive() throws IOException {
    root = folder.resolve("arsip");
    elsewhere = folder.resolve("dicabut");
    for (String name : List.of("a/1.txt", "b/1.txt", "b/2.txt", "c/1.txt")) {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, name.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private interface Change {
    void happens() throws IOException;
  }

  /** Something happens to the root after the first entry. */
  private ArchiveWalker.Visitor after(Change change) {
    return entry -> {
      seen.add(entry);
      if (seen.size() == 1) {
        try {
          change.happens();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  private static ArchiveWalker walker() {
    return new ArchiveWalker(ArchiveLimits.defaults());
  }

  @Test
  void rootThatGoesAwayStopsTheWalkAndNoFileIsBlamed() {
    assertThatThrownBy(() -> walker().walk(List.of(root), after(() -> Files.move(root, elsewhere))))
        .isInstanceOf(RootLostException.class)
        .hasMessageContaining("arsip");
    assertThat(seen).singleElement().isInstanceOf(ArchiveEntry.Content.class);
  }

  @Test
  void listingStopsLikewiseAlsoWhenTheRootIsGoneOnlyAfterTheLastFile() throws IOException {
    Path one = Files.createDirectories(folder.resolve("satu"));
    Files.write(one.resolve("1.txt"), new byte[] {1});
    assertThatThrownBy(
            () -> walker().list(List.of(one), after(() -> Files.move(one, elsewhere)), 2))
        .isInstanceOf(RootLostException.class);
    assertThat(seen).hasSize(1);
  }

  @Test
  void anotherFolderInItsPlaceIsNotTheRoot() {
    assertThatThrownBy(
            () ->
                walker()
                    .walk(
                        List.of(root),
                        after(
                            () -> {
                              Files.move(root, elsewhere);
                              Files.createDirectory(root);
                            })))
        .isInstanceOf(RootLostException.class);
    assertThat(seen).hasSize(1);
  }

  @Test
  void fileThatVanishesBelowARootThatStaysHasItsRow() throws Exception {
    walker().walk(List.of(root), after(() -> Files.delete(root.resolve("b/2.txt"))));
    assertThat(seen)
        .extracting(ArchiveEntry::path)
        .containsExactly("a/1.txt", "b/1.txt", "c/1.txt");
  }

  @Test
  void folderThatVanishesBelowARootThatStaysHasItsRow() throws Exception {
    walker().walk(List.of(root), after(() -> Files.move(root.resolve("c"), elsewhere)));
    assertThat(seen)
        .extracting(ArchiveEntry::path)
        .containsExactly("a/1.txt", "b/1.txt", "b/2.txt", "c");
    assertThat(seen.get(3))
        .isInstanceOfSatisfying(
            ArchiveEntry.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(EntryDefect.FILE_VANISHED));
  }

  @Test
  void oneOfSeveralRootsThatGoesAwayIsNamed() throws IOException {
    Path other = Files.createDirectories(folder.resolve("lain"));
    Files.write(other.resolve("1.txt"), new byte[] {1});
    assertThatThrownBy(
            () -> walker().walk(List.of(root, other), after(() -> Files.move(other, elsewhere))))
        .isInstanceOf(RootLostException.class)
        .hasMessageContaining("lain");
  }

  @Test
  void fileThatIsARootMayBeReplacedButNotVanish() throws Exception {
    Path file = root.resolve("a/1.txt");
    assertThatThrownBy(() -> walker().walk(List.of(file), after(() -> Files.delete(file))))
        .isInstanceOf(RootLostException.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void pipeThatIsARootIsNotWaitedFor() throws Exception {
    Path pipe = folder.resolve("pipa");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    walker().walk(List.of(pipe), seen::add);
    assertThat(seen)
        .singleElement()
        .isInstanceOfSatisfying(
            ArchiveEntry.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(EntryDefect.NOT_A_REGULAR_FILE));
  }
}
