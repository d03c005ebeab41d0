package id.absah.cli;

import id.absah.facts.FactCatalogue;
import id.absah.reports.Messages;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blanks of texts that findings fill: where no document does, words say what comes there. */
final class Blanks {
  private static final Pattern BLANK = Pattern.compile("\\{([A-Za-z0-9_.-]{1,64})\\}");

  private Blanks() {}

  /** A text with a word in angle brackets for every blank. */
  static String filled(String text, Messages messages) {
    return BLANK
        .matcher(text)
        .replaceAll(blank -> Matcher.quoteReplacement("<" + word(blank.group(1), messages) + ">"));
  }

  private static String word(String name, Messages messages) {
    if (FactNames.isFact(name)) {
      return FactCatalogue.meaning(name, messages.language());
    }
    return messages.has("blank." + name) ? messages.text("blank." + name) : name;
  }
}
