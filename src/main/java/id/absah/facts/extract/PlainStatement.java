package id.absah.facts.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the sentence around both elements of the footer plainly states them of this document.
 * There is no end of words that turn a statement into a wish, a rule, a quotation or one about
 * another document; so the words that may stand before the verb are listed, and with others a
 * person looks.
 */
final class PlainStatement {
  /** How far a clause is looked at, in characters; the longest real one has about 100. */
  private static final int REACH = 160;

  /** A clause is broken into fewer lines; more are not looked at. */
  private static final int MOST_STARTS = 12;

  private static final String THIS = "ini";

  private static final Set<String> DONE = Set.of("telah", "sudah");

  /** Words of a subject that is not listed, before "ini"; one of two may be "suppose". */
  private static final int OTHER_SUBJECT = 1;

  private static final KnownWords AROUND = new KnownWords(FooterVocabulary.AROUND);
  private static final KnownWords LABELS = new KnownWords(FooterVocabulary.LABELS);
  private static final KnownWords FILLERS = new KnownWords(FooterVocabulary.FILLERS);

  private final KnownWords about;
  private final KnownWords plain;
  private final KnownWords certificate;

  /**
   * Makes one.
   *
   * @param names of issuers and ways to say "issued", squeezed
   */
  PlainStatement(List<String> names) {
    List<String> behind = new ArrayList<>(FooterVocabulary.CERTIFICATE);
    behind.addAll(names);
    this.certificate = new KnownWords(behind);
    List<String> some = new ArrayList<>(FooterVocabulary.AROUND);
    some.addAll(FooterVocabulary.PLAIN_SUBJECTS);
    some.addAll(names);
    List<String> alone = new ArrayList<>(some);
    alone.remove("yang");
    this.plain = new KnownWords(alone);
    some.addAll(FooterVocabulary.SUBJECTS);
    some.add(THIS);
    this.about = new KnownWords(some);
  }

  /**
   * Tells it of two elements.
   *
   * @param signed where "signed" begins, in squeezed characters
   * @param signedEnd where it ends
   * @param issued where "issued" begins
   * @param end where the issuer's name ends
   */
  boolean holds(Squeezed text, int signed, int signedEnd, int issued, int end) {
    return !isDraft(text.raw())
        && statesSigned(text, signed)
        && (issued >= signedEnd
            ? statesIssuedBehind(text, signedEnd, issued)
            : statesIssuedBefore(text, issued, signed))
        && !takenBack(text, Math.max(end, signedEnd));
  }

