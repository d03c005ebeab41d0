package id.absah.audit.worker;

import java.io.IOException;

/** What came is no frame: the other side is not to be believed any more. */
final class BrokenFrameException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String what;

  BrokenFrameException(String what) {
    super(what);
    this.what = what;
  }

  /** What came. */
  String what() {
    return what;
  }
}
