package id.absah.facts.extract;

import id.absah.document.EmbeddedSignature;
import id.absah.document.PageText;
import id.absah.document.Rectangle;
import id.absah.document.SignatureKind;
import id.absah.document.SignatureWidget;
import id.absah.facts.NameComparison;
import id.absah.facts.NameMatch;
import id.absah.validation.CertificateSummary;
import id.absah.validation.SignatureValidation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Assigns signature blocks to signatures. A block whose name is the certificate's belongs to the
 * signature; another one only when no other signature claims it and it stands beside the widget, is
 * the only one, or may be a short form of the certificate's name and no other block may.
 */
final class PrintedNames {
  /**
   * How far, in points, the name may stand above, below and beside the widget: it is drawn over it.
   */
  private static final double ABOVE = 20;

  private static final double BELOW = 80;
  private static final double BESIDE = 60;

  private final List<SignerBlock> blocks;
  private final Set<String> names = new LinkedHashSet<>();
  private final List<PageText> pages;

  PrintedNames(List<SignerBlock> blocks, List<PageText> pages) {
    this.blocks = blocks;
    this.pages = pages;
    blocks.forEach(block -> names.add(block.signer().name()));
  }

  /** The printed name of a signature and how it compares with the certificate. */
  record Assigned(String name, NameComparison comparison) {}

  /** One for each signature, in order; empty where none could be assigned. */
  List<Optional<Assigned>> assign(List<SignatureValidation> validations) {
    List<Optional<Assigned>> assigned = new ArrayList<>();
    Set<String> claimed = new HashSet<>();
    for (SignatureValidation validation : validations) {
      Optional<Assigned> same = compared(validation, NameMatch.SAME).stream().findFirst();
      same.ifPresent(found -> claimed.add(found.name()));
      assigned.add(same);
    }
    for (int i = 0; i < assigned.size(); i++) {
      SignatureValidation validation = validations.get(i);
      if (assigned.get(i).isEmpty() && named(validation)) {
        Optional<Assigned> beside =
            beside(validation.signature())
                .map(block -> block.signer().name())
                .filter(name -> !claimed.contains(name))
                .map(name -> compared(validation, name));
        List<Assigned> perhaps = compared(validation, NameMatch.UNCLEAR);
        perhaps.removeIf(found -> claimed.contains(found.name()));
        assigned.set(
            i, beside.isEmpty() && perhaps.size() == 1 ? Optional.of(perhaps.get(0)) : beside);
      }
    }
    return assigned;
  }

  private static boolean named(SignatureValidation validation) {
    return validation.signature().kind() != SignatureKind.DOCUMENT_TIMESTAMP
        && validation.signer().flatMap(CertificateSummary::commonName).isPresent();
  }

  /** The blocks whose names compare so with the certificate's, each name once. */
  private List<Assigned> compared(SignatureValidation validation, NameMatch match) {
    List<Assigned> found = new ArrayList<>();
    if (!named(validation)) {
      return found;
    }
    for (String name : names) {
      Assigned assigned = compared(validation, name);
      if (assigned.comparison().match() == match) {
        found.add(assigned);
      }
    }
    return found;
  }

  private static Assigned compared(SignatureValidation validation, String printed) {
    String certified = validation.signer().flatMap(CertificateSummary::commonName).orElse("");
    return new Assigned(printed, NameComparer.compare(printed, certified));
  }

  private Optional<SignerBlock> beside(EmbeddedSignature signature) {
    Optional<SignatureWidget> widget = signature.widget().filter(w -> !w.area().isEmpty());
    if (widget.isEmpty()) {
      return blocks.size() == 1 ? Optional.of(blocks.get(0)) : Optional.empty();
    }
    Rectangle area = widget.get().area();
    double height = height(widget.get().page());
    double x = (area.left() + area.right()) / 2;
    double y = height - area.bottom();
    SignerBlock nearest = null;
    for (SignerBlock block : blocks) {
      boolean beside =
          block.signer().page() == widget.get().page()
              && block.top() >= height - area.top() - ABOVE
              && block.top() <= y + BELOW
              && block.left() <= area.right() + BESIDE
              && block.right() >= area.left() - BESIDE;
      if (beside && (nearest == null || block.distance(x, y) < nearest.distance(x, y))) {
        nearest = block;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private double height(int number) {
    for (PageText page : pages) {
      if (page.number() == number) {
        return page.height();
      }
    }
    return 0;
  }
}
