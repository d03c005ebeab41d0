package id.absah.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a document says, before it is signed.
 *
 * @param blocks the template's blocks, in order
 * @param variables what stands for {@code {name}} in them
 * @param signers whose signature blocks it prints, the main one first
 * @param footer the footer statement
 * @param letterhead the lines of the kop; empty for none
 * @param a4 whether it is on A4 and not on F4
 * @param landscape whether it lies on its side
 * @param electronicBlock whether the signature block says that it is signed electronically
 * @param printedQr whether a QR code is printed beside the signature block
 * @param drawnQr whether one is drawn there with rectangles
 * @param qrText what the QR codes say; without it they only look like codes
 * @param look how the pages are made
 * @param form what the fields of its form hold, by their names; of boxes {@code true} or nothing
 */
record Letter(
    List<Object> blocks,
    Map<String, String> variables,
    List<Person> signers,
    Footer footer,
    List<String> letterhead,
    boolean a4,
    boolean landscape,
    boolean electronicBlock,
    boolean printedQr,
    boolean drawnQr,
    Optional<String> qrText,
    Look look,
    Map<String, String> form) {

  /**
   * The footer statement.
   *
   * @param lines its lines; empty for none
   * @param size in points
   * @param pages {@code all}, {@code first} or {@code last}
   * @param image whether it is a picture
   * @param hidden how it is kept from readers: {@code white}, {@code layer} or {@code clipped}; or
   *     {@code no}
   */
  record Footer(List<String> lines, double size, String pages, boolean image, String hidden) {}

  /**
   * How pages are made.
   *
   * @param drawing {@code whole} lines, {@code glyphs} one by one, bold text {@code overprinted},
   *     or {@code scanned}: a picture of paper with the text as its unseen layer
   * @param turned whether the pages are kept on their side and shown upright
   */
  record Look(String drawing, boolean turned) {}

  /** Fills in the variables; those in capitals give the value in capitals. */
  String fill(String template) {
    String text = template;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      text = text.replace("{" + variable.getKey() + "}", variable.getValue());
      text =
          text.replace(
              "{" + variable.getKey().toUpperCase(Locale.ROOT) + "}",
              variable.getValue().toUpperCase(Locale.ROOT));
    }
    return text;
  }
}
