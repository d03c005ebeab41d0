package id.absah.facts.extract;

import id.absah.document.DocumentText;
import id.absah.document.PageText;
import id.absah.document.TextLine;
import id.absah.facts.PrintedSigner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The signature blocks on the pages: a name above its NIP, below the words "Ditandatangani secara
 * elektronik", or below an office that ends with a comma.
 */
final class SignerBlockExtractor {
  /** Blocks that are listed; a circular letter signed by all heads of a city has about fifty. */
  private static final int MAX_BLOCKS = 100;

  /** How far below the office or the words the name may stand, in points: a stamp lies between. */
  private static final double REACH = 130;

  /** How far above the name its office may begin. */
  private static final double OFFICE_REACH = 160;

  private static final int NIP_DIGITS = 18;
  private static final String ELECTRONICALLY = "ditandatanganisecaraelektronik";

  private static final List<String> OFFICES =
      List.of(
          "KEPALA",
          "WALI KOTA",
          "WALIKOTA",
          "WAKIL",
          "MENTERI",
          "SEKRETARIS",
          "DIREKTUR",
          "CAMAT",
          "LURAH",
          "ASISTEN",
          "INSPEKTUR",
          "KETUA",
          "GUBERNUR",
          "BUPATI",
          "PLT",
          "PLH",
          "PJ",
          "PJS",
          "A.N",
          "AN.",
          "PRESIDEN",
          "REKTOR",
          "STAF AHLI",
          "PEJABAT",
          "KOORDINATOR",
          "KOMANDAN");

  private SignerBlockExtractor() {}

  static List<SignerBlock> extract(DocumentText text) {
    List<SignerBlock> blocks = new ArrayList<>();
    for (PageText page : text.pages()) {
      if (blocks.size() >= MAX_BLOCKS) {
        break;
      }
      readPage(page, blocks);
    }
    return blocks;
  }

  private static void readPage(PageText page, List<SignerBlock> blocks) {
    List<TextLine> lines = page.lines();
    for (int i = 0; i < lines.size() && blocks.size() < MAX_BLOCKS; i++) {
      TextLine line = lines.get(i);
      Optional<TextLine> name = Optional.empty();
      if (nip(line.text()).isPresent()) {
        name = nameAbove(lines, i);
      } else if (Squeezed.text(line.text()).contains(ELECTRONICALLY)) {
        name = nameBelow(lines, i);
      } else if (endsOffice(lines, i)) {
        name = nameBelow(lines, i);
      }
      name.filter(found -> !known(found, page.number(), blocks))
          .ifPresent(found -> blocks.add(block(page, found)));
    }
  }

