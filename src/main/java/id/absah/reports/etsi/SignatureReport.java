package id.absah.reports.etsi;

import id.absah.document.SignatureKind;
import id.absah.facts.DocumentFacts;
import id.absah.facts.SignatureFacts;
import id.absah.reports.etsi.ValidationObjects.Timestamp;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Check;
import id.absah.validation.ValidationCode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** SignatureValidationReportType (4.3) of a signature or a document time-stamp. */
final class SignatureReport {
  private final Xml xml;
  private final Data data;
  private final Constraints constraints;
  private final ValidationObjects objects;
  private final StatusData status;
  private final Instant validationTime;

  SignatureReport(
      Xml xml,
      Data data,
      Constraints constraints,
      ValidationObjects objects,
      Instant validationTime) {
    this.xml = xml;
    this.data = data;
    this.constraints = constraints;
    this.objects = objects;
    this.status = new StatusData(xml, data, objects);
    this.validationTime = validationTime;
  }

  /**
   * Everything inside the element.
   *
   * @param id of the signature
   * @param mainIndication its URI, which differs between signatures and validation objects
   */
  void write(String id, SignatureFacts signature, DocumentFacts document, String mainIndication)
      throws IOException {
    identifier(id, signature);
    constraints.write(signature);
    times(signature);
    signedBytes(signature);
    attributes(signature);
    if (signature.signer().isPresent()) {
      signer(signature.signer().get());
    }
    process(signature);
    status.write(id, signature, document, mainIndication);
  }

  StatusData status() {
    return status;
  }

  private void identifier(String id, SignatureFacts signature) throws IOException {
    xml.element(
        "SignatureIdentifier",
        List.of("id", id),
        () -> {
          Optional<String> represented = representation(signature);
          if (represented.isPresent()) {
            Digests.element(xml, Algorithms.SHA_256, represented.get());
          }
          xml.text("HashOnly", "false");
          xml.text("DocHashOnly", "false");
          xml.text("DAIdentifier", signature.field());
        });
  }

  /** The digest of the data to be signed representation, which are the signed attributes. */
  private static Optional<String> representation(SignatureFacts signature) {
    return signature.checks().stream()
        .filter(check -> check.code() == ValidationCode.SIG_CRYPTO)
        .flatMap(check -> Optional.ofNullable(check.values().get("signedAttributes")).stream())
        .findFirst();
  }

  /** 4.3.6.1: without a proof of existence it is the validation itself that proves it. */
  private void times(SignatureFacts signature) throws IOException {
    Optional<String> now = Times.of(validationTime);
    if (now.isEmpty()) {
      return;
    }
    Optional<String> proven = signature.bestSignatureTime().flatMap(Times::of);
    xml.element(
        "ValidationTimeInfo",
        () -> {
          xml.text("ValidationTime", now.get());
          xml.element(
              "BestSignatureTime",
              () -> {
                xml.text("POETime", proven.orElse(now.get()));
                xml.text("TypeOfProof", Urns.PROVEN_BY_VALIDATION);
                Optional<Timestamp> proof = objects.proofOf(signature);
                if (proven.isPresent() && proof.isPresent()) {
                  xml.reference("POEObject", proof.get().id());
                }
              });
        });
  }

  /**
   * The digest of the bytes that the signature's byte range covers, as they were found. An
   * adbe.pkcs7.sha1 signature digests a digest (ISO 32000-1, 12.8.3.3.1), which identifies no
   * document.
   */
  private void signedBytes(SignatureFacts signature) throws IOException {
    if (signature.subFilter().equals(Optional.of("adbe.pkcs7.sha1"))) {
      return;
    }
    for (Check check : signature.checks()) {
      Optional<String> algorithm =
          Optional.ofNullable(check.values().get("algorithm")).flatMap(Algorithms::digest);
      String digest = check.values().get("actual");
      if (check.code() == ValidationCode.HASH_MISMATCH && algorithm.isPresent() && digest != null) {
        xml.element(
            "SignersDocument",
            () -> {
              Digests.element(xml, algorithm.get(), digest);
              xml.reference("SignersDocumentRef", ValidationObjects.FILE);
            });
        return;
      }
    }
  }

  private void attributes(SignatureFacts signature) throws IOException {
    Optional<String> claimed = signature.claimedTime().flatMap(Times::of);
    Optional<String> reason =
        signature.reasonText().filter(text -> !text.isBlank()).map(data::free);
    List<Timestamp> later = objects.documentTimestampsAfter(signature);
    List<Timestamp> own =
        objects.timestampsOf(signature).stream().filter(stamp -> !stamp.ofDocument()).toList();
    boolean any =
        claimed.isPresent()
            || reason.isPresent()
            || signature.subFilter().isPresent()
            || own.stream().anyMatch(SignatureReport::isPrintable)
            || later.stream().anyMatch(SignatureReport::isPrintable);
    if (!any) {
      return;
    }
    xml.element(
        "SignatureAttributes",
        () -> {
          if (claimed.isPresent()) {
            xml.element("SigningTime", () -> xml.text("Time", claimed.get()));
          }
          timestamps("SignatureTimeStamp", own);
          timestamps("DocTimeStamp", later);
          if (reason.isPresent()) {
            xml.element("Reason", () -> xml.text("ReasonElement", reason.get()));
          }
          if (signature.subFilter().isPresent()) {
            xml.element(
                "SubFilter", () -> xml.text("SubFilterElement", signature.subFilter().get()));
          }
        });
  }

  private static boolean isPrintable(Timestamp stamp) {
    return stamp.time().flatMap(Times::of).isPresent();
  }

  private void timestamps(String element, List<Timestamp> stamps) throws IOException {
    for (Timestamp stamp : stamps) {
      Optional<String> time = stamp.time().flatMap(Times::of);
      if (time.isPresent()) {
        xml.element(
            element,
            () -> {
              xml.reference("AttributeObject", stamp.id());
              xml.text("TimeStampValue", time.get());
            });
      }
    }
  }

  private void signer(CertificateSummary signer) throws IOException {
    xml.element(
        "SignerInformation",
        () -> {
          xml.reference("SignerCertificate", objects.certificate(signer.sha256()));
          xml.text("Signer", signer.commonName().orElse(signer.subject()));
        });
  }

  /**
   * 4.3.11.1: with a time-stamp over it, EN 319 102-1, 5.5; else 5.3. There is no URI for the
   * validation of time-stamps.
   */
  private void process(SignatureFacts signature) throws IOException {
    if (signature.kind() == SignatureKind.DOCUMENT_TIMESTAMP) {
      return;
    }
    boolean stamped =
        !objects.timestampsOf(signature).isEmpty()
            || !objects.documentTimestampsAfter(signature).isEmpty();
    xml.element(
        "SignatureValidationProcess",
        () -> xml.text("SignatureValidationProcessID", stamped ? Urns.LONG_TERM : Urns.BASIC));
  }
}
