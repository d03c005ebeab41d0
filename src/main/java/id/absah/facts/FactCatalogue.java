package id.absah.facts;

import java.util.List;

/** The complete vocabulary of rules: every fact with name, type and meaning. */
public final class FactCatalogue {
  // SKELETON: to be written by the facts author; signatures are the contract.
  private FactCatalogue() {}

  /** Facts of a document, named {@code document.*}. */
  public static List<Fact<DocumentFacts>> document() {
    throw new UnsupportedOperationException();
  }

  /** Facts of a signature, named {@code signature.*}. */
  public static List<Fact<SignatureFacts>> signature() {
    throw new UnsupportedOperationException();
  }

  /** Facts of a certificate, named {@code certificate.*}. */
  public static List<Fact<CertificateFacts>> certificate() {
    throw new UnsupportedOperationException();
  }

  /** The meaning of a fact in a language ({@code id} or {@code en}). */
  public static String meaning(String factName, String language) {
    throw new UnsupportedOperationException();
  }
}
