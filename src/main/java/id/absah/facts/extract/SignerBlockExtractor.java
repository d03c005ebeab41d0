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
 * elektronik", or below an office that ends with a comma, with room for a signature between.
 */
final class SignerBlockExtractor {
  /** Blocks that are listed; a circular letter signed by all heads of a city has about fifty. */
  private static final int MAX_BLOCKS = 100;

  /** How far above the end of an office it may begin: five lines of 12 points. */
  private static final double OFFICE_HEIGHT = 65;

  /** How far above the name its office may begin. */
  private static final double OFFICE_REACH = 160;

  private static final int NIP_DIGITS = 18;
  private static final String ELECTRONICALLY = "ditandatanganisecaraelektronik";

  /** How statements about a document go on, which are not the words over a name. */
  private static final List<String> STATEMENT = List.of("menggunakan", "dengan", "sertifikat");

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
        name = SignerName.aboveNip(lines, i);
      } else if (announces(line.text())) {
        name = SignerName.belowWords(lines, i);
      } else if (endsOffice(lines, i)) {
        name = SignerName.belowOffice(lines, i);
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

  /** "Ditandatangani secara elektronik (oleh)" at the beginning or the end of a line. */
  private static boolean announces(String line) {
    String text = Squeezed.text(line);
    return text.endsWith(ELECTRONICALLY)
        || text.endsWith(ELECTRONICALLY + "oleh")
        || (text.startsWith(ELECTRONICALLY) && STATEMENT.stream().noneMatch(text::contains));
  }

  private static boolean endsOffice(List<TextLine> lines, int index) {
    String text = lines.get(index).text().strip();
    if (!text.endsWith(",") || !Heading.capitals(text)) {
      return false;
    }
    if (beginsOffice(text)) {
      return true;
    }
    for (TextLine above : Column.above(lines, index, OFFICE_HEIGHT)) {
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
    for (TextLine above : Column.above(lines, index, OFFICE_REACH)) {
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
      if (below.top() - name.bottom() > SignerBlock.UNDER_NAME) {
        break;
      }
      if (Column.same(name, below)) {
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
    for (TextLine above : Column.above(lines, index, 30)) {
      if (Squeezed.text(above.text()).contains(ELECTRONICALLY)) {
        return true;
      }
    }
    return false;
  }
}
