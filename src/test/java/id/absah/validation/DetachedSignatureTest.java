package id.absah.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.document.Defect;
import id.absah.validation.DetachedSignature.Verified;
import id.absah.validation.TestPki.Identity;
import id.absah.validation.TestPki.Request;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DetachedSignatureTest {
  private static final char[] PASSWORD = "kata sandi".toCharArray();
  private static final Instant TIME = Instant.parse("2026-11-22T12:00:00.5Z");
  private static final byte[] CONTENT = "isi manifes".getBytes(StandardCharsets.UTF_8);

  private final Identity ca = new Request("CN=CA,O=T").authority().selfSigned();
  private final Identity operator = new Request("CN=Operator,O=T").issuedBy(ca);

  private interface Filling {
    void into(KeyStore store) throws GeneralSecurityException, IOException;
  }

  private static byte[] store(Filling filling) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      filling.into(store);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, PASSWORD);
      return out.toByteArray();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Certificate certificate(Identity identity) throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(identity.encoded()));
  }

  private static byte[] store(KeyPair keys, Identity... chain) {
    return store(store -> add(store, "key", keys, chain));
  }

  private static void add(KeyStore store, String alias, KeyPair keys, Identity... chain)
      throws GeneralSecurityException {
    Certificate[] certificates = new Certificate[chain.length];
    for (int i = 0; i < chain.length; i++) {
      certificates[i] = certificate(chain[i]);
    }
    store.setKeyEntry(alias, keys.getPrivate(), PASSWORD, certificates);
  }

  private static InputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }

  private static Verified verify(byte[] content, byte[] cms) {
    try {
      return DetachedSignature.verify(stream(content), cms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sign(byte[] store) throws SigningException, IOException {
    return DetachedSignature.sign(stream(CONTENT), store, PASSWORD, TIME);
  }

  private static Optional<String> problem(Verified verified) {
    return verified.problem().map(defect -> defect.code().name());
  }

  private static void refuses(byte[] store, SigningCode code) {
    assertThatThrownBy(() -> sign(store))
        .isInstanceOfSatisfying(
            SigningException.class, e -> assertThat(e.defect().code()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource({"RSA,SHA256withRSA", "EC,SHA256withECDSA"})
  void verifiesWhatItSigns(String keyType, String algorithm) throws Exception {
    KeyPair keys = TestPki.keys(keyType);
    Identity who = new Request("CN=Operator,O=T").keys(keys, algorithm).issuedBy(ca);
    byte[] store = store(keys, who, ca);

    byte[] signature = sign(store);
    Verified verified = verify(CONTENT, signature);

    assertThat(verified.problem()).isEmpty();
    assertThat(verified.holds()).isTrue();
    assertThat(verified.claimedTime()).contains(Instant.parse("2026-11-22T12:00:00Z"));
    assertThat(verified.signer().map(CertificateSummary::sha256)).contains(who.sha256());
    assertThat(sign(store)).as("the same again").isEqualTo(signature);
  }

  @Test
  void readsContentInWhateverPortionsItComes() throws Exception {
    byte[] signature = sign(store(operator.keys(), operator));
    InputStream slow =
        new FilterInputStream(stream(CONTENT)) {
          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            return super.read(into, offset, Math.min(1, length));
          }
        };

    assertThat(DetachedSignature.verify(slow, signature).holds()).isTrue();
  }

  @Test
  void failsWhenContentCannotBeReadToItsEnd() throws Exception {
    byte[] signature = sign(store(operator.keys(), operator));
    InputStream broken =
        new FilterInputStream(stream(CONTENT)) {
          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            throw new IOException("disk");
          }
        };

    assertThatThrownBy(() -> DetachedSignature.verify(broken, signature)).hasMessage("disk");
  }

  /** Its value is over the content itself: of no use where only digests are kept. */
  @Test
  void doesNotHoldWithoutSignedAttributes() throws Exception {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .setDirectSignature(true)
            .build(
                new JcaContentSignerBuilder("SHA256withECDSA")
                    .setProvider(new BouncyCastleProvider())
                    .build(operator.keys().getPrivate()),
                new X509CertificateHolder(operator.encoded())));
    generator.addCertificate(new X509CertificateHolder(operator.encoded()));
    byte[] direct = generator.generate(new CMSProcessableByteArray(CONTENT)).getEncoded();

    assertThat(problem(verify(CONTENT, direct))).contains("SIGNED_ATTRS_MISSING");
  }

  @Test
  void doesNotHoldForOtherContent() throws Exception {
    byte[] signature = sign(store(operator.keys(), operator));
    byte[] other = "isi lain".getBytes(StandardCharsets.UTF_8);

    assertThat(problem(verify(other, signature))).contains("HASH_MISMATCH");
  }

  /** Whatever byte is changed: no exception, and only what RFC 5652 leaves unsigned is free. */
  @Test
  void doesNotHoldWithAnyByteOfTheSignatureChanged() throws Exception {
    byte[] signature = sign(store(operator.keys(), operator));
    List<Tlv> parts =
        Tlv.whole(signature).children().get(1).children().get(0).children(Tlv.SEQUENCE);
    int certificates = parts.get(3).end() - parts.get(3).encoded().length;
    int version = parts.get(4).children().get(0).children().get(0).end() - 1;
    Random random = new Random(20261122);
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < signature.length; i++) {
      byte[] changed = signature.clone();
      changed[i] ^= (byte) (1 + random.nextInt(255));
      Verified verified = verify(CONTENT, changed);
      assertThat(problem(verified)).isNotEqualTo(Optional.of("VALIDATION_FAILURE"));
      if (verified.holds()) {
        free.add(i);
      }
    }

    // The versions, and the digest algorithms that SignedData announces.
    assertThat(free).isNotEmpty().allMatch(at -> at < certificates || at == version);
  }

  @Test
  void saysThatJunkIsNoSignature() {
    for (byte[] junk : new byte[][] {{}, {1, 2, 3}, {0x30, (byte) 0x80}, CONTENT}) {
      assertThat(problem(verify(CONTENT, junk))).contains("CMS_UNPARSEABLE");
    }
  }

  @Test
  void tellsAWrongPasswordFromAnUnreadableFile() {
    byte[] store = store(operator.keys(), operator);

    assertThatThrownBy(
            () -> DetachedSignature.sign(stream(CONTENT), store, "salah".toCharArray(), TIME))
        .isInstanceOfSatisfying(
            SigningException.class,
            e -> assertThat(e.defect().code()).isEqualTo(SigningCode.SIGNING_PASSWORD));
    refuses(CONTENT, SigningCode.SIGNING_STORE_UNREADABLE);
    refuses(new byte[0], SigningCode.SIGNING_STORE_UNREADABLE);
  }

  @Test
  void wantsExactlyOneKey() {
    refuses(
        store(store -> store.setCertificateEntry("ca", certificate(ca))),
        SigningCode.SIGNING_KEY_MISSING);
    byte[] two =
        store(
            store -> {
              add(store, "satu", operator.keys(), operator);
              add(store, "dua", ca.keys(), ca);
            });
    assertThatThrownBy(() -> sign(two))
        .isInstanceOfSatisfying(
            SigningException.class,
            e ->
                assertThat(e.defect())
                    .isEqualTo(Defect.of(SigningCode.SIGNING_KEYS_SEVERAL, "keys", "dua, satu")));
  }

  @Test
  void refusesACertificateOfAnotherKey() {
    refuses(store(ca.keys(), operator), SigningCode.SIGNING_KEY_MISMATCH);
  }

  @Test
  void refusesACertificateThatHasEnded() {
    Identity ended =
        new Request("CN=Ended,O=T")
            .between("2020-01-01T00:00:00Z", "2022-01-01T00:00:00Z")
            .issuedBy(ca);

    refuses(store(ended.keys(), ended), SigningCode.SIGNING_CERT_NOT_VALID);
  }

  @Test
  void refusesKeysOfOtherKindsOrTooShort() throws GeneralSecurityException {
    KeyPair edwards = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(1024);
    KeyPair weak = rsa.generateKeyPair();

    refuses(
        store(edwards, new Request("CN=E,O=T").keys(edwards, "Ed25519").issuedBy(ca)),
        SigningCode.SIGNING_KEY_UNSUPPORTED);
    refuses(
        store(weak, new Request("CN=W,O=T").keys(weak, "SHA256withRSA").issuedBy(ca)),
        SigningCode.SIGNING_KEY_UNSUPPORTED);
  }
}
