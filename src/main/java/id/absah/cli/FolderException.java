package id.absah.cli;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder stands where a file is named. */
final class FolderException extends FileSystemException {
  private static final long serialVersionUID = 1L;

  private FolderException(Path folder) {
    super(folder.toString());
  }

  /**
   * Refuses a folder.
   *
   * @throws FolderException when it is one; nothing is said of what is not there
   */
  static void refuse(Path file) throws FolderException {
    if (Files.isDirectory(file)) {
      throw new FolderException(file);
    }
  }
}
