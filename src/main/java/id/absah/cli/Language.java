package id.absah.cli;

/** Languages of messages and reports; the names are those of {@code --lang}. */
enum Language {
  /** Indonesian. */
  id,
  /** English. */
  en
}
