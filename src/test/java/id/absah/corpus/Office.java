package id.absah.corpus;

import java.util.List;
import java.util.Set;

/**
 * A perangkat daerah of the samples.
 *
 * @param id as the declaration calls it
 * @param name in full, as the letterhead says it
 * @param code in document numbers
 * @param address the letterhead's last lines
 * @param path the folder or archive with its documents, archives marked by {@code !/}
 * @param head who signs by default, a person's id
 * @param embedded whether its letters embed their font for bold too
 */
record Office(
    String id,
    String name,
    String code,
    List<String> address,
    String path,
    String head,
    boolean embedded) {

  static Office read(String id, Declared declared) {
    declared.only(Set.of("name", "code", "address", "path", "head", "embedded"));
    return new Office(
        id,
        declared.text("name"),
        declared.text("code"),
        declared.texts("address"),
        declared.text("path"),
        declared.text("head"),
        declared.truth("embedded", true));
  }
}
