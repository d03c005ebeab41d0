package id.absah.facts;

/** The types of facts, as rules see them. */
public enum FactType {
  /** Text: {@code String}. */
  TEXT,
  /** Text out of a closed list: {@code String}. */
  ENUM,
  /** Whole number: {@code Long}. */
  INTEGER,
  /** Number: {@code Double}. */
  NUMBER,
  /** True or false: {@code Boolean}. */
  TRUTH,
  /** Calendar date: {@code String} as {@code 2026-10-31}, so that text order is time order. */
  DATE,
  /** Instant: {@code java.time.Instant}. */
  TIME,
  /** Texts: {@code List<String>}. */
  TEXT_LIST
}
