package id.absah.archive;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one regular file on disk: a document, or an archive with all that is nested in it. */
final class DiskReader {
  static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final ArchiveLimits limits;
  private final RunBudget run;
  private final Handover handover;

  DiskReader(ArchiveLimits limits, RunBudget run, Handover handover) {
    this.limits = limits;
    this.run = run;
    this.handover = handover;
  }

  /**
   * Reads it.
   *
   * @param before what the file system said of it when it was found
   * @throws IOException when it cannot be opened
   */
  void read(Path path, BasicFileAttributes before) throws IOException, InterruptedException {
    String shown = handover.file().path();
    byte[] bytes = null;
    EntryRefusedException refusal = null;
    try (SeekableByteChannel channel = Files.newByteChannel(path, READ)) {
      Containers containers =
          new Containers(
              limits,
              new Budget(limits, run, before.size()),
              handover,
              () -> Optional.ofNullable(change(path, before)));
      if (opened(containers, shown, channel, before.size())) {
        requireSame(path, before, shown);
        return;
      }
      bytes = containers.whole(channel, before.size());
    } catch (EntryRefusedException e) {
      refusal = e;
    }
    EntryRefusedException changed = change(path, before);
    if (changed != null) {
      handover.refuse(shown, before.size(), changed);
    } else if (refusal != null) {
      handover.refuse(shown, before.size(), refusal);
    } else if (bytes != null) {
      handover.content(shown, bytes);
    }
  }

  private boolean opened(
      Containers containers, String shown, SeekableByteChannel channel, long size)
      throws IOException, InterruptedException {
    byte[] head = new ChannelStream(channel, 0, size).readNBytes(ContainerKind.HEAD);
    ContainerKind kind = ContainerKind.of(shown, head);
    if (kind == ContainerKind.NONE) {
      return false;
    }
    run.requireSome();
    return containers.open(kind, shown, head, channel, size, 1);
  }

  private void requireSame(Path path, BasicFileAttributes before, String shown)
      throws InterruptedException {
    EntryRefusedException changed = change(path, before);
    if (changed != null) {
      handover.odd(shown, changed.reason(), changed.values());
    }
  }

  /** What became of a file since it was found; null when nothing. */
  static @Nullable EntryRefusedException change(Path path, BasicFileAttributes before) {
    try {
      BasicFileAttributes after = FolderWalk.attributes(path);
      boolean same =
          after.size() == before.size()
              && after.lastModifiedTime().equals(before.lastModifiedTime())
              && Objects.equals(after.fileKey(), before.fileKey());
      return same
          ? null
          : new EntryRefusedException(EntryDefect.FILE_CHANGED)
              .with("before", before.size() + " @ " + before.lastModifiedTime())
              .with("after", after.size() + " @ " + after.lastModifiedTime());
    } catch (IOException e) {
      return FolderWalk.ofFile(e);
    }
  }
}
