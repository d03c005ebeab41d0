package id.absah.audit.worker;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The worker's way to speak: whole frames, one at a time, and after its last words nothing more.
 */
final class WorkerOutput {
  /** Ended itself because a limit was passed or something was thrown; the frame has said why. */
  static final int SAID_WHY = 70;

  /** Ended itself because not even that could be said: the supervisor is gone. */
  private static final int UNHEARD = 71;

  private final OutputStream out;

  WorkerOutput(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  synchronized void send(Frame.Type type, long id, byte[] payload) throws IOException {
    Frames.write(out, type, id, payload);
    out.flush();
  }

  /** Ends the process: a document took too much CPU time and cannot be interrupted. */
  void cpuLimit(long id, long spentMillis) {
    end(Frame.Type.CPU_LIMIT, id, ByteBuffer.allocate(8).putLong(spentMillis).array());
  }

  /** Ends the process: what its state is now, nobody knows. */
  void fault(long id, Throwable thrown) {
    end(Frame.Type.FAULT, id, thrown.toString().getBytes(StandardCharsets.UTF_8));
  }

  private synchronized void end(Frame.Type type, long id, byte[] payload) {
    int code = UNHEARD;
    try {
      send(type, id, payload);
      code = SAID_WHY;
    } catch (IOException e) {
      // the exit code says it
    } finally {
      Runtime.getRuntime().halt(code);
    }
  }
}
