package id.absah.facts.extract;

import id.absah.facts.NameMatch;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The names of people without titles, case and punctuation. */
final class PersonName {
  /** Titles before a name: academic, of the hajj, religious, of health workers. */
  private static final Set<String> BEFORE =
      Set.of(
          "dr",
          "drg",
          "drh",
          "drs",
          "dra",
          "ir",
          "prof",
          "h",
          "hj",
          "haji",
          "hajah",
          "hajjah",
          "kh",
          "kyai",
          "tgh",
          "tuan",
          "guru",
          "apt",
          "ns",
          "bdn",
          "bd",
          "ust",
          "ustadz",
          "ustadzah",
          "bapak",
          "ibu",
          "sdr",
          "sdri",
          "doktor",
          "insinyur",
          "profesor",
          "rr",
          "kapten",
          "letkol",
          "kolonel",
          "akbp",
          "kompol",
          "capt",
          "pdt",
          "assoc",
          "ass",
          "cand",
          "hc");

  /** Degrees and certificates after a name, by their letters. */
  private static final Set<String> AFTER =
      Set.of(
          "sh",
          "se",
          "sei",
          "st",
          "sp",
          "si",
          "ss",
          "sip",
          "skm",
          "ssos",
          "sosi",
          "ssosi",
          "skom",
          "spd",
          "spdi",
          "spdsd",
          "ssi",
          "sstp",
          "sag",
          "shut",
          "spi",
          "spt",
          "sked",
          "skep",
          "skg",
          "skh",
          "spsi",
          "sfarm",
          "sikom",
          "ssn",
          "ssy",
          "sy",
          "sakt",
          "sab",
          "sap",
          "sgz",
          "sst",
          "strkeb",
          "strkes",
          "strip",
          "strgz",
          "stp",
          "shi",
          "sthi",
          "sfil",
          "sds",
          "skpm",
          "skel",
          "mm",
          "mh",
          "mt",
          "msi",
          "mkes",
          "mpd",
          "mpdi",
          "mkom",
          "mti",
          "mcs",
          "mba",
          "mpa",
          "map",
          "mab",
          "mha",
          "mars",
          "mkn",
          "mhum",
          "msc",
          "ms",
          "ma",
          "mag",
          "mak",
          "me",
          "mei",
          "mp",
          "meng",
          "msak",
          "mpsi",
          "mfarm",
          "mikom",
          "mip",
          "mph",
          "mkm",
          "mtr",
          "mtrip",
          "mtrap",
          "mpar",
          "mling",
          "mkep",
          "mmr",
          "mmrs",
          "mpi",
          "mps",
          "msn",
          "mpp",
          "mds",
          "mdev",
          "mdevplg",
          "msos",
          "mms",
          "magr",
          "mec",
          "mecdev",
          "mse",
          "mgz",
          "mbiomed",
          "med",
          "mkkk",
          "murp",
          "phd",
          "dea",
          "llm",
          "llb",
          "bsc",
          "ba",
          "be",
          "bba",
          "beng",
          "lc",
          "lcma",
          "dess",
          "drph",
          "amd",
          "amdkeb",
          "amdkep",
          "amdkom",
          "amk",
          "amkeb",
          "amkl",
          "amg",
          "ama",
          "ap",
          "apd",
          "ak",
          "ca",
          "cpa",
          "cfra",
          "cgcae",
          "cpsp",
          "ahk",
          "cisa",
          "ceh",
          "qia",
          "cra",
          "crmp",
          "cgae",
          "cfe",
          "cpm",
          "pmp",
          "ipm",
          "ipu",
          "aer",
          "asean",
          "sppd",
          "spog",
          "spa",
          "spb",
          "span",
          "sppk",
          "sppa",
          "sptht",
          "spthtkl",
          "spm",
          "sprad",
          "spkj",
          "spjp",
          "spu",
          "sps",
          "spdv",
          "spkk",
          "spot",
          "spkfr",
          "finacs",
          "finasim",
          "fiha",
          "konsultan",
          "apt",
          "ners");

  /** Degrees that are names or words as well: taken for degrees only with a full stop. */
  private static final Set<String> AMBIGUOUS =
      Set.of("ma", "ba", "be", "me", "med", "ama", "sap", "si", "asean", "konsultan");

  /** A name with all titles is shorter; the rest is not read. */
  private static final int MAX_LENGTH = 200;

