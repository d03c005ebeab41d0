package id.absah.reports.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** The words for compared values and for codes that stand among values. */
final class ValueWords {
  // How moments are written in values: ISO 8601 in UTC.
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");
  // What a message says of values that are not at hand, in parentheses as all messages do.
  private static final Pattern UNFILLED_ASIDE = Pattern.compile(" ?\\([^()]*\\{[^()]*\\)");

  // Values that a document chooses: they must not be able to speak as a verdict.
  private static final Set<String> STRANGERS = Set.of("field", "name", "subject", "issuer");

  private final Wording wording;
  private final DetailWords details;

  ValueWords(Wording wording) {
    this.wording = wording;
    this.details = new DetailWords(wording);
  }

  /** A value in words: moments in the policy's zone, truths, codes and known reasons by meaning. */
  String value(String name, String value) {
    if (value.isEmpty() || value.equals(Wording.NOTHING)) {
      return Wording.NOTHING;
    }
    if (value.equals("true") || value.equals("false")) {
      return wording.value(value);
    }
    if (value.charAt(value.length() - 1) == 'Z' && INSTANT.matcher(value).matches()) {
      return moment(value);
    }
    if (!STRANGERS.contains(name) && value.indexOf('_') > 0 && CODE.matcher(value).matches()) {
      return meaning(value).map(Sentences::inSentence).orElseGet(() -> wording.value(value));
    }
    Optional<String> word =
        name.equals("reason")
            ? wording.find("revocationReason." + value)
            : wording.find("phrase." + DetailWords.key(value));
    return word.or(() -> details.of(name, value)).orElseGet(() -> wording.fact(name, value));
  }

  private String moment(String value) {
    try {
      return wording.moment(Instant.parse(value));
    } catch (DateTimeException e) {
      return SafeText.display(value); // a thirty-second of February, out of a document
    }
  }

  /** A code as {@code what it means (CODE)}, as far as that can be said without its values. */
  Optional<String> code(String code) {
    return meaning(code).map(meaning -> named(meaning, code));
  }

  private Optional<String> meaning(String code) {
    return wording
        .find("code." + code)
        .map(template -> UNFILLED_ASIDE.matcher(template).replaceAll(""))
        .filter(meaning -> meaning.indexOf('{') < 0);
  }

  /** A code with the values it was found with. */
  String code(String code, SortedMap<String, String> values) {
    return named(wording.meaning(code, values), code);
  }

  private static String named(String meaning, String code) {
    return meaning.equals(code) ? code : Sentences.inSentence(meaning) + " (" + code + ")";
  }
}
