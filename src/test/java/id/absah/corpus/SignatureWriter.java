package id.absah.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.OCSPResp;

/** Signs letters, each signature in an incremental update of its own, as the real ones do. */
final class SignatureWriter {
  private static final DateTimeFormatter MODIFIED =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmssxxx", Locale.ROOT);

  private final SamplePki pki;
  private final RevocationData revocation;
  private final TimestampAuthority timestamps;
  private final CmsSigner cms;

  SignatureWriter(SamplePki pki) {
    this.pki = pki;
    this.revocation = new RevocationData(pki);
    this.timestamps = new TimestampAuthority(pki);
    this.cms = new CmsSigner(timestamps, revocation);
  }

  /** A date as PDF writes it: {@code D:20261005101112+08'00'}. */
  static String date(OffsetDateTime at) {
    String text = MODIFIED.format(at);
    int zone = text.length() - 6;
    return text.substring(0, zone) + text.substring(zone).replace(":", "'") + "'";
  }

  /**
   * Adds a signature.
   *
   * @param pdf the document
   * @param recipe how
   * @param slot where its widget stands
   * @param damaged whether the signature value is spoilt
   */
  void sign(LetterPdf pdf, SignatureRecipe recipe, Optional<Slot> slot, boolean damaged) {
    PdfOutput out = pdf.out();
    int signature = out.reserve();
    int before = out.size();
    String reference =
        recipe.docMdp() == 0
            ? ""
            : "/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams"
                + "<</Type/TransformParams/P "
                + recipe.docMdp()
                + "/V/1.2>>>>]";
    out.put(
        signature,
        "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/"
            + (recipe.cades() ? "ETSI.CAdES.detached" : "adbe.pkcs7.detached")
            + recipe.reason().map(reason -> "/Reason " + out.text(signature, reason)).orElse("")
            + "/M "
            + out.text(signature, date(recipe.at()))
            + reference
            + room(recipe.contentsLength()));
    if (recipe.docMdp() != 0) {
      pdf.putCatalog("Perms", "<</DocMDP " + signature + " 0 R>>");
      pdf.writeCatalog();
    }
    // The milliseconds of the field name are the signature's object number: no clock.
    String field = "sig_" + (recipe.at().toEpochSecond() * 1000 + signature);
    addWidget(pdf, recipe.look(), field, signature, slot);
    pdf.end();
    Identity signer = pki.identity(recipe.by());
    fillIn(
        out,
        before,
        message -> {
          byte[] signed = cms.sign(message, recipe, signer);
          if (damaged) {
            // Without a time-stamp the signature value ends the CMS.
            signed[signed.length - 1] ^= 1;
          }
          return signed;
        });
  }

  /** Adds a document time-stamp (ISO 32000-2, 12.8.5). */
  void stamp(LetterPdf pdf, String tsa, Instant at) {
    PdfOutput out = pdf.out();
    int signature = out.reserve();
    int before = out.size();
    out.put(
        signature, "<</Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161" + room(8192));
    addWidget(
        pdf, "none", "ts_" + (at.getEpochSecond() * 1000 + signature), signature, Optional.empty());
    pdf.end();
    fillIn(out, before, message -> timestamps.token(tsa, message, at));
  }

  /** Adds a revision with the DSS dictionary (ETSI EN 319 142-1, 5.4.2) for some certificates. */
  void addEvidence(LetterPdf pdf, List<String> certificates, Instant at) {
    PdfOutput out = pdf.out();
    StringBuilder certs = new StringBuilder();
    StringBuilder crls = new StringBuilder();
    StringBuilder ocsps = new StringBuilder();
    TreeSet<String> seen = new TreeSet<>();
    for (String name : certificates) {
      Identity identity = pki.identity(name);
      for (X509CertificateHolder certificate : SamplePki.chain(identity)) {
        add(out, certs, seen, encoded(certificate));
      }
      Optional<Identity> responder = pki.responder(identity.issuer().orElseThrow());
      if (identity.kind() == Identity.Kind.SIGNER && responder.isPresent()) {
        OCSPResp response = revocation.ocsp(identity, at);
        add(out, ocsps, seen, encoded(response));
        add(out, certs, seen, encoded(responder.get().certificate()));
      }
      for (byte[] crl : revocation.crls(identity, at)) {
        add(out, crls, seen, crl);
      }
    }
    int dss = out.add("<</Type/DSS/Certs[" + certs + "]/OCSPs[" + ocsps + "]/CRLs[" + crls + "]>>");
    pdf.putCatalog("DSS", dss + " 0 R");
    pdf.writeCatalog();
    pdf.end();
  }

