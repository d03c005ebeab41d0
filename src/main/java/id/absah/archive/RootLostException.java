package id.absah.archive;

import java.nio.file.NoSuchFileException;

/**
 * A named folder or file was there when the walk began and is not any more, such as on a network
 * drive that went away: the fault of no entry, so it stops the walk.
 */
public final class RootLostException extends NoSuchFileException {
  private static final long serialVersionUID = 1L;

  RootLostException(String root) {
    super(root);
  }
}
