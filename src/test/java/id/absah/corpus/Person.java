package id.absah.corpus;

/**
 * An invented official.
 *
 * @param name with titles, as the certificate and the page say it
 * @param position the office
 * @param rank pangkat and golongan
 * @param nip eighteen digits; the fifteenth, which is 1 or 2 in real ones, is 9
 */
record Person(String name, String position, String rank, String nip) {

  static Person read(Declared declared) {
    declared.only(java.util.Set.of("name", "position", "rank", "nip", "certificate"));
    return new Person(
        declared.text("name"),
        declared.text("position"),
        declared.text("rank"),
        declared.text("nip"));
  }
}
