package id.absah.corpus;

/** A font as the layout needs it. */
interface Typeface {
  /** The width of a text at size 1. */
  double width(String text);

  /** Notes the characters that will be shown. */
  void use(String text);

  /** The operand of Tj for a text, once {@link #write} was called. */
  String operand(String text);

  /** Writes the font's objects and gives the number of its dictionary. */
  int write(PdfOutput out);
}
