package id.absah.cli;

import picocli.CommandLine.Option;

/** The options that every command has. */
final class CommonOptions {
  /**
   * Taken by {@link Main} before anything is parsed, so that mistakes too are told in this
   * language.
   */
  @Option(
      names = {"--lang", "--bahasa"},
      paramLabel = "id|en",
      descriptionKey = "lang")
  Language language = Language.id;

  @Option(
      names = {"-h", "--help", "--bantuan"},
      usageHelp = true,
      descriptionKey = "help")
  boolean help;
}
