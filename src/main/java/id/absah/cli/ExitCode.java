package id.absah.cli;

/** Exit codes of the command line: a contract. */
final class ExitCode {
  private ExitCode() {}

  /** Done, and no finding at or above the threshold. */
  static final int DONE = 0;

  /** Done, with findings at or above {@code --fail-on}. */
  static final int FINDINGS = 1;

  /** Bad arguments or a bad policy. */
  static final int BAD_ARGUMENTS = 2;

  /** Done, but some documents could not be evaluated. */
  static final int NOT_ALL_EVALUATED = 3;

  /** Nothing to scan. */
  static final int NOTHING_TO_SCAN = 4;

  /** Output cannot be written. */
  static final int OUTPUT_NOT_WRITABLE = 5;

  /** Trust material missing or altered, or the program itself failed its self-test. */
  static final int TRUST_MISSING = 6;

  /**
   * The program itself failed: a mistake in it, or too little memory (EX_SOFTWARE of sysexits.h).
   */
  static final int PROGRAM_FAILED = 70;

  /** Interrupted; the same command starts again. */
  static final int INTERRUPTED = 130;
}
