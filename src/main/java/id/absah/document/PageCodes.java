package id.absah.document;

import java.util.List;

/**
 * The QR codes on some pages.
 *
 * @param codes those that could be read, in the order in which they are drawn
 * @param complete whether every picture was looked at within the limits; when not, absence of a
 *     code proves nothing
 * @param problems the limits that were met, each with its bound
 */
public record PageCodes(List<PrintedCode> codes, boolean complete, List<Defect> problems) {
  public PageCodes {
    codes = List.copyOf(codes);
    problems = List.copyOf(problems);
  }
}
