package id.absah.audit;

import id.absah.audit.register.ReadRegister;
import id.absah.audit.register.RegisterException;
import id.absah.audit.register.RegisterFile;
import id.absah.ledger.CorruptRecordException;
import id.absah.ledger.RecordCodec;
import id.absah.rules.PolicyException;
import id.absah.rules.PolicySource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All that judging documents depends on, read from disk once and whole: no path, no open file, no
 * state of this machine. {@link Audit#of} makes an evaluator of it anywhere, also in another
 * process: {@link #toBytes} and {@link #fromBytes} carry it there.
 *
 * @param policy what is judged
 * @param tailor the tailoring
 * @param trust certificates and revocation data handed over by the user
 * @param register the register of certificates, and which of its cells count as empty
 * @param ocr the Tesseract program that reads footers drawn as pictures; empty without
 * @param validationTime the time signatures are judged at
 * @param asOf the evaluation date of the rules
 * @param period the period the run is about
 * @param limits all bounds of the run
 */
public record AuditConfiguration(
    PolicySource policy,
    Optional<PolicySource> tailor,
    TrustMaterial trust,
    Optional<ReadRegister> register,
    Optional<String> ocr,
    Instant validationTime,
    LocalDate asOf,
    Optional<Period> period,
    Limits limits) {
  private static final RecordCodec<AuditConfiguration> CODEC =
      RecordCodec.of(AuditConfiguration.class);

  /**
   * Reads what a request names.
   *
   * @throws PolicyException when the policy or the tailoring is no text
   * @throws TrustException when trust material is missing or altered
   * @throws RegisterException when the register cannot be relied on, with every problem
   * @throws IOException when the policy, the tailoring or the register cannot be read
   */
  public static AuditConfiguration read(AuditRequest request)
      throws PolicyException, TrustException, IOException {
    return new AuditConfiguration(
        request.policy().isPresent()
            ? PolicySource.read(request.policy().get())
            : PolicySource.shipped(),
        request.tailor().isPresent()
            ? Optional.of(PolicySource.read(request.tailor().get()))
            : Optional.empty(),
        TrustMaterial.load(
            request.trustFolders(), request.anchorFiles(), request.revocationFolders()),
        request.register().isPresent()
            ? Optional.of(RegisterFile.read(request.register().get()))
            : Optional.empty(),
        request.ocr().map(Path::toString),
        request.validationTime(),
        request.asOf(),
        request.period(),
        request.limits());
  }

  /** The same judged by another policy or tailoring. */
  AuditConfiguration judgedBy(
      Optional<PolicySource> otherPolicy, Optional<PolicySource> otherTailor) {
    return new AuditConfiguration(
        otherPolicy.orElse(policy),
        otherTailor.isPresent() ? otherTailor : tailor,
        trust,
        register,
        ocr,
        validationTime,
        asOf,
        period,
        limits);
  }

  /** The same for other times. */
  AuditConfiguration at(Instant otherValidationTime, LocalDate otherAsOf) {
    return new AuditConfiguration(
        policy, tailor, trust, register, ocr, otherValidationTime, otherAsOf, period, limits);
  }

  /** Bytes for another process of the same program. */
  public byte[] toBytes() {
    return CODEC.encode(this);
  }

  /**
   * What {@link #toBytes} wrote.
   *
   * @throws CorruptRecordException when these are not such bytes, or of another version
   */
  public static AuditConfiguration fromBytes(byte[] bytes) throws CorruptRecordException {
    return CODEC.decode(bytes);
  }
}
