package id.absah.facts.extract;

import id.absah.document.EmbeddedSignature;
import id.absah.document.PageText;
import id.absah.document.Rectangle;
import id.absah.document.SignatureKind;
import id.absah.document.SignatureWidget;
import id.absah.facts.PrintedSigner;
import id.absah.validation.CertificateSummary;
import id.absah.validation.SignatureValidation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Assigns signature blocks to signatures. A block whose name agrees with the certificate belongs to
 * the signature; another one only when no other signature claims it and it stands beside the widget
 * or is the only one.
 */
final class PrintedNames {
  /**
   * How far, in points, the name may stand above, below and beside the widget: it is drawn over it.
   */
  private static final double ABOVE = 20;

  private static final double BELOW = 80;
  private static final double BESIDE = 60;

  private final List<SignerBlock> blocks;
  private final List<PageText> pages;

  PrintedNames(List<SignerBlock> blocks, List<PageText> pages) {
    this.blocks = blocks;
    this.pages = pages;
  }

  /** The printed name of a signature and whether it agrees. */
  record Assigned(String name, boolean agrees) {}

  /** One for each signature, in order; empty where none could be assigned. */
  List<Optional<Assigned>> assign(List<SignatureValidation> validations) {
    List<Optional<Assigned>> assigned = new ArrayList<>();
    Set<String> claimed = new HashSet<>();
    for (SignatureValidation validation : validations) {
      Optional<SignerBlock> agreeing = agreeing(validation);
      agreeing.ifPresent(block -> claimed.add(block.signer().name()));
      assigned.add(agreeing.map(block -> new Assigned(block.signer().name(), true)));
    }
    for (int i = 0; i < assigned.size(); i++) {
      SignatureValidation validation = validations.get(i);
      if (assigned.get(i).isEmpty() && named(validation)) {
        assigned.set(
            i,
            beside(validation.signature())
                .map(SignerBlock::signer)
                .map(PrintedSigner::name)
                .filter(name -> !claimed.contains(name))
                .map(name -> new Assigned(name, false)));
      }
    }
    return assigned;
  }

  private static boolean named(SignatureValidation validation) {
    return validation.signature().kind() != SignatureKind.DOCUMENT_TIMESTAMP
        && validation.signer().flatMap(CertificateSummary::commonName).isPresent();
  }

  private Optional<SignerBlock> agreeing(SignatureValidation validation) {
    if (!named(validation)) {
      return Optional.empty();
    }
    String name = validation.signer().flatMap(CertificateSummary::commonName).orElse("");
    for (SignerBlock block : blocks) {
      if (PersonName.agree(block.signer().name(), name)) {
        return Optional.of(block);
      }
    }
    return Optional.empty();
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
