package id.absah.audit.worker;

import id.absah.document.Octets;
import id.absah.findings.Examination;
import id.absah.ledger.RecordCodec;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.logging.LogManager;

/**
 * The worker's side: what the main method of a worker process calls. Takes its configuration, says
 * that it is ready, and examines one document after the other until its standard input ends, which
 * also happens when the supervisor is killed; then it halts, whatever it is doing.
 */
public final class WorkerProcess {
  /** Halted because the supervisor is gone. */
  private static final int ORPHANED = 0;

  /** A SHA-256 in hexadecimal, before the path in a {@link Frame.Type#NAME}. */
  private static final int DIGEST = 64;

  private WorkerProcess() {}

  /**
   * Serves; does not come back.
   *
   * @param examiner makes the examiner of the configuration that the supervisor was given
   * @param codec of the results, equal on both sides
   */
  public static void serve(
      Function<byte[], DocumentExaminer> examiner, RecordCodec<Examination> codec) {
    InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    // from here on nothing but frames goes to the real standard output, whoever prints
    PrintStream words =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setOut(words);
    System.setErr(words);
    System.setIn(InputStream.nullInputStream());
    // what libraries say of a stranger's file is nobody's last words
    LogManager.getLogManager().reset();
    WorkerOutput frames = new WorkerOutput(out);
    try {
      NoNetwork.enforce();
      serve(in, frames, examiner, codec);
    } catch (EOFException e) {
      Runtime.getRuntime().halt(ORPHANED);
    } catch (Throwable e) {
      frames.fault(Frame.NO_DOCUMENT, e);
    }
  }

  private static void serve(
      InputStream in,
      WorkerOutput frames,
      Function<byte[], DocumentExaminer> factory,
      RecordCodec<Examination> codec)
      throws IOException {
    Frame configure = expect(in, Frame.Type.CONFIGURE, Frame.NO_DOCUMENT);
    ByteBuffer configuration = ByteBuffer.wrap(configure.payload());
    long cpuLimitMillis = configuration.getLong();
    byte[] settings = new byte[configuration.remaining()];
    configuration.get(settings);
    ExaminingThread examining =
        new ExaminingThread(factory.apply(settings), codec, frames, cpuLimitMillis);
    examining.start();
    frames.send(
        Frame.Type.READY,
        Frame.NO_DOCUMENT,
        codec.fingerprint().getBytes(StandardCharsets.US_ASCII));
    while (true) {
      // read while a document is in work, too: this is how the end of the supervisor is noticed
      Frame name = Frames.read(in, Integer.MAX_VALUE);
      if (name.type() != Frame.Type.NAME || name.payload().length < DIGEST) {
        throw new BrokenFrameException(name.type() + ", length " + name.payload().length);
      }
      Frame document = expect(in, Frame.Type.EXAMINE, name.id());
      String sha256 = new String(name.payload(), 0, DIGEST, StandardCharsets.US_ASCII);
      int length = name.payload().length - DIGEST;
      String path = new String(name.payload(), DIGEST, length, StandardCharsets.UTF_8);
      examining.examine(name.id(), path, Octets.of(document.payload(), sha256));
    }
  }

  private static Frame expect(InputStream in, Frame.Type type, long id) throws IOException {
    Frame frame = Frames.read(in, Integer.MAX_VALUE);
    if (frame.type() != type || frame.id() != id) {
      throw new BrokenFrameException(frame.type() + " " + frame.id() + " for " + type + " " + id);
    }
    return frame;
  }
}
