package id.absah.facts;

import java.util.List;

/**
 * The registration authority's register of certificate holders.
 *
 * @param fileName the name of its file, without folders
 * @param sha256 of the file's bytes, lower-case hexadecimal
 * @param rows its holders, in the order of the file
 */
public record Register(String fileName, String sha256, List<RegisterRow> rows) {
  public Register {
    rows = List.copyOf(rows);
  }
}
