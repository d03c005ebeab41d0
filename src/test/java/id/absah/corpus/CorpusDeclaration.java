package id.absah.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code corpus.yaml} declares, with the words of {@code letters.yaml}. */
final class CorpusDeclaration {
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Office> offices = new LinkedHashMap<>();
  private final Map<String, Declared> signatures = new LinkedHashMap<>();
  private final Map<String, Declared> footers;
  private final Map<String, Declared> profiles;
  private final Declared templates;
  private SamplePki pki;
  private final Map<String, Declared> certificates;
  private final List<Declared> documents;
  private final String evaluated;
  private final String period;

  private CorpusDeclaration(Declared corpus, Declared templates) {
    this.templates = templates;
    corpus.maps("people").forEach((id, person) -> people.put(id, Person.read(person)));
    corpus
        .maps("offices")
        .forEach(
            (id, office) -> {
              Map<String, Object> own = new LinkedHashMap<>(office.entries());
              own.remove("signature");
              offices.put(id, Office.read(id, new Declared(office.where(), own)));
              signatures.put(id, office.mapOrEmpty("signature"));
            });
    footers = corpus.maps("footers");
    profiles = corpus.maps("profiles");
    certificates = corpus.maps("pki");
    corpus
        .maps("certificates")
        .forEach((id, certificate) -> certificates.put(id, named(certificate)));
    pki = new SamplePki(certificates);
    documents = corpus.mappings("documents");
    evaluated = corpus.text("evaluated");
    period = corpus.text("period");
  }

  static CorpusDeclaration read(Path corpusYaml) throws IOException {
    return new CorpusDeclaration(Declared.read(corpusYaml), letters());
  }

  private static Declared letters() throws IOException {
    try (InputStream in = CorpusDeclaration.class.getResourceAsStream("letters.yaml")) {
      return Declared.parse("letters.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** A signer's certificate carries the person's name and the city as organization. */
  private Declared named(Declared certificate) {
    Map<String, Object> entries = new LinkedHashMap<>(certificate.entries());
    entries.remove("person");
    entries.putIfAbsent("cn", person(certificate.text("person")).name());
    entries.putIfAbsent("o", "Pemerintah Kota Banjarmasin");
    return new Declared(certificate.where(), entries);
  }

  /** Declares more signers, {@code signer-0} and on, for benchmarks; each is made when it signs. */
  CorpusDeclaration withSigners(int count) {
    for (int i = 0; i < count; i++) {
      SeededBytes random = new SeededBytes("signer " + i);
      certificates.put(
          "signer-" + i,
          new Declared(
              "signer-" + i,
              Map.of(
                  "cn",
                  "Pejabat Contoh " + random.token(6) + ", S.Kom.",
                  "o",
                  "Pemerintah Kota Banjarmasin",
                  "issuer",
                  "issuing",
                  "from",
                  "2026-0" + (1 + random.below(9)) + "-11T02:00:00Z")));
    }
    pki = new SamplePki(certificates);
    return this;
  }

  SamplePki pki() {
    return pki;
  }

  /** The date everything is judged at. */
  String evaluated() {
    return evaluated;
  }

  /** The month of the archive. */
  String period() {
    return period;
  }

  List<Declared> documents() {
    return documents;
  }

  Map<String, Declared> profiles() {
    return profiles;
  }

  Person person(String id) {
    return known(people, id);
  }

  Office office(String id) {
    return known(offices, id);
  }

  List<Office> offices() {
    return List.copyOf(offices.values());
  }

  Declared usualSignature(String office) {
    return known(signatures, office);
  }

  Declared footer(String name) {
    return known(footers, name);
  }

  List<Object> template(String name) {
    return templates.items(name);
  }

  private static <T> T known(Map<String, T> declared, String name) {
    T value = declared.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is not among " + declared.keySet());
    }
    return value;
  }
}
