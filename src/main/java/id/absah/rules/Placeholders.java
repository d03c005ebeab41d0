package id.absah.rules;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Set;
import java.util.TreeSet;

/** The {@code {name}} placeholders of messages. */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  private Placeholders() {}

  /** The names in a text, in name order. */
  static Set<String> in(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** The names in all words of a rule, in name order. */
  static Set<String> in(Rule rule) {
    Set<String> names = new TreeSet<>();
    for (Rule.Outcome outcome : rule.outcomes()) {
      for (Text text : new Text[] {outcome.message(), outcome.remedy()}) {
        names.addAll(in(text.id()));
        names.addAll(in(text.en()));
      }
    }
    return names;
  }
}
