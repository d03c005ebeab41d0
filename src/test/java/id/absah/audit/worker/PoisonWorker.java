package id.absah.audit.worker;

import id.absah.audit.AuditCode;
import id.absah.audit.Examiner;
import id.absah.audit.ExaminerSettings;
import id.absah.document.Octets;
import id.absah.findings.Examination;
import id.absah.ledger.CorruptRecordException;
import id.absah.ledger.RecordCodec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The main class of workers that examine documents, but do what a poisoned one says. */
final class PoisonWorker implements DocumentExaminer {
  static final RecordCodec<Examination> CODEC =
      RecordCodec.of(Examination.class, List.of(AuditCode.class, EngineCode.class));

  private static final byte[] MARK = "poison ".getBytes(StandardCharsets.UTF_8);

  private final Examiner examiner;
  private final TrickExaminer poison = new TrickExaminer();

  PoisonWorker(byte[] settings) {
    try {
      examiner = new Examiner(ExaminerSettings.fromBytes(settings));
    } catch (CorruptRecordException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public static void main(String[] arguments) {
    WorkerProcess.serve(PoisonWorker::new, CODEC);
  }

  /** A document that does what the words say; the number makes it one of its own. */
  static byte[] poison(String words, long number) {
    return ("poison " + words + " " + number).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Examination examine(String path, Octets document) {
    byte[] bytes = document.array();
    boolean poisoned =
        bytes.length > MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    if (!poisoned) {
      return examiner.examine(path, document);
    }
    // what comes back from a trick at all is the result of the whole document
    Examination trick = poison.examine(path, document.slice(MARK.length, bytes.length));
    return Examination.failed(
        document.sha256(),
        bytes.length,
        trick.format(),
        trick.status(),
        trick.problem().orElseThrow());
  }
}
