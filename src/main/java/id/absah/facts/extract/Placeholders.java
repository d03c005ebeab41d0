package id.absah.facts.extract;

import id.absah.document.DocumentText;
import id.absah.document.PageText;
import id.absah.document.TextLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an application or a template left on the pages to be filled in: variables such as {@code
 * ${nomor_naskah}}, marks such as {@code #} alone in their place, and letters of a script that no
 * Indonesian document is written in, which signing applications search for.
 */
final class Placeholders {
  /** More say nothing new. */
  private static final int MAX = 20;

  /** Variables as Srikandi, Word's mail merge and common template engines write them. */
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\$\\{[^{}]{0,60}\\}|\\{\\{[^{}]{1,60}\\}\\}|<<[^<>]{1,60}>>"
              + "|\u00AB[^\u00AB\u00BB]{1,60}\u00BB|#[A-Za-z_]{2,40}#|\\$[a-z]+_[a-z_]{2,40}");

  private static final Pattern MARK = Pattern.compile("[#$^~]{1,5}");

  /** After these labels a mark stands where a value should. */
  private static final List<String> LABELS = List.of("Nomor", "Tanggal", "pada tanggal");

  private Placeholders() {}

  /** Each once, in the order of the pages, as written. */
  static List<String> in(DocumentText text) {
    Set<String> found = new LinkedHashSet<>();
    for (PageText page : text.pages()) {
      for (TextLine line : page.lines()) {
        Matcher variable = VARIABLE.matcher(line.text());
        while (variable.find()) {
          found.add(variable.group());
        }
        mark(line.text(), found);
        foreignWords(line.text(), found);
        if (found.size() >= MAX) {
          return new ArrayList<>(found).subList(0, MAX);
        }
      }
    }
    return List.copyOf(found);
  }

  private static void mark(String line, Set<String> found) {
    String value = line.strip();
    for (String label : LABELS) {
      int end = LabelledRow.endOfLabel(line, label);
      if (end >= 0) {
        value = line.substring(end).strip();
        break;
      }
    }
    value = value.startsWith(":") ? value.substring(1).strip() : value;
    if (MARK.matcher(value).matches()) {
      found.add(value);
    }
  }

  private static void foreignWords(String line, Set<String> found) {
    if (line.chars().noneMatch(Placeholders::foreign)) {
      return;
    }
    for (String word : line.split(" ", -1)) {
      if (word.length() <= 40 && word.chars().anyMatch(Placeholders::foreign)) {
        found.add(word);
      }
    }
  }

  private static boolean foreign(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
  }
}
