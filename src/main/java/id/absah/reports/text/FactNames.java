package id.absah.reports.text;

import id.absah.facts.FactCatalogue;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What facts and settings are called where people read: a short name of its own ({@code
 * fact.NAME}), or the beginning of its meaning. Machine-readable evidence keeps the technical name.
 */
final class FactNames {
  private static final String SETTING = "setting.";
  // Where a meaning turns from what a fact is to which values it can have.
  private static final Pattern EXPLANATION = Pattern.compile("[;:]| \\(|, (?:misalnya|such as)");
  private static final Set<String> KNOWN = known();

  private final Wording wording;

  FactNames(Wording wording) {
    this.wording = wording;
  }

  private static Set<String> known() {
    Set<String> names = new HashSet<>();
    FactCatalogue.document().forEach(fact -> names.add(fact.name()));
    FactCatalogue.signature().forEach(fact -> names.add(fact.name()));
    FactCatalogue.certificate().forEach(fact -> names.add(fact.name()));
    return names;
  }

  /** The name in words; the technical one for what no catalogue has. */
  String of(String name) {
    String words =
        wording
            .find("fact." + name)
            .orElseGet(
                () ->
                    KNOWN.contains(name)
                        ? shortened(FactCatalogue.meaning(name, wording.language()))
                        : wording.find(name).map(FactNames::shortened).orElse(wording.name(name)));
    return name.startsWith(SETTING) ? wording.text("fact.setting", Map.of("name", words)) : words;
  }

  /** A fact with its value: {@code Jenis naskah: Surat biasa}. */
  String line(String name, String value) {
    return wording.text("fact.line", Map.of("name", of(name), "value", value));
  }

  private static String shortened(String meaning) {
    return EXPLANATION.split(meaning, 2)[0].strip();
  }
}