  private static void add(PdfOutput out, StringBuilder list, Set<String> seen, byte[] data) {
    if (seen.add(Digests.hex(data))) {
      list.append(out.addStream("", data)).append(" 0 R ");
    }
  }

  private static byte[] encoded(Object data) {
    try {
      return data instanceof X509CertificateHolder certificate
          ? certificate.getEncoded()
          : ((OCSPResp) data).getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The signer and its time-stamping authority: whose status the DSS dictionary must show. */
  List<String> evidenceFor(SignatureRecipe recipe) {
    List<String> names = new ArrayList<>(List.of(recipe.by()));
    recipe.timestamp().ifPresent(stamp -> names.add(stamp.tsa()));
    return names;
  }

  private static String room(int contents) {
    return "/ByteRange [0 0000000000 0000000000 0000000000]/Contents <"
        + "0".repeat(contents * 2)
        + ">>>";
  }

  private void addWidget(
      LetterPdf pdf, String look, String field, int signature, Optional<Slot> slot) {
    PdfOutput out = pdf.out();
    boolean visible = !look.equals("none") && slot.isPresent();
    int page = slot.map(Slot::page).orElse(1);
    int widget = out.reserve();
    String appearance =
        visible ? "/AP<</N " + Stamp.draw(pdf, look, slot.orElseThrow()) + " 0 R>>" : "";
    out.put(
        widget,
        "<</FT/Sig/T "
            + out.text(widget, field)
            + "/V "
            + signature
            + " 0 R/F 132/Type/Annot/Subtype/Widget/Rect"
            + (visible ? slot.orElseThrow().rectangle() : "[0 0 0 0]")
            + appearance
            + "/P "
            + pdf.pageObject(page)
            + " 0 R>>");
    boolean first = !pdf.hasForm();
    pdf.addField(widget);
    pdf.writeForm();
    if (first) {
      pdf.writeCatalog();
    }
    pdf.addAnnotation(page, widget);
  }

  /** What makes the Contents from the signed bytes. */
  private interface Sealing {
    byte[] seal(byte[] message);
  }

  /** Writes the byte range, seals what it covers and writes the result into the gap. */
  private static void fillIn(PdfOutput out, int from, Sealing sealing) {
    byte[] bytes = out.bytes();
    String text = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    int range = from + text.indexOf("/ByteRange [") + "/ByteRange ".length();
    int gap = from + text.indexOf("/Contents <") + "/Contents ".length();
    int gapEnd = bytes.length - (text.length() - text.indexOf('>', gap - from)) + 1;
    String written = "[0 " + gap + " " + gapEnd + " " + (bytes.length - gapEnd) + " ]";
    int reserved = "[0 0000000000 0000000000 0000000000]".length();
    out.patch(
        range,
        (written + " ".repeat(reserved - written.length())).getBytes(StandardCharsets.US_ASCII));
    bytes = out.bytes();
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.write(bytes, 0, gap);
    message.write(bytes, gapEnd, bytes.length - gapEnd);
    byte[] sealed = sealing.seal(message.toByteArray());
    if (sealed.length * 2 > gapEnd - gap - 2) {
      throw new IllegalArgumentException("the CMS needs " + sealed.length + " bytes of room");
    }
    out.patch(gap + 1, HexFormat.of().formatHex(sealed).getBytes(StandardCharsets.US_ASCII));
  }
}
