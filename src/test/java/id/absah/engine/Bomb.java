package id.absah.engine;

import id.absah.adversary.CmsBombs;
import id.absah.archive.Bombs;
import id.absah.document.pdf.PdfBombs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * A file that costs more than it should.
 *
 * @param file its name
 * @param codes each of which a row of it must name
 * @param bytes makes it
 */
record Bomb(String file, List<String> codes, Callable<byte[]> bytes) {

  /** All there are. */
  static List<Bomb> all() throws IOException {
    List<Bomb> all = new ArrayList<>();
    Bombs.all()
        .forEach(
            (name, bytes) ->
                all.add(new Bomb(name, Objects.requireNonNull(ARCHIVES.get(name), name), bytes)));
    Map<String, List<String>> expected = documents();
    PdfBombs.all()
        .forEach(
            (name, bytes) ->
                all.add(
                    new Bomb(
                        name + ".pdf",
                        Objects.requireNonNull(expected.get(name), name),
                        bytes::get)));
    CmsBombs.all()
        .forEach(
            (name, bytes) ->
                all.add(new Bomb(name + ".pdf", List.of(SIGNATURES.get(name)), bytes)));
    return all;
  }

  private static final Map<String, List<String>> ARCHIVES =
      new java.util.TreeMap<>(
          Map.ofEntries(
              Map.entry("bzip2.zip", List.of("RATIO_TOO_HIGH")),
              Map.entry("dictionary.zip", List.of("DECODER_MEMORY")),
              Map.entry("flat.gz", List.of("RATIO_TOO_HIGH")),
              Map.entry("flat.zip", List.of("ENTRY_TOO_LARGE")),
              Map.entry("headers.tgz", List.of("ARCHIVE_RATIO_TOO_HIGH")),
              Map.entry("lies.zip", List.of("SIZE_MISMATCH")),
              Map.entry("many.tgz", List.of("RATIO_TOO_HIGH", "DUPLICATE_NAMES")),
              Map.entry("many.zip", List.of("ARCHIVE_RATIO_TOO_HIGH")),
              Map.entry("nested.zip", List.of("ARCHIVE_RATIO_TOO_HIGH")),
              Map.entry("overlap.zip", List.of("ENTRIES_OVERLAP", "DUPLICATE_NAMES")),
              Map.entry("scattered.zip", List.of("ENTRIES_SCATTERED", "DUPLICATE_NAMES")),
              Map.entry("solid.7z", List.of("ENTRY_TOO_LARGE")),
              Map.entry("twice.gz.gz", List.of("RATIO_TOO_HIGH"))));

  private static final Map<String, String> SIGNATURES =
      Map.of(
          "cms-certificates", "VALIDATION_LIMIT",
          "cms-deep", "VALIDATION_LIMIT",
          "cms-elements", "VALIDATION_LIMIT",
          "cms-modulus", "ALGORITHM_UNSUPPORTED");

  /** The same table that the reader of documents is tested by. */
  private static Map<String, List<String>> documents() throws IOException {
    try (InputStream table =
        Objects.requireNonNull(PdfBombs.class.getResourceAsStream("bombs.csv"))) {
      Map<String, List<String>> codes = new java.util.TreeMap<>();
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          // the text of a document that could not be read is not looked for
          .forEach(
              cells ->
                  codes.put(
                      cells[0],
                      Stream.of(cells[1], cells[2])
                          .filter(code -> !code.isEmpty())
                          .limit(1)
                          .toList()));
      return codes;
    }
  }
}
