package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.Octets;
import id.absah.document.UnreadableDocumentException;
import id.absah.document.UnreadableDocumentException.Reason;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Opens a document of the standard security handler with the empty user password (7.6.4). */
final class StandardSecurity {
  private final PdfObject.Dict encrypt;
  private final References references;
  private final Findings findings;

  StandardSecurity(PdfObject.Dict encrypt, References references, Findings findings) {
    this.encrypt = encrypt;
    this.references = references;
    this.findings = findings;
  }

  /**
   * The decryption that the empty password gives.
   *
   * @param id the first element of the /ID of the file
   * @throws UnreadableDocumentException when it needs another password or another handler
   */
  Decryption open(Octets id) throws UnreadableDocumentException {
    int version = (int) integer("V", 0);
    int revision = (int) integer("R", 0);
    boolean known =
        switch (version) {
          case 1, 2, 4 -> revision >= 2 && revision <= 4;
          case 5 -> revision == 5 || revision == 6;
          default -> false;
        };
    if (!"Standard".equals(name(encrypt, "Filter")) || !known) {
      throw unsupported("V", version + "." + revision);
    }
    boolean metadata =
        !(references.get(encrypt, "EncryptMetadata") instanceof PdfObject.Bool bool)
            || bool.value();
    int bits = version == 1 ? 40 : version == 4 ? 128 : (int) integer("Length", 40);
    if (version == 2 && (bits < 40 || bits > 128 || bits % 8 != 0)) {
      throw unsupported("Length", Integer.toString(bits));
    }
    try {
      EmptyPassword password =
          new EmptyPassword(
              revision, bits / 8, string("O"), string("U"), integer("P", 0), id, metadata);
      Optional<byte[]> key = version == 5 ? password.key256(string("UE")) : password.key();
      if (key.isEmpty()) {
        throw new UnreadableDocumentException(
            Reason.ENCRYPTED, Defect.of(PdfCode.PASSWORD_REQUIRED, "version", version));
      }
      return decryption(new FileKey(key.get(), findings), version, metadata);
    } catch (GeneralSecurityException e) {
      throw unsupported("algorithm", String.valueOf(e.getMessage()));
    }
  }

  private Decryption decryption(FileKey key, int version, boolean metadata)
      throws UnreadableDocumentException {
    if (version < 4) {
      return new Decryption(
          key, Map.of(), Cipherment.RC4, Cipherment.RC4, Cipherment.RC4, metadata);
    }
    Map<String, Cipherment> filters = filters();
    Cipherment streams = named(filters, "StmF");
    Cipherment files = encrypt.get("EFF").isPresent() ? named(filters, "EFF") : streams;
    return new Decryption(key, filters, named(filters, "StrF"), streams, files, metadata);
  }

  private Map<String, Cipherment> filters() throws UnreadableDocumentException {
    Map<String, Cipherment> filters = new LinkedHashMap<>();
    if (references.get(encrypt, "CF") instanceof PdfObject.Dict dict) {
      for (Map.Entry<String, PdfObject> entry : dict.entries().entrySet()) {
        PdfObject filter = references.resolve(entry.getValue());
        String method = filter instanceof PdfObject.Dict f ? name(f, "CFM") : "";
        filters.put(entry.getKey(), cipherment(method));
      }
    }
    filters.put("Identity", Cipherment.NONE);
    return filters;
  }

  private static Cipherment cipherment(String method) throws UnreadableDocumentException {
    return switch (method) {
      case "None", "" -> Cipherment.NONE;
      case "V2" -> Cipherment.RC4;
      case "AESV2" -> Cipherment.AES_128;
      case "AESV3" -> Cipherment.AES_256;
      default -> throw unsupported("CFM", method);
    };
  }

  private Cipherment named(Map<String, Cipherment> filters, String key)
      throws UnreadableDocumentException {
    String name = encrypt.get(key).isPresent() ? name(encrypt, key) : "Identity";
    Cipherment cipherment = filters.get(name);
    if (cipherment == null) {
      throw unsupported(key, name);
    }
    return cipherment;
  }

  private String name(PdfObject.Dict dict, String key) {
    return references.get(dict, key) instanceof PdfObject.Name name ? name.value() : "";
  }

  private long integer(String key, long otherwise) {
    return references.get(encrypt, key) instanceof PdfObject.Int integer
        ? integer.value()
        : otherwise;
  }

  private byte[] string(String key) {
    return references.get(encrypt, key) instanceof PdfObject.Str string
        ? string.value().toByteArray()
        : new byte[0];
  }

  private static UnreadableDocumentException unsupported(String what, String value) {
    return new UnreadableDocumentException(
        Reason.ENCRYPTED,
        Defect.of(PdfCode.ENCRYPTION_UNSUPPORTED, "entry", what).with("value", value));
  }
}
