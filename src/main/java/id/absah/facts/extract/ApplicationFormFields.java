package id.absah.facts.extract;

import id.absah.document.FormField;
import id.absah.document.PageText;
import id.absah.document.TextLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the form fields of an application letter hold. A field is known by its label for people, by
 * its name, or by the printed label at its left or above it.
 */
final class ApplicationFormFields {
  /** How far above a field its label may stand, in points: a line of 12 points. */
  private static final double LABEL_ABOVE = 14;

  /** How far right of a box its words may begin, in points. */
  private static final double WORDS_AFTER = 40;

  private final List<PageText> pages;
  private final Set<String> filled = new TreeSet<>();
  private final Set<String> empty = new TreeSet<>();

  ApplicationFormFields(List<PageText> pages) {
    this.pages = pages;
  }

  void read(List<FormField> fields) {
    for (FormField field : fields) {
      Optional<String> item = field.kind() == FormField.Kind.TICK ? ticked(field) : entered(field);
      boolean holds =
          field.kind() == FormField.Kind.TICK
              ? !field.value().isEmpty()
              : item.isPresent() && ApplicationItems.filled(item.get(), field.value());
      item.ifPresent(known -> (holds ? filled : empty).add(known));
    }
    empty.removeAll(filled);
  }

  /** The items of which a field holds a value, or that are ticked. */
  Set<String> filled() {
    return filled;
  }

  /** The items for which there are fields, and all of them are empty. */
  Set<String> empty() {
    return empty;
  }

  private Optional<String> entered(FormField field) {
    return ApplicationItems.called(field.label())
        .or(() -> ApplicationItems.named(field.name()))
        .or(() -> beside(field).flatMap(line -> ApplicationItems.labelled(line.text())))
        .or(() -> above(field).flatMap(line -> ApplicationItems.labelled(line.text())));
  }

  /** A box stands for the system or for the declaration that it, or the text after it, names. */
  private Optional<String> ticked(FormField field) {
    String own = Squeezed.text(field.name() + " " + field.label() + " " + field.value());
    String words = own + " " + after(field).map(line -> Squeezed.text(line.text())).orElse("");
    if (ApplicationItems.declaresTrueData(words) || own.contains("pernyataan1")) {
      return Optional.of(ApplicationItems.TRUE_DATA);
    }
    if (ApplicationItems.consents(words) || own.contains("pernyataan2")) {
      return Optional.of(ApplicationItems.CONSENT);
    }
    boolean system =
        ApplicationItems.namesSystem(words)
            || words.contains("aplikasilain")
            || own.contains("sistem");
    return system ? Optional.of(ApplicationItems.SYSTEM) : Optional.empty();
  }

  /** The nearest words that begin at the left of a field, in its row; a colon is none. */
  private Optional<TextLine> beside(FormField field) {
    TextLine nearest = null;
    for (TextLine line : lines(field)) {
      if (sameRow(line, field)
          && line.left() < field.left()
          && !Squeezed.text(line.text()).isEmpty()
          && (nearest == null || line.left() > nearest.left())) {
        nearest = line;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private Optional<TextLine> above(FormField field) {
    TextLine nearest = null;
    for (TextLine line : lines(field)) {
      double distance = field.top() - line.bottom();
      if (distance > -3
          && distance < LABEL_ABOVE
          && line.left() < field.right()
          && field.left() < line.right()
          && (nearest == null || line.bottom() > nearest.bottom())) {
        nearest = line;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private Optional<TextLine> after(FormField field) {
    TextLine nearest = null;
    for (TextLine line : lines(field)) {
      if (sameRow(line, field)
          && line.right() > field.right()
          && line.left() < field.right() + WORDS_AFTER
          && line.left() > field.left() - 3
          && (nearest == null || line.left() < nearest.left())) {
        nearest = line;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static boolean sameRow(TextLine line, FormField field) {
    double middle = (line.top() + line.bottom()) / 2;
    double height = Math.max(line.bottom() - line.top(), field.bottom() - field.top());
    return Math.abs(middle - (field.top() + field.bottom()) / 2) < height / 2;
  }

  private List<TextLine> lines(FormField field) {
    for (PageText page : pages) {
      if (page.number() == field.page()) {
        return page.lines();
      }
    }
    return List.of();
  }
}
