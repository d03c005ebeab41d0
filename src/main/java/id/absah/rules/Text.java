package id.absah.rules;

/** Words in both languages; {@code {fact.name}} stands for a fact's value. */
public record Text(String id, String en) {
  /** The words in a language. */
  public String in(String language) {
    return language.equals("en") ? en : id;
  }
}
