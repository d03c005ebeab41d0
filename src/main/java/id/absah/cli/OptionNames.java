package id.absah.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The names of options by language: commands declare the English one first and the Indonesian one
 * last; an option with one long name has it in both languages. All work in both.
 */
record OptionNames(String language) {
  /** All names, after the short ones the one of this language first. */
  List<String> ownFirst(OptionSpec option) {
    List<String> all = new ArrayList<>();
    List<String> longer = new ArrayList<>();
    for (String name : option.names()) {
      (name.startsWith("--") ? longer : all).add(name);
    }
    if (!language.equals("en") && longer.size() > 1) {
      longer.add(0, longer.remove(longer.size() - 1));
    }
    all.addAll(longer);
    return all;
  }

  /** The name for a line that has room for one, of an option whose names are in order. */
  static String first(OptionSpec option) {
    return Arrays.stream(option.names())
        .filter(name -> !name.startsWith("--"))
        .findFirst()
        .orElse(option.names()[0]);
  }
}
