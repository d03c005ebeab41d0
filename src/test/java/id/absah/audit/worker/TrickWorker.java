package id.absah.audit.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The main class of worker processes of tests. */
final class TrickWorker {
  private static FileChannel taken;

  private TrickWorker() {}

  public static void main(String[] arguments) {
    WorkerProcess.serve(TrickWorker::examiner, TrickExaminer.CODEC);
  }

  private static DocumentExaminer examiner(byte[] configuration) {
    String words = new String(configuration, StandardCharsets.UTF_8);
    if (words.startsWith("refuse")) {
      throw new IllegalArgumentException(words);
    }
    if (words.startsWith("crowded ")) {
      takePlace(Path.of(words.substring("crowded ".length())));
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

  /** As on a machine with memory for one worker: the place is free when its process has ended. */
  private static void takePlace(Path place) {
    try {
      taken = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (taken.tryLock() == null) {
        throw new IllegalArgumentException("no room");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
