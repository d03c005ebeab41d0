package id.absah.archive;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Opens the archives of one file on disk, in whatever mix they are nested. */
final class Containers {
  private final ArchiveLimits limits;
  private final Budget budget;
  private final Handover handover;
  private final Supplier<Optional<EntryRefusedException>> change;

  /**
   * Begins a file.
   *
   * @param change what became of it since it was found
   */
  Containers(
      ArchiveLimits limits,
      Budget budget,
      Handover handover,
      Supplier<Optional<EntryRefusedException>> change) {
    this.limits = limits;
    this.budget = budget;
    this.handover = handover;
    this.change = change;
  }

  ArchiveLimits limits() {
    return limits;
  }

  Budget budget() {
    return budget;
  }

  Handover handover() {
    return handover;
  }

  /**
   * Hands over what is in an archive.
   *
   * @param path of the archive itself
   * @param head its first bytes
   * @param depth 1 for an archive that is no entry of another
   * @return false when this is no archive but a document of a format that is packed as one; nothing
   *     was handed over then
   * @throws TemporarySpaceException when temporary space cannot be written
   */
  boolean open(
      ContainerKind kind,
      String path,
      byte[] head,
      SeekableByteChannel channel,
      long size,
      int depth)
      throws InterruptedException, TemporarySpaceException {
    if (!opened(kind, path, channel, size, depth)) {
      return false;
    }
    if (ContainerKind.isShownAsPdf(path, head)) {
      handover.odd(path, EntryDefect.ARCHIVE_SHOWN_AS_PDF, new TreeMap<>());
    }
    return true;
  }

  private boolean opened(
      ContainerKind kind, String path, SeekableByteChannel channel, long size, int depth)
      throws InterruptedException, TemporarySpaceException {
    try {
      if (kind == ContainerKind.ZIP) {
        ZipReader zip = new ZipReader(this, path, channel, size, depth);
        if (zip.isDocument()) {
          return false;
        }
        requireDepth(depth);
        zip.read();
        return true;
      }
      requireDepth(depth);
      switch (kind) {
        case SEVEN_Z -> new SevenZReader(this, path, channel, size, depth).read();
        case TAR -> new TarReader(this, path, new ChannelStream(channel, 0, size), depth).read();
        default -> new GzipReader(this, path, channel, size, depth).read();
      }
    } catch (EntryRefusedException e) {
      handover.refuse(path, size, e);
    } catch (TemporarySpaceException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // decoders throw unchecked exceptions too on bytes that lie
      handover.refuse(path, size, EntryDefect.ARCHIVE_DAMAGED, "detail", describe(e));
    }
    return true;
  }

  private void requireDepth(int depth) throws EntryRefusedException {
    if (depth > limits.maxDepth()) {
      throw new EntryRefusedException(EntryDefect.ARCHIVES_TOO_DEEP)
          .with("limit", limits.maxDepth());
    }
  }

  /**
   * Hands over one entry, or what is in it when it is an archive itself. Whatever is wrong with it
   * becomes its row.
   *
   * @param path of the entry
   * @param name of the entry in its archive
   * @param depth of the archive it stands in
   */
  void take(String path, String name, EntryStream stream, int depth)
      throws InterruptedException, TemporarySpaceException {
    try {
      byte[] head = stream.peek(ContainerKind.HEAD);
      ContainerKind kind = ContainerKind.of(name, head);
      if (kind == ContainerKind.NONE) {
        stream.limit(limits.entry().bytes());
        byte[] bytes = document(stream);
        if (!stream.hasChecksum()) {
          requireSame();
        }
        handover.content(path, bytes);
        return;
      }
      stream.limit(limits.maxNestedBytes());
      try (Spool spool = Spool.of(stream)) {
        if (!open(kind, path, head, spool.channel(), spool.size(), depth + 1)) {
          handover.content(path, whole(spool.channel(), spool.size()));
        }
      }
    } catch (EntryRefusedException e) {
      handover.refuse(path, stream.size(), e);
    } catch (TemporarySpaceException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      handover.refuse(path, stream.size(), EntryDefect.ENTRY_DAMAGED, "detail", describe(e));
    }
  }

  private byte[] document(EntryStream stream) throws IOException {
    if (stream.sizeIsStated()) {
      return stream.bytes();
    }
    // an array that grows needs three times its size for a moment
    try (Spool spool = Spool.of(stream)) {
      return whole(spool.channel(), spool.size());
    }
  }

  /** Half of it may be of the old file and half of the new, and no checksum would tell. */
  private void requireSame() throws EntryRefusedException {
    Optional<EntryRefusedException> changed = change.get();
    if (changed.isPresent()) {
      throw changed.get();
    }
  }

  /** The bytes of a document that is packed as an archive, or is none. */
  byte[] whole(SeekableByteChannel channel, long size) throws IOException {
    EntryStream stream =
        new EntryStream(new ChannelStream(channel, 0, size), 0, size, -1, limits, null);
    stream.limit(limits.entry().bytes());
    return stream.bytes();
  }

  static String describe(Exception e) {
    return EntryNames.escape(e.getClass().getSimpleName() + ": " + e.getMessage());
  }
}
