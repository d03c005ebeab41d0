package id.absah.audit;

import id.absah.document.Octets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Certificates, CRLs and OCSP responses in a file, DER or PEM, whatever its name is. */
final class TrustFile {
  /** The largest national CRLs known are a few MiB. */
  private static final long MAX_BYTES = 64L << 20;

  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";

  private TrustFile() {}

  /** What an item is. */
  enum Kind {
    CERTIFICATE,
    CRL,
    OCSP_RESPONSE
  }

  /**
   * One item.
   *
   * @param name of a certificate's subject; empty otherwise
   */
  record Item(Kind kind, Octets der, String name) {}

  /** The regular files of a folder, subfolders included, in name order. */
  static List<Path> list(Path folder) throws TrustException {
    if (!Files.isDirectory(folder)) {
      throw new TrustException(folder.toString(), "trust.no-folder");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
    } catch (IOException e) {
      throw new TrustException(folder.toString(), "trust.not-readable");
    }
  }

  /** The items that some bytes hold; none when they hold nothing of the kind. */
  static List<Item> items(byte[] bytes) {
    List<Item> items = new ArrayList<>();
    for (byte[] der : ders(bytes)) {
      item(der).ifPresent(items::add);
    }
    return items;
  }

  static byte[] bytes(Path file) throws TrustException {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new TrustException(file.toString(), "trust.too-large");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new TrustException(file.toString(), "trust.not-readable");
    }
  }

  private static List<byte[]> ders(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<byte[]> ders = new ArrayList<>();
    for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at + 1)) {
      int body = text.indexOf(DASHES, at + BEGIN.length());
      int end = text.indexOf(END, at);
      if (body >= 0 && end > body) {
        try {
          ders.add(Base64.getMimeDecoder().decode(text.substring(body + DASHES.length(), end)));
        } catch (IllegalArgumentException e) {
          ders.add(new byte[0]); // no Base64 between the lines: a block that holds nothing of use
        }
      }
    }
    return ders.isEmpty() ? List.of(bytes) : ders;
  }

  private static Optional<Item> item(byte[] der) {
    try {
      CertificateFactory x509 = CertificateFactory.getInstance("X.509");
      if (isOcspResponse(der)) {
        return Optional.of(new Item(Kind.OCSP_RESPONSE, Octets.of(der), ""));
      }
      Optional<X509Certificate> certificate = certificate(x509, der);
      if (certificate.isPresent()) {
        String name = certificate.get().getSubjectX500Principal().getName();
        return Optional.of(
            new Item(Kind.CERTIFICATE, Octets.of(certificate.get().getEncoded()), name));
      }
      x509.generateCRL(new ByteArrayInputStream(der));
      return Optional.of(new Item(Kind.CRL, Octets.of(der), ""));
    } catch (CertificateException | CRLException e) {
      return Optional.empty();
    }
  }

  private static Optional<X509Certificate> certificate(CertificateFactory x509, byte[] der) {
    try {
      return Optional.of((X509Certificate) x509.generateCertificate(new ByteArrayInputStream(der)));
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }

  /**
   * RFC 6960, 4.2.1: a SEQUENCE whose first element is an ENUMERATED; certificates and CRLs begin
   * with a SEQUENCE.
   */
  private static boolean isOcspResponse(byte[] der) {
    if (der.length < 5 || der[0] != 0x30) {
      return false;
    }
    int lengthBytes = der[1] >= 0 ? 0 : der[1] & 0x7F;
    int first = 2 + lengthBytes;
    return first < der.length && der[first] == 0x0A;
  }
}
