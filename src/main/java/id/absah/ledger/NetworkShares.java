package id.absah.ledger;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * File systems of other machines. SQLite's log needs memory that all its readers share, which a
 * network file system does not give (sqlite.org/wal.html, "Overview", disadvantage 2).
 *
 * <p>Windows tells no type for a drive letter that is mapped to a share: only UNC paths are known
 * there.
 */
final class NetworkShares {
  private static final Set<String> TYPES =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb2",
          "smb3",
          "smbfs",
          "9p",
          "afs",
          "ncpfs",
          "coda",
          "ceph",
          "glusterfs",
          "lustre",
          "gfs2",
          "ocfs2",
          "davfs",
          "webdav");

  /** FUSE names the program behind it. */
  private static final Set<String> FUSE =
      Set.of(
          "fuse.sshfs",
          "fuse.rclone",
          "fuse.glusterfs",
          "fuse.ceph",
          "fuse.davfs",
          "fuse.s3fs",
          "fuse.gcsfuse",
          "fuse.smbnetfs",
          "fuse.gvfsd-fuse");

  private NetworkShares() {}

  /** Refuses a folder on a share. */
  static void refuse(Path ledger, Path folder) throws LedgerException {
    Optional<String> type;
    try {
      FileStore store = Files.getFileStore(folder);
      type = shared(folder.toRealPath().toString(), store.type());
    } catch (IOException e) {
      throw new LedgerException(
          LedgerProblem.LEDGER_UNWRITABLE,
          new TreeMap<>(Map.of("file", ledger.toString(), "detail", e.toString())),
          e);
    }
    if (type.isPresent()) {
      throw new LedgerException(
          LedgerProblem.LEDGER_ON_NETWORK_SHARE,
          new TreeMap<>(Map.of("file", ledger.toString(), "type", type.get())));
    }
  }

  /** The kind of share, when a folder with this path and type of file system is on one. */
  static Optional<String> shared(String realPath, String type) {
    if ((realPath.startsWith("\\\\") && !realPath.startsWith("\\\\?\\"))
        || realPath.startsWith("\\\\?\\UNC\\")) {
      return Optional.of("UNC");
    }
    String name = type.toLowerCase(Locale.ROOT);
    return TYPES.contains(name) || FUSE.contains(name) ? Optional.of(name) : Optional.empty();
  }
}
