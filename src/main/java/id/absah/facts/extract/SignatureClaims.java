package id.absah.facts.extract;

import id.absah.document.DocumentText;
import id.absah.document.PageText;
import id.absah.document.PlacedImage;
import id.absah.document.TextLine;
import id.absah.facts.FooterFacts;
import id.absah.facts.FooterStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What on the pages claims an electronic signature, whether or not one is in the file. */
final class SignatureClaims {
  /** Sides of the printed codes that signing applications draw, in points. */
  private static final double MIN_CODE = 40;

  private static final double MAX_CODE = 120;

  /** Sides of a code differ by less than this share. */
  private static final double SQUARE = 0.15;

  /** How far from a signature block a code may stand, in points. */
  private static final double NEAR = 200;

  private static final String ELECTRONICALLY = "ditandatanganisecaraelektronik";

  private SignatureClaims() {}

  /** Empty when the text could not be read, or not whole, and nothing was found. */
  static Optional<List<String>> extract(
      DocumentText text, Optional<FooterFacts> footer, List<SignerBlock> blocks) {
    List<String> claims = new ArrayList<>();
    FooterStatus status = footer.map(FooterFacts::status).orElse(FooterStatus.ABSENT);
    if (status == FooterStatus.IMAGE) {
      claims.add("footer-image");
    } else if (status != FooterStatus.ABSENT) {
      claims.add("footer");
    }
    boolean block = blocks.stream().anyMatch(b -> b.signer().electronic());
    boolean code = false;
    for (PageText page : text.pages()) {
      block |= announces(page);
      code |= hasCode(page, blocks);
    }
    if (block) {
      claims.add("signature-block");
    }
    if (code) {
      claims.add("qr");
    }
    return claims.isEmpty() && !text.complete() ? Optional.empty() : Optional.of(claims);
  }

  /** A line "Ditandatangani secara elektronik (oleh:)" and nothing else. */
  private static boolean announces(PageText page) {
    for (TextLine line : page.lines()) {
      String text = Squeezed.text(line.text());
      if (text.equals(ELECTRONICALLY) || text.equals(ELECTRONICALLY + "oleh")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCode(PageText page, List<SignerBlock> blocks) {
    for (PlacedImage image : page.images()) {
      double width = image.right() - image.left();
      double height = image.bottom() - image.top();
      boolean square =
          Math.abs(width - height) <= SQUARE * Math.max(width, height)
              && Math.min(width, height) >= MIN_CODE
              && Math.max(width, height) <= MAX_CODE;
      if (square && nearBlock(page, image, blocks)) {
        return true;
      }
    }
    return false;
  }

  private static boolean nearBlock(PageText page, PlacedImage image, List<SignerBlock> blocks) {
    double x = (image.left() + image.right()) / 2;
    double y = (image.top() + image.bottom()) / 2;
    for (SignerBlock block : blocks) {
      if (block.signer().page() == page.number() && block.distance(x, y) <= NEAR) {
        return true;
      }
    }
    return false;
  }
}
