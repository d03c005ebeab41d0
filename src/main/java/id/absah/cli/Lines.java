package id.absah.cli;

import id.absah.reports.Messages;
import java.util.ArrayList;
import java.util.List;

/** Lines of text under headings, entries aligned. */
final class Lines {
  private static final int LABEL_WIDTH = 26;

  private final Messages messages;
  private final List<String> lines = new ArrayList<>();

  Lines(Messages messages) {
    this.messages = messages;
  }

  void heading(String text) {
    lines.add(text);
  }

  void section(String key, String... rest) {
    lines.add("");
    lines.add(messages.text(key) + String.join("", rest));
  }

  void entry(String key, String value) {
    String label = messages.text(key);
    String padding = " ".repeat(Math.max(1, LABEL_WIDTH - label.length()));
    lines.add("  " + label + padding + value);
  }

  void plain(String text) {
    lines.add("  " + text);
  }

  void item(String text) {
    lines.add("  - " + text);
  }

  void detail(String text) {
    lines.add("      " + text);
  }

  List<String> all() {
    return lines;
  }
}
