package id.absah.reports.jsonl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A line on its way to the root of the run and to the file, without a copy. */
final class LineBuffer extends ByteArrayOutputStream {
  LineBuffer() {
    super(1 << 16);
  }

  void sendTo(RunRoot root, OutputStream out) throws IOException {
    root.add(buf, 0, count);
    write('\n');
    out.write(buf, 0, count);
    reset();
  }
}
