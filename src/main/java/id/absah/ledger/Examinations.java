package id.absah.ledger;

import id.absah.document.Code;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.SignatureFacts;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Examination;
import id.absah.validation.CertificateSummary;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32C;

/** Examinations by the content they are of. */
final class Examinations {
  /** Certificates whose rows are known to be there. */
  private static final int KNOWN_CERTIFICATES = 10_000;

  /** Older ones of the same content are not worth looking at. */
  private static final int MAX_LOOKED_AT = 64;

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

  private record Kept(
      long id, long key, long run, DocumentStatus status, boolean inTime, Origin origin) {}

  /**
   * What there is for some content under a key. An examination of the same run keeps its origin:
   * whether a run was interrupted, or the content stands twice in it, shows nowhere.
   */
  Reuse find(
      String sha256, long key, long run, Instant time, boolean fresh, Predicate<Examination> fits)
      throws LedgerException {
    long second = time.getEpochSecond();
    Kept[] newest = new Kept[1];
    Reuse[] found = new Reuse[1];
    boolean[] unfit = new boolean[1];
    boolean[] cut = new boolean[1];
    sql.each(
        "SELECT id, key, run, status, stable_from <= ?2 AND stable_until >= ?2, origin,"
            + " record"
            + " FROM examination WHERE sha256 = ?1 ORDER BY id DESC LIMIT "
            + MAX_LOOKED_AT,
        row -> {
          Kept kept =
              new Kept(
                  row.getLong(1),
                  row.getLong(2),
                  row.getLong(3),
                  Stored.constant(DocumentStatus.class, row.getString(4)),
                  row.getBoolean(5),
                  Stored.constant(Origin.class, row.getString(6)));
          if (newest[0] == null) {
            newest[0] = kept;
          }
          boolean own = kept.run == run;
          if (kept.key == key && kept.inTime && (own || !(fresh || failed(kept.status)))) {
            Examination examination = read(row.getBytes(7));
            boolean holds = examination.holdsAt(time) && (own || examination.lasts());
            boolean fit = fits.test(examination);
            unfit[0] |= holds && !fit;
            cut[0] |= !own && !examination.lasts();
            if (holds && fit) {
              found[0] =
                  new Reuse(Optional.of(examination), own ? kept.origin : Origin.REUSED, kept.id);
            }
          }
          return found[0] == null;
        },
        HexFormat.of().parseHex(sha256),
        second);
    if (found[0] != null) {
      return found[0];
    }
    if (fresh) {
      return Reuse.none(Origin.FORCED);
    }
    // known, perhaps, but under a name that makes it something else
    if (newest[0] == null || unfit[0]) {
      return Reuse.none(Origin.NEVER_SEEN);
    }
    return Reuse.none(cut[0] ? Origin.FAILED_BEFORE : why(newest[0], key));
  }

  private Origin why(Kept kept, long key) throws LedgerException {
    if (kept.key == key) {
      return failed(kept.status) ? Origin.FAILED_BEFORE : Origin.TIME_PASSED;
    }
    return sql.first(
        "SELECT a.engine = b.engine AND a.shape = b.shape, a.trust = b.trust,"
            + " a.revocation = b.revocation FROM examination_key a, examination_key b"
            + " WHERE a.id = ? AND b.id = ?",
        Origin.ENGINE_CHANGED,
        row -> {
          if (!row.getBoolean(1)) {
            return Origin.ENGINE_CHANGED;
          }
          if (!row.getBoolean(2)) {
            return Origin.TRUST_CHANGED;
          }
          return row.getBoolean(3) ? Origin.SETTINGS_CHANGED : Origin.REVOCATION_CHANGED;
        },
        kept.key,
        key);
  }

  /** What came of a fault of this run, not of the bytes: another run tries again. */
  private static boolean failed(DocumentStatus status) {
    return status == DocumentStatus.TIMED_OUT || status == DocumentStatus.CRASHED;
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
    long id =
        sql.insert(
            "INSERT INTO examination (sha256, key, run, status, stable_from, stable_until, origin,"
                + " record) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            sha256,
            key,
            run,
            examination.status(),
            examination.stableFrom().getEpochSecond(),
            examination.stableUntil().getEpochSecond(),
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

  /** Reads a record of this program's shape. */
  Examination read(byte[] stored) throws LedgerException {
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
