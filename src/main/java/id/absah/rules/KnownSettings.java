package id.absah.rules;

import id.absah.facts.FooterPages;
import id.absah.facts.LaterChanges;
import id.absah.rules.Shape.Choice;
import id.absah.rules.Shape.Field;
import id.absah.rules.Shape.Fields;
import id.absah.rules.Shape.Formed;
import id.absah.rules.Shape.ListOf;
import id.absah.rules.Shape.Share;
import id.absah.rules.Shape.Truth;
import id.absah.rules.Shape.Whole;
import id.absah.rules.Shape.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The settings that the program itself knows, each with its shape. What each is for stands in the
 * message files under {@code setting.NAME}. A policy may have more: those that its rules name.
 */
final class KnownSettings {
  static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  private static final Formed SHA256 = Formed.of("[0-9a-f]{64}", "policy.not-sha256");
  private static final ListOf WORDS = new ListOf(new Words(), 0);
  private static final ListOf SOME_WORDS = new ListOf(new Words(), 1);
  private static final ListOf ANCHORS =
      new ListOf(
          Fields.of(Field.required("name", new Words()), Field.required("sha256", SHA256)), 0);

  /** Later changes that a policy may permit: what is unproven or forbidden never. */
  private static final Choice PERMITTED =
      new Choice(
          Arrays.stream(LaterChanges.values())
              .filter(level -> level.compareTo(LaterChanges.UNPROVEN) < 0)
              .map(Enum::name)
              .toList());

  private static final Fields KIND =
      Fields.of(
          Field.required("id", Formed.of(ID, "policy.bad-id")),
          Field.required("name", new Words()),
          Field.required("listed", new Truth()),
          Field.required("headings", WORDS),
          Field.required("hal", WORDS));
  private static final Fields FOOTER =
      Fields.of(
          Field.required("signed", SOME_WORDS),
          Field.required("issued", SOME_WORDS),
          Field.required("issuers", SOME_WORDS),
          Field.required("window", new Whole(0, 10_000)),
          Field.required("footZone", new Share(0, 1)),
          Field.optional(
              "pages",
              new Choice(Arrays.stream(FooterPages.values()).map(FooterPages::id).toList())));
  private static final Fields ALGORITHMS =
      Fields.of(
          Field.required(
              "digests",
              new ListOf(
                  Fields.of(
                      Field.required("name", new Words()),
                      Field.optional("until", new Shape.Date())),
                  1)),
          Field.required(
              "signatures",
              new ListOf(
                  Fields.of(
                      Field.required("name", new Words()),
                      Field.required("minimumBits", new Whole(1, 65_536)),
                      Field.optional("until", new Shape.Date())),
                  1)));

  /** In the order in which the schema lists them. */
  static final List<Field> ALL =
      List.of(
          Field.required("zone", new Shape.Zone()),
          Field.required("kinds", new ListOf(KIND, 1)),
          Field.required("applicationKind", new Words()),
          Field.required("footer", FOOTER),
          Field.required(
              "units",
              new ListOf(
                  Fields.of(Field.required("name", new Words()), Field.required("aliases", WORDS)),
                  0)),
          Field.optional("government", SOME_WORDS),
          Field.required("recognisedAnchors", ANCHORS),
          Field.required("testAnchors", ANCHORS),
          Field.required(
              "otherProviders",
              new ListOf(
                  Fields.of(
                      Field.required("name", new Words()),
                      Field.required("authorities", SOME_WORDS)),
                  0)),
          Field.required("testIssuers", WORDS),
          Field.optional("verificationHosts", WORDS),
          Field.required("algorithms", ALGORITHMS),
          Field.optional("permittedLaterChanges", PERMITTED),
          Field.optional("revocation", new Choice(List.of("when-available", "required"))),
          Field.optional("certificateProfile", new Choice(List.of("report", "require"))),
          Field.optional("certificateLifeDays", new Whole(1, 36_500)),
          Field.optional("renewalLeadDays", new ListOf(new Whole(0, 3_650), 1)),
          Field.optional("claimedTimeToleranceMinutes", new Whole(0, 525_600)),
          Field.optional("requireTimestamp", new Truth()),
          Field.optional("requireLongTermEvidence", new Truth()),
          Field.optional("requireClaimedTimeNearTimestamp", new Truth()),
          Field.optional("requireNoPassword", new Truth()),
          Field.optional("requireNumber", new Truth()),
          Field.optional("requireFilledTemplate", new Truth()),
          Field.optional("requirePeriod", new Truth()));

  private KnownSettings() {}

  static Optional<Field> find(String name) {
    return ALL.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  static List<String> names() {
    return ALL.stream().map(Field::name).toList();
  }

  /** The values that a setting with a closed list may have. */
  static List<String> choices(String name) {
    return find(name)
        .map(Field::shape)
        .filter(Choice.class::isInstance)
        .map(shape -> ((Choice) shape).values())
        .orElse(List.of());
  }
}