  /** Words that a comma may part from the name in so many places. */
  private static final int MAX_PARTS = 40;

  private PersonName() {}

  /**
   * A name as read.
   *
   * @param words its words in lower case without accents, titles left out; an initial is one letter
   * @param whole whether nothing was left out but titles
   */
  record Read(List<String> words, boolean whole) {}

  /** Whether two written names are one person's beyond doubt. */
  static boolean agree(String one, String other) {
    return NameComparer.compare(one, other).match() == NameMatch.SAME;
  }

  /** The words of the name itself, without titles. */
  static List<String> words(String written) {
    return read(written).words();
  }

  static Read read(String written) {
    String cut = written.length() > MAX_LENGTH ? written.substring(0, MAX_LENGTH) : written;
    String[] parts = withoutRemark(cut).split("[,;]", MAX_PARTS);
    List<String> words = List.of();
    StringBuilder name = new StringBuilder();
    boolean whole = cut.length() == written.length();
    for (String part : parts) {
      if (words.isEmpty()) {
        words = name(name.append(' ').append(part).toString()); // "Prof., Dr. Budi"
      } else {
        whole &= onlyTitles(part);
      }
    }
    return new Read(words, whole);
  }

  /** A remark in brackets after a name is no part of it; a name in brackets is. */
  private static String withoutRemark(String text) {
    int open = text.indexOf('(');
    int close = text.indexOf(')', open + 1);
    if (open < 0 || close < 0) {
      return text;
    }
    String rest = text.substring(0, open) + " " + text.substring(close + 1);
    return letters(rest).isEmpty() ? text : rest;
  }

  private static List<String> name(String text) {
    List<String> words = new ArrayList<>();
    for (String token : text.strip().split("\\s+", -1)) {
      if (words.isEmpty() ? spelledDegree(token) : degree(token)) {
        continue;
      }
      for (String piece : token.split("[._]", -1)) { // "Dr.Budi", "M.Ali"
        String letters = letters(piece);
        if (!letters.isEmpty() && !(words.isEmpty() && BEFORE.contains(letters))) {
          words.add(letters);
        }
      }
    }
    dropSpacedDegrees(words);
    return List.copyOf(words);
  }

  /** A degree behind a name and no comma: with full stops, or with capitals inside. */
  private static boolean degree(String token) {
    String letters = letters(token);
    int dot = token.indexOf('.');
    boolean dotted = dot > 0 && dot < token.length() - 1;
    boolean capitals = capitals(token) >= 2 && !AMBIGUOUS.contains(letters);
    return AFTER.contains(letters) && (dotted || capitals);
  }

  /** "S.Kom" where a name should begin; "M.T." may be initials there. */
  private static boolean spelledDegree(String token) {
    return degree(token) && !token.replaceAll("[^a-z]", "").isEmpty() && token.contains(".");
  }

  /** "S. Kom", "M. Pd. I": degrees written with spaces. */
  private static void dropSpacedDegrees(List<String> words) {
    boolean dropped = true;
    while (dropped) {
      dropped = false;
      for (int count = 3; count >= 2 && !dropped; count--) {
        int from = words.size() - count;
        if (from >= 1
            && words.get(from).length() <= 2
            && AFTER.contains(String.join("", words.subList(from, words.size())))) {
          words.subList(from, words.size()).clear();
          dropped = true;
        }
      }
    }
  }

  private static boolean onlyTitles(String part) {
    if (AFTER.contains(letters(part))) {
      return true; // "S. Kom"
    }
    for (String token : part.strip().split("\\s+", -1)) {
      String letters = letters(token);
      boolean title =
          letters.isEmpty()
              || AFTER.contains(letters)
              || BEFORE.contains(letters)
              || token.indexOf('.') >= 0;
      if (!title) {
        return false;
      }
    }
    return true;
  }

  private static int capitals(String token) {
    return (int) token.chars().filter(Character::isUpperCase).count();
  }

  /** Letters that a name is compared by: no accents, no punctuation, lower case. */
  static String letters(String token) {
    String plain = Normalizer.normalize(token, Normalizer.Form.NFKD);
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      if (Character.isLetter(plain.charAt(i))) {
        letters.append(Character.toLowerCase(plain.charAt(i)));
      }
    }
    return letters.toString();
  }
}