  /** The NIP of a line {@code NIP. 19700101 199503 1 001}, digits only. */
  static Optional<String> nip(String text) {
    int end = LabelledRow.endOfLabel(text, "NIP");
    if (end < 0) {
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder();
    for (int i = end; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (Character.isLetter(c)) {
        break;
      }
    }
    return digits.length() == NIP_DIGITS ? Optional.of(digits.toString()) : Optional.empty();
  }

  private static boolean endsOffice(List<TextLine> lines, int index) {
    String text = lines.get(index).text().strip();
    if (!text.endsWith(",") || !Heading.capitals(text)) {
      return false;
    }
    if (beginsOffice(text)) {
      return true;
    }
    for (TextLine above : linesAbove(lines, index, REACH / 2)) {
      if (Heading.capitals(above.text()) && beginsOffice(above.text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsOffice(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    return OFFICES.stream().anyMatch(upper::startsWith);
  }

  /** The name over a NIP: the next line above that can be one, past rank and grade. */
  private static Optional<TextLine> nameAbove(List<TextLine> lines, int index) {
    for (TextLine above : linesAbove(lines, index, 60)) {
      if (LabelledRow.endOfLabel(above.text(), "Nama") >= 0) {
        return Optional.empty(); // a person the letter is about
      }
      if (PersonName.looksLikeOne(above.text())) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  /**
   * The name below an office or below the words: over the NIP when there is one, else the first
   * line that may be a name and does not go on with the office.
   */
  private static Optional<TextLine> nameBelow(List<TextLine> lines, int index) {
    TextLine start = lines.get(index);
    TextLine previous = start;
    Optional<TextLine> tight = Optional.empty();
    Optional<TextLine> apart = Optional.empty();
    for (int i = index + 1; i < lines.size(); i++) {
      TextLine below = lines.get(i);
      if (below.top() - start.bottom() > REACH) {
        break;
      }
      if (!sameColumn(start, below)) {
        continue;
      }
      if (nip(below.text()).isPresent()) {
        return nameAbove(lines, i);
      }
      if (apart.isEmpty() && PersonName.looksLikeOne(below.text())) {
        if (goesOn(previous, below)) {
          tight = Optional.of(below);
        } else {
          apart = Optional.of(below);
        }
      }
      previous = below;
    }
    return apart.isPresent() ? apart : tight;
  }

  /** Whether a line looks like the next line of an office: same style, close below it. */
  private static boolean goesOn(TextLine above, TextLine below) {
    return below.top() - above.bottom() < below.fontSize() * 0.5
        && Heading.capitals(above.text())
        && Heading.capitals(below.text())
        && above.bold() == below.bold();
  }

  /** The lines over a line in its column, nearest first. */
  private static List<TextLine> linesAbove(List<TextLine> lines, int index, double reach) {
    TextLine start = lines.get(index);
    List<TextLine> above = new ArrayList<>();
    for (int i = index - 1; i >= 0; i--) {
      TextLine line = lines.get(i);
      if (start.top() - line.bottom() > reach) {
        break;
      }
      if (line.top() < start.top() && sameColumn(start, line)) {
        above.add(line);
      }
    }
    return above;
  }

  private static boolean sameColumn(TextLine one, TextLine other) {
    return one.left() < other.right() && other.left() < one.right();
  }

  private static boolean known(TextLine name, int page, List<SignerBlock> blocks) {
    for (SignerBlock block : blocks) {
      if (block.signer().page() == page
          && block.signer().name().equals(name.text().strip())
          && Math.abs(block.top() - name.top()) < 1) {
        return true;
      }
    }
    return false;
  }

  private static SignerBlock block(PageText page, TextLine name) {
    List<TextLine> lines = page.lines();
    int index = lines.indexOf(name);
    boolean electronic = false;
    StringBuilder position = new StringBuilder();
    for (TextLine above : linesAbove(lines, index, OFFICE_REACH)) {
      String text = above.text().strip();
      if (Squeezed.text(text).contains(ELECTRONICALLY)) {
        electronic = true;
      } else if (Heading.capitals(text) && nip(text).isEmpty()) {
        position.insert(0, text + " ");
        if (beginsOffice(text)) {
          electronic |= electronicAbove(lines, lines.indexOf(above));
          break;
        }
      } else if (position.length() > 0) {
        if (!Heading.capitals(text)) {
          break;
        }
        position.insert(0, text + " ");
      }
    }
    Optional<String> nip = Optional.empty();
    for (int i = index + 1; i < lines.size() && nip.isEmpty(); i++) {
      TextLine below = lines.get(i);
      if (below.top() - name.bottom() > 60) {
        break;
      }
      if (sameColumn(name, below)) {
        nip = nip(below.text());
      }
    }
    String office = position.toString().strip();
    if (office.endsWith(",")) {
      office = office.substring(0, office.length() - 1);
    }
    PrintedSigner signer =
        new PrintedSigner(
            name.text().strip(),
            office.isEmpty() ? Optional.empty() : Optional.of(office),
            nip,
            page.number(),
            electronic);
    return new SignerBlock(signer, name.left(), name.top(), name.right());
  }

  private static boolean electronicAbove(List<TextLine> lines, int index) {
    for (TextLine above : linesAbove(lines, index, 30)) {
      if (Squeezed.text(above.text()).contains(ELECTRONICALLY)) {
        return true;
      }
    }
    return false;
  }
}
