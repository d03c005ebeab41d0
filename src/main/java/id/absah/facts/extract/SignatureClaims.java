package id.absah.facts.extract;

import id.absah.document.DocumentText;
import id.absah.document.PageText;
import id.absah.document.PlacedImage;
import id.absah.document.PrintedCode;
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

  private final List<SignerBlock> blocks;
  private final List<PrintedCode> codes;
  private final List<String> verificationHosts;

  SignatureClaims(
      List<SignerBlock> blocks, List<PrintedCode> codes, List<String> verificationHosts) {
    this.blocks = blocks;
    this.codes = codes;
    this.verificationHosts = verificationHosts;
  }

  /** Empty when the text could not be read, or not whole, and nothing was found. */
  Optional<List<String>> extract(DocumentText text, Optional<FooterFacts> footer) {
    List<String> claims = new ArrayList<>();
    FooterStatus status = footer.map(FooterFacts::status).orElse(FooterStatus.ABSENT);
    if (status == FooterStatus.IMAGE) {
      claims.add("footer-image");
    } else if (status != FooterStatus.ABSENT) {
      claims.add("footer");
    }
    boolean block = blocks.stream().anyMatch(b -> b.signer().electronic());
    boolean code = codes.stream().anyMatch(this::claims);
    for (PageText page : text.pages()) {
      block |= announces(page);
      code |= hasCode(page);
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

  private boolean hasCode(PageText page) {
    for (PlacedImage image : page.images()) {
      double width = image.right() - image.left();
      double height = image.bottom() - image.top();
      boolean square =
          Math.abs(width - height) <= SQUARE * Math.max(width, height)
              && Math.min(width, height) >= MIN_CODE
              && Math.max(width, height) <= MAX_CODE;
      if (square && nearBlock(page.number(), image.left() + width / 2, image.top() + height / 2)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A code beside a signature block, or anywhere when it leads to where signatures are verified.
   */
  private boolean claims(PrintedCode code) {
    boolean verifies =
        QrLink.host(code.text()).filter(host -> QrLink.under(host, verificationHosts)).isPresent();
    double x = (code.left() + code.right()) / 2;
    double y = (code.top() + code.bottom()) / 2;
    return verifies || nearBlock(code.page(), x, y);
  }

  private boolean nearBlock(int page, double x, double y) {
    for (SignerBlock block : blocks) {
      if (block.signer().page() == page && block.distance(x, y) <= NEAR) {
        return true;
      }
    }
    return false;
  }
}
