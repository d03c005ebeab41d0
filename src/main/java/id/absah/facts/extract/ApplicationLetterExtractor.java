package id.absah.facts.extract;

import id.absah.document.DocumentText;
import id.absah.document.FormField;
import id.absah.document.PageText;
import id.absah.document.TextLine;
import id.absah.facts.ApplicationLetterFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The items of an application letter, by the labels of the form in the Lampiran and from its form
 * fields. The form ends where the signatures begin: what stands in their blocks describes who
 * signs, not who applies.
 */
final class ApplicationLetterExtractor {
  /** Pasal 7(2) b and the form: someone who is not ASN has no NIP and no rank. */
  private static final Set<String> ASN_ONLY = Set.of("nip", "pangkat");

  /** How far behind "Mengetahui" the office of the one who acknowledges may be named. */
  private static final int ACKNOWLEDGEMENT = 120;

  /** Boxes of a printed list that were ticked by hand or left open. */
  private static final String TICKED = "\u2611\u2612\u2713\u2714\u25A0\u25CF\u2717\u2718\u221A";

  private static final String OPEN = "\u2610\u25A1\u25CB\u25FB\u2B1C";

  private static final Pattern HAND_TICKED = Pattern.compile("[\\[(][xXvV][\\])]");

  /** The last of the form's choices, in squeezed form. */
  private static final String OTHER = "aplikasilainnya";

  private final DocumentText text;
  private final List<SignerBlock> blocks;
  private final Set<String> found = new TreeSet<>();

  /** Page and top of the acknowledgement, below which the form has ended. */
  private int endPage = Integer.MAX_VALUE;

  private double endTop;

  private ApplicationLetterExtractor(DocumentText text, List<SignerBlock> blocks) {
    this.text = text;
    this.blocks = blocks;
  }

  /**
   * Reads the letter.
   *
   * @param text its text
   * @param blocks the signature blocks on its pages
   * @param fields its form fields
   */
  static ApplicationLetterFacts extract(
      DocumentText text, List<SignerBlock> blocks, List<FormField> fields) {
    return new ApplicationLetterExtractor(text, blocks).extract(fields);
  }

  private ApplicationLetterFacts extract(List<FormField> fields) {
    StringBuilder all = new StringBuilder();
    for (PageText page : text.pages()) {
      for (TextLine line : page.lines()) {
        all.append(line.text()).append(' ');
      }
    }
    List<Row> form = form();
    statements(Squeezed.text(all.toString()));
    boolean decisionWritten = rows(form);
    ApplicationFormFields values = new ApplicationFormFields(text.pages());
    values.read(fields.stream().filter(this::inForm).toList());
    if (values.empty().contains(ApplicationItems.DECISION) && !decisionWritten) {
      found.remove(ApplicationItems.DECISION);
    }
    for (String box :
        List.of(ApplicationItems.SYSTEM, ApplicationItems.TRUE_DATA, ApplicationItems.CONSENT)) {
      if (values.empty().contains(box)) {
        found.remove(box); // printed for everybody, and chosen by nobody
      }
    }
    Set<String> fromFields = new TreeSet<>(values.filled());
    found.addAll(fromFields);
    return facts(fromFields);
  }

