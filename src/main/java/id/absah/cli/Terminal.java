package id.absah.cli;

import java.io.Console;
import java.util.Optional;

/** Whether people watch. */
final class Terminal {
  private Terminal() {}

  /**
   * Whether input and output are a terminal. From Java 22 on there is a console even when they are
   * not, and it says so by {@code isTerminal}, which Java 17 does not know.
   */
  static boolean watched() {
    return Optional.ofNullable(System.console()).map(Terminal::isTerminal).orElse(false);
  }

  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
