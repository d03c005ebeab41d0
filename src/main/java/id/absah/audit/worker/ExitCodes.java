package id.absah.audit.worker;

/** What the exit code of a process tells. */
final class ExitCodes {
  /** How the class library reports a signal on POSIX systems. */
  private static final int SIGNAL = 128;

  private ExitCodes() {}

  /**
   * Whether another process ended this one: HUP, INT, KILL (also the kernel's when memory runs out)
   * or TERM. On Windows that cannot be told.
   */
  static boolean fromOutside(int exit) {
    return switch (exit - SIGNAL) {
      case 1, 2, 9, 15 -> true;
      default -> false;
    };
  }
}