  private boolean statesSigned(Squeezed text, int signed) {
    String raw = text.raw();
    int verb = text.origin(signed);
    int begin = clauseStart(raw, verb);
    boolean reasoned = FooterVocabulary.ACCORDING.contains(firstWord(raw.substring(begin, verb)));
    int tried = 0;
    for (int start = verb; start >= begin && tried < MOST_STARTS; start--) {
      boolean clause = start == begin || (reasoned && raw.charAt(start - 1) == ',');
      if (!clause && !mayBegin(raw, start)) {
        continue;
      }
      tried++;
      if (states(raw.substring(start, verb), clause)
          && !quoted(raw, start)
          && !quotedInside(raw, start, verb)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the words before the verb speak of this document.
   *
   * @param clause whether they are a whole clause, which may leave "this" out
   */
  private boolean states(String before, boolean clause) {
    String squeezed = Squeezed.text(before);
    boolean thisOne = squeezed.replace('l', 'i').replace('1', 'i').contains(THIS);
    if (thisOne ? about.makeUp(squeezed) : (clause && plain.makeUp(squeezed))) {
      return true;
    }
    String[] words = before.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
    int itself = List.of(words).indexOf(THIS);
    if (itself < 1) {
      return false;
    }
    String subject = String.join("", List.of(words).subList(0, itself));
    boolean named =
        clause
            && itself <= OTHER_SUBJECT
            && wordsOnly(words, itself)
            && noneDenies(words, 0, itself);
    String rest = String.join("", List.of(words).subList(itself + 1, words.length));
    return (named || about.makeUp(Squeezed.text(subject)))
        && (about.makeUp(Squeezed.text(rest)) || anotherThought(words, itself + 1));
  }

  /** "(This letter) is made for ... and has been": words before a comma or "and". */
  private static boolean anotherThought(String[] words, int from) {
    int last = words.length - 1;
    last -= DONE.contains(words[last]) ? 1 : 0;
    String joint = words[last];
    boolean ends = joint.endsWith(",") || joint.equals("dan") || joint.equals("serta");
    return last >= from
        && ends
        && noneDenies(words, from, last + 1)
        && !List.of(words).subList(from, last + 1).contains("yang");
  }

  private static boolean noneDenies(String[] words, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = Squeezed.text(words[i]);
      boolean noNeed =
          word.equals("tidak")
              && i + 1 < words.length
              && AROUND.makeUp(Squeezed.text(words[i] + words[i + 1]));
      if (FooterSense.denies(word) && !noNeed) {
        return false;
      }
    }
    return true;
  }

  private static boolean wordsOnly(String[] words, int to) {
    for (int i = 0; i < to; i++) {
      if (!words[i].chars().allMatch(Character::isLetter)) {
        return false;
      }
    }
    return true;
  }

  private static String firstWord(String text) {
    return text.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 2)[0];
  }

  /** Behind a line break, a closing quotation mark, a dash: another thought may begin. */
  private static boolean mayBegin(String raw, int start) {
    if (start == 0 || !Character.isWhitespace(raw.charAt(start - 1))) {
      return false;
    }
    int at = start - 1;
    while (at >= 0 && Character.isWhitespace(raw.charAt(at))) {
      if (raw.charAt(at) == '\n') {
        return true;
      }
      at--;
    }
    return at < 0 || "\"'\u201D\u2019*-\u2013\u2022|)".indexOf(raw.charAt(at)) >= 0;
  }

  /**
   * Whether a colon, a quotation mark or a bracket with other words before it opens what begins.
   */
  private boolean quoted(String raw, int start) {
    int at = start;
    while (at < raw.length() && !Character.isLetterOrDigit(raw.charAt(at))) {
      at++;
    }
    at--;
    boolean opened = false;
    while (at >= 0 && !Character.isLetterOrDigit(raw.charAt(at)) && raw.charAt(at) != ':') {
      opened |= "\"'\u201C\u201E\u2018([{<".indexOf(raw.charAt(at)) >= 0 && !closes(raw, at);
      at--;
    }
    boolean colon = at >= 0 && raw.charAt(at) == ':';
    if (at < 0 || (!opened && !colon)) {
      return false;
    }
    int to = at + 1;
    return !LABELS.makeUp(Squeezed.text(raw.substring(clauseStart(raw, at), to)));
  }

  /** The same of what stands further on: {@code He says "this document ...}. */
  private boolean quotedInside(String raw, int start, int verb) {
    for (int i = start; i < verb; i++) {
      boolean opens = "\"'\u201C\u201E\u2018([{<".indexOf(raw.charAt(i)) >= 0 && !closes(raw, i);
      if ((opens || raw.charAt(i) == ':')
          && !LABELS.makeUp(Squeezed.text(raw.substring(start, i)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a mark stands right behind a word or full stop: it ends a quotation. */
  private static boolean closes(String raw, int at) {
    return at > 0 && !Character.isWhitespace(raw.charAt(at - 1)) && raw.charAt(at - 1) != ':';
  }

  private boolean statesIssuedBehind(Squeezed text, int signedEnd, int issued) {
    String raw = text.raw();
    int from = text.originAfter(signedEnd);
    int to = text.origin(issued);
    int clause = Math.max(clauseStart(raw, to), from);
    if (clause > from) {
      return FILLERS.makeUp(Squeezed.text(raw.substring(from, to)))
          || namesCertificate(raw.substring(clause, to));
    }
    String between = Squeezed.text(raw.substring(from, to));
    if (certificate.makeUp(between)) {
      return true;
    }
    String rest = between;
    boolean stripped = true;
    while (stripped) {
      stripped = false;
      for (String filler : FooterVocabulary.FILLERS) {
        if (rest.endsWith(filler)) {
          rest = rest.substring(0, rest.length() - filler.length());
          stripped = true;
        }
      }
    }
    String ending = rest;
    boolean open =
        FooterVocabulary.BY_WHOM.stream().anyMatch(between::startsWith)
            || between.contains("tandatanganbasah");
    String[] words = raw.substring(from, to).toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
    return open
        && noneDenies(words, 0, words.length)
        && Stream.of(words).noneMatch(word -> FooterDenials.OBLIGE.contains(Squeezed.text(word)))
        && FooterVocabulary.ENDS.stream().anyMatch(ending::endsWith);
  }

  private boolean statesIssuedBefore(Squeezed text, int issued, int signed) {
    String raw = text.raw();
    int to = text.origin(issued);
    int begin = clauseStart(raw, text.origin(signed));
    if (begin <= to) {
      return true; // one clause, all of whose words were looked at
    }
    return namesCertificate(raw.substring(clauseStart(raw, to), to));
  }

  private boolean namesCertificate(String clause) {
    String words = Squeezed.text(clause);
    return FooterVocabulary.CERTIFICATES.stream().anyMatch(words::contains)
        && certificate.makeUp(words);
  }

  private static boolean takenBack(Squeezed text, int end) {
    String raw = text.raw();
    int to = text.originAfter(end);
    int limit = Math.min(raw.length(), to + REACH);
    StringBuilder word = new StringBuilder();
    for (int i = to; i < limit; i++) {
      char c = raw.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(Character.toLowerCase(c));
        continue;
      }
      if (FooterVocabulary.TAKEN_BACK.contains(word.toString())) {
        return true;
      }
      word.setLength(0);
      if (FooterSense.endsClause(raw, i)) {
        return false;
      }
    }
    return FooterVocabulary.TAKEN_BACK.contains(word.toString());
  }

  private static boolean isDraft(String raw) {
    for (String word : raw.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      if (FooterVocabulary.DRAFTS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Where the clause before a character begins. */
  private static int clauseStart(String raw, int at) {
    int least = Math.max(0, at - REACH);
    for (int i = at - 1; i >= least; i--) {
      if (FooterSense.endsClause(raw, i)) {
        return i + 1;
      }
    }
    return least;
  }
}
