package id.absah.facts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the extractors must know and supervisors may edit: the policy's settings in typed form.
 *
 * @param kinds the kinds of document, Pasal 11 and others, in order of recognition
 * @param footer the wording of the footer statement
 * @param government the names of the government whose offices the units are, as letterheads print
 *     it
 * @param units the perangkat daerah with their aliases
 * @param recognisedAnchors SHA-256 of the recognised CA certificates
 * @param testAnchors SHA-256 of the CA certificates that are for tests only
 * @param otherProviders other providers by the names their CAs carry
 * @param testIssuers names of test CAs
 * @param verificationHosts hosts of the pages on which signed documents are verified
 * @param applicationKind the id of the kind that applies for a certificate
 * @param asOf the evaluation date
 * @param zone the zone in which dates are meant (Asia/Makassar: WITA)
 */
public record ExtractionSettings(
    List<KindOfDocument> kinds,
    FooterWording footer,
    List<String> government,
    List<Unit> units,
    Set<String> recognisedAnchors,
    Set<String> testAnchors,
    List<OtherProvider> otherProviders,
    List<String> testIssuers,
    List<String> verificationHosts,
    String applicationKind,
    LocalDate asOf,
    ZoneId zone) {
  /** The same settings for another evaluation date. */
  public ExtractionSettings on(LocalDate date) {
    return new ExtractionSettings(
        kinds,
        footer,
        government,
        units,
        recognisedAnchors,
        testAnchors,
        otherProviders,
        testIssuers,
        verificationHosts,
        applicationKind,
        date,
        zone);
  }

  /**
   * A kind of document.
   *
   * @param id such as {@code surat-edaran}
   * @param name as users read it
   * @param listed whether Pasal 11(3) lists it
   * @param headings headings it is known by, upper-case words; a heading that begins with one of
   *     them is of this kind, the longest wins
   * @param hal words at the beginning of a Hal line that make a letter of this kind
   */
  public record KindOfDocument(
      String id, String name, boolean listed, List<String> headings, List<String> hal) {}

  /**
   * The footer's wording, compared in lower case without spaces and punctuation.
   *
   * @param signed ways to say "signed electronically"
   * @param issued ways to say "issued by"
   * @param issuers names of the recognised provider
   * @param window how many normalised characters may lie between the elements
   * @param footZone the share of the page height, from the bottom, that counts as foot
   * @param pages the pages whose foot must bear the statement
   */
  public record FooterWording(
      List<String> signed,
      List<String> issued,
      List<String> issuers,
      int window,
      double footZone,
      FooterPages pages) {}

  /**
   * A perangkat daerah.
   *
   * @param name as reports print it
   * @param aliases letterhead lines and folder names that mean it, compared without case, spaces
   *     and punctuation
   */
  public record Unit(String name, List<String> aliases) {}

  /**
   * Another provider.
   *
   * @param name as reports print it
   * @param authorities common names or organizations of its CAs, compared without case
   */
  public record OtherProvider(String name, List<String> authorities) {}

  public ExtractionSettings {
    kinds = List.copyOf(kinds);
    government = List.copyOf(government);
    units = List.copyOf(units);
    recognisedAnchors = Collections.unmodifiableSet(new LinkedHashSet<>(recognisedAnchors));
    testAnchors = Collections.unmodifiableSet(new LinkedHashSet<>(testAnchors));
    otherProviders = List.copyOf(otherProviders);
    testIssuers = List.copyOf(testIssuers);
    verificationHosts = List.copyOf(verificationHosts);
  }
}
