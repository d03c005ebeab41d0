package id.absah.archive;

import java.io.IOException;

/**
 * Temporary space could not be written, such as on a full disk: the fault of no entry, so it stops
 * the run.
 */
public final class TemporarySpaceException extends IOException {
  private static final long serialVersionUID = 1L;

  TemporarySpaceException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
