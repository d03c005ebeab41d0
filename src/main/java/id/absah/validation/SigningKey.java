package id.absah.validation;

import id.absah.document.Defect;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The one key of a PKCS#12 file (RFC 7292) with its certificates.
 *
 * @param key the private key
 * @param chain DER, the key's own certificate first
 * @param family RSA or ECDSA
 */
record SigningKey(PrivateKey key, List<byte[]> chain, String family) {
  SigningKey {
    chain = List.copyOf(chain);
  }

  static SigningKey read(byte[] pkcs12, char[] password) throws SigningException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(pkcs12), password);
      return only(store, password);
    } catch (UnrecoverableKeyException e) {
      throw new SigningException(Defect.of(SigningCode.SIGNING_PASSWORD), e);
    } catch (IOException e) {
      // KeyStore.load: a wrong password is an IOException with this cause.
      SigningCode code =
          e.getCause() instanceof UnrecoverableKeyException
              ? SigningCode.SIGNING_PASSWORD
              : SigningCode.SIGNING_STORE_UNREADABLE;
      throw new SigningException(Defect.of(code), e);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new SigningException(Defect.of(SigningCode.SIGNING_STORE_UNREADABLE), e);
    }
  }

  private static SigningKey only(KeyStore store, char[] password)
      throws GeneralSecurityException, SigningException {
    List<String> aliases = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        aliases.add(alias);
      }
    }
    if (aliases.size() > 1) {
      Collections.sort(aliases);
      throw new SigningException(
          Defect.of(SigningCode.SIGNING_KEYS_SEVERAL, "keys", String.join(", ", aliases)));
    }
    Certificate[] chain = aliases.isEmpty() ? null : store.getCertificateChain(aliases.get(0));
    if (chain == null
        || chain.length == 0
        || !(store.getKey(aliases.get(0), password) instanceof PrivateKey key)) {
      throw new SigningException(Defect.of(SigningCode.SIGNING_KEY_MISSING));
    }
    List<byte[]> encoded = new ArrayList<>();
    for (Certificate certificate : chain) {
      encoded.add(certificate.getEncoded());
    }
    return new SigningKey(key, encoded, family(key));
  }

  private static String family(PrivateKey key) throws SigningException {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "RSA";
      case "EC" -> "ECDSA";
      default ->
          throw new SigningException(
              Defect.of(SigningCode.SIGNING_KEY_UNSUPPORTED, "algorithm", key.getAlgorithm())
                  .with("bits", "-"));
    };
  }

  /** The signature algorithm, with SHA-256. */
  AlgorithmIdentifier algorithm() {
    return family.equals("RSA")
        ? new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE)
        : new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
  }

  /** Signs; the same bytes get the same signature (RFC 6979 for elliptic curves). */
  byte[] sign(byte[] data) throws GeneralSecurityException {
    Signature signature =
        family.equals("RSA")
            ? Signature.getInstance("SHA256withRSA")
            : Signature.getInstance("SHA256withECDDSA", PublicKeys.bouncyCastle());
    signature.initSign(key);
    signature.update(data);
    return signature.sign();
  }
}
