package id.absah.audit.worker;

import java.nio.charset.StandardCharsets;

/** The main class of worker processes of tests. */
final class TrickWorker {
  private TrickWorker() {}

  public static void main(String[] arguments) {
    WorkerProcess.serve(TrickWorker::examiner, TrickExaminer.CODEC);
  }

  private static DocumentExaminer examiner(byte[] configuration) {
    String words = new String(configuration, StandardCharsets.UTF_8);
    if (words.startsWith("refuse")) {
      throw new IllegalArgumentException(words);
    }
    if (words.startsWith("hang")) {
      try {
        Thread.sleep(3_600_000);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return new TrickExaminer();
  }
}
