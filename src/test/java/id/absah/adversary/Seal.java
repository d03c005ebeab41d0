package id.absah.adversary;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;

/** Writes a signature into the room that was left for it. */
final class Seal {
  private static final int ROOM = 6_000;
  static final String NUMBERS = "[" + " ".repeat(80) + "]";
  static final String RANGE = "/ByteRange " + NUMBERS;
  static final String GAP = "/Contents <" + "0".repeat(ROOM * 2) + ">";

  private Seal() {}

  /** Makes the signature over the covered bytes. */
  interface Cms {
    byte[] over(byte[] covered) throws Exception;
  }

  /**
   * What to write between the brackets, and what to sign.
   *
   * @param written the text
   * @param covered pairs of offset and length
   */
  record Range(String written, List<Integer> covered) {
    static Range of(int start, int end, int length) {
      int rest = length - end;
      return new Range("0 " + start + " " + end + " " + rest, List.of(0, start, end, length - end));
    }

    Range writing(String text) {
      return new Range(text, covered);
    }
  }

  /** Chooses a range from the gap (both brackets included) and the length of the file. */
  interface Ranging {
    Range of(int start, int end, int length);
  }

  static String dictionary(String more) {
    return dictionary("/Type /Sig /SubFilter /ETSI.CAdES.detached", more);
  }

  static String dictionary(String kind, String more) {
    return "<< "
        + kind
        + " /Filter /Adobe.PPKLite /M (D:20260601120000Z) "
        + more
        + " "
        + RANGE
        + " "
        + GAP
        + " >>";
  }

  static byte[] seal(byte[] file, Cms cms) {
    return seal(file, Range::of, cms);
  }

  /** Seals the last signature of the file that is not sealed yet. */
  static byte[] seal(byte[] file, Ranging ranging, Cms cms) {
    String text = Latin.text(file);
    int range = text.lastIndexOf(NUMBERS) + 1;
    int gap = text.lastIndexOf(GAP) + "/Contents ".length();
    int end = gap + GAP.length() - "/Contents ".length();
    Range chosen = ranging.of(gap, end, file.length);
    byte[] out = file.clone();
    byte[] written = Latin.bytes(chosen.written());
    System.arraycopy(written, 0, out, range, written.length);
    ByteArrayOutputStream covered = new ByteArrayOutputStream();
    for (int i = 0; i < chosen.covered().size(); i += 2) {
      covered.write(out, chosen.covered().get(i), chosen.covered().get(i + 1));
    }
    try {
      byte[] value = Latin.bytes(HexFormat.of().formatHex(cms.over(covered.toByteArray())));
      System.arraycopy(value, 0, out, gap + 1, value.length);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return out;
  }
}
