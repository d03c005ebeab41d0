package id.absah.facts.extract.changes;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.EmbeddedSignature;
import id.absah.document.FieldLock;
import id.absah.document.Octets;
import id.absah.document.SignatureKind;
import id.absah.document.pdf.PdfView;
import id.absah.facts.ChangeCode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {
  private static PdfView signed;

  @BeforeAll
  static void read() throws Exception {
    signed = new IncrementalPdf().save(SignedLetter.objects(), SignedLetter.TRAILER).read().view(0);
  }

  private static Permissions permissions(OptionalInt docMdp, List<FieldLock> locks) {
    return new Permissions(
        new EmbeddedSignature(
            "Sig1",
            SignatureKind.CERTIFICATION,
            Optional.empty(),
            Optional.empty(),
            Octets.empty(),
            0,
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            docMdp,
            locks,
            Set.of(),
            List.of()),
        signed);
  }

  private static Observation observed(ChangeCode code, String field, boolean existing) {
    return Observation.of(code, Place.trailer().inField(field), existing);
  }

  private static Optional<ChangeCode> violation(Permissions permissions, Observation observation) {
    return permissions.violation(observation, List.of(observation)).map(Observation::code);
  }

  @ParameterizedTest
  @CsvSource({
    "1, DSS_ADDED, false",
    "1, TIMESTAMP_ADDED, false",
    "1, EXTENSIONS_DECLARED, false",
    "1, METADATA_CHANGED, true",
    "1, FORM_FILLED_AFTER, true",
    "1, SIGNATURE_ADDED, true",
    "1, UNEXPLAINED_OBJECT, true",
    "2, FORM_FILLED_AFTER, false",
    "2, SIGNATURE_STAMPED, false",
    "2, METADATA_CHANGED, false",
    "2, ANNOT_ADDED, true",
    "2, CONTENT_CHANGED, true",
    "2, PAGE_COUNT, true",
    "2, ANALYSIS_LIMIT, false",
    "2, APPEARANCE_NE_VALUE, false",
    "3, ANNOT_ADDED, false",
    "3, ANNOT_REMOVED, false",
    "3, CONTENT_CHANGED, true"
  })
  void docMdpForbidsWhatItsLevelDoesNotPermit(int level, ChangeCode code, boolean forbidden) {
    Permissions permissions = permissions(OptionalInt.of(level), List.of());
    assertThat(violation(permissions, observed(code, "", true)))
        .isEqualTo(forbidden ? Optional.of(ChangeCode.DOCMDP_VIOLATION) : Optional.empty());
  }

  @Test
  void datesMayChangeTogetherWithValidationData() {
    Observation dates = observed(ChangeCode.METADATA_CHANGED, "", true);
    List<Observation> together = List.of(dates, observed(ChangeCode.DSS_ADDED, "", true));
    assertThat(permissions(OptionalInt.of(1), List.of()).violation(dates, together)).isEmpty();
  }

  @Test
  void aLockForbidsChangesOfItsFieldsOnly() {
    Permissions permissions =
        permissions(
            OptionalInt.empty(),
            List.of(new FieldLock(FieldLock.Action.INCLUDE, Set.of("amount"))));
    assertThat(violation(permissions, observed(ChangeCode.FORM_FILLED_AFTER, "amount", true)))
        .contains(ChangeCode.FIELDMDP_VIOLATION);
    assertThat(violation(permissions, observed(ChangeCode.FIELD_REMOVED, "amount.sum", true)))
        .contains(ChangeCode.FIELDMDP_VIOLATION);
    assertThat(violation(permissions, observed(ChangeCode.FORM_FILLED_AFTER, "other", true)))
        .isEmpty();
  }

  @Test
  void aLockOfAllFieldsDoesNotForbidOneThatIsNew() {
    Permissions permissions =
        permissions(OptionalInt.empty(), List.of(new FieldLock(FieldLock.Action.ALL, Set.of())));
    assertThat(violation(permissions, observed(ChangeCode.SIGNATURE_ADDED, "Sig9", false)))
        .isEmpty();
  }

  @Test
  void aReplacedSignatureIsForbiddenForItselfOnly() {
    Permissions permissions = permissions(OptionalInt.empty(), List.of());
    assertThat(violation(permissions, observed(ChangeCode.SIGNATURE_CHANGED, "Sig1", true)))
        .contains(ChangeCode.SIGNATURE_OVERRIDDEN);
    assertThat(violation(permissions, observed(ChangeCode.SIGNATURE_CHANGED, "Sig2", true)))
        .isEmpty();
  }

  @Test
  void annotationsThatShowNothingArePermittedAtLevelThree() {
    Observation annotation = observed(ChangeCode.ANNOT_NOT_COVERING, "", false);
    assertThat(permissions(OptionalInt.of(3), List.of()).judged(annotation).code())
        .isEqualTo(ChangeCode.ANNOT_PERMITTED);
    assertThat(permissions(OptionalInt.of(2), List.of()).judged(annotation)).isEqualTo(annotation);
  }
}
