package id.absah.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * A file or folder on disk, as it was found.
 *
 * @param path relative to the named root, shown escaped; a folder ends with {@code /}
 * @param size in bytes; -1 when unknown or a folder
 * @param modified when it was last changed, as the file system says; empty when unknown
 */
public record DiskFile(String path, long size, Optional<Instant> modified) {}
