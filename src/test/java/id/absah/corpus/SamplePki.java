package id.absah.corpus;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/** The test PKI: every certificate of the declaration, made when it is first asked for. */
final class SamplePki {
  private static final Set<String> KEYS =
      Set.of(
          "cn",
          "o",
          "c",
          "description",
          "issuer",
          "kind",
          "key",
          "from",
          "to",
          "days",
          "usage",
          "purposes",
          "revoked",
          "digest",
          "critical");

  private final Map<String, Declared> declared;
  private final Map<String, Identity> made = new LinkedHashMap<>();

  SamplePki(Map<String, Declared> declared) {
    this.declared = declared;
  }

  Set<String> names() {
    return declared.keySet();
  }

  Identity identity(String name) {
    Identity known = made.get(name);
    if (known != null) {
      return known;
    }
    Declared declaration = declared.get(name);
    if (declaration == null) {
      throw new IllegalArgumentException("no certificate is declared as " + name);
    }
    Identity identity = make(name, declaration.only(KEYS));
    made.put(name, identity);
    return identity;
  }

  /** The certificate and its issuers up to the self-signed one. */
  static List<X509CertificateHolder> chain(Identity identity) {
    List<X509CertificateHolder> chain = new ArrayList<>();
    Optional<Identity> next = Optional.of(identity);
    while (next.isPresent()) {
      chain.add(next.get().certificate());
      next = next.get().issuer();
    }
    return chain;
  }

  /** The delegated OCSP responder of an issuer, where there is one. */
  Optional<Identity> responder(Identity issuer) {
    for (Map.Entry<String, Declared> entry : declared.entrySet()) {
      if (entry.getValue().text("kind", "signer").equals("ocsp")
          && entry.getValue().text("issuer").equals(issuer.name())) {
        return Optional.of(identity(entry.getKey()));
      }
    }
    return Optional.empty();
  }

  /** The declared revocations of an issuer's certificates up to an instant, in order of serial. */
  List<Identity> revoked(Identity issuer, Instant at) {
    List<Identity> revoked = new ArrayList<>();
    for (Map.Entry<String, Declared> entry : declared.entrySet()) {
      if (entry.getValue().has("revoked")
          && entry.getValue().text("issuer").equals(issuer.name())) {
        Identity identity = identity(entry.getKey());
        if (!identity.revocation().orElseThrow().at().isAfter(at)) {
          revoked.add(identity);
        }
      }
    }
    return revoked;
  }

  private Identity make(String name, Declared declaration) {
    Optional<Identity> issuer = declaration.optional("issuer").map(this::identity);
    Identity.Kind kind =
        Identity.Kind.valueOf(
            declaration.text("kind", "signer").toUpperCase(java.util.Locale.ROOT));
    SampleKey key = SampleKey.of(name, declaration.text("key", "rsa2048"));
    X500Name subject = subject(name, declaration);
    Instant from = Instant.parse(declaration.text("from"));
    Instant to =
        declaration
            .optional("to")
            .map(Instant::parse)
            .orElseGet(
                // 730 days less one second is how the real ones are cut.
                () -> from.plus(Duration.ofDays(declaration.number("days", 730))).minusSeconds(1));
    BigInteger serial = new BigInteger(1, SeededBytes.of("serial " + name, 16)).setBit(126);
    X500Name issuerName = issuer.map(i -> i.certificate().getSubject()).orElse(subject);
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            issuerName, serial, Date.from(from), Date.from(to), subject, key.publicKey());
    try {
      CertificateExtensions.add(builder, kind, declaration, issuer, key, issuerName);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    SampleKey signing = issuer.map(Identity::key).orElse(key);
    X509CertificateHolder certificate =
        builder.build(signing.signer(declaration.text("digest", "SHA256")));
    Optional<Identity.Revocation> revocation =
        declaration.has("revoked")
            ? Optional.of(revocation(declaration.map("revoked").only(Set.of("at", "reason"))))
            : Optional.empty();
    return new Identity(name, kind, certificate, key, issuer, revocation);
  }

  private static Identity.Revocation revocation(Declared declared) {
    return new Identity.Revocation(
        Instant.parse(declared.text("at")), declared.number("reason", CRLReason.keyCompromise));
  }

  /** Most specific first, as the real subjects stand. */
  private static X500Name subject(String name, Declared declaration) {
    X500NameBuilder subject = new X500NameBuilder(BCStyle.INSTANCE);
    boolean person = declaration.text("kind", "signer").equals("signer");
    Optional<String> description =
        person
            ? Optional.of(
                declaration.text(
                    "description",
                    "517059"
                        + new SeededBytes("description " + name).token(10)
                        + "_Tanda Tangan Elektronik"))
            : declaration.optional("description");
    description.ifPresent(text -> subject.addRDN(BCStyle.DESCRIPTION, new DERUTF8String(text)));
    subject.addRDN(BCStyle.CN, new DERUTF8String(declaration.text("cn")));
    subject.addRDN(BCStyle.O, new DERUTF8String(declaration.text("o")));
    subject.addRDN(BCStyle.C, declaration.text("c", "ID"));
    return subject.build();
  }
}