  private ApplicationLetterFacts facts(Set<String> fromFields) {
    boolean civilServant = found.contains("nip");
    List<String> present = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String item : ApplicationItems.all()) {
      if (found.contains(item)) {
        present.add(item);
      } else if (civilServant
          ? !item.equals(ApplicationItems.DECISION)
          : !ASN_ONLY.contains(item)) {
        missing.add(item);
      }
    }
    return new ApplicationLetterFacts(
        present, missing, present.stream().filter(fromFields::contains).toList(), civilServant);
  }

  /** Reads the labelled rows; returns whether the decision stands in one. */
  private boolean rows(List<Row> form) {
    boolean decisionWritten = false;
    for (Row row : form) {
      for (Map.Entry<String, List<String>> item : ApplicationItems.LABELS.entrySet()) {
        LabelledRow.read(row, item.getValue())
            .filter(labelled -> ApplicationItems.filled(item.getKey(), labelled.value()))
            .ifPresent(labelled -> found.add(item.getKey()));
      }
      Optional<LabelledRow> decision = LabelledRow.read(row, ApplicationItems.DECISION_LABELS);
      if (decision.isPresent()) {
        boolean written =
            ApplicationItems.filled(ApplicationItems.DECISION, decision.get().value());
        decisionWritten |= written;
        if (decision.get().colon() && !written) {
          found.remove(ApplicationItems.DECISION);
        }
      }
    }
    system(form);
    return decisionWritten;
  }

  /**
   * A system is named, unless the form prints boxes for them and none is ticked. The circles of the
   * form in the Lampiran read as letters: there, naming is all that can be seen.
   */
  private void system(List<Row> form) {
    boolean named = false;
    boolean open = false;
    boolean ticked = false;
    boolean asked = false;
    for (Row row : form) {
      String words = row.text();
      String squeezed = Squeezed.text(words);
      boolean choice = ApplicationItems.namesSystem(squeezed) || squeezed.contains(OTHER);
      if (choice) {
        open |= marked(words, OPEN) || words.contains("[ ]") || words.contains("( )");
        ticked |= marked(words, TICKED) || HAND_TICKED.matcher(words).find();
      }
      named |= ApplicationItems.namesSystem(squeezed);
      named |= written(words, OTHER);
      named |= written(words, "untuksistem");
      // The name may stand alone in the next line.
      named |= asked && !choice && !squeezed.startsWith("denganini") && written(words, "");
      asked = squeezed.endsWith("untuksistem");
    }
    if (named && (ticked || !open)) {
      found.add(ApplicationItems.SYSTEM);
    }
  }

  /** Whether something is written after a text, which is given in squeezed form. */
  private static boolean written(String words, String text) {
    Squeezed squeezed = Squeezed.of(words);
    int at = squeezed.text().indexOf(text);
    return at >= 0
        && ApplicationItems.filled(
            ApplicationItems.SYSTEM, words.substring(squeezed.originAfter(at + text.length())));
  }

  private static boolean marked(String words, String marks) {
    return words.chars().anyMatch(c -> marks.indexOf(c) >= 0);
  }

  /** The rows before the acknowledgement, without the lines of signature blocks. */
  private List<Row> form() {
    List<Row> form = new ArrayList<>();
    for (PageText page : text.pages()) {
      for (Row row : Row.of(page)) {
        List<TextLine> cells = new ArrayList<>();
        for (TextLine cell : row.cells()) {
          if (acknowledges(cell.text())) {
            endPage = page.number();
            endTop = cell.top();
            return form;
          }
          if (!inBlock(page.number(), cell)) {
            cells.add(cell);
          }
        }
        form.add(new Row(cells));
      }
    }
    return form;
  }

  private boolean inForm(FormField field) {
    boolean before =
        field.page() < endPage || (field.page() == endPage && field.bottom() <= endTop);
    TextLine place =
        new TextLine(
            field.value(), field.left(), field.top(), field.right(), field.bottom(), 0, false);
    return before && !inBlock(field.page(), place);
  }

  private boolean inBlock(int page, TextLine line) {
    return blocks.stream().anyMatch(block -> block.describes(page, line));
  }

  /** "Mengetahui" at the head of a block; inside a sentence it is written small. */
  private static boolean acknowledges(String text) {
    return text.startsWith("Mengetahui") || text.startsWith("MENGETAHUI");
  }

  /** What the letter says in sentences, in squeezed form. */
  private void statements(String squeezed) {
    if (ApplicationItems.declaresTrueData(squeezed)
        && containsAny(squeezed, "sanksi", "dipertanggung")) {
      found.add(ApplicationItems.TRUE_DATA);
    }
    if (squeezed.contains("menyetujuiperjanjianpemilik")) {
      found.add(ApplicationItems.CONSENT);
    }
    int acknowledged = squeezed.indexOf("mengetahui");
    while (acknowledged >= 0 && !found.contains(ApplicationItems.ACKNOWLEDGED)) {
      int end = Math.min(squeezed.length(), acknowledged + ACKNOWLEDGEMENT);
      if (containsAny(
          squeezed.substring(acknowledged, end),
          "kepala",
          "camat",
          "lurah",
          "sekretaris",
          "direktur",
          "inspektur")) {
        found.add(ApplicationItems.ACKNOWLEDGED);
      }
      acknowledged = squeezed.indexOf("mengetahui", acknowledged + 1);
    }
    if (containsAny(
        squeezed, "keputusanpengangkatan", "skpengangkatan", "keputusanpenetapan", "skjabatan")) {
      found.add(ApplicationItems.DECISION);
    }
  }

  private static boolean containsAny(String text, String... parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
