package id.absah.validation;

import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.tsp.TSTInfo;

/**
 * An RFC 3161 token as far as it can be read.
 *
 * @param message the CMS around it
 * @param time genTime
 * @param imprintAlgorithm the imprint's digest algorithm, by name when known, else by OID
 * @param imprint the digest that is stamped
 */
record TimestampToken(
    CmsMessage message, Instant time, String imprintAlgorithm, ContentBytes imprint) {
  /** id-ct-TSTInfo. */
  static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";

  /** RFC 3161, 2.4.2: in UTC, with seconds, so that every reader reads the same time. */
  private static final Pattern GEN_TIME = Pattern.compile("[0-9]{14}(\\.[0-9]{1,9})?Z");

  static TimestampToken read(byte[] encoded) throws MalformedAsn1Exception {
    CmsMessage message = CmsMessage.read(encoded);
    Optional<byte[]> content = message.content();
    if (!message.contentType().equals(TST_INFO) || content.isEmpty()) {
      throw new MalformedAsn1Exception("not a time-stamp token");
    }
    if (message.signers().size() != 1) {
      throw new MalformedAsn1Exception("token of " + message.signers().size() + " signers");
    }
    TSTInfo info = Asn1.read(content.orElseThrow(), TSTInfo::getInstance);
    try {
      String time = info.getGenTime().getTimeString();
      if (!GEN_TIME.matcher(time).matches()) {
        throw new MalformedAsn1Exception("genTime " + time);
      }
      var algorithm = info.getMessageImprint().getHashAlgorithm();
      if (info.getExtensions() != null
          && info.getExtensions().getCriticalExtensionOIDs().length > 0) {
        throw new MalformedAsn1Exception("unknown critical extension");
      }
      return new TimestampToken(
          message,
          info.getGenTime().getDate().toInstant(),
          SignatureScheme.digestName(algorithm).orElse(algorithm.getAlgorithm().getId()),
          ContentBytes.of(info.getMessageImprint().getHashedMessage()));
    } catch (ParseException | RuntimeException e) {
      throw new MalformedAsn1Exception(e.getClass().getSimpleName(), e);
    }
  }

  CmsSigner signer() {
    return message.signers().get(0);
  }

  /** The TSTInfo, which is what the token's own signature covers. */
  ContentBytes content() {
    return ContentBytes.of(message.content().orElseThrow());
  }
}
