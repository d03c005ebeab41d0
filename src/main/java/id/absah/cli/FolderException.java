package id.absah.cli;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A folder stands where a file is named. */
final class FolderException extends FileSystemException {
  private static final long serialVersionUID = 1L;

  FolderException(Path folder) {
    super(folder.toString());
  }
}
