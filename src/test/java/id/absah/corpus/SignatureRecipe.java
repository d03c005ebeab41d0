package id.absah.corpus;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How one signature is made.
 *
 * @param by the signer's certificate
 * @param at the claimed time, written to /M
 * @param digest such as {@code SHA256}
 * @param cades whether it is ETSI.CAdES.detached and not adbe.pkcs7.detached
 * @param essCertificate whether the ESS signing-certificate-v2 is signed
 * @param signingTime whether the CMS signing-time is signed
 * @param commitment whether a commitment type is signed
 * @param chain whether the issuers' certificates are embedded
 * @param ber whether the CMS is BER of indefinite length
 * @param timestamp the signature time-stamp
 * @param revocation the revocation data in the signature
 * @param look what its widget shows: {@code none}, {@code qr}, {@code block} or {@code number}
 * @param page the page of its widget, from 1; 0 for the last
 * @param reason the /Reason
 * @param docMdp the DocMDP level; 0 for an approval signature
 * @param contentsLength bytes reserved for the CMS
 */
record SignatureRecipe(
    String by,
    OffsetDateTime at,
    String digest,
    boolean cades,
    boolean essCertificate,
    boolean signingTime,
    boolean commitment,
    boolean chain,
    boolean ber,
    Optional<Stamp> timestamp,
    Evidence revocation,
    String look,
    int page,
    Optional<String> reason,
    int docMdp,
    int contentsLength) {

  /** What revocation data a signature comes with. */
  enum Evidence {
    NONE,
    CRL,
    OCSP,
    /** In the DSS dictionary of a following revision. */
    DSS
  }

  /**
   * A signature time-stamp.
   *
   * @param tsa the certificate of the time-stamping authority
   * @param at genTime
   * @param overWrongBytes whether the imprint is of something else
   */
  record Stamp(String tsa, Instant at, boolean overWrongBytes) {}

  static final Set<String> KEYS =
      Set.of(
          "by",
          "at",
          "digest",
          "cades",
          "ess",
          "signing-time",
          "commitment",
          "chain",
          "ber",
          "timestamp",
          "tsa",
          "wrong-imprint",
          "revocation",
          "look",
          "page",
          "reason",
          "docmdp",
          "contents");

  /**
   * Reads a declaration.
   *
   * @param declared the entries of a {@code sign} step
   * @param by the signer when none is named
   * @param at the claimed time when none is given
   */
  static SignatureRecipe read(Declared declared, String by, OffsetDateTime at) {
    declared.only(KEYS);
    OffsetDateTime claimed = declared.optional("at").map(OffsetDateTime::parse).orElse(at);
    boolean cades = declared.truth("cades", false);
    Optional<Stamp> timestamp =
        declared
            .optional("timestamp")
            .filter(value -> !value.equals("false"))
            .map(
                value ->
                    new Stamp(
                        declared.text("tsa", "tsa"),
                        value.equals("true")
                            ? claimed.toInstant().plusSeconds(2)
                            : OffsetDateTime.parse(value).toInstant(),
                        declared.truth("wrong-imprint", false)));
    return new SignatureRecipe(
        declared.text("by", by),
        claimed,
        declared.text("digest", "SHA256"),
        cades,
        declared.truth("ess", cades),
        declared.truth("signing-time", false),
        declared.truth("commitment", false),
        declared.truth("chain", true),
        declared.truth("ber", false),
        timestamp,
        Evidence.valueOf(declared.text("revocation", "crl").toUpperCase(Locale.ROOT)),
        declared.text("look", "qr"),
        declared.number("page", 0),
        declared.optional("reason"),
        declared.number("docmdp", 0),
        declared.number("contents", timestamp.isPresent() ? 12288 : 8192));
  }
}
