package id.absah.rules;

import id.absah.facts.ExtractionSettings;
import id.absah.facts.ExtractionSettings.FooterWording;
import id.absah.facts.ExtractionSettings.KindOfDocument;
import id.absah.facts.ExtractionSettings.OtherProvider;
import id.absah.facts.ExtractionSettings.Unit;
import id.absah.facts.FooterPages;
import id.absah.validation.AlgorithmConstraints;
import id.absah.validation.TrustAnchor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Typed forms of the settings, after {@link ShapeCheck} has found them in order. */
final class SettingValues {
  private SettingValues() {}

  static ExtractionSettings extraction(Map<String, Object> settings, LocalDate asOf) {
    Map<String, Object> footer = map(settings, "footer");
    return new ExtractionSettings(
        maps(settings, "kinds").stream()
            .map(
                kind ->
                    new KindOfDocument(
                        text(kind, "id"),
                        text(kind, "name"),
                        (Boolean) required(kind, "listed"),
                        texts(kind, "headings"),
                        texts(kind, "hal")))
            .toList(),
        new FooterWording(
            texts(footer, "signed"),
            texts(footer, "issued"),
            texts(footer, "issuers"),
            Math.toIntExact((Long) required(footer, "window")),
            ((Number) required(footer, "footZone")).doubleValue(),
            footer.containsKey("pages") ? FooterPages.of(text(footer, "pages")) : FooterPages.ANY),
        settings.containsKey("government") ? texts(settings, "government") : List.of(),
        maps(settings, "units").stream()
            .map(unit -> new Unit(text(unit, "name"), texts(unit, "aliases")))
            .toList(),
        fingerprints(settings, "recognisedAnchors"),
        fingerprints(settings, "testAnchors"),
        maps(settings, "otherProviders").stream()
            .map(other -> new OtherProvider(text(other, "name"), texts(other, "authorities")))
            .toList(),
        texts(settings, "testIssuers"),
        settings.containsKey("verificationHosts")
            ? texts(settings, "verificationHosts")
            : List.of(),
        text(settings, "applicationKind"),
        asOf,
        ZoneId.of(text(settings, "zone")));
  }

  static List<TrustAnchor> anchors(Map<String, Object> settings) {
    return maps(settings, "recognisedAnchors").stream()
        .map(anchor -> new TrustAnchor(text(anchor, "name"), text(anchor, "sha256"), false))
        .toList();
  }

  static AlgorithmConstraints algorithms(Map<String, Object> settings) {
    Map<String, Object> algorithms = map(settings, "algorithms");
    return new AlgorithmConstraints(
        maps(algorithms, "digests").stream()
            .map(line -> new AlgorithmConstraints.Digest(text(line, "name"), until(line)))
            .toList(),
        maps(algorithms, "signatures").stream()
            .map(
                line ->
                    new AlgorithmConstraints.Signature(
                        text(line, "name"),
                        Math.toIntExact((Long) required(line, "minimumBits")),
                        until(line)))
            .toList());
  }

  /** The begin of the day, UTC: tables of algorithms know no zone. */
  private static Instant until(Map<String, Object> line) {
    return line.containsKey("until")
        ? LocalDate.parse(text(line, "until")).atStartOfDay(ZoneOffset.UTC).toInstant()
        : Instant.MAX;
  }

  private static Set<String> fingerprints(Map<String, Object> settings, String name) {
    Set<String> fingerprints = new LinkedHashSet<>();
    maps(settings, name).forEach(anchor -> fingerprints.add(text(anchor, "sha256")));
    return fingerprints;
  }

  private static Object required(Map<String, Object> map, String name) {
    Object value = map.get(name);
    if (value == null) {
      throw new IllegalStateException("setting " + name + " is missing");
    }
    return value;
  }

  /** A text, whatever the YAML schema would make of it unquoted. */
  private static String text(Map<String, Object> map, String name) {
    return required(map, name).toString();
  }

  private static List<String> texts(Map<String, Object> map, String name) {
    return ((List<?>) required(map, name)).stream().map(Object::toString).toList();
  }

  @SuppressWarnings("unchecked") // the shapes of KnownSettings, checked by ShapeCheck
  private static Map<String, Object> map(Map<String, Object> map, String name) {
    return (Map<String, Object>) required(map, name);
  }

  @SuppressWarnings("unchecked") // the shapes of KnownSettings, checked by ShapeCheck
  private static List<Map<String, Object>> maps(Map<String, Object> map, String name) {
    return (List<Map<String, Object>>) required(map, name);
  }
}
