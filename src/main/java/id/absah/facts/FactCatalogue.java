package id.absah.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The complete vocabulary of rules: every fact with name, type and meaning. */
public final class FactCatalogue {
  private static final Map<String, Properties> MEANINGS =
      Map.of("id", meanings("id"), "en", meanings("en"));

  private FactCatalogue() {}

  /** Facts of a document, named {@code document.*}. */
  public static List<Fact<DocumentFacts>> document() {
    return DocumentVocabulary.FACTS;
  }

  /** Facts of a signature, named {@code signature.*}. */
  public static List<Fact<SignatureFacts>> signature() {
    return SignatureVocabulary.FACTS;
  }

  /** Facts of a certificate, named {@code certificate.*}. */
  public static List<Fact<CertificateFacts>> certificate() {
    return CertificateVocabulary.FACTS;
  }

  /**
   * The meaning of a fact in a language ({@code id} or {@code en}).
   *
   * @throws IllegalArgumentException when there is no such fact or language
   */
  public static String meaning(String factName, String language) {
    Properties meanings = MEANINGS.get(language);
    String meaning = meanings == null ? null : meanings.getProperty(factName);
    if (meaning == null) {
      throw new IllegalArgumentException("no meaning of " + factName + " in " + language);
    }
    return meaning;
  }

  private static Properties meanings(String language) {
    String name = "catalogue_" + language + ".properties";
    Properties meanings = new Properties();
    try (InputStream in = FactCatalogue.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + name);
      }
      meanings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return meanings;
  }
}
