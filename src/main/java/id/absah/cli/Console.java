package id.absah.cli;

import id.absah.reports.Messages;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * The two streams of the command line: data on the one, everything meant for people on the other;
 * both UTF-8.
 */
final class Console {
  private final PrintStream data;
  private final PrintStream people;
  private final Messages messages;
  private final boolean stored;

  /** Streams whose data is kept. */
  Console(PrintStream data, PrintStream people, Messages messages) {
    this(data, people, messages, true);
  }

  private Console(PrintStream data, PrintStream people, Messages messages, boolean stored) {
    this.data = data;
    this.people = people;
    this.messages = messages;
    this.stored = stored;
  }

  /** The streams of the process. */
  static Console ofProcess(Messages messages) {
    return new Console(
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        messages,
        StandardOutput.isStored());
  }

  Messages messages() {
    return messages;
  }

  /** A line of data. */
  void data(String line) {
    data.println(line);
  }

  /** A line for people. */
  void say(String key, Map<String, String> arguments) {
    people.println(messages.text(key, arguments));
  }

  /** A line for people without arguments. */
  void say(String key) {
    say(key, Map.of());
  }

  /** An error for people, behind the program's name. */
  void fail(String key, Map<String, String> arguments) {
    people.println("absah: " + messages.text(key, arguments));
  }

  /** Text for people as it stands, without a line end. */
  void raw(String text) {
    people.print(text);
    people.flush();
  }

  /**
   * Whether data is lost, as on a full disk. A reader that went away, such as {@code head}, has all
   * it wants.
   */
  boolean lost() {
    return data.checkError() && stored;
  }

  /** A number with one decimal place, as the language writes it. */
  String decimal(double number) {
    String text = String.format(Locale.ROOT, "%.1f", number);
    return messages.language().equals("en") ? text : text.replace('.', ',');
  }

  /** The stream of data. */
  PrintStream dataStream() {
    return data;
  }

  PrintWriter dataWriter() {
    return new PrintWriter(data, true, StandardCharsets.UTF_8);
  }

  PrintWriter peopleWriter() {
    return new PrintWriter(people, true, StandardCharsets.UTF_8);
  }
}
