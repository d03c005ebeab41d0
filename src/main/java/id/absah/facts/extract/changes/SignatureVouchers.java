package id.absah.facts.extract.changes;

import id.absah.document.EmbeddedSignature;
import id.absah.document.SignatureKind;
import id.absah.validation.Indication;
import id.absah.validation.Integrity;
import id.absah.validation.SignatureValidation;
import id.absah.validation.ValidationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the signatures of a document can vouch for. */
final class SignatureVouchers {
  /**
   * One signature.
   *
   * @param signature as it stands in the document
   * @param accountable whether it is proven and by a recognised issuer, so that somebody known
   *     answers for what its widget shows
   * @param tokenReadable whether it is a document time-stamp whose RFC 3161 token can be read
   */
  record Voucher(EmbeddedSignature signature, boolean accountable, boolean tokenReadable) {}

  private final List<Voucher> vouchers = new ArrayList<>();

  SignatureVouchers(List<SignatureValidation> validations, List<Boolean> recognised) {
    for (int i = 0; i < validations.size(); i++) {
      SignatureValidation validation = validations.get(i);
      boolean known = i < recognised.size() && recognised.get(i);
      vouchers.add(
          new Voucher(
              validation.signature(), known && proven(validation), tokenReadable(validation)));
    }
  }

  /** The signature that a revision added in a field. */
  Optional<Voucher> of(String field, int revision) {
    for (Voucher voucher : vouchers) {
      String name = voucher.signature().field();
      if (voucher.signature().revision() == revision
          && (name.equals(field) || name.startsWith(field + "#"))) {
        return Optional.of(voucher);
      }
    }
    return Optional.empty();
  }

  /** TOTAL-PASSED, or INDETERMINATE for want of revocation data alone. */
  private static boolean proven(SignatureValidation validation) {
    boolean passed = validation.conclusion().indication() == Indication.TOTAL_PASSED;
    boolean onlyRevocation =
        validation.conclusion().indication() == Indication.INDETERMINATE
            && validation
                .conclusion()
                .reason()
                .filter(reason -> reason.code() == ValidationCode.REVOCATION_UNKNOWN)
                .isPresent();
    return validation.integrity() == Integrity.INTACT && (passed || onlyRevocation);
  }

  private static boolean tokenReadable(SignatureValidation validation) {
    return validation.signature().kind() == SignatureKind.DOCUMENT_TIMESTAMP
        && !validation.timestamps().isEmpty()
        && validation.timestamps().get(0).time().isPresent();
  }
}
