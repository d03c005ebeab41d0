package id.absah.document.pdf;

import id.absah.document.Octets;

/** One file while it is read: its bytes, what it may cost, and what was found wrong. */
final class FileSource {
  private final byte[] data;
  private final Octets octets;
  private final PdfLimits limits;
  private final ParseBudget budget;
  private final Findings findings = new Findings();

  private FileSource(byte[] data, Octets octets, PdfLimits limits, ParseBudget budget) {
    this.data = data;
    this.octets = octets;
    this.limits = limits;
    this.budget = budget;
  }

  static FileSource of(Octets octets, PdfLimits limits) {
    byte[] data = octets.array();
    return new FileSource(data, octets, limits, new ParseBudget(limits, data.length));
  }

  /** The same file and what is left of its budget, without the findings so far. */
  FileSource withoutFindings() {
    return new FileSource(data, octets, limits, budget);
  }

  /** The bytes themselves, for the loops that read them; nobody changes them. */
  byte[] data() {
    return data;
  }

  /** The same bytes, of which values are slices. */
  Octets octets() {
    return octets;
  }

  PdfLimits limits() {
    return limits;
  }

  ParseBudget budget() {
    return budget;
  }

  Findings findings() {
    return findings;
  }

  Lexer lexer(long from) {
    Lexer lexer = new Lexer(data, octets);
    lexer.begin(Math.toIntExact(from), data.length);
    return lexer;
  }
}
