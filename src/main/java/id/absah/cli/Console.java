package id.absah.cli;

import id.absah.reports.Messages;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The two streams of the command line: data on the one, everything meant for people on the other;
 * both UTF-8.
 */
final class Console {
  private final PrintStream data;
  private final PrintStream people;
  private final Messages messages;

  Console(PrintStream data, PrintStream people, Messages messages) {
    this.data = data;
    this.people = people;
    this.messages = messages;
  }

  /** The streams of the process. */
  static Console ofProcess(Messages messages) {
    return new Console(
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        messages);
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

  /** Whether data could not be written: a full disk, or a reader that went away. */
  boolean lost() {
    return data.checkError();
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
