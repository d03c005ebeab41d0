package id.absah.reports.text;

import id.absah.document.Defect;
import id.absah.facts.LaterChanges;
import id.absah.findings.Evaluation;
import id.absah.findings.Result;
import id.absah.rules.Citation;
import id.absah.rules.Policy;
import id.absah.rules.Severity;
import id.absah.validation.Check;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** How one report says things: its language, its zone, and what of persons it may show. */
public final class Wording {
  /** What stands where nothing was examined; never "0". */
  public static final String NOTHING = "-";

  // Banjarmasin's zone, for a policy that names none.
  private static final String DEFAULT_ZONE = "Asia/Makassar";

  private final Words words;
  private final PersonalData personalData;
  private final Policy policy;
  private final ZoneId zone;
  private final ValueWords valueWords = new ValueWords(this);

  /** The wording for an evaluation in a language. */
  public Wording(Evaluation evaluation, String language, boolean showPersonalData) {
    this.words = Words.in(language);
    this.personalData = new PersonalData(showPersonalData);
    this.policy = evaluation.policy();
    Object name = policy.settings().get("zone");
    this.zone = ZoneId.of(name == null ? DEFAULT_ZONE : name.toString());
  }

  /** {@code id} or {@code en}. */
  public String language() {
    return words.language();
  }

  /** A text of the message files. */
  public String text(String key) {
    return words.text(key);
  }

  /** A text of the message files with arguments, given as name, value, name, value. */
  public String text(String key, Map<String, String> arguments) {
    return words.text(key, arguments);
  }

  /** A text of the message files where there may be none. */
  Optional<String> find(String key) {
    return words.has(key) ? Optional.of(words.text(key)) : Optional.empty();
  }

  /** The word for an enumerated value, by its name or term; the value itself when none is known. */
  public String value(String value) {
    return find("value." + value.replace('-', '_')).orElse(value);
  }

  /** The word for an enumerated value. */
  public String value(Enum<?> value) {
    return value(value.name());
  }

  /** The word for a result, such as LULUS. */
  public String result(Result result) {
    return text("result." + result);
  }

  /** The word for a severity. */
  public String severity(Severity severity) {
    return text("severity." + severity);
  }

  /**
   * What stands for something that a document does not say: none, as far as all its text was read.
   */
  public String absent(boolean textRead) {
    return text(textRead ? "none.item" : "none.unread");
  }

  /** The kind of document by its id, or that it was not recognised. */
  public String kind(Optional<String> id, boolean textRead) {
    return id.map(this::kind).orElseGet(() -> textRead ? text("kind.none") : absent(false));
  }

  /** Yes or no. */
  public String truth(boolean value) {
    return value(value ? "true" : "false");
  }

  /** Free text out of a document: one line, nothing hidden, personal data masked. */
  public String free(String text) {
    return personalData.mask(SafeText.prose(text));
  }

  /** A NIP or NIK, masked. */
  public String personalNumber(String number) {
    return personalData.maskNumber(SafeText.prose(number));
  }

  /** The policy's zone. */
  public ZoneId zone() {
    return zone;
  }

  /** A name, path or field: nothing hidden, nothing masked, for it must identify. */
  public String name(String text) {
    return SafeText.display(text);
  }

  /** The value of a named fact as free text; digests, serial numbers and paths are not masked. */
  String fact(String name, String value) {
    return personalData.mask(name, SafeText.prose(value));
  }

  /**
   * What happened since a signed revision: a change that was recognised as one of what the reader
   * sees is called so, though on the scale it is one that nothing explains.
   */
  public String laterChanges(LaterChanges changes, boolean content) {
    return content && changes == LaterChanges.UNPROVEN
        ? text("value.laterChanges.content")
        : value(changes);
  }

  /** The kind of document by its id. */
  public String kind(String id) {
    return find("kind." + id).or(() -> kindOfPolicy(id)).orElse(SafeText.display(id));
  }

  private Optional<String> kindOfPolicy(String id) {
    if (policy.settings().get("kinds") instanceof List<?> kinds) {
      for (Object kind : kinds) {
        if (kind instanceof Map<?, ?> entry
            && id.equals(entry.get("id"))
            && entry.get("name") instanceof String name) {
          return Optional.of(SafeText.display(name));
        }
      }
    }
    return Optional.empty();
  }

  /** The clause, such as {@code Perwali Pasal 13 (2) d}. */
  public String basis(Citation basis) {
    if (basis.house()) {
      return text("basis.house");
    }
    boolean numbered = !basis.article().isEmpty() && Character.isDigit(basis.article().charAt(0));
    return name(
        basis.source() + " " + (numbered ? text("basis.article") + " " : "") + basis.article());
  }

  /**
   * What was checked, said as what holds when the check is passed: codes name the failure. A check
   * that only ever fails, one of the document's own defects, has the meaning of its code.
   */
  public String check(Check check) {
    return find("check." + check.code().name())
        .orElseGet(() -> meaning(check.code().name(), check.values()));
  }

  /** What a code means; the code itself when no message file explains it. */
  public String meaning(String code, SortedMap<String, String> values) {
    return explain("code.", code, values).orElse(SafeText.display(code));
  }

  /** What a defect means. */
  public String meaning(Defect defect) {
    return meaning(defect.code().name(), defect.values());
  }

  /** What to do about a code. */
  public Optional<String> remedy(String code, SortedMap<String, String> values) {
    return explain("remedy.", code, values);
  }

  private Optional<String> explain(String prefix, String code, SortedMap<String, String> values) {
    return find(prefix + code)
        .map(
            template ->
                Words.fill(
                    template,
                    name -> {
                      String value = values.get(name);
                      return value == null ? NOTHING : valueWords.value(name, value);
                    }));
  }

  /** A number with its thousands apart: 12.345 in Indonesian, 12,345 in English. */
  public String count(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    String mark = text("thousands");
    for (int i = digits.length() - 3; i > (number < 0 ? 1 : 0); i -= 3) {
      digits.insert(i, mark);
    }
    return digits.toString();
  }

  /** A date in long form: 7 Oktober 2026. */
  public String date(LocalDate date) {
    return date.getDayOfMonth()
        + " "
        + text("month." + date.getMonthValue())
        + " "
        + String.format(Locale.ROOT, "%04d", date.getYear());
  }

  /** A moment in long form in the policy's zone: 7 Oktober 2026 14.05 WITA. */
  public String moment(Instant instant) {
    return local(instant)
        .map(
            at ->
                date(at.toLocalDate())
                    + " "
                    + String.format(Locale.ROOT, text("clock"), at.getHour(), at.getMinute())
                    + " "
                    + zoneName())
        .orElse(instant.toString());
  }

  /** The local time in the policy's zone; empty outside the years that calendars print. */
  public Optional<LocalDateTime> local(Instant instant) {
    try {
      LocalDateTime at = LocalDateTime.ofInstant(instant, zone);
      return at.getYear() >= 1900 && at.getYear() <= 9999 ? Optional.of(at) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // Instant.MAX stands for "without an end"
    }
  }

  /** The short name of the zone, such as WITA. */
  public String zoneName() {
    return find("zone." + zone.getId().replace('/', '.')).orElse(zone.getId());
  }
}
