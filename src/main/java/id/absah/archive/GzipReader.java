package id.absah.archive;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Locale;

/**
 * Reads a gzip: one file, or a TAR, whose entries are then read while it is unpacked ({@code
 * a.tar.gz!/b.pdf}, one level).
 */
final class GzipReader {
  private final Containers containers;
  private final String path;
  private final SeekableByteChannel channel;
  private final long size;
  private final int depth;

  GzipReader(
      Containers containers, String path, SeekableByteChannel channel, long size, int depth) {
    this.containers = containers;
    this.path = path;
    this.channel = channel;
    this.size = size;
    this.depth = depth;
  }

  void read() throws IOException, InterruptedException {
    try (GzipMembers members = new GzipMembers(new ChannelStream(channel, 0, size))) {
      EntryStream stream =
          new EntryStream(members, size, -1, -1, containers.limits(), containers.budget());
      ContainerKind kind = ContainerKind.of(innerName(), stream.peek(ContainerKind.HEAD));
      if (kind == ContainerKind.TAR) {
        new TarReader(containers, path, stream, depth).read();
      } else {
        containers.budget().takeEntry();
        containers.take(path + "!/" + innerName(), innerName(), stream, depth);
      }
      if (members.garbage() > 0) {
        Oddities oddities = new Oddities();
        oddities.note(EntryDefect.DATA_AFTER_ARCHIVE, members.garbage(), "");
        oddities.report(path, containers.handover());
      }
    }
  }

  /**
   * The name as gunzip makes it; the name in the header is a claim that no tool uses by default.
   */
  private String innerName() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".tgz")) {
      return name.substring(0, name.length() - 4) + ".tar";
    }
    return lower.endsWith(".gz") && name.length() > 3 ? name.substring(0, name.length() - 3) : name;
  }
}
