package id.absah.ledger;

import id.absah.document.Code;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.SignatureFacts;
import id.absah.findings.Examination;
import id.absah.validation.CertificateSummary;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/** Examinations by the content they are of. */
final class Examinations {
  /** Certificates whose rows are known to be there. */
  private static final int KNOWN_CERTIFICATES = 10_000;

  private static final int CHECKSUM = 4;

  private final Sql sql;
  private final RecordCodec<Examination> codec;
  private final Map<String, Long> certificates =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > KNOWN_CERTIFICATES;
        }
      };

  Examinations(Sql sql, List<Class<? extends Code>> codes) {
    this.sql = sql;
    this.codec = RecordCodec.of(Examination.class, codes);
  }

  /** The id of a key; the shape of records is part of it. */
  long key(ExaminationKey key) throws LedgerException {
    String[] parts = {
      key.engine(), key.trust(), key.revocation(), key.settings(), codec.fingerprint()
    };
    sql.change(
        "INSERT OR IGNORE INTO examination_key (engine, trust, revocation, settings, shape)"
            + " VALUES (?, ?, ?, ?, ?)",
        (Object[]) parts);
    return sql.first(
        "SELECT id FROM examination_key WHERE engine = ? AND trust = ? AND revocation = ?"
            + " AND settings = ? AND shape = ?",
        0L,
        row -> row.getLong(1),
        (Object[]) parts);
  }

  /** The id of an examination; what the same run has found of the same content is kept once. */
  long add(Examination examination, long key, long run, Origin origin) throws LedgerException {
    byte[] sha256 = HexFormat.of().parseHex(examination.sha256());
    byte[] record = bytes(examination);
    long twin =
        sql.first(
            "SELECT id FROM examination WHERE sha256 = ? AND key = ? AND run = ? AND record = ?",
            0L,
            row -> row.getLong(1),
            sha256,
            key,
            run,
            record);
    if (twin != 0) {
      return twin;
    }
    Instant from = examination.stableFrom();
    Instant until = examination.stableUntil();
    long id =
        sql.insert(
            "INSERT INTO examination (sha256, key, run, status, size, format, problem,"
                + " problem_values, stable_from, stable_from_nano, stable_until,"
                + " stable_until_nano, lasting, origin, record)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), ?, ?, ?, ?, ?, ?, ?)",
            sha256,
            key,
            run,
            examination.status(),
            examination.size(),
            examination.format(),
            Sql.orNull(examination.problem().map(problem -> problem.code().name())),
            Sql.orNull(
                examination
                    .problem()
                    .map(problem -> StoredText.encode(Lines.of(problem.values())))),
            from.getEpochSecond(),
            from.getNano(),
            until.getEpochSecond(),
            until.getNano(),
            examination.lasts() ? 1 : 0,
            origin,
            record);
    if (examination.facts().isPresent()) {
      addSignatures(id, examination.facts().get());
    }
    return id;
  }

  private void addSignatures(long id, EstablishedFacts facts) throws LedgerException {
    int number = 0;
    for (SignatureFacts signature : facts.signatures()) {
      number++;
      Object certificate =
          signature.signer().isPresent() ? certificate(signature.signer().get()) : Sql.NULL;
      sql.change(
          "INSERT INTO signature (examination, number, field, kind, indication, sub_indication,"
              + " later_changes, best_signature_time, certificate)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          id,
          number,
          signature.field(),
          signature.kind(),
          signature.indication().term(),
          Sql.orNull(signature.subIndication()),
          signature.laterChanges(),
          Sql.orNull(signature.bestSignatureTime()),
          certificate);
    }
  }

  private long certificate(CertificateSummary certificate) throws LedgerException {
    Long known = certificates.get(certificate.sha256());
    if (known != null) {
      return known;
    }
    byte[] sha256 = HexFormat.of().parseHex(certificate.sha256());
    sql.change(
        "INSERT OR IGNORE INTO certificate (sha256, serial, subject, issuer, not_before,"
            + " not_after, key_algorithm, key_bits) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        sha256,
        certificate.serial(),
        certificate.subject(),
        certificate.issuer(),
        certificate.notBefore(),
        certificate.notAfter(),
        certificate.keyAlgorithm(),
        certificate.keyBits());
    long id =
        sql.first("SELECT id FROM certificate WHERE sha256 = ?", 0L, row -> row.getLong(1), sha256);
    certificates.put(certificate.sha256(), id);
    return id;
  }

  /** After a rollback nothing is known of what it took back. */
  void forget() {
    certificates.clear();
  }

  private byte[] bytes(Examination examination) {
    byte[] record = codec.encode(examination);
    return ByteBuffer.allocate(record.length + CHECKSUM)
        .put(record)
        .putInt(checksum(record))
        .array();
  }

  /**
   * Reads a record of this program's shape, as used by a run that validates at a time.
   *
   * @throws LedgerException also when it does not hold then: the run cannot have used it
   */
  Examination read(byte[] stored, Instant validationTime) throws LedgerException {
    Examination examination = read(stored);
    if (!examination.holdsAt(validationTime)) {
      throw LedgerFile.corrupt(sql.file(), "a record of another validation time");
    }
    return examination;
  }

  private Examination read(byte[] stored) throws LedgerException {
    int length = stored.length - CHECKSUM;
    if (length < 0) {
      throw LedgerFile.corrupt(sql.file(), "a record of " + stored.length + " bytes");
    }
    byte[] record = Arrays.copyOf(stored, length);
    if (ByteBuffer.wrap(stored).getInt(length) != checksum(record)) {
      throw LedgerFile.corrupt(sql.file(), "a record does not have its checksum");
    }
    try {
      return codec.decode(record);
    } catch (CorruptRecordException e) {
      throw LedgerFile.corrupt(sql.file(), String.valueOf(e.getMessage()));
    }
  }

  String shape() {
    return codec.fingerprint();
  }

  private static int checksum(byte[] record) {
    CRC32C crc = new CRC32C();
    crc.update(record, 0, record.length);
    return (int) crc.getValue();
  }
}
