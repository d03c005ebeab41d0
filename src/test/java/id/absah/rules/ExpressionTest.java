package id.absah.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.rules.YamlNode.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
  private static final ExpressionCompiler COMPILER =
      new PolicyCompilers(
              Map.of(
                  "permittedLaterChanges",
                  "SIGNATURE_STAMPED",
                  "leads",
                  List.of(90L, 30L),
                  "names",
                  List.of("a", "b"),
                  "share",
                  0.5,
                  "pattern",
                  "^sig_[0-9]+$"))
          .of(Subject.SIGNATURE);

  /** Everything not in here is missing: longTerm is true, algorithmsAllowed is unknown. */
  private static final Map<String, Object> FACTS =
      Map.of(
          "signature.longTerm",
          true,
          "signature.field",
          "sig_1",
          "signature.laterChanges",
          "FORM_FILLING",
          "signature.revision",
          2L,
          "signature.timestamp",
          Instant.parse("2026-10-01T00:00:00Z"),
          "signature.codes",
          List.of("A", "B"),
          "certificate.lifeDays",
          729.99);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          false && signature.algorithmsAllowed                  ; false
          signature.algorithmsAllowed && false                  ; false
          true && signature.algorithmsAllowed                   ; unknown
          signature.algorithmsAllowed && true                   ; unknown
          true || signature.algorithmsAllowed                   ; true
          signature.algorithmsAllowed || true                   ; true
          false || signature.algorithmsAllowed                  ; unknown
          signature.algorithmsAllowed || false                  ; unknown
          !signature.algorithmsAllowed                          ; unknown
          signature.digest == 'SHA-256'                         ; unknown
          'SHA-256' == signature.digest                         ; unknown
          signature.digest != 'SHA-256'                         ; unknown
          signature.digest == signature.digest                  ; unknown
          signature.digest in ['SHA-256']                       ; unknown
          signature.digest in setting.names                     ; unknown
          'x' in signature.changes                              ; unknown
          signature.keyBits >= 2048                             ; unknown
          signature.keyBits + 1 > 0                             ; unknown
          size(signature.changes) == 0                          ; unknown
          signature.changes.exists(c, c == 'A')                 ; unknown
          signature.changes.all(c, c == 'A')                    ; unknown
          signature.codes.exists(c, c == 'A' || signature.algorithmsAllowed)  ; true
          signature.codes.all(c, c == 'C' && signature.algorithmsAllowed)     ; false
          signature.codes.exists(c, c == 'C' || signature.algorithmsAllowed)  ; unknown
          signature.algorithmsAllowed ? true : false            ; unknown
          signature.longTerm ? signature.algorithmsAllowed : true  ; unknown
          signature.longTerm ? true : signature.algorithmsAllowed  ; true
          signature.claimedTime < signature.timestamp           ; unknown
          signature.timestamp < timestamp('2026-11-01T00:00:00Z')  ; true
          signature.digest.startsWith('SHA')                    ; unknown
          signature.digest.matches('^SHA')                      ; unknown
          known(signature.digest)                               ; false
          known(signature.field)                                ; true
          known(signature.digest) && signature.digest == 'x'    ; false
          !known(signature.digest) || signature.digest == 'x'   ; true
          signature.laterChanges <= setting.permittedLaterChanges  ; true
          setting.permittedLaterChanges < signature.laterChanges   ; false
          signature.laterChanges >= 'SIGNATURE_ADDED'           ; false
          'UNPROVEN' > signature.laterChanges                   ; true
          signature.revocation < 'UNKNOWN'                      ; unknown
          signature.field.matches(setting.pattern)              ; true
          signature.field.matches('^[a-z]+$')                   ; false
          setting.leads.all(lead, signature.revision < lead)    ; true
          certificate.lifeDays <= double(730)                   ; true
          certificate.lifeDays * setting.share < 400.0          ; true
          """)
  void followsThreeValuedLogic(String text, String expected) {
    Optional<Boolean> holds = compile(text).holds(name -> Optional.ofNullable(FACTS.get(name)));

    assertThat(holds.map(String::valueOf).orElse("unknown")).isEqualTo(expected);
  }

  @Test
  void ordersEnumerationsAsTheFieldDoesAndNotByAlphabet() {
    Expression permitted = compile("signature.laterChanges <= 'SIGNATURE_STAMPED'");

    for (id.absah.facts.LaterChanges level : id.absah.facts.LaterChanges.values()) {
      assertThat(permitted.holds(name -> Optional.of(level.name())))
          .as(level.name())
          .contains(level.compareTo(id.absah.facts.LaterChanges.SIGNATURE_STAMPED) <= 0);
    }
  }

  @Test
  void knowsWhichFactsAndSettingsItNames() {
    assertThat(
            compile(
                    "known(signature.digest) || signature.laterChanges <="
                        + " setting.permittedLaterChanges")
                .names())
        .containsExactly(
            "setting.permittedLaterChanges", "signature.digest", "signature.laterChanges");
  }

  @Test
  void throwsOnWhatCannotBeComputedInsteadOfGuessing() {
    assertThatThrownBy(() -> compile("signature.revision / 0 == 1").holds(n -> Optional.of(1L)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> compile("signature.codes[9] == 'A'").holds(n -> Optional.of(List.of())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void leavesTheVariablesOfMacrosAlone() {
    assertThat(
            compile("signature.codes.exists(document, document == 'A')")
                .holds(name -> Optional.ofNullable(FACTS.get(name))))
        .contains(true);
  }

  private static Expression compile(String text) {
    Problems problems = new Problems("test");
    return COMPILER
        .compile(text, (line, column) -> new Place(line + 1, column + 1), problems)
        .orElseThrow(() -> new AssertionError(problems.sorted()));
  }
}
