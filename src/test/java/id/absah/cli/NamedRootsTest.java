package id.absah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NamedRootsTest {
  @TempDir Path folder;
  private Path archive;
  private Path month;
  private Path letter;

  @BeforeEach
  void makesAnArchive() throws IOException {
    archive = folder.resolve("arsip");
    month = Files.createDirectories(archive.resolve("2026-10"));
    letter = Files.writeString(month.resolve("surat.pdf"), "x");
  }

  @Test
  void keepsRootsThatShareNothing() throws IOException {
    Path other = Files.createDirectory(folder.resolve("arsip-lama"));
    NamedRoots roots = NamedRoots.of(List.of(other, archive));

    assertThat(roots.examined()).containsExactly(other, archive);
    assertThat(roots.left()).isEmpty();
  }

  @Test
  void leavesARootNamedAgain() {
    Path again = archive.resolve("..").resolve("arsip");
    NamedRoots roots = NamedRoots.of(List.of(archive, again, archive));

    assertThat(roots.examined()).containsExactly(archive);
    assertThat(roots.left()).containsEntry(again, archive).containsEntry(archive, archive);
  }

  @Test
  void leavesWhatLiesInsideAnotherWhicheverIsNamedFirst() {
    assertThat(NamedRoots.of(List.of(letter, month, archive)).examined()).containsExactly(archive);
    NamedRoots roots = NamedRoots.of(List.of(archive, month, letter));
    assertThat(roots.examined()).containsExactly(archive);
    assertThat(roots.left())
        .hasSize(2)
        .containsEntry(letter, archive)
        .containsEntry(month, archive);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void followsLinks() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("tautan"), month);

    NamedRoots roots = NamedRoots.of(List.of(link, archive));

    assertThat(roots.examined()).containsExactly(archive);
    assertThat(roots.left()).containsEntry(link, archive);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsWhatOnlyALinkPutsInside() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("luar"));
    Path link = Files.createSymbolicLink(archive.resolve("tautan"), outside);

    assertThat(NamedRoots.of(List.of(archive, link)).examined()).containsExactly(archive, link);
  }

  @Test
  void keepsARootThatIsNotThereForTheRunToName() {
    Path nowhere = folder.resolve("tidak-ada");

    assertThat(NamedRoots.of(List.of(archive, nowhere)).examined())
        .containsExactly(archive, nowhere);
  }
}
